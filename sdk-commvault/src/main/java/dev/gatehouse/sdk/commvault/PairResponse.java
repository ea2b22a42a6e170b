package dev.gatehouse.sdk.commvault;

import dev.gatehouse.sdk.commvault.internal.CommvaultErrorMapper;
import dev.gatehouse.sdk.commvault.internal.Lenient;
import dev.gatehouse.sdk.core.ApiResponse;
import dev.gatehouse.sdk.core.Secret;
import dev.gatehouse.sdk.core.auth.AccessToken;
import dev.gatehouse.sdk.core.error.ApiError;
import dev.gatehouse.sdk.core.error.ErrorKind;
import dev.gatehouse.sdk.core.spi.Operation;
import org.jspecify.annotations.Nullable;

/** The response of {@code POST /V4/AccessToken/Renew}. It is valid only with two tokens that can be sent in a header. */
record PairResponse(
        Secret accessToken, Secret refreshToken, @Nullable Object tokenExpiryTimestamp) {

    @SuppressWarnings("ConstantValue") // Jackson passes null for absent fields
    PairResponse {
        if (accessToken == null || refreshToken == null || isBlank(accessToken) || isBlank(refreshToken)) {
            throw new IllegalArgumentException("incomplete token pair");
        }
        AccessToken.nonExpiring(accessToken);
    }

    /**
     * Returns the error of a renewal; null for a response with a new pair, whatever code it contains, because the pair
     * must not get lost. An error in a 200 means that the server rejected the pair.
     */
    static @Nullable ApiError errorIn(Operation operation, ApiResponse response) {
        if (response.isSuccessful() && response.as(PairResponse.class).isPresent()) {
            return null;
        }
        ApiError error = CommvaultErrorMapper.GENERAL.map(operation, response);
        if (error == null) {
            return null;
        }
        ApiError.Builder rejection = ApiError.builder(
                        response.isSuccessful() ? ErrorKind.UNAUTHENTICATED : error.kind())
                .code(error.code())
                .message(error.message())
                .details(error.details())
                // Not retried within a call, not even after a 429.
                .retryable(false);
        if (response.isSuccessful() || error.kind() == ErrorKind.UNAUTHENTICATED) {
            rejection.correctiveAction("Create a new access token. This token pair can't be renewed.");
        }
        return rejection.build();
    }

    TokenPair pair() {
        return TokenPair.builder()
                .accessToken(accessToken)
                .refreshToken(refreshToken)
                .expiresAt(Lenient.time(tokenExpiryTimestamp))
                .build();
    }

    private static boolean isBlank(Secret token) {
        return token.reveal().isBlank();
    }
}
