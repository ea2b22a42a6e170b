package dev.gatehouse.sdk.nevis.credentials;

import dev.gatehouse.sdk.core.Secret;
import dev.gatehouse.sdk.core.spi.Operation;
import dev.gatehouse.sdk.nevis.internal.NotRetried;
import java.util.Map;
import java.util.Optional;

/**
 * Operations on the password of a user. A user has at most one.
 *
 * <p>The parameters {@code clientExtId} and {@code userExtId} are the external IDs of the client and of the user. Paths
 * in this Javadoc are relative to {@code /nevisidm/api/core/v1}. Every operation can throw {@link
 * dev.gatehouse.sdk.nevis.error.MissingRightException}, {@link dev.gatehouse.sdk.nevis.error.OutsideDataRoomException}
 * and {@link dev.gatehouse.sdk.core.error.NotFoundException}.
 */
public final class PasswordsApi {

    private static final String PATH = CredentialCalls.USER + "/password";

    private static final Operation CREATE = Operation.post("nevis.passwords.create", PATH);
    private static final Operation GET = Operation.get("nevis.passwords.get", PATH);
    private static final Operation UPDATE = Operation.patch("nevis.passwords.update", PATH);
    private static final Operation DELETE = Operation.delete("nevis.passwords.delete", PATH);
    private static final Operation RESET =
            Operation.post("nevis.passwords.reset", PATH + "/reset").readsErrorsBy(NotRetried::readErrors);
    private static final Operation CHANGE =
            Operation.post("nevis.passwords.change", PATH + "/change").readsErrorsBy(NotRetried::readErrorsOfALogin);

    private final CredentialCalls calls;

    PasswordsApi(CredentialCalls calls) {
        this.calls = calls;
    }

    /**
     * Creates the password of a user ({@code POST /{clientExtId}/users/{userExtId}/password}). The request is retried
     * only if the server did not process it.
     *
     * <p>Requires the rights {@code CredentialCreate} and {@code CredentialChangeState}. Available since nevisIDM
     * 2.71.0. Source: the vendor's page {@code create-password}.
     *
     * @return the external ID, and the password or a fragment of it if the server generated it
     * @throws dev.gatehouse.sdk.core.error.InvalidRequestException if the password violates the policy.
     * {@code e.details(NevisError.class)} has all violations
     */
    public IssuedCredential create(String clientExtId, String userExtId, NewPassword password) {
        return calls.issue(CREATE, calls.request(CREATE, clientExtId, userExtId).body(password), password.extId());
    }

    /**
     * Returns the password credential of a user, without the password ({@code GET
     * /{clientExtId}/users/{userExtId}/password}).
     *
     * <p>Required rights: not documented. Available since: not documented. Source: the table of paths on the vendor's
     * page {@code credential-management-introduction}. The page of the operation was not available.
     */
    public Credential get(String clientExtId, String userExtId) {
        return calls.caller().call(calls.request(GET, clientExtId, userExtId), Credential.class);
    }

    /**
     * Updates the given fields of the password credential of a user, but not the password itself ({@code PATCH
     * /{clientExtId}/users/{userExtId}/password}). The request is retried only if the server did not process it.
     *
     * <p>Requires the rights {@code CredentialView} and {@code CredentialModify}. Available since nevisIDM 2.71.0.
     * Source: the vendor's page {@code update-password}.
     *
     * @return the updated credential
     */
    public Credential update(String clientExtId, String userExtId, CredentialPatch patch) {
        return calls.caller().call(calls.request(UPDATE, clientExtId, userExtId).body(patch), Credential.class);
    }

    /**
     * Deletes the password of a user ({@code DELETE /{clientExtId}/users/{userExtId}/password}).
     *
     * <p>Required rights: not documented. Available since: not documented. Source: the table of paths on the vendor's
     * page {@code credential-management-introduction}. The page of the operation was not available.
     */
    public void delete(String clientExtId, String userExtId) {
        calls.caller().run(calls.request(DELETE, clientExtId, userExtId));
    }

    /**
     * Resets the password of a user ({@code POST /{clientExtId}/users/{userExtId}/password/reset}). Its state becomes
     * {@code initial}. The request is never retried, because each reset replaces the secret. It is replayed once after
     * a 401, which means that the server did not process it.
     *
     * <p>Requires the rights {@code CredentialView} and {@code CredentialModify}, or the role SelfAdmin with
     * {@code withProtectedFieldToken} for the caller's own account. Available since nevisIDM 2.78.0. Source: the
     * vendor's page {@code reset-password}.
     *
     * @return the password or a fragment of it, if the policy returns it. Otherwise the response has no body
     * @throws dev.gatehouse.sdk.core.error.UnauthenticatedException if users do it for themselves without
     * {@code withProtectedFieldToken}
     */
    public IssuedCredential reset(String clientExtId, String userExtId) {
        return calls.issue(RESET, calls.requestWithToken(RESET, clientExtId, userExtId), Optional.empty());
    }

    /**
     * Changes the password of a user ({@code POST /{clientExtId}/users/{userExtId}/password/change}). The request is
     * neither retried nor replayed, because a wrong old password may count as a failed login.
     *
     * <p>Users who change their own password specify the old one as well, see {@link #changeOwn}. It is not available
     * if the policy has {@code resetCodeEnabled}. Requires the right {@code CredentialModify}, or the role SelfAdmin
     * with {@code withProtectedFieldToken} for the caller's own account. Available since: not documented. Source:
     * inferred from the context password. The page of the operation was not available.
     */
    public void change(String clientExtId, String userExtId, Secret newPassword) {
        calls.caller()
                .run(calls.requestWithToken(CHANGE, clientExtId, userExtId).body(Map.of("newPassword", newPassword)));
    }

    /**
     * Changes the caller's own password ({@code POST /{clientExtId}/users/{userExtId}/password/change}). The request is
     * neither retried nor replayed, because a wrong old password may count as a failed login.
     *
     * <p>It is not available if the policy has {@code resetCodeEnabled}. Requires the right {@code CredentialModify},
     * or the role SelfAdmin with {@code withProtectedFieldToken} for the caller's own account. Available since: not
     * documented. Source: inferred from the context password. The page of the operation was not available.
     */
    public void changeOwn(String clientExtId, String userExtId, Secret oldPassword, Secret newPassword) {
        calls.caller()
                .run(calls.requestWithToken(CHANGE, clientExtId, userExtId)
                        .body(CredentialCalls.passwords(oldPassword, newPassword)));
    }
}
