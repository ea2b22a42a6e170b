package dev.gatehouse.sdk.cte.policyelements;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.json.SdkStyle;
import dev.gatehouse.sdk.cte.common.CteResource;
import java.util.Optional;
import org.immutables.value.Value;

/** The signature of a file in a signature set. */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = Signature.Builder.class)
public interface Signature extends CteResource, WithSignature {

    /** Path of the file. */
    Optional<String> fileName();

    /** Hash value of the file. */
    Optional<String> hashValue();

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Called by Jackson 3. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static Signature fromJson(Builder builder) {
        return builder.build();
    }

    /** Builds a signature, for application tests. */
    final class Builder extends ImmutableSignature.Builder {
        Builder() {}
    }
}
