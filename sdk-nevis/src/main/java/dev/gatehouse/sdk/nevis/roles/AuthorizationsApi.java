package dev.gatehouse.sdk.nevis.roles;

import dev.gatehouse.sdk.core.CallOptions;
import dev.gatehouse.sdk.core.client.ApiCaller;
import dev.gatehouse.sdk.core.json.TypeRef;
import dev.gatehouse.sdk.core.page.Paged;
import dev.gatehouse.sdk.core.spi.ApiRequest;
import dev.gatehouse.sdk.core.spi.Operation;
import dev.gatehouse.sdk.nevis.common.ListOptions;
import dev.gatehouse.sdk.nevis.internal.ListResponse;
import dev.gatehouse.sdk.nevis.internal.LocationIds;
import java.util.Optional;

/**
 * Operations on the authorizations of a profile, which assign roles to it. Paths in this Javadoc are relative to {@code
 * /nevisidm/api/core/v1}. The units, applications and clients that an authorization is limited to can't be set over
 * REST, as far as documented.
 *
 * <p>Every operation can throw {@link dev.gatehouse.sdk.nevis.error.MissingRightException}, {@link
 * dev.gatehouse.sdk.nevis.error.OutsideDataRoomException} and {@link dev.gatehouse.sdk.core.error.NotFoundException}.
 */
public final class AuthorizationsApi {

    private static final String AUTHORIZATIONS =
            "/nevisidm/api/core/v1/{clientExtId}/profiles/{profileExtId}/authorizations";
    private static final String AUTHORIZATION = AUTHORIZATIONS + "/{extId}";

    private static final Operation LIST = Operation.get("nevis.authorizations.list", AUTHORIZATIONS);
    private static final Operation GET = Operation.get("nevis.authorizations.get", AUTHORIZATION);
    private static final Operation CREATE = Operation.post("nevis.authorizations.create", AUTHORIZATIONS);
    private static final Operation UPDATE = Operation.patch("nevis.authorizations.update", AUTHORIZATION);
    private static final Operation DELETE = Operation.delete("nevis.authorizations.delete", AUTHORIZATION);
    private static final TypeRef<ListResponse<Authorization>> AUTHORIZATION_LIST = new TypeRef<>() {};

    private final ApiCaller caller;

    /** Called by {@code NevisClient.authorizations()}. */
    public AuthorizationsApi(ApiCaller caller) {
        this.caller = caller;
    }

    /** Returns this API with the given call options. */
    public AuthorizationsApi with(CallOptions options) {
        return new AuthorizationsApi(caller.with(options));
    }

    /**
     * Lists the authorizations of a profile ({@code GET /{clientExtId}/profiles/{profileExtId}/authorizations}).
     *
     * <p>Requires the right {@code AuthorizationView}, or the role SelfAdmin for the caller's own profile. Available
     * since nevisIDM 2.71.0. Source: the vendor's page "List all authorizations of a profile".
     */
    public Paged<Authorization> list(String clientExtId, String profileExtId, ListOptions options) {
        return ListResponse.paged(
                caller,
                options.pageToken(),
                token -> ListResponse.request(LIST, options)
                        .path("clientExtId", clientExtId)
                        .path("profileExtId", profileExtId),
                AUTHORIZATION_LIST);
    }

    /**
     * Returns an authorization ({@code GET /{clientExtId}/profiles/{profileExtId}/authorizations/{extId}}).
     *
     * <p>Requires the right {@code AuthorizationView}, or the role SelfAdmin for the caller's own profile. Available
     * since nevisIDM 2.71.0. Source: the vendor's page "Get an authorization of a profile".
     */
    public Authorization get(String clientExtId, String profileExtId, String extId) {
        return caller.call(authorization(GET, clientExtId, profileExtId, extId), Authorization.class);
    }

    /**
     * Assigns a role to a profile ({@code POST /{clientExtId}/profiles/{profileExtId}/authorizations}). The request is
     * not retried. The external ID can't be specified: if {@code outcomeUnknown()} is true, {@link #list} shows whether
     * the authorization was created.
     *
     * <p>Requires the right {@code AuthorizationCreate}. Available since nevisIDM 2.71.0. Source: the vendor's page
     * "Create an authorization".
     *
     * @return the external ID of the authorization, from the header {@code Location}
     * @throws dev.gatehouse.sdk.core.error.ResponseFormatException if the response does not contain the external ID;
     *     the authorization was created
     */
    public String create(String clientExtId, String profileExtId, NewAuthorization authorization) {
        ApiRequest.Builder request = CREATE.request()
                .path("clientExtId", clientExtId)
                .path("profileExtId", profileExtId)
                .body(authorization);
        return LocationIds.extId(CREATE, caller.send(request), Optional.empty());
    }

    /**
     * Updates the given fields of an authorization ({@code PATCH
     * /{clientExtId}/profiles/{profileExtId}/authorizations/{extId}}). Fields that the patch does not set keep their
     * values. The request is not retried.
     *
     * <p>Requires the rights {@code AuthorizationModify} and {@code AuthorizationView}. Available since nevisIDM
     * 2.71.0. Source: the vendor's page "Update an authorization".
     *
     * @return the updated authorization
     * @throws dev.gatehouse.sdk.core.error.ConflictException if the version of the patch is not the current one
     */
    public Authorization update(String clientExtId, String profileExtId, String extId, AuthorizationPatch patch) {
        return caller.call(
                authorization(UPDATE, clientExtId, profileExtId, extId).body(patch), Authorization.class);
    }

    /**
     * Deletes an authorization, so that the profile does not have the role any more ({@code DELETE
     * /{clientExtId}/profiles/{profileExtId}/authorizations/{extId}}).
     *
     * <p>Requires a right, presumably {@code AuthorizationDelete} (not documented). Available since: not documented.
     * Source: the vendor's page "Client &amp; Tenant Management", which lists method and path only.
     */
    public void delete(String clientExtId, String profileExtId, String extId) {
        caller.run(authorization(DELETE, clientExtId, profileExtId, extId));
    }

    private static ApiRequest.Builder authorization(
            Operation operation, String clientExtId, String profileExtId, String extId) {
        return operation
                .request()
                .path("clientExtId", clientExtId)
                .path("profileExtId", profileExtId)
                .path("extId", extId);
    }
}
