package dev.gatehouse.sdk.nevis.credentials;

import dev.gatehouse.sdk.core.page.Paged;
import dev.gatehouse.sdk.core.spi.Operation;
import dev.gatehouse.sdk.nevis.internal.ListResponse;
import dev.gatehouse.sdk.nevis.internal.LocationIds;

/**
 * Operations on the FIDO2 credentials of a user.
 *
 * <p>The parameters {@code clientExtId} and {@code userExtId} are the external IDs of the client and of the user, {@code extId} is that of the credential. Paths
 * in this Javadoc are relative to {@code /nevisidm/api/core/v1}. Every operation can throw {@link
 * dev.gatehouse.sdk.nevis.error.MissingRightException}, {@link dev.gatehouse.sdk.nevis.error.OutsideDataRoomException}
 * and {@link dev.gatehouse.sdk.core.error.NotFoundException}.
 */
public final class Fido2Api {

    private static final String PATH = CredentialCalls.USER + "/fido2";
    private static final String ONE = PATH + "/{extId}";

    private static final Operation LIST = Operation.get("nevis.fido2.list", PATH);
    private static final Operation GET = Operation.get("nevis.fido2.get", ONE);
    private static final Operation CREATE = Operation.post("nevis.fido2.create", PATH);
    private static final Operation UPDATE = Operation.patch("nevis.fido2.update", ONE);
    private static final Operation DELETE = Operation.delete("nevis.fido2.delete", ONE);

    private final CredentialCalls calls;

    Fido2Api(CredentialCalls calls) {
        this.calls = calls;
    }

    /**
     * Lists the FIDO2 credentials of a user ({@code GET /{clientExtId}/users/{userExtId}/fido2}).
     *
     * <p>Requires the right {@code CredentialView}, or the role SelfAdmin for the caller's own account. Available since
     * nevisIDM 2.86.0. Source: the vendor's page {@code get-fido-2-credentials}.
     */
    public Paged<Credential> list(String clientExtId, String userExtId, Fido2Query query) {
        return ListResponse.paged(
                calls.caller(),
                token -> calls.request(LIST, clientExtId, userExtId)
                        .query("limit", query.limit())
                        .query("userFriendlyName", query.userFriendlyName())
                        .query("stateName", query.stateName()),
                CredentialCalls.CREDENTIALS);
    }

    /**
     * Returns a FIDO2 credential ({@code GET /{clientExtId}/users/{userExtId}/fido2/{extId}}).
     *
     * <p>Required rights: not documented. Available since: not documented. Source: the table of paths on the vendor's
     * page {@code credential-management-introduction}. The page of the operation was not available.
     */
    public Credential get(String clientExtId, String userExtId, String extId) {
        return calls.caller().call(calls.request(GET, clientExtId, userExtId, extId), Credential.class);
    }

    /**
     * Creates a FIDO2 credential of a user ({@code POST /{clientExtId}/users/{userExtId}/fido2}). Users usually
     * register their authenticators with nevisFIDO, which this SDK does not model. The request is retried only if the
     * server did not process it.
     *
     * <p>Requires the rights {@code CredentialCreate}, {@code CredentialChangeState} and {@code CredentialView}.
     * Available since nevisIDM 2.86.0. Source: the vendor's page {@code create-fido-2-credential}.
     *
     * @return the external ID of the credential
     */
    public String create(String clientExtId, String userExtId, NewFido2Credential credential) {
        return LocationIds.extId(
                CREATE,
                calls.caller()
                        .send(calls.request(CREATE, clientExtId, userExtId).body(credential)),
                credential.extId());
    }

    /**
     * Updates the given fields of a FIDO2 credential, such as its name or state ({@code PATCH
     * /{clientExtId}/users/{userExtId}/fido2/{extId}}). The request is retried only if the server did not process it.
     *
     * <p>Requires the rights {@code CredentialView} and {@code CredentialModify}, or the role SelfAdmin with a JSON Web
     * Token for the caller's own account (inferred: the one of {@code withProtectedFieldToken}). Available since
     * nevisIDM 2.86.0. Source: the vendor's page {@code patch-fido-credential}.
     *
     * @return the updated credential
     * @throws dev.gatehouse.sdk.core.error.UnauthenticatedException if users do it for themselves without
     * {@code withProtectedFieldToken}
     */
    public Credential update(String clientExtId, String userExtId, String extId, Fido2Patch patch) {
        return calls.caller()
                .call(
                        calls.requestWithToken(UPDATE, clientExtId, userExtId, extId)
                                .body(patch),
                        Credential.class);
    }

    /**
     * Deletes a FIDO2 credential ({@code DELETE /{clientExtId}/users/{userExtId}/fido2/{extId}}).
     *
     * <p>Requires the right {@code CredentialDelete}, or the role SelfAdmin with a JSON Web Token for the caller's own
     * account (inferred: the one of {@code withProtectedFieldToken}). Available since nevisIDM 2.86.0. Source: the
     * vendor's page {@code delete-fido-credential}.
     *
     * @throws dev.gatehouse.sdk.core.error.UnauthenticatedException if users do it for themselves without
     * {@code withProtectedFieldToken}
     */
    public void delete(String clientExtId, String userExtId, String extId) {
        calls.caller().run(calls.requestWithToken(DELETE, clientExtId, userExtId, extId));
    }
}
