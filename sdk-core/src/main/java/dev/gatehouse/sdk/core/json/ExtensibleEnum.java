package dev.gatehouse.sdk.core.json;

import com.fasterxml.jackson.annotation.JsonValue;
import org.jspecify.annotations.Nullable;

/**
 * Base class of enumerations that a vendor may extend. Known values are constants of the subclass.
 * Other values are kept as received, and can be sent.
 *
 * <p>Subclasses are final and have a public static method {@code of(String)} with {@code @JsonCreator}.
 */
public abstract class ExtensibleEnum {

    private final String value;

    /** Creates a value from its name on the wire. */
    protected ExtensibleEnum(String value) {
        this.value = value;
    }

    /** Returns the name of this value on the wire. */
    @JsonValue
    public final String value() {
        return value;
    }

    @Override
    @SuppressWarnings("EqualsGetClass") // subclasses are final; values of different subclasses differ
    public final boolean equals(@Nullable Object other) {
        return other instanceof ExtensibleEnum that && getClass() == other.getClass() && value.equals(that.value);
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
