package dev.gatehouse.sdk.commvault.accesstokens;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.gatehouse.sdk.commvault.internal.Fields;
import dev.gatehouse.sdk.commvault.internal.Lenient;
import dev.gatehouse.sdk.core.Secret;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** The response to the creation of an access token. A response without the id of the token is invalid. */
record TokenResponse(@Nullable Object tokenInfo) {

    /** The request. Times are Unix seconds. */
    record Body(
            String tokenName,
            OptionalLong tokenType,
            OptionalLong renewableUntilTimestamp,
            OptionalLong tokenExpiryTimestamp,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> apiEndpoints) {

        static Body of(NewAccessToken token) {
            return new Body(
                    token.tokenName(),
                    token.tokenType().map(Body::number).orElse(OptionalLong.empty()),
                    seconds(token.renewableUntil()),
                    seconds(token.tokenExpiry()),
                    token.apiEndpoints());
        }

        /** A scope that is left out would mean everything. */
        private static OptionalLong number(TokenScope scope) {
            OptionalLong number = Lenient.number(scope.value());
            if (number.isEmpty()) {
                throw new IllegalArgumentException("tokenType must be a number, not " + scope);
            }
            return number;
        }

        private static OptionalLong seconds(Optional<Instant> time) {
            return time.isPresent() ? OptionalLong.of(time.get().getEpochSecond()) : OptionalLong.empty();
        }
    }

    /** Rejects a response without the id of the token. */
    TokenResponse {
        if (fields(tokenInfo).id("accessTokenId").isEmpty()) {
            throw new IllegalArgumentException("no accessTokenId");
        }
    }

    private static Fields fields(@Nullable Object tokenInfo) {
        return Lenient.objects(tokenInfo).findFirst().map(Fields::of).orElse(Fields.of(Map.of()));
    }

    IssuedAccessToken issued() {
        Fields fields = fields(tokenInfo);
        return IssuedAccessToken.builder()
                .id(fields.id("accessTokenId").orElseThrow())
                .name(fields.text("tokenName"))
                .accessToken(fields.text("accessToken").map(Secret::of))
                .refreshToken(fields.text("refreshToken").map(Secret::of))
                .userId(fields.id("userId"))
                .expiresAt(fields.time("tokenExpiryTimestamp"))
                .refreshExpiresAt(fields.time("refreshTokenExpiryTimestamp"))
                .renewableUntil(fields.time("renewableUntilTimestamp"))
                .build();
    }

    /** Returns an element of a list; empty if it has no id. */
    static Optional<AccessTokenInfo> info(Fields fields) {
        OptionalLong id = fields.id("accessTokenId");
        return id.isEmpty()
                ? Optional.empty()
                : Optional.of(AccessTokenInfo.builder()
                        .id(id.getAsLong())
                        .name(fields.text("tokenName"))
                        .userId(fields.id("userId"))
                        .expiresAt(fields.time("tokenExpiryTimestamp"))
                        .renewableUntil(fields.time("renewableUntilTimestamp"))
                        .build());
    }
}
