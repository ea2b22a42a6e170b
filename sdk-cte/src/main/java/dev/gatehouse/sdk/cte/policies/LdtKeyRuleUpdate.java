package dev.gatehouse.sdk.cte.policies;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.json.JsonEntity;
import dev.gatehouse.sdk.core.json.SdkStyle;
import java.util.Optional;
import java.util.OptionalInt;
import org.immutables.value.Value;

/** Update of an LDT key rule. Absent fields keep their values. */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = LdtKeyRuleUpdate.Builder.class)
public interface LdtKeyRuleUpdate extends JsonEntity, WithLdtKeyRuleUpdate {

    /** Key of the data before the transformation. */
    Optional<RuleKey> currentKey();

    /** Key of the data after the transformation. */
    Optional<RuleKey> transformationKey();

    /** Whether the rule excludes its resources from the transformation. */
    @JsonProperty("is_exclusion_rule")
    Optional<Boolean> exclusionRule();

    /** Id or name of the resource set. */
    Optional<String> resourceSetId();

    /** New position in the order of evaluation. */
    OptionalInt orderNumber();

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Called by Jackson 3. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static LdtKeyRuleUpdate fromJson(Builder builder) {
        return builder.build();
    }

    /** Builds a LDT key rule update. */
    final class Builder extends ImmutableLdtKeyRuleUpdate.Builder {
        Builder() {}
    }
}
