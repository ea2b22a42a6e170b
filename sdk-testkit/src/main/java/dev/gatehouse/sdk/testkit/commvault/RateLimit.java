package dev.gatehouse.sdk.testkit.commvault;

import dev.gatehouse.sdk.testkit.FakeResponse;
import dev.gatehouse.sdk.testkit.ReceivedRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Limits reads and writes per hour. The unit of {@code X-RateLimit-Period} is not documented; here it is the number of
 * seconds left.
 */
final class RateLimit {

    private static final Duration HOUR = Duration.ofHours(1);

    private final Options options;
    private final Clock clock;
    private Instant windowStart = Instant.EPOCH;
    private int reads;
    private int writes;

    RateLimit(Options options, Clock clock) {
        this.options = options;
        this.clock = clock;
    }

    Optional<FakeResponse> check(ReceivedRequest request) {
        Instant now = clock.instant();
        if (!now.isBefore(windowStart.plus(HOUR))) {
            windowStart = now;
            reads = 0;
            writes = 0;
        }
        boolean read = request.method().equals("GET");
        int limit = read ? options.readsAnHour : options.writesAnHour;
        int count = read ? ++reads : ++writes;
        if (count <= limit) {
            return Optional.empty();
        }
        long left = Duration.between(now, windowStart.plus(HOUR)).toSeconds();
        return Optional.of(FakeResponse.empty(429)
                .header("X-RateLimit-Limit", String.valueOf(limit))
                .header("X-RateLimit-Period", String.valueOf(left)));
    }
}
