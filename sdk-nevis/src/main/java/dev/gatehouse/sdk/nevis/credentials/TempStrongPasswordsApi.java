package dev.gatehouse.sdk.nevis.credentials;

import dev.gatehouse.sdk.core.spi.Operation;
import dev.gatehouse.sdk.nevis.internal.NotRetried;
import java.util.Optional;

/**
 * Operations on the temporary strong password of a user. A user has at most one.
 *
 * <p>The parameters {@code clientExtId} and {@code userExtId} are the external IDs of the client and of the user. Paths
 * in this Javadoc are relative to {@code /nevisidm/api/core/v1}. Every operation can throw {@link
 * dev.gatehouse.sdk.nevis.error.MissingRightException}, {@link dev.gatehouse.sdk.nevis.error.OutsideDataRoomException}
 * and {@link dev.gatehouse.sdk.core.error.NotFoundException}.
 */
public final class TempStrongPasswordsApi {

    private static final String PATH = CredentialCalls.USER + "/tempstrong-password";

    private static final Operation GET = Operation.get("nevis.tempStrongPasswords.get", PATH);
    private static final Operation CREATE = Operation.post("nevis.tempStrongPasswords.create", PATH);
    private static final Operation RESET =
            Operation.post("nevis.tempStrongPasswords.reset", PATH + "/reset").readsErrorsBy(NotRetried::readErrors);

    private final CredentialCalls calls;

    TempStrongPasswordsApi(CredentialCalls calls) {
        this.calls = calls;
    }

    /**
     * Returns the temporary strong password of a user, with a hash instead of the password ({@code GET
     * /{clientExtId}/users/{userExtId}/tempstrong-password}).
     *
     * <p>Requires the right {@code CredentialView}, or the role SelfAdmin for the caller's own account. Available since
     * nevisIDM 8.2511.0. Source: the vendor's page {@code get-temp-strong-password}.
     */
    public Credential get(String clientExtId, String userExtId) {
        return calls.caller().call(calls.request(GET, clientExtId, userExtId), Credential.class);
    }

    /**
     * Creates the temporary strong password of a user ({@code POST
     * /{clientExtId}/users/{userExtId}/tempstrong-password}). The policy has the type {@code TempStrongPasswordPolicy}.
     * The request is retried only if the server did not process it.
     *
     * <p>Requires the right {@code CredentialCreate}. Available since nevisIDM 8.2511.0. Source: the vendor's page
     * {@code create-temp-strong-password}.
     *
     * @return the external ID, and the password if the policy exposes it
     */
    public IssuedCredential create(String clientExtId, String userExtId, NewCredential password) {
        return calls.issue(CREATE, calls.request(CREATE, clientExtId, userExtId).body(password), password.extId());
    }

    /**
     * Resets the temporary strong password of a user ({@code POST
     * /{clientExtId}/users/{userExtId}/tempstrong-password/reset}). The request is never retried, because each reset
     * replaces the secret. It is replayed once after a 401, which means that the server did not process it.
     *
     * <p>Requires the rights {@code CredentialView} and {@code CredentialModify}, or the role SelfAdmin with
     * {@code withProtectedFieldToken} for the caller's own account. Available since nevisIDM 8.2511.0. Source: the
     * vendor's page {@code reset-temp-strong-password}.
     *
     * @return the password, if the policy exposes it. Otherwise the response has no body
     * @throws dev.gatehouse.sdk.core.error.UnauthenticatedException if users do it for themselves without
     * {@code withProtectedFieldToken}
     */
    public IssuedCredential reset(String clientExtId, String userExtId) {
        return calls.issue(RESET, calls.requestWithToken(RESET, clientExtId, userExtId), Optional.empty());
    }
}
