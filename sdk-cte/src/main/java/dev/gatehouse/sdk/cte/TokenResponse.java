package dev.gatehouse.sdk.cte;

import dev.gatehouse.sdk.core.Secret;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The answer of {@code POST /v1/auth/tokens}.
 *
 * @param duration life of the JWT in seconds
 * @param refreshToken absent where the grant gives none, and in some answers to a refresh
 */
record TokenResponse(
        Secret jwt,
        @Nullable Long duration,
        @Nullable Secret refreshToken,
        @Nullable String refreshTokenId) {

    /** Refuses an answer without a token: then it is no answer to a login. */
    TokenResponse {
        Objects.requireNonNull(jwt);
    }
}
