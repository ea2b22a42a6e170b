package dev.gatehouse.sdk.cte.policies;

import dev.gatehouse.sdk.core.client.ApiCaller;
import dev.gatehouse.sdk.core.error.SdkException;
import dev.gatehouse.sdk.core.json.TypeRef;
import dev.gatehouse.sdk.core.page.Paged;
import dev.gatehouse.sdk.core.spi.ApiRequest;
import dev.gatehouse.sdk.core.spi.Operation;
import dev.gatehouse.sdk.cte.internal.ListResponse;
import java.util.Map;
import java.util.Optional;

/**
 * Rules of one kind of a policy, below {@code /v1/transparent-encryption/policies/{id}} (vendor's Terraform provider and
 * Ansible modules; they are not described by its manual). Rules are specified by their id or URI. The required rights
 * are not documented. Every method throws {@link dev.gatehouse.sdk.core.error.NotFoundException} if the policy or the
 * rule does not exist. A policy with {@code restrict_update} that a GuardPoint uses can't be changed; the error is not
 * documented.
 *
 * @param <R> a rule
 * @param <N> a request to add a rule
 * @param <U> an update of a rule
 */
public final class PolicyRules<R, N, U> {

    private static final String RULES = "/api/v1/transparent-encryption/policies/{policy}/{kind}";
    private static final String RULE = RULES + "/{rule}";

    static final Operation LIST = Operation.get("cte.policyRules.list", RULES);
    static final Operation GET = Operation.get("cte.policyRules.get", RULE);
    static final Operation ADD = Operation.post("cte.policyRules.add", RULES);
    static final Operation UPDATE = Operation.patch("cte.policyRules.update", RULE);
    static final Operation DELETE = Operation.delete("cte.policyRules.delete", RULE);

    private final ApiCaller caller;
    private final String policy;
    private final String kind;
    private final Class<R> type;
    private final TypeRef<ListResponse<R>> listType;

    PolicyRules(ApiCaller caller, String policy, String kind, Class<R> type, TypeRef<ListResponse<R>> listType) {
        this.caller = caller;
        this.policy = policy;
        this.kind = kind;
        this.type = type;
        this.listType = listType;
    }

    /**
     * Lists the rules in the order of evaluation ({@code GET .../policies/{id}/{kind}}). Pages are fetched on demand. If
     * rules are added or removed during the iteration, the list may contain a rule twice or omit one.
     */
    public Paged<R> list() {
        return ListResponse.paged(caller, () -> request(LIST), listType);
    }

    /** Returns a rule ({@code GET .../policies/{id}/{kind}/{ruleId}}). */
    public R get(String rule) {
        return caller.call(request(GET).path("rule", rule), type);
    }

    /**
     * Adds a rule ({@code POST .../policies/{id}/{kind}}). The position of the new rule is in the response. The request
     * is not retried. If the outcome is unknown, {@link #list} shows whether the rule exists.
     *
     * <p>A security rule with {@link Effect#APPLY_KEY} is then read with {@link #get}, because the server may drop this
     * effect without an error, and only a read is known to show it. Check the returned rule with {@link
     * SecurityRule#hasEffect}. If the read fails, the rule exists and is returned without an effect.
     *
     * @return the rule; known clients read its id and position only
     */
    public R add(N rule) {
        R added = caller.call(request(ADD).body(rule), type);
        return stored(rule instanceof NewSecurityRule sent ? Optional.of(sent.effect()) : Optional.empty(), added);
    }

    /**
     * Updates a rule ({@code PATCH .../policies/{id}/{kind}/{ruleId}}). The request is not retried. If the update sets
     * {@link Effect#APPLY_KEY}, the rule is then read with {@link #get}, as {@link #add} does.
     *
     * @return the rule; known clients read its id and position only
     */
    public R update(String rule, U update) {
        R updated = caller.call(request(UPDATE).path("rule", rule).body(update), type);
        return stored(update instanceof SecurityRuleUpdate sent ? sent.effect() : Optional.empty(), updated);
    }

    /**
     * Moves a rule to another position ({@code PATCH .../policies/{id}/{kind}/{ruleId}} with {@code order_number}).
     * Whether the first position is 0 or 1 is not documented: use the position of a listed rule. The request is not
     * retried.
     */
    public R reorder(String rule, int orderNumber) {
        return caller.call(request(UPDATE).path("rule", rule).body(Map.of("order_number", orderNumber)), type);
    }

    /** Deletes a rule ({@code DELETE .../policies/{id}/{kind}/{ruleId}}). */
    public void delete(String rule) {
        caller.run(request(DELETE).path("rule", rule));
    }

    /** Reads a written rule whose effect the server may have changed. The write succeeded, whatever the read does. */
    private R stored(Optional<Effect> sent, R written) {
        boolean encrypts =
                sent.filter(effect -> effect.contains(Effect.APPLY_KEY)).isPresent();
        if (!encrypts || !(written instanceof SecurityRule rule)) {
            return written;
        }
        try {
            return get(rule.id());
        } catch (SdkException e) {
            return type.cast(rule.withEffect(Optional.empty()));
        }
    }

    private ApiRequest.Builder request(Operation operation) {
        return operation.request().path("policy", policy).path("kind", kind);
    }
}
