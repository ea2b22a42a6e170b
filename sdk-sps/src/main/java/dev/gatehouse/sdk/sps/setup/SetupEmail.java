package dev.gatehouse.sdk.sps.setup;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.json.JsonEntity;
import dev.gatehouse.sdk.core.json.SdkStyle;
import org.immutables.value.Value;

/** The mail settings of a new appliance. */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = SetupEmail.Builder.class)
public interface SetupEmail extends JsonEntity {

    /** Returns the SMTP server. */
    String smtpServer();

    /** Returns the mail address of the administrator. */
    String adminEmail();

    /** Returns a new builder with no values set. */
    static Builder builder() {
        return new Builder();
    }

    /** Called by Jackson 3. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static SetupEmail fromJson(Builder builder) {
        return builder.build();
    }

    /** Builds an instance. */
    final class Builder extends ImmutableSetupEmail.Builder {
        Builder() {}
    }
}
