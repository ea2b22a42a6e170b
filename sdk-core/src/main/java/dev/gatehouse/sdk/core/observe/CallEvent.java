package dev.gatehouse.sdk.core.observe;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The result of an attempt or of a whole call. Contains no path parameters, queries, headers or
 * bodies. All components except status and duration have low cardinality, and can be used as metric
 * tags.
 *
 * @param operation the name of the operation, such as {@code vendor.items.get}
 * @param method the HTTP method
 * @param path the path template with its placeholders
 * @param host the host of the configured server
 * @param port the port of the configured server
 * @param attempt the number of the attempt, starting at 1; for a call, the number of its attempts
 * @param status the HTTP status code, if a response was received
 * @param failure the simple name of the exception or error; empty after success
 * @param outcomeUnknown whether it failed although the server may have processed the request, in
 *     this or an earlier attempt of the call
 * @param duration the duration of the attempt or call
 */
public record CallEvent(
        String operation,
        String method,
        String path,
        String host,
        int port,
        int attempt,
        OptionalInt status,
        Optional<String> failure,
        boolean outcomeUnknown,
        Duration duration) {}
