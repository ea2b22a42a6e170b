package dev.gatehouse.sdk.cte.internal;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.gatehouse.sdk.core.Secret;
import org.jspecify.annotations.Nullable;

/** The answer of {@code POST /v1/auth/tokens}. */
record TokenAnswer(
        Secret jwt,
        @Nullable Long duration,
        @JsonProperty("refresh_token") @Nullable Secret refreshToken,
        @JsonProperty("refresh_token_id") @Nullable String refreshTokenId) {}
