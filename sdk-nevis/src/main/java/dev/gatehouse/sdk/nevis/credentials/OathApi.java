package dev.gatehouse.sdk.nevis.credentials;

import dev.gatehouse.sdk.core.page.Paged;
import dev.gatehouse.sdk.core.spi.Operation;
import dev.gatehouse.sdk.nevis.common.ListOptions;
import java.util.Optional;

/**
 * Operations on the OATH credentials of a user.
 *
 * <p>The parameters {@code clientExtId} and {@code userExtId} are the external IDs of the client and of the user, {@code extId} is that of the credential. Paths
 * in this Javadoc are relative to {@code /nevisidm/api/core/v1}. Every operation can throw {@link
 * dev.gatehouse.sdk.nevis.error.MissingRightException}, {@link dev.gatehouse.sdk.nevis.error.OutsideDataRoomException}
 * and {@link dev.gatehouse.sdk.core.error.NotFoundException}.
 */
public final class OathApi {

    private static final String PATH = CredentialCalls.USER + "/oath-credentials";
    private static final String ONE = PATH + "/{extId}";

    private static final Operation LIST = Operation.get("nevis.oath.list", PATH);
    private static final Operation GET = Operation.get("nevis.oath.get", ONE);
    private static final Operation CREATE = Operation.post("nevis.oath.create", PATH);
    private static final Operation UPDATE = Operation.patch("nevis.oath.update", ONE);
    private static final Operation DELETE = Operation.delete("nevis.oath.delete", ONE);

    private final CredentialCalls calls;

    OathApi(CredentialCalls calls) {
        this.calls = calls;
    }

    /**
     * Lists the OATH credentials of a user ({@code GET /{clientExtId}/users/{userExtId}/oath-credentials}).
     *
     * <p>Required rights: not documented. Available since: not documented. Source: inferred from the other kinds of
     * credentials. The page of the operation was not available.
     */
    public Paged<Credential> list(String clientExtId, String userExtId, ListOptions options) {
        return calls.list(LIST, clientExtId, userExtId, options);
    }

    /**
     * Returns an OATH credential ({@code GET /{clientExtId}/users/{userExtId}/oath-credentials/{extId}}).
     *
     * <p>Required rights: not documented. Available since: not documented. Source: inferred from the other kinds of
     * credentials. The page of the operation was not available.
     */
    public Credential get(String clientExtId, String userExtId, String extId) {
        return calls.caller().call(calls.request(GET, clientExtId, userExtId, extId), Credential.class);
    }

    /**
     * Creates an OATH credential of a user ({@code POST /{clientExtId}/users/{userExtId}/oath-credentials}). The server
     * generates its secret. If the policy forbids sharing it again, only this response contains it. The request is
     * retried only if the server did not process it.
     *
     * <p>Requires the rights {@code CredentialCreate}, {@code CredentialView} and {@code PolicyConfigurationView}, or
     * the role SelfAdmin with {@code withProtectedFieldToken} for the caller's own account. Available since nevisIDM
     * 2.71.0. Source: the vendor's page {@code create-oath}.
     *
     * @return the credential, with the {@code otpauth} URI for a QR code as its secret
     * @throws dev.gatehouse.sdk.core.error.UnauthenticatedException if users do it for themselves without
     * {@code withProtectedFieldToken}
     */
    public IssuedCredential create(String clientExtId, String userExtId, NewOathCredential credential) {
        return calls.issue(
                CREATE, calls.requestWithToken(CREATE, clientExtId, userExtId).body(credential), credential.extId());
    }

    /**
     * Updates the given fields of an OATH credential ({@code PATCH
     * /{clientExtId}/users/{userExtId}/oath-credentials/{extId}}). The request is retried only if the server did not
     * process it.
     *
     * <p>Required rights: not documented. Available since: not documented. Source: inferred from the other kinds of
     * credentials. The page of the operation was not available.
     *
     * @return the updated credential, or an empty optional if the response does not contain it. The response is not
     * documented
     */
    public Optional<Credential> update(String clientExtId, String userExtId, String extId, CredentialPatch patch) {
        return calls.caller()
                .callOptional(
                        calls.request(UPDATE, clientExtId, userExtId, extId).body(patch), Credential.class);
    }

    /**
     * Deletes an OATH credential ({@code DELETE /{clientExtId}/users/{userExtId}/oath-credentials/{extId}}).
     *
     * <p>Required rights: not documented. Available since: not documented. Source: inferred from the other kinds of
     * credentials. The page of the operation was not available.
     */
    public void delete(String clientExtId, String userExtId, String extId) {
        calls.caller().run(calls.request(DELETE, clientExtId, userExtId, extId));
    }
}
