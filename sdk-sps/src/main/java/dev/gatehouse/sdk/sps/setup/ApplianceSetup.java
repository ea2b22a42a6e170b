package dev.gatehouse.sdk.sps.setup;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.json.JsonEntity;
import dev.gatehouse.sdk.core.json.SdkStyle;
import org.immutables.value.Value;

/** The settings of the welcome wizard. All of them are sent. */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = ApplianceSetup.Builder.class)
public interface ApplianceSetup extends JsonEntity {

    /** Returns whether the license agreement is accepted. */
    boolean acceptEula();

    /** Returns the text of the license. */
    @Value.Redacted
    String license();

    /** Returns the passwords of the administrators. */
    SetupAdministration administration();

    /** Returns the certificates. */
    SetupCertificates certificates();

    /** Returns the network settings. */
    SetupNetwork network();

    /** Returns the mail settings. */
    SetupEmail email();

    /** Returns the time settings. */
    SetupDatetime datetime();

    /** Returns a new builder with no values set. */
    static Builder builder() {
        return new Builder();
    }

    /** Called by Jackson 3. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static ApplianceSetup fromJson(Builder builder) {
        return builder.build();
    }

    /** Builds an instance. */
    final class Builder extends ImmutableApplianceSetup.Builder {
        Builder() {}
    }
}
