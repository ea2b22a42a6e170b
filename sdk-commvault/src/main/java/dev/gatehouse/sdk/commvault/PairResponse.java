package dev.gatehouse.sdk.commvault;

import dev.gatehouse.sdk.commvault.internal.CommvaultErrorMapper;
import dev.gatehouse.sdk.core.ApiResponse;
import dev.gatehouse.sdk.core.Secret;
import dev.gatehouse.sdk.core.auth.AccessToken;
import dev.gatehouse.sdk.core.error.ApiError;
import dev.gatehouse.sdk.core.error.ErrorKind;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The response of {@code POST /V4/AccessToken/Renew}. It is valid only with two tokens that can be sent in a header. */
record PairResponse(Secret accessToken, Secret refreshToken) {

    private static final String CREATE_ANOTHER =
            "Create a new access token and write the pair to the store. This token pair can't be renewed.";

    @SuppressWarnings("ConstantValue") // Jackson passes null for absent fields
    PairResponse {
        if (accessToken == null || refreshToken == null || isBlank(accessToken) || isBlank(refreshToken)) {
            throw new IllegalArgumentException("incomplete token pair");
        }
        AccessToken.nonExpiring(accessToken);
    }

    /**
     * Returns the error of a renewal; null for a response with a new pair, whatever status or code it has, because the
     * pair must not get lost. An error in a 200 means that the server rejected the pair.
     */
    static @Nullable ApiError errorIn(ApiResponse response, boolean renewed) {
        ApiError error = renewed ? null : CommvaultErrorMapper.GENERAL.map(PairRenewal.RENEW, response);
        if (error == null) {
            return null;
        }
        ApiError.Builder rejection = ApiError.builder(
                        response.isSuccessful() ? ErrorKind.UNAUTHENTICATED : error.kind())
                .code(error.code())
                .message(error.message())
                .details(error.details())
                .correctiveAction(error.correctiveAction())
                .retryAfter(error.retryAfter())
                // Not retried within a call, not even after a 429.
                .retryable(false);
        advice(response, error.kind()).ifPresent(rejection::correctiveAction);
        return rejection.build();
    }

    /** Statuses other than 200 and 401 are not documented. 450 was seen for pairs that were not renewed. */
    private static Optional<String> advice(ApiResponse response, ErrorKind kind) {
        if (response.isSuccessful() || kind == ErrorKind.UNAUTHENTICATED) {
            return Optional.of(CREATE_ANOTHER);
        }
        return switch (response.status()) {
            case 400, 450 ->
                Optional.of(CREATE_ANOTHER + " If other processes use the same pair, they must share its store.");
            case 403 ->
                Optional.of("Check whether the access token is restricted to other addresses or paths. Otherwise "
                        + "create a new access token and write the pair to the store.");
            case 404 -> Optional.of("Check the base URL, including its path, and any proxy in between.");
            default -> Optional.empty();
        };
    }

    private static boolean isBlank(Secret token) {
        return token.reveal().isBlank();
    }
}
