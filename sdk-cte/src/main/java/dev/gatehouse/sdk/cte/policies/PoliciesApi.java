package dev.gatehouse.sdk.cte.policies;

import dev.gatehouse.sdk.core.CallOptions;
import dev.gatehouse.sdk.core.client.ApiCaller;
import dev.gatehouse.sdk.core.json.TypeRef;
import dev.gatehouse.sdk.core.page.Paged;
import dev.gatehouse.sdk.core.spi.Operation;
import dev.gatehouse.sdk.cte.internal.ListResponse;

/**
 * Policies, {@code /v1/transparent-encryption/policies}. They are described by the vendor's Terraform provider, not by
 * its manual. The required rights are not documented.
 */
public final class PoliciesApi {

    private static final String ALL = "/api/v1/transparent-encryption/policies";

    private static final Operation LIST = Operation.get("cte.policies.list", ALL);
    private static final Operation GET = Operation.get("cte.policies.get", ALL + "/{policy}");
    private static final TypeRef<ListResponse<Policy>> LIST_TYPE = new TypeRef<>() {};

    private final ApiCaller caller;

    /** Creates the area. Called by {@code CteClient.policies()}. */
    public PoliciesApi(ApiCaller caller) {
        this.caller = caller;
    }

    /** Returns a copy that uses the given options. */
    public PoliciesApi with(CallOptions options) {
        return new PoliciesApi(caller.with(options));
    }

    /**
     * Lists all policies ({@code GET /v1/transparent-encryption/policies}). Pages are fetched on demand. Their order is
     * not documented. If policies are added or removed during the iteration, the list may contain a policy twice or
     * omit one.
     */
    public Paged<Policy> list() {
        return ListResponse.paged(caller, LIST::request, LIST_TYPE);
    }

    /**
     * Returns the policy with the given id or name ({@code GET /v1/transparent-encryption/policies/{id}}).
     *
     * @throws dev.gatehouse.sdk.core.error.NotFoundException if the policy does not exist in the domain of the login
     */
    public Policy get(String policy) {
        return caller.call(GET.request().path("policy", policy), Policy.class);
    }
}
