package dev.gatehouse.sdk.nevis.credentials;

import dev.gatehouse.sdk.core.ApiResponse;
import dev.gatehouse.sdk.core.check.Arguments;
import dev.gatehouse.sdk.core.spi.ApiRequest;
import dev.gatehouse.sdk.core.spi.Operation;
import dev.gatehouse.sdk.nevis.internal.LocationIds;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Operations on OTP cards and on tokens of SecurID, Safeword and VASCO.
 *
 * <p>The parameters {@code clientExtId} and {@code userExtId} are the external IDs of the client and of the user. Paths
 * in this Javadoc are relative to {@code /nevisidm/api/core/v1}. Every operation can throw {@link
 * dev.gatehouse.sdk.nevis.error.MissingRightException}, {@link dev.gatehouse.sdk.nevis.error.OutsideDataRoomException}
 * and {@link dev.gatehouse.sdk.core.error.NotFoundException}.
 */
public final class HardwareTokensApi {

    private static final Operation CREATE_OTP_CARD =
            Operation.post("nevis.hardwareTokens.createOtpCard", CredentialCalls.USER + "/otp-credentials");
    private static final Operation CREATE_SECUR_ID =
            Operation.post("nevis.hardwareTokens.createSecurId", CredentialCalls.USER + "/securid");
    private static final Operation CREATE_SAFEWORD =
            Operation.post("nevis.hardwareTokens.createSafeword", CredentialCalls.USER + "/safeword");
    private static final Operation IMPORT_VASCO =
            Operation.post("nevis.hardwareTokens.importVasco", "/nevisidm/api/core/v1/{clientExtId}/vasco");

    private final CredentialCalls calls;

    HardwareTokensApi(CredentialCalls calls) {
        this.calls = calls;
    }

    /**
     * Creates an OTP card of a user ({@code POST /{clientExtId}/users/{userExtId}/otp-credentials}). A user has at most
     * two. The request is retried only if the server did not process it.
     *
     * <p>Required rights: not documented. Available since nevisIDM 8.2605.0 and 9.2605.0. Source: the vendor's page
     * {@code create-otp}.
     *
     * @return the external ID of the credential
     * @throws dev.gatehouse.sdk.core.error.InvalidRequestException if the user has two OTP cards
     */
    public String createOtpCard(String clientExtId, String userExtId, NewCredential card) {
        return LocationIds.extId(
                CREATE_OTP_CARD,
                calls.caller()
                        .send(calls.request(CREATE_OTP_CARD, clientExtId, userExtId)
                                .body(card)),
                card.extId());
    }

    /**
     * Creates the SecurID credential of a user ({@code POST /{clientExtId}/users/{userExtId}/securid}). A user has at
     * most one. The request is retried only if the server did not process it.
     *
     * <p>Required rights: not documented. Available since nevisIDM 2.75.1. Source: the vendor's page
     * {@code create-secur-id}.
     *
     * @return the external ID of the credential; empty if neither the request nor the response contains it
     * @throws dev.gatehouse.sdk.core.error.ConflictException if the user has a SecurID credential
     */
    public Optional<String> createSecurId(String clientExtId, String userExtId, NewTokenCredential credential) {
        ApiResponse response = calls.caller()
                .send(calls.request(CREATE_SECUR_ID, clientExtId, userExtId).body(credential));
        return credential.extId().or(() -> LocationIds.find(CREATE_SECUR_ID, response));
    }

    /**
     * Creates the Safeword credential of a user ({@code POST /{clientExtId}/users/{userExtId}/safeword}). The request
     * is retried only if the server did not process it.
     *
     * <p>Required rights: not documented. Available since nevisIDM 2.79.0. Source: the vendor's page
     * {@code create-safeword}.
     *
     * @return the external ID of the credential; empty if neither the request nor the response contains it
     */
    public Optional<String> createSafeword(String clientExtId, String userExtId, NewTokenCredential credential) {
        ApiResponse response = calls.caller()
                .send(calls.request(CREATE_SAFEWORD, clientExtId, userExtId).body(credential));
        return credential.extId().or(() -> LocationIds.find(CREATE_SAFEWORD, response));
    }

    /**
     * Imports VASCO tokens into a client ({@code POST /{clientExtId}/vasco}). They are assigned to users later. The
     * request is retried only if the server did not process it.
     *
     * <p>Required rights: not documented. Available since nevisIDM 8.2605.0 and 9.2605.0. Source: the vendor's page
     * {@code create-vasco-credential}.
     *
     * @return the response, whose fields are not documented, see {@link IssuedCredential#values()}
     */
    public IssuedCredential importVasco(String clientExtId, List<VascoToken> tokens) {
        Arguments.notEmpty("tokens", tokens);
        ApiRequest.Builder request = IMPORT_VASCO
                .request()
                .path("clientExtId", clientExtId)
                .body(Map.of("vascoTokens", List.copyOf(tokens)));
        return calls.issue(IMPORT_VASCO, request, Optional.empty());
    }
}
