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
     * When the access token expires, if the server reported it at the renewal. A client renews the pair when the server
     * rejects the access token, never early. It does not use a pair that another client stored and that has expired.
     */
    Optional<Instant> expiresAt();

    /**
     * When a client began to renew this pair; empty unless a renewal is in progress. A client writes it to the store before
     * it sends the pair. If it is present and no client holds the lock of the store, a client ended before it wrote the
     * result, and it is unknown whether the pair was used.
     */
    Optional<Instant> renewalStartedAt();

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
