package dev.gatehouse.sdk.core.observe;

import java.util.Optional;

/**
 * A change with its concrete target. Unlike {@link CallEvent} it identifies resources and users, so
 * it must not be used for metric tags. Contains no headers and no bodies.
 *
 * @param call the call
 * @param target path and query as sent, percent-encoded; the values of query parameters whose name
 *     indicates a secret, such as {@code password} or {@code token}, are replaced by {@code ***}
 * @param outcome whether the server applied the change
 * @param requestId the server's request id: of its error response, or the response header
 *     {@code X-Request-Id}
 * @param login the name of the user or API client that is logged in, if the credentials contain one and their
 *     source can report it
 */
public record ChangeEvent(
        CallEvent call, String target, Outcome outcome, Optional<String> requestId, Optional<String> login) {

    /** Whether the server applied a change. */
    public enum Outcome {
        /** The server reported success. */
        DONE,
        /**
         * The change was not applied: the server rejected it, even if the caller expected its status code, or no request
         * was sent.
         */
        FAILED,
        /** The server may have applied the change. Read the state of the resource. */
        UNKNOWN
    }
}
