package dev.gatehouse.sdk.sps.cluster;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.json.JsonEntity;
import dev.gatehouse.sdk.core.json.SdkStyle;
import java.util.Optional;
import org.immutables.value.Value;

/** The product data of the appliance, which a join to Starling needs. */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = StarlingProduct.Builder.class)
public interface StarlingProduct extends JsonEntity {

    /** Returns the instance of the product. */
    Optional<String> productInstance();

    /** Returns the {@code product_tims}. */
    Optional<String> productTims();

    /** Returns a new builder with no values set. */
    static Builder builder() {
        return new Builder();
    }

    /** Called by Jackson 3. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static StarlingProduct fromJson(Builder builder) {
        return builder.build();
    }

    /** Builds an instance, for tests of applications. */
    final class Builder extends ImmutableStarlingProduct.Builder {
        Builder() {}
    }
}
