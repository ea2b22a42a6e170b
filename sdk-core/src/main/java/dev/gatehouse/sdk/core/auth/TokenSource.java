package dev.gatehouse.sdk.core.auth;

import java.time.Duration;
import java.util.Optional;

/** Fetches access tokens: by a login, by a renewal, or from the application. */
@FunctionalInterface
public interface TokenSource extends LoginSource<AccessToken> {

    @Override
    default Optional<Duration> lifetime(AccessToken token) {
        return token.lifetime();
    }
}
