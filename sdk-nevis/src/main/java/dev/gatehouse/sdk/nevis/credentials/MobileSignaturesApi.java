package dev.gatehouse.sdk.nevis.credentials;

import dev.gatehouse.sdk.core.spi.Operation;
import java.util.Optional;

/**
 * Operations on the mobile signature credential of a user.
 *
 * <p>The parameters {@code clientExtId} and {@code userExtId} are the external IDs of the client and of the user. Paths
 * in this Javadoc are relative to {@code /nevisidm/api/core/v1}. Every operation can throw {@link
 * dev.gatehouse.sdk.nevis.error.MissingRightException}, {@link dev.gatehouse.sdk.nevis.error.OutsideDataRoomException}
 * and {@link dev.gatehouse.sdk.core.error.NotFoundException}.
 */
public final class MobileSignaturesApi {

    private static final String PATH = CredentialCalls.USER + "/mobile-signature";

    private static final Operation GET = Operation.get("nevis.mobileSignatures.get", PATH);
    private static final Operation CREATE = Operation.post("nevis.mobileSignatures.create", PATH);
    private static final Operation UPDATE = Operation.patch("nevis.mobileSignatures.update", PATH);
    private static final Operation DELETE = Operation.delete("nevis.mobileSignatures.delete", PATH);

    private final CredentialCalls calls;

    MobileSignaturesApi(CredentialCalls calls) {
        this.calls = calls;
    }

    /**
     * Returns the mobile signature credential of a user ({@code GET
     * /{clientExtId}/users/{userExtId}/mobile-signature}).
     *
     * <p>Required rights: not documented. Available since: not documented. Source: the table of paths on the vendor's
     * page {@code credential-management-introduction}. The page of the operation was not available.
     */
    public Credential get(String clientExtId, String userExtId) {
        return calls.caller().call(calls.request(GET, clientExtId, userExtId), Credential.class);
    }

    /**
     * Creates the mobile signature credential of a user ({@code POST
     * /{clientExtId}/users/{userExtId}/mobile-signature}). The request is retried only if the server did not process
     * it.
     *
     * <p>Required rights: not documented. Available since nevisIDM 8.2605.0 and 9.2605.0. Source: the vendor's page
     * {@code create-mobile-signature}.
     *
     * @return the created credential
     */
    public Credential create(String clientExtId, String userExtId, NewMobileSignature credential) {
        return calls.caller().call(calls.request(CREATE, clientExtId, userExtId).body(credential), Credential.class);
    }

    /**
     * Updates the given fields of the mobile signature credential of a user ({@code PATCH
     * /{clientExtId}/users/{userExtId}/mobile-signature}). The request is retried only if the server did not process
     * it.
     *
     * <p>Required rights: not documented. Available since nevisIDM 8.2605.0 and 9.2605.0. Source: the vendor's page
     * {@code update-mobile-signature}.
     *
     * @return the updated credential, or an empty optional if the response does not contain it. The response is not
     * documented
     */
    public Optional<Credential> update(String clientExtId, String userExtId, MobileSignaturePatch patch) {
        return calls.caller()
                .callOptional(calls.request(UPDATE, clientExtId, userExtId).body(patch), Credential.class);
    }

    /**
     * Deletes the mobile signature credential of a user ({@code DELETE
     * /{clientExtId}/users/{userExtId}/mobile-signature}).
     *
     * <p>Required rights: not documented. Available since: not documented. Source: the table of paths on the vendor's
     * page {@code credential-management-introduction}. The page of the operation was not available.
     */
    public void delete(String clientExtId, String userExtId) {
        calls.caller().run(calls.request(DELETE, clientExtId, userExtId));
    }
}
