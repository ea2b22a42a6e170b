package dev.gatehouse.sdk.core.json;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A field of a partial update. It is absent, cleared, or set to a value. Used only in types that
 * describe an update.
 *
 * @param <T> type of the value
 */
@SuppressWarnings("ReferenceEquality") // "absent" is a constant
public final class PatchField<T> {

    private static final PatchField<?> ABSENT = new PatchField<>();
    private static final PatchField<?> CLEAR = new PatchField<>();

    private final @Nullable T value;

    /** Called by Jackson to read a null. */
    private PatchField() {
        this(null);
    }

    private PatchField(@Nullable T value) {
        this.value = value;
    }

    /** Returns a field that is not sent. The server keeps its value. */
    @SuppressWarnings("unchecked") // holds no value of any type
    public static <T> PatchField<T> absent() {
        return (PatchField<T>) ABSENT;
    }

    /** Returns a field that is sent as {@code null}. The server clears it. */
    @SuppressWarnings("unchecked") // holds no value of any type
    public static <T> PatchField<T> clear() {
        return (PatchField<T>) CLEAR;
    }

    /** Returns a field that is set to the given value. */
    public static <T> PatchField<T> of(T value) {
        return new PatchField<>(Objects.requireNonNull(value, "value must not be null; use clear() to send null"));
    }

    /** Returns a field that is set to the given value, or a field that is not sent if there is none. */
    public static <T> PatchField<T> ofPresent(Optional<T> value) {
        return value.map(PatchField::of).orElseGet(PatchField::absent);
    }

    /** Returns whether the field is not sent. */
    public boolean isAbsent() {
        return this == ABSENT;
    }

    /** Returns whether the field is sent as {@code null}. */
    public boolean isClear() {
        return value == null && !isAbsent();
    }

    /** Returns the value; empty if the field is absent or cleared. */
    public Optional<T> value() {
        return Optional.ofNullable(value);
    }

    /** Reads a field. A value that is read as absent, such as the mask of a secret, is an absent field. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static <T> PatchField<T> fromJson(@Nullable T value) {
        return value == null ? absent() : of(value);
    }

    @JsonValue
    private @Nullable T json() {
        return value;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PatchField<?> field
                && isAbsent() == field.isAbsent()
                && Objects.equals(value, field.value);
    }

    @Override
    public int hashCode() {
        return Objects.hash(isAbsent(), value);
    }

    @Override
    public String toString() {
        return isAbsent() ? "absent" : isClear() ? "clear" : String.valueOf(value);
    }
}
