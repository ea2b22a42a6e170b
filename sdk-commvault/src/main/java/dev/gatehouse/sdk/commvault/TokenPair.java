package dev.gatehouse.sdk.commvault;

import dev.gatehouse.sdk.core.Secret;
import dev.gatehouse.sdk.core.json.SdkStyle;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * An access token and the refresh token that renews it, once ("Using Refresh Tokens to Renew Access Tokens", 11.44).
 */
@SdkStyle
@Value.Immutable
public interface TokenPair extends WithTokenPair {

    /** The access token. */
    Secret accessToken();

    /** Its refresh token. */
    Secret refreshToken();

    /** When the access token ends, as the server said on renewal. For information: the SDK renews on refusal. */
    Optional<Instant> expiresAt();

    /** Returns a pair of two tokens. */
    static TokenPair of(Secret accessToken, Secret refreshToken) {
        return builder().accessToken(accessToken).refreshToken(refreshToken).build();
    }

    /** Starts with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a pair. */
    final class Builder extends ImmutableTokenPair.Builder {
        Builder() {}
    }
}
