package dev.gatehouse.sdk.nevis.credentials;

import dev.gatehouse.sdk.core.page.Paged;
import dev.gatehouse.sdk.core.spi.Operation;
import dev.gatehouse.sdk.nevis.common.ListOptions;
import java.util.Optional;

/**
 * Operations on the FIDO UAF authenticators of a user. Users register them with nevisFIDO, which this SDK does not model.
 *
 * <p>The parameters {@code clientExtId} and {@code userExtId} are the external IDs of the client and of the user, {@code extId} is that of the credential. Paths
 * in this Javadoc are relative to {@code /nevisidm/api/core/v1}. Every operation can throw {@link
 * dev.gatehouse.sdk.nevis.error.MissingRightException}, {@link dev.gatehouse.sdk.nevis.error.OutsideDataRoomException}
 * and {@link dev.gatehouse.sdk.core.error.NotFoundException}.
 */
public final class FidoUafApi {

    private static final String PATH = CredentialCalls.USER + "/fido-authenticators";
    private static final String ONE = PATH + "/{extId}";

    private static final Operation LIST = Operation.get("nevis.fidoUaf.list", PATH);
    private static final Operation GET = Operation.get("nevis.fidoUaf.get", ONE);
    private static final Operation UPDATE = Operation.patch("nevis.fidoUaf.update", ONE);
    private static final Operation DELETE = Operation.delete("nevis.fidoUaf.delete", ONE);

    private final CredentialCalls calls;

    FidoUafApi(CredentialCalls calls) {
        this.calls = calls;
    }

    /**
     * Lists the FIDO UAF authenticators of a user ({@code GET /{clientExtId}/users/{userExtId}/fido-authenticators}).
     *
     * <p>Required rights: not documented. Available since: not documented. Source: the table of paths on the vendor's
     * page {@code credential-management-introduction}. The page of the operation was not available.
     */
    public Paged<Credential> list(String clientExtId, String userExtId, ListOptions options) {
        return calls.list(LIST, clientExtId, userExtId, options);
    }

    /**
     * Returns a FIDO UAF authenticator ({@code GET /{clientExtId}/users/{userExtId}/fido-authenticators/{extId}}).
     *
     * <p>Required rights: not documented. Available since: not documented. Source: the table of paths on the vendor's
     * page {@code credential-management-introduction}. The page of the operation was not available.
     */
    public Credential get(String clientExtId, String userExtId, String extId) {
        return calls.caller().call(calls.request(GET, clientExtId, userExtId, extId), Credential.class);
    }

    /**
     * Updates the given fields of a FIDO UAF authenticator ({@code PATCH
     * /{clientExtId}/users/{userExtId}/fido-authenticators/{extId}}). The fields of the request are inferred. The
     * request is retried only if the server did not process it.
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
     * Deletes a FIDO UAF authenticator ({@code DELETE /{clientExtId}/users/{userExtId}/fido-authenticators/{extId}}).
     *
     * <p>Requires the right {@code CredentialDelete}, or the role SelfAdmin with {@code withProtectedFieldToken} for
     * the caller's own account. Available since nevisIDM 2.71.0. Source: the vendor's page
     * {@code delete-fido-credential-1}.
     *
     * @throws dev.gatehouse.sdk.core.error.UnauthenticatedException if users do it for themselves without
     * {@code withProtectedFieldToken}
     */
    public void delete(String clientExtId, String userExtId, String extId) {
        calls.caller().run(calls.requestWithToken(DELETE, clientExtId, userExtId, extId));
    }
}
