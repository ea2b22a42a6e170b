package dev.gatehouse.sdk.cte.policies;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.json.JsonEntity;
import dev.gatehouse.sdk.core.json.SdkStyle;
import java.util.Optional;
import org.immutables.value.Value;

/** Request to add a key rule to an LDT policy. */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = NewLdtKeyRule.Builder.class)
public interface NewLdtKeyRule extends JsonEntity, WithNewLdtKeyRule {

    /** Key of the data before the transformation: a key without versions, or {@code clear_key} for plain data. */
    RuleKey currentKey();

    /** Key of the data after the transformation, with versions. Absent for an exclusion rule. */
    Optional<RuleKey> transformationKey();

    /** Whether the rule excludes its resources from the transformation. Default: false. */
    @JsonProperty("is_exclusion_rule")
    @Value.Default
    default boolean exclusionRule() {
        return false;
    }

    /** Id or name of the resource set. Absent: all resources. */
    Optional<String> resourceSetId();

    /** Rejects a rule without a key to transform to, and an exclusion rule with one. */
    @Value.Check
    default void check() {
        if (exclusionRule() == transformationKey().isPresent()) {
            throw new IllegalArgumentException("transformationKey must be set, except for an exclusion rule");
        }
    }

    /** Returns a rule that transforms all resources. */
    static NewLdtKeyRule of(String currentKey, String transformationKey) {
        return builder()
                .currentKey(RuleKey.of(currentKey))
                .transformationKey(RuleKey.of(transformationKey))
                .build();
    }

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Called by Jackson 3. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static NewLdtKeyRule fromJson(Builder builder) {
        return builder.build();
    }

    /** Builds a new LDT key rule. */
    final class Builder extends ImmutableNewLdtKeyRule.Builder {
        Builder() {}
    }
}
