package dev.gatehouse.sdk.cte.registration;

import dev.gatehouse.sdk.core.CallOptions;
import dev.gatehouse.sdk.core.client.ApiCaller;
import dev.gatehouse.sdk.core.json.TypeRef;
import dev.gatehouse.sdk.core.page.Paged;
import dev.gatehouse.sdk.core.spi.Operation;
import dev.gatehouse.sdk.cte.internal.ListResponse;

/**
 * Registration tokens, {@code /v1/client-management/regtokens} ("Client Management", CipherTrust Manager 2.5, and the
 * vendor's Terraform provider and Ansible modules). An agent registers on CipherTrust Manager with the value of a token.
 * The required rights are not documented.
 */
public final class RegistrationTokensApi {

    private static final String ALL = "/api/v1/client-management/regtokens";
    private static final String ONE = ALL + "/{token}";

    private static final Operation LIST = Operation.get("cte.registrationTokens.list", ALL);

    /** NON_IDEMPOTENT: each request creates another token. */
    private static final Operation CREATE = Operation.post("cte.registrationTokens.create", ALL);

    private static final Operation UPDATE = Operation.patch("cte.registrationTokens.update", ONE);
    private static final Operation DELETE = Operation.delete("cte.registrationTokens.delete", ONE);
    private static final TypeRef<ListResponse<RegistrationToken>> LIST_TYPE = new TypeRef<>() {};

    private final ApiCaller caller;

    /** Creates the area. Called by {@code CteClient.registrationTokens()}. */
    public RegistrationTokensApi(ApiCaller caller) {
        this.caller = caller;
    }

    /** Returns a copy that uses the given options. */
    public RegistrationTokensApi with(CallOptions options) {
        return new RegistrationTokensApi(caller.with(options));
    }

    /**
     * Lists all registration tokens ({@code GET /v1/client-management/regtokens}). Pages are fetched on demand. Their
     * order is not documented. If tokens are added or removed during the iteration, the list may contain a token twice
     * or omit one.
     */
    public Paged<RegistrationToken> list() {
        return ListResponse.paged(caller, LIST::request, LIST_TYPE);
    }

    /**
     * Creates a registration token ({@code POST /v1/client-management/regtokens}). The request is not retried. If the
     * outcome is unknown, {@link #list} contains the token if it was created.
     *
     * @return the token with its value
     * @throws dev.gatehouse.sdk.core.error.InvalidRequestException if the server rejects a setting (status not
     *     documented)
     */
    public RegistrationToken create(RegistrationTokenSettings settings) {
        return caller.call(CREATE.request().body(settings), RegistrationToken.class);
    }

    /**
     * Updates a registration token ({@code PATCH /v1/client-management/regtokens/{id}}). The successful response is not
     * documented: any 2xx status counts as success, and the body is ignored. The request is not retried.
     *
     * @throws dev.gatehouse.sdk.core.error.NotFoundException if the token does not exist
     */
    public void update(String tokenId, RegistrationTokenSettings settings) {
        caller.run(UPDATE.request().path("token", tokenId).body(settings));
    }

    /**
     * Deletes a registration token ({@code DELETE /v1/client-management/regtokens/{id}}). No further agent can register
     * with it.
     *
     * @throws dev.gatehouse.sdk.core.error.NotFoundException if the token does not exist
     */
    public void delete(String tokenId) {
        caller.run(DELETE.request().path("token", tokenId));
    }
}
