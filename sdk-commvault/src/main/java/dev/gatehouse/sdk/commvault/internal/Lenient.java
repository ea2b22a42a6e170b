package dev.gatehouse.sdk.commvault.internal;

import dev.gatehouse.sdk.commvault.error.ErrorCode;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Values that must not cost the answer they stand in, whatever they are: what does not fit reads as absent. */
public final class Lenient {

    private Lenient() {}

    /** A whole number of 64 bits, as a number or as text. */
    public static OptionalLong number(@Nullable Object value) {
        try {
            return value instanceof Number || value instanceof String
                    ? OptionalLong.of(new BigDecimal(value.toString().strip()).longValueExact())
                    : OptionalLong.empty();
        } catch (ArithmeticException | NumberFormatException odd) {
            return OptionalLong.empty();
        }
    }

    /** A moment in Unix seconds; 0 means "not yet". */
    public static Optional<Instant> time(@Nullable Object value) {
        long seconds = number(value).orElse(0);
        return seconds > 0 && seconds <= Instant.MAX.getEpochSecond()
                ? Optional.of(Instant.ofEpochSecond(seconds))
                : Optional.empty();
    }

    /** The code, unless it is empty text. */
    public static @Nullable ErrorCode code(@Nullable ErrorCode code) {
        return code == null || code.value().isBlank() ? null : code;
    }

    /** Whether it is true, as a word, a number or text. */
    public static boolean isTrue(@Nullable Object value) {
        return value != null
                && (value.toString().equalsIgnoreCase("true") || number(value).equals(OptionalLong.of(1)));
    }
}
