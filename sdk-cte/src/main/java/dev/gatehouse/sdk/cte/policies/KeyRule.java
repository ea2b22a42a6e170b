package dev.gatehouse.sdk.cte.policies;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.json.SdkStyle;
import dev.gatehouse.sdk.cte.common.CteResource;
import java.util.Optional;
import java.util.OptionalInt;
import org.immutables.value.Value;

/** A key rule or data transformation rule of a policy: which key encrypts which resources. */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = KeyRule.Builder.class)
public interface KeyRule extends CteResource, WithKeyRule {

    /** Key. */
    Optional<String> keyId();

    /** Kind of the identifier of the key. */
    Optional<KeyType> keyType();

    /** Id of the resource set. */
    Optional<String> resourceSetId();

    /** Position in the order of evaluation. Whether the first rule has 0 or 1 is not documented. */
    OptionalInt orderNumber();

    /** Id of the policy. */
    Optional<String> policyId();

    /** Whether the rule is new. Its meaning is not documented. */
    Optional<Boolean> newKeyRule();

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Called by Jackson 3. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static KeyRule fromJson(Builder builder) {
        return builder.build();
    }

    /** Builds a key rule, for application tests. */
    final class Builder extends ImmutableKeyRule.Builder {
        Builder() {}
    }
}
