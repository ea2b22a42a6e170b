package dev.gatehouse.sdk.core.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.sdk.core.ApiResponse;
import dev.gatehouse.sdk.core.spi.JsonCodec;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Both forms of RFC 9110, section 10.2.3. */
class RetryAfterTest {

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 | PT0S",
                "120 | PT2M",
                "' 7 ' | PT7S",
                "999999999 | PT999999999S",
                "99999999999 | PT99999999999S",
                "Thu, 01 Jan 2026 00:00:30 GMT | PT30S",
                "Thu, 01 Jan 2026 00:00:00 GMT | PT0S"
            })
    void secondsAndDates_areAWaitFromNow(String header, Duration wait) {
        assertThat(waitFor(header)).contains(wait);
    }

    @Test
    void pastDate_isAWaitOfZero() {
        assertThat(waitFor("Wed, 31 Dec 2025 23:59:00 GMT")).contains(Duration.ZERO);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "-5", "1.5", "2026-01-01T00:00:30Z"})
    void malformedValue_isIgnored(String header) {
        assertThat(waitFor(header)).isEmpty();
    }

    @Test
    void missingHeader_isEmpty() {
        assertThat(RetryAfter.of(response(List.of()), NOW)).isEmpty();
    }

    private static Optional<Duration> waitFor(String header) {
        return RetryAfter.of(response(List.of(header)), NOW);
    }

    private static ApiResponse response(List<String> values) {
        return new ApiResponse(
                429, name -> name.equals("Retry-After") ? values : List.of(), new byte[0], JsonCodec.camelCase());
    }
}
