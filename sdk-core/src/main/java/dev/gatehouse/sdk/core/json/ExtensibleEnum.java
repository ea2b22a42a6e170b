package dev.gatehouse.sdk.core.json;

import org.jspecify.annotations.Nullable;

/**
 * A word out of a set that the vendor may extend: known ones are constants of the subclass, any other is kept as it
 * came and can be sent back. A subclass is final and has a public static {@code of(String)}.
 */
public abstract class ExtensibleEnum {

    private final String value;

    /** Keeps the vendor's word. */
    protected ExtensibleEnum(String value) {
        this.value = value;
    }

    /** Returns the word as the vendor writes it. */
    public final String value() {
        return value;
    }

    @Override
    @SuppressWarnings("EqualsGetClass") // subclasses are final, and each is a set of words of its own
    public final boolean equals(@Nullable Object other) {
        return other instanceof ExtensibleEnum word && getClass() == other.getClass() && value.equals(word.value);
    }

    @Override
    public final int hashCode() {
        return value.hashCode();
    }

    @Override
    public final String toString() {
        return value;
    }
}
