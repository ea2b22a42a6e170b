package dev.gatehouse.sdk.core.json;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A field of a partial update: left alone, cleared, or set. Occurs in patch types only.
 *
 * @param <T> type of the value
 */
@SuppressWarnings("ReferenceEquality") // two constants stand for "absent" and "clear"
public final class PatchField<T> {

    private static final PatchField<?> ABSENT = new PatchField<>(null);
    private static final PatchField<?> CLEAR = new PatchField<>(null);

    private final @Nullable T value;

    private PatchField(@Nullable T value) {
        this.value = value;
    }

    /** The field is not mentioned: the server leaves it as it is. */
    @SuppressWarnings("unchecked") // holds no value of any type
    public static <T> PatchField<T> absent() {
        return (PatchField<T>) ABSENT;
    }

    /** The field is sent as an explicit null. */
    @SuppressWarnings("unchecked") // holds no value of any type
    public static <T> PatchField<T> clear() {
        return (PatchField<T>) CLEAR;
    }

    /** The field is set to a value. */
    public static <T> PatchField<T> of(T value) {
        return new PatchField<>(Objects.requireNonNull(value, "use clear() to send null"));
    }

    /** Whether the field is left alone. */
    public boolean isAbsent() {
        return this == ABSENT;
    }

    /** Whether the field is cleared. */
    public boolean isClear() {
        return this == CLEAR;
    }

    /** The value, if the field is set to one. */
    public Optional<T> value() {
        return Optional.ofNullable(value);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || (value != null && other instanceof PatchField<?> field && value.equals(field.value));
    }

    @Override
    public int hashCode() {
        return value == null ? System.identityHashCode(this) : value.hashCode();
    }

    @Override
    public String toString() {
        return isAbsent() ? "absent" : isClear() ? "clear" : String.valueOf(value);
    }
}
