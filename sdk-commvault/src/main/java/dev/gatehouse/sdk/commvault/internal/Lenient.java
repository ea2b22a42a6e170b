package dev.gatehouse.sdk.commvault.internal;

import dev.gatehouse.sdk.commvault.error.ErrorCode;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads values that must not make a response unreadable. A value of an unexpected form counts as absent. */
public final class Lenient {

    private Lenient() {}

    /** Returns a whole number of 64 bits, written as a number or as text. */
    public static OptionalLong number(@Nullable Object value) {
        try {
            return value instanceof Number || value instanceof String
                    ? OptionalLong.of(new BigDecimal(value.toString().strip()).longValueExact())
                    : OptionalLong.empty();
        } catch (ArithmeticException | NumberFormatException malformed) {
            return OptionalLong.empty();
        }
    }

    /** Returns a time given in Unix seconds; 0 means "not yet". */
    public static Optional<Instant> time(@Nullable Object value) {
        long seconds = number(value).orElse(0);
        return seconds > 0 && seconds <= Instant.MAX.getEpochSecond()
                ? Optional.of(Instant.ofEpochSecond(seconds))
                : Optional.empty();
    }

    /** Returns the code, or null if it is empty text. */
    public static @Nullable ErrorCode code(@Nullable ErrorCode code) {
        return code == null || code.value().isBlank() ? null : code;
    }

    /** Returns whether the value is true, written as a boolean, a number or text. */
    public static boolean isTrue(@Nullable Object value) {
        return value != null
                && (value.toString().equalsIgnoreCase("true") || number(value).equals(OptionalLong.of(1)));
    }

    /** Returns the JSON objects in a value that may be one object or a list of them. */
    public static Stream<Map<?, ?>> objects(@Nullable Object value) {
        Stream<?> items = value instanceof List<?> list ? list.stream() : Stream.ofNullable(value);
        return items.filter(Map.class::isInstance).map(Map.class::cast);
    }
}
