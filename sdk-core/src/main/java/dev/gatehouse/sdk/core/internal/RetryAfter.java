package dev.gatehouse.sdk.core.internal;

import dev.gatehouse.sdk.core.ApiResponse;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Parses the header {@code Retry-After} (RFC 9110, section 10.2.3): a number of seconds, which may have a fraction, or a
 * date in one of the three forms of section 5.6.7. The longest wait counts if there are several lines. A line that is
 * empty, negative or malformed is ignored. A date in the past is a wait of zero. A wait ends after 999,999,999,999
 * seconds at the latest.
 */
final class RetryAfter {

    private static final BigDecimal MAX_SECONDS = BigDecimal.valueOf(999_999_999_999L);

    /** Of the whole part and of the fraction: parsing takes quadratic time. */
    private static final int MAX_DIGITS = 18;

    /** The longest date has 33 characters. */
    private static final int MAX_DATE = 64;

    private static final DateTimeFormatter ASCTIME =
            DateTimeFormatter.ofPattern("EEE MMM ppd HH:mm:ss yyyy", Locale.ENGLISH);

    private RetryAfter() {}

    static Optional<Duration> of(ApiResponse response, Instant now) {
        return response.headers("Retry-After").stream()
                .flatMap(line -> Stream.ofNullable(parse(line.strip(), now)))
                .max(Comparator.naturalOrder());
    }

    private static @Nullable Duration parse(String text, Instant now) {
        if (text.isEmpty()) {
            return null;
        }
        if (isDigit(text.charAt(0))) {
            return seconds(text);
        }
        Instant then = text.length() > MAX_DATE ? null : date(text, now);
        if (then == null) {
            return null;
        }
        return then.isAfter(now) ? Duration.between(now, then) : Duration.ZERO;
    }

    private static @Nullable Duration seconds(String text) {
        int point = text.indexOf('.');
        String fraction = point < 0 ? "0" : text.substring(point + 1);
        String whole = point < 0 ? text : text.substring(0, point);
        if (fraction.isEmpty() || !isNumber(fraction) || !isNumber(whole)) {
            return null;
        }
        if (whole.length() > MAX_DIGITS) {
            return Duration.ofSeconds(MAX_SECONDS.longValue());
        }
        String shortened = fraction.substring(0, Math.min(fraction.length(), MAX_DIGITS));
        BigDecimal seconds = new BigDecimal(whole + "." + shortened).min(MAX_SECONDS);
        BigDecimal nanos = seconds.remainder(BigDecimal.ONE).movePointRight(9).setScale(0, RoundingMode.UP);
        return Duration.ofSeconds(seconds.longValue(), nanos.longValue());
    }

    private static @Nullable Instant date(String text, Instant now) {
        try {
            int comma = text.indexOf(',');
            if (comma < 0) {
                return LocalDateTime.parse(text, ASCTIME).toInstant(ZoneOffset.UTC);
            }
            return text.indexOf('-') < 0
                    ? ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                            .toInstant()
                    : rfc850(text.substring(comma + 1).strip(), now);
        } catch (DateTimeException notADate) {
            return null;
        }
    }

    /** A time more than 50 years in the future belongs to the century before. The day of the week is not checked. */
    private static Instant rfc850(String text, Instant now) {
        LocalDateTime latest = LocalDateTime.ofInstant(now, ZoneOffset.UTC).plusYears(50);
        DateTimeFormatter format = new DateTimeFormatterBuilder()
                .appendPattern("dd-MMM-")
                .appendValueReduced(ChronoField.YEAR, 2, 2, latest.toLocalDate().minusYears(99))
                .appendPattern(" HH:mm:ss 'GMT'")
                .toFormatter(Locale.ENGLISH);
        LocalDateTime time = LocalDateTime.parse(text, format);
        return (time.isAfter(latest) ? time.minusYears(100) : time).toInstant(ZoneOffset.UTC);
    }

    private static boolean isNumber(String text) {
        return text.chars().allMatch(c -> isDigit((char) c));
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
