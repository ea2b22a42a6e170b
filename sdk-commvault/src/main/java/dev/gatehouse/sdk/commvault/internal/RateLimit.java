package dev.gatehouse.sdk.commvault.internal;

import dev.gatehouse.sdk.core.ApiResponse;
import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;

/**
 * The limit that a response with status 429 reports in {@code X-RateLimit-Limit} and {@code X-RateLimit-Period} ("REST
 * API", Metallic documentation). The page says to wait for the period. Its unit is not documented; a whole number
 * above 0 is read as seconds, and anything else as absent.
 */
public final class RateLimit {

    private RateLimit() {}

    /** Returns how long to wait before the next request. */
    public static Optional<Duration> period(ApiResponse response) {
        return response.status() == 429
                ? number(response, "X-RateLimit-Period")
                        .filter(seconds -> seconds > 0)
                        .map(Duration::ofSeconds)
                : Optional.empty();
    }

    /** Returns advice with the numbers that the response contains. */
    static String advice(ApiResponse response) {
        String limit = number(response, "X-RateLimit-Limit")
                .flatMap(requests -> number(response, "X-RateLimit-Period")
                        .map(seconds -> " The limit is " + requests + " requests in " + seconds + " s"
                                + " (X-RateLimit-Limit, X-RateLimit-Period)."))
                .orElse(
                        " The response headers X-RateLimit-Limit and X-RateLimit-Period, if present, contain the limit of"
                                + " the tenant.");
        return "Wait before the next call." + limit;
    }

    private static Optional<Long> number(ApiResponse response, String header) {
        return response.headers(header).stream()
                .map(String::strip)
                .filter(text -> text.matches("\\d{1,9}"))
                .map(Long::valueOf)
                .max(Comparator.naturalOrder());
    }
}
