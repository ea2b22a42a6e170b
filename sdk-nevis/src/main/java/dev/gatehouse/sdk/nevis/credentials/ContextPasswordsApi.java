package dev.gatehouse.sdk.nevis.credentials;

import dev.gatehouse.sdk.core.Secret;
import dev.gatehouse.sdk.core.page.Paged;
import dev.gatehouse.sdk.core.spi.Operation;
import dev.gatehouse.sdk.nevis.common.ListOptions;
import dev.gatehouse.sdk.nevis.internal.NotRetried;
import java.util.Map;
import java.util.Optional;

/**
 * Operations on the context passwords of a user. A user has at most one for each context.
 *
 * <p>The parameters {@code clientExtId} and {@code userExtId} are the external IDs of the client and of the user, {@code extId} is that of the credential. Paths
 * in this Javadoc are relative to {@code /nevisidm/api/core/v1}. Every operation can throw {@link
 * dev.gatehouse.sdk.nevis.error.MissingRightException}, {@link dev.gatehouse.sdk.nevis.error.OutsideDataRoomException}
 * and {@link dev.gatehouse.sdk.core.error.NotFoundException}.
 */
public final class ContextPasswordsApi {

    private static final String PATH = CredentialCalls.USER + "/context-passwords";
    private static final String ONE = PATH + "/{extId}";

    private static final Operation LIST = Operation.get("nevis.contextPasswords.list", PATH);
    private static final Operation GET = Operation.get("nevis.contextPasswords.get", ONE);
    private static final Operation CREATE = Operation.post("nevis.contextPasswords.create", PATH);
    private static final Operation UPDATE = Operation.patch("nevis.contextPasswords.update", ONE);
    private static final Operation DELETE = Operation.delete("nevis.contextPasswords.delete", ONE);
    private static final Operation RESET =
            Operation.post("nevis.contextPasswords.reset", ONE + "/reset").readsErrorsBy(NotRetried::readErrors);
    private static final Operation CHANGE = Operation.post("nevis.contextPasswords.change", ONE + "/change")
            .readsErrorsBy(NotRetried::readErrorsOfALogin);

    private final CredentialCalls calls;

    ContextPasswordsApi(CredentialCalls calls) {
        this.calls = calls;
    }

    /**
     * Lists the context passwords of a user ({@code GET /{clientExtId}/users/{userExtId}/context-passwords}).
     *
     * <p>Required rights: not documented. Available since: not documented. Source: the table of paths on the vendor's
     * page {@code credential-management-introduction}. The page of the operation was not available.
     */
    public Paged<Credential> list(String clientExtId, String userExtId, ListOptions options) {
        return calls.list(LIST, clientExtId, userExtId, options);
    }

    /**
     * Returns a context password, with a hash instead of the password ({@code GET
     * /{clientExtId}/users/{userExtId}/context-passwords/{extId}}).
     *
     * <p>Requires the right {@code CredentialView}, or the role SelfAdmin for the caller's own account. Available since
     * nevisIDM 2.73.0. Source: the vendor's page {@code get-context-password}.
     */
    public Credential get(String clientExtId, String userExtId, String extId) {
        return calls.caller().call(calls.request(GET, clientExtId, userExtId, extId), Credential.class);
    }

    /**
     * Creates a context password of a user ({@code POST /{clientExtId}/users/{userExtId}/context-passwords}). The
     * request is retried only if the server did not process it.
     *
     * <p>Requires the right {@code CredentialCreate}. Available since nevisIDM 2.73.0. Source: the vendor's page
     * {@code create-context-password}.
     *
     * @return the external ID, and the password or a fragment of it if the server generated it
     */
    public IssuedCredential create(String clientExtId, String userExtId, NewContextPassword password) {
        return calls.issue(CREATE, calls.request(CREATE, clientExtId, userExtId).body(password), password.extId());
    }

    /**
     * Updates the given fields of a context password ({@code PATCH
     * /{clientExtId}/users/{userExtId}/context-passwords/{extId}}). The request is retried only if the server did not
     * process it.
     *
     * <p>Required rights: not documented. Available since: not documented. Source: the table of paths on the vendor's
     * page {@code credential-management-introduction}. The page of the operation was not available.
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
     * Deletes a context password ({@code DELETE /{clientExtId}/users/{userExtId}/context-passwords/{extId}}).
     *
     * <p>Required rights: not documented. Available since: not documented. Source: the table of paths on the vendor's
     * page {@code credential-management-introduction}. The page of the operation was not available.
     */
    public void delete(String clientExtId, String userExtId, String extId) {
        calls.caller().run(calls.request(DELETE, clientExtId, userExtId, extId));
    }

    /**
     * Resets a context password ({@code POST /{clientExtId}/users/{userExtId}/context-passwords/{extId}/reset}). Its
     * state becomes {@code initial}. The request is never retried, because each reset replaces the secret. It is
     * replayed once after a 401, which means that the server did not process it.
     *
     * <p>Requires the rights {@code CredentialView} and {@code CredentialModify}, or the role SelfAdmin with
     * {@code withProtectedFieldToken} for the caller's own account. Available since nevisIDM 2.79.0. Source: the
     * vendor's page {@code reset-context-password}.
     *
     * @return the password or a fragment of it, if the policy returns it
     * @throws dev.gatehouse.sdk.core.error.UnauthenticatedException if users do it for themselves without
     * {@code withProtectedFieldToken}
     */
    public IssuedCredential reset(String clientExtId, String userExtId, String extId) {
        return calls.issue(RESET, calls.requestWithToken(RESET, clientExtId, userExtId, extId), Optional.of(extId));
    }

    /**
     * Changes a context password ({@code POST /{clientExtId}/users/{userExtId}/context-passwords/{extId}/change}). The
     * request is neither retried nor replayed, because a wrong old password may count as a failed login.
     *
     * <p>Users who change their own password specify the old one as well, see {@link #changeOwn}. It is not available
     * if the policy has {@code resetCodeEnabled}. Requires the right {@code CredentialModify}, or the role SelfAdmin
     * with {@code withProtectedFieldToken} for the caller's own account. Available since nevisIDM 2.73.0. Source: the
     * vendor's page {@code change-context-password}.
     */
    public void change(String clientExtId, String userExtId, String extId, Secret newPassword) {
        calls.caller()
                .run(calls.requestWithToken(CHANGE, clientExtId, userExtId, extId)
                        .body(Map.of("newPassword", newPassword)));
    }

    /**
     * Changes the caller's own context password ({@code POST
     * /{clientExtId}/users/{userExtId}/context-passwords/{extId}/change}). The request is neither retried nor replayed,
     * because a wrong old password may count as a failed login.
     *
     * <p>It is not available if the policy has {@code resetCodeEnabled}. Requires the right {@code CredentialModify},
     * or the role SelfAdmin with {@code withProtectedFieldToken} for the caller's own account. Available since nevisIDM
     * 2.73.0. Source: the vendor's page {@code change-context-password}.
     */
    public void changeOwn(String clientExtId, String userExtId, String extId, Secret oldPassword, Secret newPassword) {
        calls.caller()
                .run(calls.requestWithToken(CHANGE, clientExtId, userExtId, extId)
                        .body(CredentialCalls.passwords(oldPassword, newPassword)));
    }
}
