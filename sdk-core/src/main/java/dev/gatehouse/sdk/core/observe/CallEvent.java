package dev.gatehouse.sdk.core.observe;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What happened in one attempt, or in a whole call. Holds no path value, query, header or body, and has few distinct
 * values of all but status and duration, so that it can label a metric.
 *
 * @param operation name of the operation, such as {@code vendor.items.get}
 * @param method HTTP method
 * @param path path template, placeholders unfilled
 * @param host host of the server, as the configuration has it
 * @param port port of the server
 * @param attempt number of the attempt, from 1; for a call, the number of its attempts
 * @param status HTTP status, if there was an answer
 * @param failure simple name of the exception, if it failed
 * @param outcomeUnknown whether it failed and the server may have acted all the same, in this attempt or an earlier
 *     one of the call
 * @param duration how long it took
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
