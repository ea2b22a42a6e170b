package dev.gatehouse.sdk.cte.policies;

import dev.gatehouse.sdk.core.client.ApiCaller;
import dev.gatehouse.sdk.core.json.TypeRef;
import dev.gatehouse.sdk.core.page.Paged;
import dev.gatehouse.sdk.core.spi.ApiRequest;
import dev.gatehouse.sdk.core.spi.Operation;
import dev.gatehouse.sdk.cte.internal.ListResponse;
import java.util.Map;

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
     * @return the rule as the server stored it, which may differ from the request, see {@link SecurityRule#effect()};
     *     known clients read its id and position only
     */
    public R add(N rule) {
        return caller.call(request(ADD).body(rule), type);
    }

    /**
     * Updates a rule ({@code PATCH .../policies/{id}/{kind}/{ruleId}}). The request is not retried.
     *
     * @return the rule as the server stored it; known clients read its id and position only
     */
    public R update(String rule, U update) {
        return caller.call(request(UPDATE).path("rule", rule).body(update), type);
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

    private ApiRequest.Builder request(Operation operation) {
        return operation.request().path("policy", policy).path("kind", kind);
    }
}
