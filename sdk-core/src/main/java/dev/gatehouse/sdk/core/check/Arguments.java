package dev.gatehouse.sdk.core.check;

import java.time.Duration;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * Checks of arguments and settings. Each method throws {@link IllegalArgumentException} with a message that begins with
 * the name of the argument. Messages contain numbers and durations, but never a text, which may be a secret.
 */
public final class Arguments {

    private Arguments() {}

    /**
     * Returns the value if it is not blank.
     *
     * @throws NullPointerException if it is null
     */
    public static String notBlank(String name, String value) {
        if (Objects.requireNonNull(value, name).isBlank()) {
            throw new IllegalArgumentException(name + " must not be blank");
        }
        return value;
    }

    /** Checks a value that may be absent. */
    public static void notBlank(String name, Optional<?> value) {
        value.ifPresent(present -> notBlank(name, present.toString()));
    }

    /** Checks each value of a collection, which may be empty. */
    public static void noneBlank(String name, Collection<?> values) {
        if (values.stream().anyMatch(value -> value.toString().isBlank())) {
            throw new IllegalArgumentException(name + " must not contain blank values");
        }
    }

    /** Checks that a collection has at least one element. */
    public static void notEmpty(String name, Collection<?> values) {
        if (values.isEmpty()) {
            throw new IllegalArgumentException(name + " must not be empty");
        }
    }

    /** Returns the number if it is not below the minimum. */
    public static long atLeast(String name, long minimum, long value) {
        if (value < minimum) {
            throw new IllegalArgumentException(name + " must be at least " + minimum + ", not " + value);
        }
        return value;
    }

    /** Checks that a number that may be absent is in a range, both ends included. */
    public static void inRange(String name, long minimum, long maximum, OptionalLong value) {
        value.ifPresent(number -> {
            if (number < minimum || number > maximum) {
                throw new IllegalArgumentException(name + " must be " + minimum + " to " + maximum + ", not " + number);
            }
        });
    }

    /** Checks that a number that may be absent is in a range, both ends included. */
    public static void inRange(String name, long minimum, long maximum, OptionalInt value) {
        inRange(name, minimum, maximum, value.isPresent() ? OptionalLong.of(value.getAsInt()) : OptionalLong.empty());
    }

    /** Returns the duration if it is not below the minimum. */
    public static Duration atLeast(String name, Duration minimum, Duration value) {
        if (value.compareTo(minimum) < 0) {
            throw new IllegalArgumentException(name + " must be at least " + minimum + ", not " + value);
        }
        return value;
    }

    /** Returns the duration if it is longer than zero. */
    public static Duration positive(String name, Duration value) {
        if (value.isZero() || value.isNegative()) {
            throw new IllegalArgumentException(name + " must be positive, not " + value);
        }
        return value;
    }

    /** Returns the duration if it is zero or longer. */
    public static Duration notNegative(String name, Duration value) {
        if (value.isNegative()) {
            throw new IllegalArgumentException(name + " must not be negative: " + value);
        }
        return value;
    }
}
