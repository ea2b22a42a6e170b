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
 * Operations on the enterprise authorizations of a profile, which assign enterprise roles to it. Paths in this Javadoc
 * are relative to {@code /nevisidm/api/core/v1}. All operations are available since nevisIDM 2.75.2 and 2.76.0. The
 * deletion of an enterprise authorization is not documented.
 *
 * <p>Every operation can throw {@link dev.gatehouse.sdk.nevis.error.MissingRightException}, {@link
 * dev.gatehouse.sdk.nevis.error.OutsideDataRoomException} and {@link dev.gatehouse.sdk.core.error.NotFoundException}.
 */
public final class EnterpriseAuthorizationsApi {

    private static final String CORE = "/nevisidm/api/core/v1/{clientExtId}/profiles/{profileExtId}";
    private static final String AUTHORIZATIONS = CORE + "/eauthorizations";
    private static final String AUTHORIZATION = AUTHORIZATIONS + "/{extId}";

    private static final Operation LIST = Operation.get("nevis.enterpriseAuthorizations.list", AUTHORIZATIONS);
    private static final Operation GET = Operation.get("nevis.enterpriseAuthorizations.get", AUTHORIZATION);
    private static final Operation CREATE = Operation.post("nevis.enterpriseAuthorizations.create", AUTHORIZATIONS);
    private static final Operation UPDATE = Operation.patch("nevis.enterpriseAuthorizations.update", AUTHORIZATION);
    private static final TypeRef<ListResponse<EnterpriseAuthorization>> AUTHORIZATION_LIST = new TypeRef<>() {};

    private final ApiCaller caller;

    /** Called by {@code NevisClient.enterpriseAuthorizations()}. */
    public EnterpriseAuthorizationsApi(ApiCaller caller) {
        this.caller = caller;
    }

    /** Returns this API with the given call options. */
    public EnterpriseAuthorizationsApi with(CallOptions options) {
        return new EnterpriseAuthorizationsApi(caller.with(options));
    }

    /**
     * Lists the enterprise authorizations of a profile ({@code GET
     * /{clientExtId}/profiles/{profileExtId}/eauthorizations}).
     *
     * <p>Requires the right {@code ProfileView}, or the role SelfAdmin for the caller's own profile. Source: the
     * vendor's page "List all enterprise authorizations of a profile".
     */
    public Paged<EnterpriseAuthorization> list(String clientExtId, String profileExtId, ListOptions options) {
        return ListResponse.paged(
                caller,
                options.pageToken(),
                token -> ListResponse.request(LIST, options)
                        .path("clientExtId", clientExtId)
                        .path("profileExtId", profileExtId),
                AUTHORIZATION_LIST);
    }

    /**
     * Returns an enterprise authorization ({@code GET
     * /{clientExtId}/profiles/{profileExtId}/eauthorizations/{extId}}).
     *
     * <p>Requires the right {@code ProfileView}, or the role SelfAdmin for the caller's own profile. Source: the
     * vendor's page "Get an enterprise authorization of a profile".
     */
    public EnterpriseAuthorization get(String clientExtId, String profileExtId, String extId) {
        return caller.call(authorization(GET, clientExtId, profileExtId, extId), EnterpriseAuthorization.class);
    }

    /**
     * Assigns an enterprise role to a profile ({@code POST
     * /{clientExtId}/profiles/{profileExtId}/eauthorizations}). The request is not retried.
     *
     * <p>Requires the right {@code ProfileModify}. Source: the vendor's page "Create an enterprise authorization".
     *
     * @return the external ID of the enterprise authorization
     */
    public String create(String clientExtId, String profileExtId, NewEnterpriseAuthorization authorization) {
        ApiRequest.Builder request = CREATE.request()
                .path("clientExtId", clientExtId)
                .path("profileExtId", profileExtId)
                .body(authorization);
        return LocationIds.extId(CREATE, caller.send(request), authorization.extId());
    }

    /**
     * Updates the given fields of an enterprise authorization ({@code PATCH
     * /{clientExtId}/profiles/{profileExtId}/eauthorizations/{extId}}). Fields that the patch does not set keep their
     * values. The request is not retried.
     *
     * <p>Requires the right {@code ProfileModify}. Source: the vendor's page "Update an enterprise authorization".
     *
     * @return the updated enterprise authorization, or an empty optional if the response does not contain it. The
     *     response is not documented
     * @throws dev.gatehouse.sdk.core.error.ConflictException if the version of the patch is not the current one
     */
    public Optional<EnterpriseAuthorization> update(
            String clientExtId, String profileExtId, String extId, EnterpriseAuthorizationPatch patch) {
        return caller.callOptional(
                authorization(UPDATE, clientExtId, profileExtId, extId).body(patch), EnterpriseAuthorization.class);
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
