package dev.gatehouse.sdk.cte.policies;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.json.SdkStyle;
import dev.gatehouse.sdk.cte.common.CteResource;
import java.util.Optional;
import java.util.OptionalInt;
import org.immutables.value.Value;

/** A key rule of an LDT policy: from which key to which key data is transformed. */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = LdtKeyRule.Builder.class)
public interface LdtKeyRule extends CteResource, WithLdtKeyRule {

    /** Key of the data before the transformation. */
    Optional<RuleKey> currentKey();

    /** Key of the data after the transformation. Absent for an exclusion rule. */
    Optional<RuleKey> transformationKey();

    /** Whether the rule excludes its resources from the transformation. */
    @JsonProperty("is_exclusion_rule")
    Optional<Boolean> exclusionRule();

    /** Id of the resource set. */
    Optional<String> resourceSetId();

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
    private static LdtKeyRule fromJson(Builder builder) {
        return builder.build();
    }

    /** Builds a LDT key rule, for application tests. */
    final class Builder extends ImmutableLdtKeyRule.Builder {
        Builder() {}
    }
}
