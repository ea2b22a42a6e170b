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

/** All forms of RFC 9110, sections 10.2.3 and 5.6.7. */
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
                "1.5 | PT1.5S",
                "0.0000000001 | PT0.000000001S",
                "007.50 | PT7.5S",
                "1000000000000 | PT999999999999S",
                "99999999999999999999999999999999 | PT999999999999S",
                "Thu, 01 Jan 2026 00:00:30 GMT | PT30S",
                "Thursday, 01-Jan-26 00:00:30 GMT | PT30S",
                "Thu Jan  1 00:00:30 2026 | PT30S",
                "Sat Jan 10 00:00:00 2026 | PT216H",
                "Fri, 31 Dec 9999 23:59:59 GMT | PT69898631H59M59S",
                "Thu, 01 Jan 2026 00:00:00 GMT | PT0S"
            })
    void secondsAndDates_areAWaitFromNow(String header, Duration wait) {
        assertThat(waitFor(header)).contains(wait);
    }

    @Test
    void pastDate_isAWaitOfZero() {
        assertThat(waitFor("Wed, 31 Dec 2025 23:59:00 GMT")).contains(Duration.ZERO);
        assertThat(waitFor("Wednesday, 31-Dec-25 23:59:00 GMT")).contains(Duration.ZERO);
        assertThat(waitFor("Wed Dec 31 23:59:00 2025")).contains(Duration.ZERO);
    }

    /** RFC 9110, section 5.6.7: a time more than 50 years in the future is one of the past. */
    @Test
    void yearOfTwoDigits_isAtMost50YearsInTheFuture() {
        Instant in50Years = Instant.parse("2076-01-01T00:00:00Z");
        assertThat(waitFor("Wednesday, 01-Jan-76 00:00:00 GMT")).contains(Duration.between(NOW, in50Years));
        assertThat(waitFor("Wednesday, 01-Jan-76 00:00:01 GMT")).contains(Duration.ZERO);
        assertThat(waitFor("Friday, 01-Jan-99 00:00:00 GMT")).contains(Duration.ZERO);
        assertThat(RetryAfter.of(
                        response(List.of("Friday, 01-Jan-10 00:00:00 GMT")), Instant.parse("2095-01-01T00:00:00Z")))
                .contains(
                        Duration.between(Instant.parse("2095-01-01T00:00:00Z"), Instant.parse("2110-01-01T00:00:00Z")));
    }

    @Test
    void severalLines_longestWaitCounts() {
        List<String> lines = List.of("soon", "3", "Thu, 01 Jan 2026 00:00:30 GMT", "", "7.5");
        assertThat(RetryAfter.of(response(lines), NOW)).contains(Duration.ofSeconds(30));
    }

    @Test
    void numberOfAMillionDigits_isTheLongestWait_andReadAtOnce() {
        assertThat(waitFor("9".repeat(1_000_000))).contains(Duration.ofSeconds(999_999_999_999L));
        assertThat(waitFor("1." + "9".repeat(1_000_000))).contains(Duration.ofSeconds(2));
        assertThat(waitFor("Thu, ".repeat(200_000))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "soon",
                "-5",
                "-0.5",
                "+5",
                "1.",
                ".5",
                "1,5",
                "1e3",
                "5 s",
                "٣",
                "2026-01-01T00:00:30Z",
                "Thu, 32 Jan 2026 00:00:30 GMT",
                "Thursday, 32-Jan-26 00:00:30 GMT",
                "Thu Jan 32 00:00:30 2026",
                "Thursday, 01-Jan-2026 00:00:30 GMT",
                "Thu, 01 Jan 2026",
                ",",
                "3, 5"
            })
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
