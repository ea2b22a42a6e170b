package dev.gatehouse.sdk.nevis.credentials;

import dev.gatehouse.sdk.core.page.Paged;
import dev.gatehouse.sdk.core.spi.Operation;
import dev.gatehouse.sdk.nevis.common.ListOptions;
import dev.gatehouse.sdk.nevis.internal.LocationIds;

/**
 * Operations on the certificate credentials of a user.
 *
 * <p>The parameters {@code clientExtId} and {@code userExtId} are the external IDs of the client and of the user, {@code extId} is that of the credential. Paths
 * in this Javadoc are relative to {@code /nevisidm/api/core/v1}. Every operation can throw {@link
 * dev.gatehouse.sdk.nevis.error.MissingRightException}, {@link dev.gatehouse.sdk.nevis.error.OutsideDataRoomException}
 * and {@link dev.gatehouse.sdk.core.error.NotFoundException}.
 */
public final class CertificatesApi {

    private static final String PATH = CredentialCalls.USER + "/certificates";
    private static final String ONE = PATH + "/{extId}";

    private static final Operation LIST = Operation.get("nevis.certificates.list", PATH);
    private static final Operation GET = Operation.get("nevis.certificates.get", ONE);
    private static final Operation CREATE = Operation.post("nevis.certificates.create", PATH);
    private static final Operation UPDATE = Operation.patch("nevis.certificates.update", ONE);
    private static final Operation DELETE = Operation.delete("nevis.certificates.delete", ONE);

    private final CredentialCalls calls;

    CertificatesApi(CredentialCalls calls) {
        this.calls = calls;
    }

    /**
     * Lists the certificates of a user ({@code GET /{clientExtId}/users/{userExtId}/certificates}).
     *
     * <p>Required rights: not documented. Available since: not documented. Source: the table of paths on the vendor's
     * page {@code credential-management-introduction}. The page of the operation was not available.
     */
    public Paged<Credential> list(String clientExtId, String userExtId, ListOptions options) {
        return calls.list(LIST, clientExtId, userExtId, options);
    }

    /**
     * Returns a certificate ({@code GET /{clientExtId}/users/{userExtId}/certificates/{extId}}).
     *
     * <p>Required rights: not documented. Available since: not documented. Source: the table of paths on the vendor's
     * page {@code credential-management-introduction}. The page of the operation was not available.
     */
    public Credential get(String clientExtId, String userExtId, String extId) {
        return calls.caller().call(calls.request(GET, clientExtId, userExtId, extId), Credential.class);
    }

    /**
     * Creates a certificate credential of a user ({@code POST /{clientExtId}/users/{userExtId}/certificates}). The
     * request is retried only if the server did not process it.
     *
     * <p>Requires the rights {@code CredentialCreate} and {@code CredentialChangeState}, or the role SelfAdmin with
     * {@code withProtectedFieldToken} for the caller's own account. Available since nevisIDM 2.71.0. Source: the
     * vendor's page {@code create-certificate}.
     *
     * @return the external ID of the credential
     * @throws dev.gatehouse.sdk.core.error.UnauthenticatedException if users do it for themselves without
     * {@code withProtectedFieldToken}
     */
    public String create(String clientExtId, String userExtId, NewCertificate certificate) {
        return LocationIds.extId(
                CREATE,
                calls.caller()
                        .send(calls.requestWithToken(CREATE, clientExtId, userExtId)
                                .body(certificate)),
                certificate.extId());
    }

    /**
     * Updates the given fields of a certificate credential ({@code PATCH
     * /{clientExtId}/users/{userExtId}/certificates/{extId}}). The request is retried only if the server did not
     * process it.
     *
     * <p>Requires the rights {@code CredentialModify} and {@code CredentialView}, or the role SelfAdmin with
     * {@code withProtectedFieldToken} for the caller's own account. Available since nevisIDM 2.71.0. Source: the
     * vendor's page {@code patch-certificate}.
     *
     * @return the updated credential
     * @throws dev.gatehouse.sdk.core.error.UnauthenticatedException if users do it for themselves without
     * {@code withProtectedFieldToken}
     */
    public Credential update(String clientExtId, String userExtId, String extId, CertificatePatch patch) {
        return calls.caller()
                .call(
                        calls.requestWithToken(UPDATE, clientExtId, userExtId, extId)
                                .body(patch),
                        Credential.class);
    }

    /**
     * Deletes a certificate ({@code DELETE /{clientExtId}/users/{userExtId}/certificates/{extId}}).
     *
     * <p>Required rights: not documented. Available since: not documented. Source: the table of paths on the vendor's
     * page {@code credential-management-introduction}. The page of the operation was not available.
     */
    public void delete(String clientExtId, String userExtId, String extId) {
        calls.caller().run(calls.request(DELETE, clientExtId, userExtId, extId));
    }
}
