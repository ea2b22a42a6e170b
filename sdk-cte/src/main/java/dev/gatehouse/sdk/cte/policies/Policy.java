package dev.gatehouse.sdk.cte.policies;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.json.SdkStyle;
import dev.gatehouse.sdk.cte.common.CteResource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/** A policy: who may access protected data in which way, and with which keys. */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = Policy.Builder.class)
public interface Policy extends CteResource, WithPolicy {

    /** Unique name within the domain. */
    Optional<String> name();

    /** Description. */
    Optional<String> description();

    /** Type. */
    Optional<PolicyType> policyType();

    /** Whether the policy never denies access, {@code never_deny}. */
    Optional<Boolean> neverDeny();

    /** Version of the policy. */
    Optional<String> policyVersion();

    /** Version of its keys. */
    Optional<String> policyKeyVersion();

    /** Metadata, for example {@code restrict_update}. */
    Map<String, Object> metadata();

    /** Id of the policy that this one was migrated from. */
    Optional<String> migratedPolicyId();

    /**
     * Security rules in the order of evaluation. The response to a creation contains them; whether other responses do
     * is not documented. For an LDT policy the server adds a rule of its own in front.
     */
    List<SecurityRule> securityRules();

    /** Key rules. Whether a response contains them is documented as for {@link #securityRules()}. */
    List<KeyRule> keyRules();

    /** Rules of an offline data transformation. */
    List<KeyRule> dataTransformRules();

    /** Key rules of an LDT policy. */
    List<LdtKeyRule> ldtKeyRules();

    /** Key rules of an IDT policy. */
    List<IdtKeyRule> idtKeyRules();

    /** Signature rules of a CSI policy. */
    List<SignatureRule> signatureRules();

    /** User who made the last change. */
    @JsonAlias("updatedBy")
    Optional<String> updatedBy();

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Called by Jackson 3. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static Policy fromJson(Builder builder) {
        return builder.build();
    }

    /** Builds a policy, for application tests. */
    final class Builder extends ImmutablePolicy.Builder {
        Builder() {}
    }
}
