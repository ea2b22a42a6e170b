package dev.gatehouse.sdk.core.spi;

import dev.gatehouse.sdk.core.ApiResponse;
import java.util.Optional;

/** Adds credentials to requests. Implementations are thread-safe. */
public interface Authenticator extends AutoCloseable {

    /**
     * Returns the request with a token, cookie or signature. Called for each attempt, when all
     * other parts of the request are final. May log in first, within the deadline.
     */
    ApiRequest apply(ApiRequest request, Deadline deadline);

    /**
     * Returns whether an error response rejects the credentials of a request, although its error is
     * not of the kind {@code UNAUTHENTICATED}. The server must not have processed the request, because
     * it may be replayed after {@link #renew}.
     */
    default boolean isRejected(ApiRequest request, ApiResponse response) {
        return false;
    }

    /**
     * Called when the server rejected the credentials of a request. Obtains new credentials if
     * possible.
     *
     * @return whether to replay the request
     */
    default boolean renew(ApiRequest rejected, ApiResponse response, Deadline deadline) {
        return false;
    }

    /** Called with each response and its request, for instance to read a new session cookie. */
    default void received(ApiRequest request, ApiResponse response) {}

    /**
     * Returns an authenticator for requests that are sent without credentials. An implementation
     * that rejects requests must reject them here, too.
     */
    default Authenticator withoutLogin() {
        return none();
    }

    /**
     * Returns the name of the user or API client that logs in, for audits. Not a secret. Empty, which
     * is the default, if the credentials contain no name.
     */
    default Optional<String> loginName() {
        return Optional.empty();
    }

    /** Logs out (best effort). Never throws. */
    @Override
    default void close() {}

    /** Returns an authenticator that does not change requests. Used for logins. */
    static Authenticator none() {
        return (request, deadline) -> request;
    }
}
