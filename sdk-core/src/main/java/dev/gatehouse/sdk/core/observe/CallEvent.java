package dev.gatehouse.sdk.core.observe;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What happened in one attempt, or in a whole call. Holds no address, header or body, and has few distinct values of
 * operation, so that it can label a metric.
 *
 * @param operation name of the operation, such as {@code vendor.items.get}
 * @param method HTTP method
 * @param path path template, placeholders unfilled
 * @param attempt number of the attempt, from 1; for a call, the number of its attempts
 * @param status HTTP status, if there was an answer
 * @param failure simple name of the exception, if it failed
 * @param duration how long it took
 */
public record CallEvent(
        String operation,
        String method,
        String path,
        int attempt,
        OptionalInt status,
        Optional<String> failure,
        Duration duration) {}
