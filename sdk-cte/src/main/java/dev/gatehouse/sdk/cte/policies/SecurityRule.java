package dev.gatehouse.sdk.cte.policies;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.json.SdkStyle;
import dev.gatehouse.sdk.cte.common.CteResource;
import java.util.Optional;
import java.util.OptionalInt;
import org.immutables.value.Value;

/** A security rule of a policy: who may do what. The rules of a policy have an order of precedence. */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = SecurityRule.Builder.class)
public interface SecurityRule extends CteResource, WithSecurityRule {

    /**
     * Effect as the server stores it. If the policy has {@code never_deny} false, some servers drop
     * {@link Effect#APPLY_KEY} silently. Compare the value with what was sent. Absent if the response does not contain
     * it, or if {@link PolicyRules#add} could not read it.
     */
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

    /** Position in the order of evaluation. Whether the first rule has 0 or 1 is not documented. */
    OptionalInt orderNumber();

    /** Id of the policy. */
    Optional<String> policyId();

    /** Whether the processes are signed, as text. Its values are not documented. */
    Optional<String> processSigned();

    /** Generation. Its meaning is not documented. */
    Optional<String> generation();

    /** Returns whether the server is known to have stored this effect. */
    default boolean hasEffect(Effect expected) {
        return effect().filter(stored -> stored.contains(expected)).isPresent();
    }

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Called by Jackson 3. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static SecurityRule fromJson(Builder builder) {
        return builder.build();
    }

    /** Builds a security rule, for application tests. */
    final class Builder extends ImmutableSecurityRule.Builder {
        Builder() {}
    }
}
