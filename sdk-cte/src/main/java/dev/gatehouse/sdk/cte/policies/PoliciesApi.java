package dev.gatehouse.sdk.cte.policies;

import dev.gatehouse.sdk.core.CallOptions;
import dev.gatehouse.sdk.core.client.ApiCaller;
import dev.gatehouse.sdk.core.json.TypeRef;
import dev.gatehouse.sdk.core.page.Paged;
import dev.gatehouse.sdk.core.spi.Operation;
import dev.gatehouse.sdk.cte.internal.ListResponse;

/**
 * Policies, {@code /v1/transparent-encryption/policies}, described by the vendor's Terraform provider, not by its
 * manual; which rights they need is not documented.
 */
public final class PoliciesApi {

    private static final String ALL = "/api/v1/transparent-encryption/policies";

    private static final Operation LIST = Operation.get("cte.policies.list", ALL);
    private static final Operation GET = Operation.get("cte.policies.get", ALL + "/{policy}");
    private static final TypeRef<ListResponse<Policy>> LIST_SHAPE = new TypeRef<>() {};

    private final ApiCaller caller;

    /** Made by {@code CteClient.policies()}. */
    public PoliciesApi(ApiCaller caller) {
        this.caller = caller;
    }

    /** The same area with other options. */
    public PoliciesApi with(CallOptions options) {
        return new PoliciesApi(caller.with(options));
    }

    /**
     * Lists them: {@code GET /v1/transparent-encryption/policies}, all pages, each fetched when it is reached. They come in
     * the server's order, which is not documented; a list that changes while it is walked may show one twice or leave
     * one out.
     */
    public Paged<Policy> list() {
        return ListResponse.paged(caller, LIST::request, LIST_SHAPE);
    }

    /**
     * Reads one by id or name: {@code GET /v1/transparent-encryption/policies/{id}}.
     *
     * @throws dev.gatehouse.sdk.core.error.NotFoundException when there is none in the login's domain
     */
    public Policy get(String policy) {
        return caller.call(GET.request().path("policy", policy), Policy.class);
    }
}
