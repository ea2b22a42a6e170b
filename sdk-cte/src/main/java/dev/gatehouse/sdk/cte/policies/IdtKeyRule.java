package dev.gatehouse.sdk.cte.policies;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.json.SdkStyle;
import dev.gatehouse.sdk.cte.common.CteResource;
import java.util.Optional;
import java.util.OptionalInt;
import org.immutables.value.Value;

/** The key rule of an IDT policy: from which key to which key a device is transformed. */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = IdtKeyRule.Builder.class)
public interface IdtKeyRule extends CteResource, WithIdtKeyRule {

    /** Key of the data before the transformation. */
    Optional<String> currentKey();

    /** Kind of the identifier of the current key. */
    Optional<KeyType> currentKeyType();

    /** Key of the data after the transformation. */
    Optional<String> transformationKey();

    /** Kind of the identifier of the transformation key. */
    Optional<KeyType> transformationKeyType();

    /** Position in the order of evaluation. Whether the first rule has 0 or 1 is not documented. */
    OptionalInt orderNumber();

    /** Id of the policy. */
    Optional<String> policyId();

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Called by Jackson 3. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static IdtKeyRule fromJson(Builder builder) {
        return builder.build();
    }

    /** Builds an IDT key rule, for application tests. */
    final class Builder extends ImmutableIdtKeyRule.Builder {
        Builder() {}
    }
}
