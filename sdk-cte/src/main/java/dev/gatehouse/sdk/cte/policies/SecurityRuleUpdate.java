package dev.gatehouse.sdk.cte.policies;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.json.JsonEntity;
import dev.gatehouse.sdk.core.json.SdkStyle;
import java.util.Optional;
import java.util.OptionalInt;
import org.immutables.value.Value;

/**
 * Update of a security rule. Absent fields keep their values; {@code false} and {@code ""} are sent. An empty id of a
 * set removes the set from the rule.
 */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = SecurityRuleUpdate.Builder.class)
public interface SecurityRuleUpdate extends JsonEntity, WithSecurityRuleUpdate {

    /** Effect. */
    Optional<Effect> effect();

    /** Action. */
    Optional<Action> action();

    /** Id or name of the user set. Absent or empty: all users. */
    Optional<String> userSetId();

    /** Whether the rule applies to everybody outside of the user set. */
    Optional<Boolean> excludeUserSet();

    /** Id or name of the process set. Absent or empty: all processes. */
    Optional<String> processSetId();

    /** Whether the rule applies to every process outside of the process set. */
    Optional<Boolean> excludeProcessSet();

    /** Id or name of the resource set. Absent or empty: all resources. */
    Optional<String> resourceSetId();

    /** Whether the rule applies to everything outside of the resource set. */
    Optional<Boolean> excludeResourceSet();

    /** Whether partial matches are allowed. */
    Optional<Boolean> partialMatch();

    /** New position in the order of evaluation. */
    OptionalInt orderNumber();

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Called by Jackson 3. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static SecurityRuleUpdate fromJson(Builder builder) {
        return builder.build();
    }

    /** Builds a security rule update. */
    final class Builder extends ImmutableSecurityRuleUpdate.Builder {
        Builder() {}
    }
}
