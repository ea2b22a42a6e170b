package dev.gatehouse.sdk.commvault;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.Secret;
import dev.gatehouse.sdk.core.json.SdkStyle;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * An access token and its refresh token. A pair can be renewed once; the renewal returns the next pair ("Using Refresh
 * Tokens to Renew Access Tokens", 11.44). {@code toString()} shows neither token.
 */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = TokenPair.Builder.class)
public interface TokenPair extends WithTokenPair {

    /** The access token, which is sent with each request. */
    Secret accessToken();

    /** The refresh token, which is sent to renew the pair. */
    Secret refreshToken();

    /**
     * When the access token expires, if the server reported it at the renewal. This is for information: the client renews
     * the pair when the server rejects the access token.
     */
    Optional<Instant> expiresAt();

    /** Returns a pair without an expiry time. */
    static TokenPair of(Secret accessToken, Secret refreshToken) {
        return builder().accessToken(accessToken).refreshToken(refreshToken).build();
    }

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Called by Jackson 3. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static TokenPair fromJson(Builder builder) {
        return builder.build();
    }

    /** Builds a pair. */
    final class Builder extends ImmutableTokenPair.Builder {
        Builder() {}
    }
}
