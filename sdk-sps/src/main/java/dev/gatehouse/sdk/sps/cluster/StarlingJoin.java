package dev.gatehouse.sdk.sps.cluster;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.Secret;
import dev.gatehouse.sdk.core.json.JsonEntity;
import dev.gatehouse.sdk.core.json.SdkStyle;
import org.immutables.value.Value;

/** The data for a join to Starling. */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = StarlingJoin.Builder.class)
public interface StarlingJoin extends JsonEntity {

    /** Returns the instance of the product. */
    String productInstance();

    /** Returns the {@code product_tims}. */
    String productTims();

    /** Returns the environment. */
    String environment();

    /** Returns the address of the token endpoint. */
    String tokenEndpoint();

    /** Returns the credential string of Starling. */
    Secret credentialString();

    /** Returns a new builder with no values set. */
    static Builder builder() {
        return new Builder();
    }

    /** Called by Jackson 3. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static StarlingJoin fromJson(Builder builder) {
        return builder.build();
    }

    /** Builds an instance. */
    final class Builder extends ImmutableStarlingJoin.Builder {
        Builder() {}
    }
}
