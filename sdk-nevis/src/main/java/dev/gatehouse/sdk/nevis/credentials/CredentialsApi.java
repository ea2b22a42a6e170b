package dev.gatehouse.sdk.nevis.credentials;

import dev.gatehouse.sdk.core.CallOptions;
import dev.gatehouse.sdk.core.Secret;
import dev.gatehouse.sdk.core.auth.AccessToken;
import dev.gatehouse.sdk.core.client.ApiCaller;
import dev.gatehouse.sdk.core.page.Paged;
import dev.gatehouse.sdk.core.spi.Operation;
import dev.gatehouse.sdk.nevis.common.ListOptions;

/**
 * Operations on the credentials of users: a list of all kinds, and the operations of each kind. Paths in this Javadoc
 * are relative to {@code /nevisidm/api/core/v1}.
 *
 * <p>Every operation can throw {@link dev.gatehouse.sdk.nevis.error.MissingRightException}, {@link
 * dev.gatehouse.sdk.nevis.error.OutsideDataRoomException} and {@link dev.gatehouse.sdk.core.error.NotFoundException}.
 */
public final class CredentialsApi {

    private static final Operation LIST =
            Operation.get("nevis.credentials.list", CredentialCalls.USER + "/credentials");

    private final CredentialCalls calls;

    /** Creates an instance. Applications call {@code NevisClient.credentials()} instead. */
    public CredentialsApi(ApiCaller caller) {
        this(new CredentialCalls(caller, null));
    }

    private CredentialsApi(CredentialCalls calls) {
        this.calls = calls;
    }

    /** Returns a copy of this API that uses the given call options. */
    public CredentialsApi with(CallOptions options) {
        return new CredentialsApi(calls.with(options));
    }

    /**
     * Returns a copy of this API that uses a token for protected fields. Users need it to manage their own credentials.
     * Only operations that take it send it, in the header {@code X-Token}. Their Javadoc names it.
     *
     * @param token the token that {@code principal().protectedFieldToken(...)} returned
     * @throws IllegalArgumentException if the token has characters that a header can't contain; the message does not
     *     contain the token
     */
    public CredentialsApi withProtectedFieldToken(Secret token) {
        return new CredentialsApi(new CredentialCalls(
                calls.caller(), AccessToken.nonExpiring(token).value()));
    }

    /**
     * Lists the credentials of a user, of all kinds ({@code GET /{clientExtId}/users/{userExtId}/credentials}).
     *
     * <p>Requires the right {@code CredentialView}, or the role SelfAdmin for the caller's own account. Available since
     * nevisIDM 7.2405.0 and 8.2405.0. Source: the vendor's page {@code get-credentials}.
     */
    public Paged<Credential> list(String clientExtId, String userExtId, ListOptions options) {
        return calls.list(LIST, clientExtId, userExtId, options);
    }

    /** Returns the operations on the password of a user. */
    public PasswordsApi passwords() {
        return new PasswordsApi(calls);
    }

    /** Returns the operations on device passwords. */
    public DevicePasswordsApi devicePasswords() {
        return new DevicePasswordsApi(calls);
    }

    /** Returns the operations on context passwords. */
    public ContextPasswordsApi contextPasswords() {
        return new ContextPasswordsApi(calls);
    }

    /** Returns the operations on temporary strong passwords. */
    public TempStrongPasswordsApi tempStrongPasswords() {
        return new TempStrongPasswordsApi(calls);
    }

    /** Returns the operations on mTAN credentials. */
    public MtansApi mtans() {
        return new MtansApi(calls);
    }

    /** Returns the operations on OATH credentials. */
    public OathApi oath() {
        return new OathApi(calls);
    }

    /** Returns the operations on certificates. */
    public CertificatesApi certificates() {
        return new CertificatesApi(calls);
    }

    /** Returns the operations on FIDO2 credentials. */
    public Fido2Api fido2() {
        return new Fido2Api(calls);
    }

    /** Returns the operations on FIDO UAF authenticators. */
    public FidoUafApi fidoUaf() {
        return new FidoUafApi(calls);
    }

    /** Returns the operations on recovery codes. */
    public RecoveryCodesApi recoveryCodes() {
        return new RecoveryCodesApi(calls);
    }

    /** Returns the operations on URL tickets and tickets. */
    public TicketsApi tickets() {
        return new TicketsApi(calls);
    }

    /** Returns the operations on generic credentials. */
    public GenericCredentialsApi generic() {
        return new GenericCredentialsApi(calls);
    }

    /** Returns the operations on OTP cards, and on SecurID, Safeword and VASCO tokens. */
    public HardwareTokensApi hardwareTokens() {
        return new HardwareTokensApi(calls);
    }

    /** Returns the operations on mobile signatures. */
    public MobileSignaturesApi mobileSignatures() {
        return new MobileSignaturesApi(calls);
    }
}
