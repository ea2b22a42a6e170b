package dev.gatehouse.sdk.sps.cluster;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.Secret;
import dev.gatehouse.sdk.core.json.JsonEntity;
import dev.gatehouse.sdk.core.json.SdkStyle;
import org.immutables.value.Value;

/** The data for a join to Safeguard for Privileged Passwords (SPP). */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = SppJoin.Builder.class)
public interface SppJoin extends JsonEntity {

    /** Returns the address of SPP. */
    String spp();

    /** Returns an API token of SPP. */
    Secret sppApiToken();

    /** Returns the certificate chain of SPP in PEM format. */
    String sppCertChain();

    /** Returns a new builder with no values set. */
    static Builder builder() {
        return new Builder();
    }

    /** Called by Jackson 3. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static SppJoin fromJson(Builder builder) {
        return builder.build();
    }

    /** Builds an instance. */
    final class Builder extends ImmutableSppJoin.Builder {
        Builder() {}
    }
}
