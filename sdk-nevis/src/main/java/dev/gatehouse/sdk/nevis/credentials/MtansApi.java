package dev.gatehouse.sdk.nevis.credentials;

import dev.gatehouse.sdk.core.page.Paged;
import dev.gatehouse.sdk.core.spi.Operation;
import dev.gatehouse.sdk.nevis.common.ListOptions;
import dev.gatehouse.sdk.nevis.internal.LocationIds;
import java.util.Map;

/**
 * Operations on the mTAN credentials of a user.
 *
 * <p>The parameters {@code clientExtId} and {@code userExtId} are the external IDs of the client and of the user, {@code extId} is that of the credential. Paths
 * in this Javadoc are relative to {@code /nevisidm/api/core/v1}. Every operation can throw {@link
 * dev.gatehouse.sdk.nevis.error.MissingRightException}, {@link dev.gatehouse.sdk.nevis.error.OutsideDataRoomException}
 * and {@link dev.gatehouse.sdk.core.error.NotFoundException}.
 */
public final class MtansApi {

    private static final String PATH = CredentialCalls.USER + "/mtans";
    private static final String ONE = PATH + "/{extId}";

    private static final Operation LIST = Operation.get("nevis.mtans.list", PATH);
    private static final Operation GET = Operation.get("nevis.mtans.get", ONE);
    private static final Operation CREATE = Operation.post("nevis.mtans.create", PATH);
    private static final Operation UPDATE = Operation.patch("nevis.mtans.update", ONE);
    private static final Operation DELETE = Operation.delete("nevis.mtans.delete", ONE);
    private static final Operation RECORD_LOGIN = Operation.post("nevis.mtans.recordLogin", ONE);

    private final CredentialCalls calls;

    MtansApi(CredentialCalls calls) {
        this.calls = calls;
    }

    /**
     * Lists the mTAN credentials of a user ({@code GET /{clientExtId}/users/{userExtId}/mtans}).
     *
     * <p>Required rights: not documented. Available since: not documented. Source: the table of paths on the vendor's
     * page {@code credential-management-introduction}. The page of the operation was not available.
     */
    public Paged<Credential> list(String clientExtId, String userExtId, ListOptions options) {
        return calls.list(LIST, clientExtId, userExtId, options);
    }

    /**
     * Returns an mTAN credential ({@code GET /{clientExtId}/users/{userExtId}/mtans/{extId}}).
     *
     * <p>Required rights: not documented. Available since: not documented. Source: the table of paths on the vendor's
     * page {@code credential-management-introduction}. The page of the operation was not available.
     */
    public Credential get(String clientExtId, String userExtId, String extId) {
        return calls.caller().call(calls.request(GET, clientExtId, userExtId, extId), Credential.class);
    }

    /**
     * Creates an mTAN credential of a user ({@code POST /{clientExtId}/users/{userExtId}/mtans}). The request is
     * retried only if the server did not process it.
     *
     * <p>Requires the right {@code CredentialCreate}. Available since nevisIDM 2.74.0. Source: the vendor's page
     * {@code create-m-tan}.
     *
     * @return the external ID of the credential
     * @throws dev.gatehouse.sdk.core.error.InvalidRequestException if the number is invalid, or the client has no
     * default policy for mTANs
     */
    public String create(String clientExtId, String userExtId, NewMtan mtan) {
        return LocationIds.extId(
                CREATE,
                calls.caller()
                        .send(calls.request(CREATE, clientExtId, userExtId).body(mtan)),
                mtan.extId());
    }

    /**
     * Updates the given fields of an mTAN credential ({@code PATCH /{clientExtId}/users/{userExtId}/mtans/{extId}}).
     * The request is retried only if the server did not process it.
     *
     * <p>Requires the rights {@code CredentialModify} and {@code CredentialView}. Available since nevisIDM 2.74.0.
     * Source: the vendor's page {@code update-m-tan-credential}.
     *
     * @return the updated credential
     */
    public Credential update(String clientExtId, String userExtId, String extId, MtanPatch patch) {
        return calls.caller()
                .call(calls.request(UPDATE, clientExtId, userExtId, extId).body(patch), Credential.class);
    }

    /**
     * Deletes an mTAN credential ({@code DELETE /{clientExtId}/users/{userExtId}/mtans/{extId}}).
     *
     * <p>Requires the right {@code CredentialDelete}, or the role SelfAdmin with {@code withProtectedFieldToken} for
     * the caller's own account. Available since nevisIDM 2.74.0. Source: the vendor's page
     * {@code delete-m-tan-credential}.
     *
     * @throws dev.gatehouse.sdk.core.error.UnauthenticatedException if users do it for themselves without
     * {@code withProtectedFieldToken}
     */
    public void delete(String clientExtId, String userExtId, String extId) {
        calls.caller().run(calls.requestWithToken(DELETE, clientExtId, userExtId, extId));
    }

    /**
     * Records a login with an mTAN credential ({@code POST /{clientExtId}/users/{userExtId}/mtans/{extId}}). A failed
     * login may lock it. The request is retried only if the server did not process it.
     *
     * <p>Requires the rights {@code CredentialModify} and {@code CredentialView}. Available since nevisIDM 2.86.0.
     * Source: the vendor's page {@code update-login-info}.
     *
     * @param success whether the login succeeded
     * @return the updated credential
     */
    public Credential recordLogin(String clientExtId, String userExtId, String extId, boolean success) {
        return calls.caller()
                .call(
                        calls.request(RECORD_LOGIN, clientExtId, userExtId, extId)
                                .body(Map.of("success", success)),
                        Credential.class);
    }
}
