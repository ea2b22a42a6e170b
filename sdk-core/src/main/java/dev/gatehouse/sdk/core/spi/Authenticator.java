package dev.gatehouse.sdk.core.spi;

import dev.gatehouse.sdk.core.ApiResponse;

/** Makes a request an authorised one. Thread-safe. */
public interface Authenticator extends AutoCloseable {

    /**
     * Returns the request with its token, cookie or signature; called for each attempt, after everything else is final.
     * May log in first, within the deadline.
     */
    ApiRequest apply(ApiRequest request, Deadline deadline);

    /**
     * The server did not accept the authorisation of this request. Gets a new one if that can help.
     *
     * @return true to send the request once more
     */
    default boolean renew(ApiRequest rejected, ApiResponse answer, Deadline deadline) {
        return false;
    }

    /** Sees every answer with the request that it belongs to, for instance for a new session cookie in it. */
    default void received(ApiRequest answered, ApiResponse answer) {}

    /** Logs out, as well as it goes; never throws. */
    @Override
    default void close() {}

    /** Returns an authenticator that leaves requests alone: for logins. */
    static Authenticator none() {
        return (request, deadline) -> request;
    }
}
