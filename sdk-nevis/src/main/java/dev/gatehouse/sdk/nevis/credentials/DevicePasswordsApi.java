package dev.gatehouse.sdk.nevis.credentials;

import dev.gatehouse.sdk.core.Secret;
import dev.gatehouse.sdk.core.page.Paged;
import dev.gatehouse.sdk.core.spi.Operation;
import dev.gatehouse.sdk.nevis.common.ListOptions;
import dev.gatehouse.sdk.nevis.internal.NotRetried;
import java.util.Map;
import java.util.Optional;

/**
 * Operations on the device passwords of a user. An API key consists of the external IDs of a user and a device password,
 * and the password.
 *
 * <p>The parameters {@code clientExtId} and {@code userExtId} are the external IDs of the client and of the user, {@code extId} is that of the credential. Paths
 * in this Javadoc are relative to {@code /nevisidm/api/core/v1}. Every operation can throw {@link
 * dev.gatehouse.sdk.nevis.error.MissingRightException}, {@link dev.gatehouse.sdk.nevis.error.OutsideDataRoomException}
 * and {@link dev.gatehouse.sdk.core.error.NotFoundException}.
 */
public final class DevicePasswordsApi {

    private static final String PATH = CredentialCalls.USER + "/device-password";
    private static final String ONE = PATH + "/{extId}";

    private static final Operation LIST = Operation.get("nevis.devicePasswords.list", PATH);
    private static final Operation GET = Operation.get("nevis.devicePasswords.get", ONE);
    private static final Operation CREATE = Operation.post("nevis.devicePasswords.create", PATH);
    private static final Operation UPDATE = Operation.patch("nevis.devicePasswords.update", ONE);
    private static final Operation DELETE = Operation.delete("nevis.devicePasswords.delete", ONE);
    private static final Operation RESET =
            Operation.post("nevis.devicePasswords.reset", ONE + "/reset").readsErrorsBy(NotRetried::readErrors);
    private static final Operation CHANGE = Operation.post("nevis.devicePasswords.change", ONE + "/change")
            .readsErrorsBy(NotRetried::readErrorsOfALogin);

    private final CredentialCalls calls;

    DevicePasswordsApi(CredentialCalls calls) {
        this.calls = calls;
    }

    /**
     * Lists the device passwords of a user ({@code GET /{clientExtId}/users/{userExtId}/device-password}).
     *
     * <p>Required rights: not documented. Available since: not documented. Source: the table of paths on the vendor's
     * page {@code credential-management-introduction}. The page of the operation was not available.
     */
    public Paged<Credential> list(String clientExtId, String userExtId, ListOptions options) {
        return calls.list(LIST, clientExtId, userExtId, options);
    }

    /**
     * Returns a device password, without the password ({@code GET
     * /{clientExtId}/users/{userExtId}/device-password/{extId}}).
     *
     * <p>Required rights: not documented. Available since: not documented. Source: the table of paths on the vendor's
     * page {@code credential-management-introduction}. The page of the operation was not available.
     */
    public Credential get(String clientExtId, String userExtId, String extId) {
        return calls.caller().call(calls.request(GET, clientExtId, userExtId, extId), Credential.class);
    }

    /**
     * Creates a device password of a user ({@code POST /{clientExtId}/users/{userExtId}/device-password}). The request
     * is retried only if the server did not process it.
     *
     * <p>Requires the right {@code CredentialCreate}. Available since: not documented. Source: the vendor's page
     * {@code create-device-password}.
     *
     * @return the external ID, and the password or a fragment of it if the server generated it
     */
    public IssuedCredential create(String clientExtId, String userExtId, NewDevicePassword password) {
        return calls.issue(
                CREATE, calls.request(CREATE, clientExtId, userExtId).body(password), Optional.of(password.extId()));
    }

    /**
     * Updates the given fields of a device password ({@code PATCH
     * /{clientExtId}/users/{userExtId}/device-password/{extId}}). The request is retried only if the server did not
     * process it.
     *
     * <p>Requires the rights {@code CredentialModify} and {@code CredentialView}. Available since nevisIDM 8.2511.0.
     * Source: the vendor's page {@code update-device-password-1}.
     *
     * @return the updated credential
     */
    public Credential update(String clientExtId, String userExtId, String extId, DevicePasswordPatch patch) {
        // The vendor requires the external ID in the body as well
        DevicePasswordPatch body = DevicePasswordPatch.builder()
                .from(patch)
                .putAdditionalProperty("extId", extId)
                .build();
        return calls.caller()
                .call(calls.request(UPDATE, clientExtId, userExtId, extId).body(body), Credential.class);
    }

    /**
     * Deletes a device password ({@code DELETE /{clientExtId}/users/{userExtId}/device-password/{extId}}).
     *
     * <p>Required rights: not documented. Available since: not documented. Source: the table of paths on the vendor's
     * page {@code credential-management-introduction}. The page of the operation was not available.
     */
    public void delete(String clientExtId, String userExtId, String extId) {
        calls.caller().run(calls.request(DELETE, clientExtId, userExtId, extId));
    }

    /**
     * Resets a device password ({@code POST /{clientExtId}/users/{userExtId}/device-password/{extId}/reset}). The
     * request is never retried, because each reset replaces the secret. It is replayed once after a 401, which means
     * that the server did not process it.
     *
     * <p>Requires the rights {@code CredentialView} and {@code CredentialModify}, or the role SelfAdmin with
     * {@code withProtectedFieldToken} for the caller's own account. Available since nevisIDM 8.2511.0. Source: the
     * vendor's page {@code reset-device-password-1}.
     *
     * @return the password or a fragment of it, if the policy returns it. Otherwise the response has no body
     * @throws dev.gatehouse.sdk.core.error.UnauthenticatedException if users do it for themselves without
     * {@code withProtectedFieldToken}
     */
    public IssuedCredential reset(String clientExtId, String userExtId, String extId) {
        return calls.issue(RESET, calls.requestWithToken(RESET, clientExtId, userExtId, extId), Optional.of(extId));
    }

    /**
     * Changes a device password ({@code POST /{clientExtId}/users/{userExtId}/device-password/{extId}/change}). The
     * request is neither retried nor replayed, because a wrong old password may count as a failed login.
     *
     * <p>Users who change their own password specify the old one as well, see {@link #changeOwn}. It is not available
     * if the policy has {@code resetCodeEnabled}. Requires the right {@code CredentialModify}, or the role SelfAdmin
     * for the caller's own account. Available since nevisIDM 8.2511.0. Source: the vendor's page
     * {@code change-device-password}.
     */
    public void change(String clientExtId, String userExtId, String extId, Secret newPassword) {
        calls.caller()
                .run(calls.request(CHANGE, clientExtId, userExtId, extId).body(Map.of("newPassword", newPassword)));
    }

    /**
     * Changes the caller's own device password ({@code POST
     * /{clientExtId}/users/{userExtId}/device-password/{extId}/change}). The request is neither retried nor replayed,
     * because a wrong old password may count as a failed login.
     *
     * <p>It is not available if the policy has {@code resetCodeEnabled}. Requires the right {@code CredentialModify},
     * or the role SelfAdmin for the caller's own account. Available since nevisIDM 8.2511.0. Source: the vendor's page
     * {@code change-device-password}.
     */
    public void changeOwn(String clientExtId, String userExtId, String extId, Secret oldPassword, Secret newPassword) {
        calls.caller()
                .run(calls.request(CHANGE, clientExtId, userExtId, extId)
                        .body(CredentialCalls.passwords(oldPassword, newPassword)));
    }
}
