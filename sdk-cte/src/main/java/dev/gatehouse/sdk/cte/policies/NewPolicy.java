package dev.gatehouse.sdk.cte.policies;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.check.Arguments;
import dev.gatehouse.sdk.core.json.JsonEntity;
import dev.gatehouse.sdk.core.json.SdkStyle;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** Request to create a policy together with its rules. The order of the security rules is the order of evaluation. */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = NewPolicy.Builder.class)
public interface NewPolicy extends JsonEntity, WithNewPolicy {

    /** Unique name within the domain. It can't be changed. */
    String name();

    /** Type. It can't be changed. */
    PolicyType policyType();

    /** Description. */
    Optional<String> description();

    /**
     * Whether the policy never denies access, but logs what it would deny ("learn mode"). For the types Standard, LDT and
     * Cloud_Object_Storage. Default of the server: false.
     */
    Optional<Boolean> neverDeny();

    /** Whether updates are restricted while a GuardPoint uses the policy. */
    Optional<PolicyMetadata> metadata();

    /** Security rules. The server adds a rule of its own in front of those of an LDT policy. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    List<NewSecurityRule> securityRules();

    /** Key rules, for the types Standard, Cloud_Object_Storage and CSI. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    List<NewKeyRule> keyRules();

    /** Rules of an offline data transformation, for the type Standard. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    List<NewKeyRule> dataTransformRules();

    /** Key rules of an LDT policy. At least one of them is not an exclusion rule. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    List<NewLdtKeyRule> ldtKeyRules();

    /** Key rule of an IDT policy. Known clients send one only. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    List<NewIdtKeyRule> idtKeyRules();

    /** Signature rules of a CSI policy. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    List<NewSignatureRule> signatureRules();

    /** Rejects a policy without the rules that its type requires. */
    @Value.Check
    default void check() {
        Arguments.notBlank("name", name());
        if (policyType().equals(PolicyType.LDT) && ldtKeyRules().stream().allMatch(NewLdtKeyRule::exclusionRule)) {
            throw new IllegalArgumentException("ldtKeyRules must contain a rule that is not an exclusion rule");
        }
        boolean standard =
                policyType().equals(PolicyType.STANDARD) || policyType().equals(PolicyType.CLOUD_OBJECT_STORAGE);
        if (standard && securityRules().isEmpty() && keyRules().isEmpty()) {
            throw new IllegalArgumentException("securityRules or keyRules must be set for " + policyType());
        }
        if (policyType().equals(PolicyType.IDT)) {
            Arguments.notEmpty("idtKeyRules", idtKeyRules());
        }
    }

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Called by Jackson 3. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static NewPolicy fromJson(Builder builder) {
        return builder.build();
    }

    /** Builds a new policy. */
    final class Builder extends ImmutableNewPolicy.Builder {
        Builder() {}
    }
}
