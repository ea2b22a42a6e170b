package dev.gatehouse.sdk.sps.setup;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.json.JsonEntity;
import dev.gatehouse.sdk.core.json.SdkStyle;
import org.immutables.value.Value;

/** The certificates of a new appliance. */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = SetupCertificates.Builder.class)
public interface SetupCertificates extends JsonEntity {

    /** Returns the certificate of the authority. */
    SetupCertificate ca();

    /** Returns the identity of the web server. */
    SetupIdentity webserver();

    /** Returns the identity of the time-stamping authority. */
    SetupIdentity tsa();

    /** Returns a new builder with no values set. */
    static Builder builder() {
        return new Builder();
    }

    /** Called by Jackson 3. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static SetupCertificates fromJson(Builder builder) {
        return builder.build();
    }

    /** Builds an instance. */
    final class Builder extends ImmutableSetupCertificates.Builder {
        Builder() {}
    }
}
