package dev.gatehouse.sdk.cte.policies;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.json.JsonEntity;
import dev.gatehouse.sdk.core.json.SdkStyle;
import java.util.Optional;
import org.immutables.value.Value;

/** Request to add a security rule to a policy. */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = NewSecurityRule.Builder.class)
public interface NewSecurityRule extends JsonEntity, WithNewSecurityRule {

    /** Effect. */
    Effect effect();

    /** Action. Default: all operations. */
    @Value.Default
    default Action action() {
        return Action.ALL_OPS;
    }

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

    /**
     * Whether partial matches are allowed. Always sent, because sources disagree on the default of the server. Default:
     * true, as in the vendor's example.
     */
    @Value.Default
    default boolean partialMatch() {
        return true;
    }

    /** Returns a rule with an effect for all operations, users, processes and resources. */
    static NewSecurityRule of(Effect effect) {
        return builder().effect(effect).build();
    }

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Called by Jackson 3. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static NewSecurityRule fromJson(Builder builder) {
        return builder.build();
    }

    /** Builds a new security rule. */
    final class Builder extends ImmutableNewSecurityRule.Builder {
        Builder() {}
    }
}
