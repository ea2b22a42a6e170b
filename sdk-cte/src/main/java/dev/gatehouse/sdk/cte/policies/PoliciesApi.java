package dev.gatehouse.sdk.cte.policies;

import dev.gatehouse.sdk.core.CallOptions;
import dev.gatehouse.sdk.core.client.ApiCaller;
import dev.gatehouse.sdk.core.json.TypeRef;
import dev.gatehouse.sdk.core.page.Paged;
import dev.gatehouse.sdk.core.spi.Operation;
import dev.gatehouse.sdk.cte.internal.ListResponse;
import java.util.Optional;

/**
 * Policies and their rules, {@code /v1/transparent-encryption/policies} ("Creating Policies", CTE Administration, and
 * the vendor's Terraform provider and Ansible modules). Specify a policy by its id, name, URI or slug. The required
 * rights are not documented.
 */
public final class PoliciesApi {

    private static final String ALL = "/api/v1/transparent-encryption/policies";
    private static final String ONE = ALL + "/{policy}";

    private static final Operation LIST = Operation.get("cte.policies.list", ALL);
    private static final Operation GET = Operation.get("cte.policies.get", ONE);
    private static final Operation CREATE = Operation.post("cte.policies.create", ALL);
    private static final Operation UPDATE = Operation.patch("cte.policies.update", ONE);
    private static final Operation DELETE = Operation.delete("cte.policies.delete", ONE);

    private static final TypeRef<ListResponse<Policy>> POLICY_LIST = new TypeRef<>() {};
    private static final TypeRef<ListResponse<SecurityRule>> SECURITY_RULES = new TypeRef<>() {};
    private static final TypeRef<ListResponse<KeyRule>> KEY_RULES = new TypeRef<>() {};
    private static final TypeRef<ListResponse<LdtKeyRule>> LDT_KEY_RULES = new TypeRef<>() {};
    private static final TypeRef<ListResponse<IdtKeyRule>> IDT_KEY_RULES = new TypeRef<>() {};

    private final ApiCaller caller;

    /** Creates the area. Called by {@code CteClient.policies()}. */
    public PoliciesApi(ApiCaller caller) {
        this.caller = caller;
    }

    /** Returns a copy that uses the given options. */
    public PoliciesApi with(CallOptions options) {
        return new PoliciesApi(caller.with(options));
    }

    /** Lists all policies in the domain of the login. */
    public Paged<Policy> list() {
        return list(PolicyFilter.builder().build());
    }

    /**
     * Lists policies ({@code GET /v1/transparent-encryption/policies}). Pages are fetched on demand. Their order is not
     * documented. If policies are added or removed during the iteration, the list may contain a policy twice or omit
     * one.
     */
    public Paged<Policy> list(PolicyFilter filter) {
        return ListResponse.paged(
                caller,
                () -> LIST.request().query("name", filter.name()).query("policy_type", filter.policyType()),
                POLICY_LIST);
    }

    /** Finds a policy by its exact name in the {@link #list(PolicyFilter)}; empty if there is none. */
    public Optional<Policy> find(String name) {
        return ListResponse.named(list(PolicyFilter.builder().name(name).build()), Policy::name, name);
    }

    /**
     * Returns a policy ({@code GET /v1/transparent-encryption/policies/{id}}).
     *
     * @throws dev.gatehouse.sdk.core.error.NotFoundException if the policy does not exist in the domain of the login
     */
    public Policy get(String policy) {
        return caller.call(GET.request().path("policy", policy), Policy.class);
    }

    /**
     * Creates a policy with its rules ({@code POST /v1/transparent-encryption/policies}). The request is not retried. If
     * the outcome is unknown, search for the name with {@link #find}.
     *
     * <p>What the server stores may differ from the request: an LDT policy has a security rule of the server in front of
     * the others, and {@link Effect#APPLY_KEY} may be missing, see {@link SecurityRule#effect()}. Whether the response
     * already shows the latter is not documented: read the rules with {@link #securityRules}.
     *
     * @return the policy with its rules and their ids
     * @throws dev.gatehouse.sdk.core.error.ConflictException if the name is taken (by analogy with client groups)
     * @throws dev.gatehouse.sdk.core.error.NotFoundException if a key or a set does not exist (by analogy)
     */
    public Policy create(NewPolicy policy) {
        return caller.call(CREATE.request().body(policy), Policy.class);
    }

    /**
     * Creates a policy with the settings and rules of another one. The vendor has no such operation: this method reads
     * the policy and its rules and calls {@link #create}. It is not atomic; changes during the call may be missing. For
     * an LDT policy the first security rule is omitted if its action is {@link Action#KEY_OP}, because the server adds
     * it by itself.
     *
     * @return the new policy
     */
    public Policy copy(String policy, String newName) {
        return create(new PolicyCopy(this, get(policy)).named(newName));
    }

    /**
     * Updates a policy ({@code PATCH /v1/transparent-encryption/policies/{id}}). The request is not retried. Rules are
     * changed by {@link #securityRules} and the other kinds of rules.
     *
     * @return the policy; some servers send only its id
     * @throws dev.gatehouse.sdk.core.error.NotFoundException if the policy does not exist
     */
    public Policy update(String policy, PolicyUpdate update) {
        return caller.call(UPDATE.request().path("policy", policy).body(update), Policy.class);
    }

    /**
     * Deletes a policy with its rules ({@code DELETE /v1/transparent-encryption/policies/{id}}). The error for a policy
     * that a GuardPoint uses is not documented.
     *
     * @throws dev.gatehouse.sdk.core.error.NotFoundException if the policy does not exist
     */
    public void delete(String policy) {
        caller.run(DELETE.request().path("policy", policy));
    }

    /** Returns the security rules of a policy. */
    public PolicyRules<SecurityRule, NewSecurityRule, SecurityRuleUpdate> securityRules(String policy) {
        return new PolicyRules<>(caller, policy, "securityrules", SecurityRule.class, SECURITY_RULES);
    }

    /** Returns the key rules of a policy of the type Standard, Cloud_Object_Storage or CSI. */
    public PolicyRules<KeyRule, NewKeyRule, KeyRuleUpdate> keyRules(String policy) {
        return new PolicyRules<>(caller, policy, "keyrules", KeyRule.class, KEY_RULES);
    }

    /** Returns the rules of the offline data transformation of a Standard policy. */
    public PolicyRules<KeyRule, NewKeyRule, KeyRuleUpdate> dataTransformRules(String policy) {
        return new PolicyRules<>(caller, policy, "datatxrules", KeyRule.class, KEY_RULES);
    }

    /** Returns the key rules of an LDT policy. */
    public PolicyRules<LdtKeyRule, NewLdtKeyRule, LdtKeyRuleUpdate> ldtKeyRules(String policy) {
        return new PolicyRules<>(caller, policy, "ldtkeyrules", LdtKeyRule.class, LDT_KEY_RULES);
    }

    /** Returns the key rules of an IDT policy, which can't be added or deleted. */
    public IdtKeyRules idtKeyRules(String policy) {
        return new IdtKeyRules(new PolicyRules<>(caller, policy, "idtkeyrules", IdtKeyRule.class, IDT_KEY_RULES));
    }

    /** Returns the signature rules of a CSI policy. */
    public SignatureRules signatureRules(String policy) {
        return new SignatureRules(caller, policy);
    }
}
