package dev.gatehouse.sdk.cte;

import dev.gatehouse.sdk.core.Secret;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The response of {@code POST /v1/auth/tokens}.
 *
 * @param duration lifetime of the JWT in seconds
 * @param refreshToken absent if the grant has none, and in some responses to a refresh
 */
record TokenResponse(
        Secret jwt,
        @Nullable Long duration,
        @Nullable Secret refreshToken,
        @Nullable String refreshTokenId) {

    /** Rejects a response without a token. */
    TokenResponse {
        Objects.requireNonNull(jwt);
    }
}
