package dev.gatehouse.sdk.core;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;

/**
 * A password, key or token. Its value does not appear in {@code toString}, log lines, events or
 * exception messages. Only {@link #reveal()} returns it.
 *
 * <p>An application's own JSON contains a mask instead of the value. The mask is read as absent.
 */
public final class Secret {

    private static final String MASK = "***";

    private final String value;

    private Secret(String value) {
        if (value.isEmpty()) {
            throw new IllegalArgumentException("secret must not be empty");
        }
        this.value = value;
    }

    /**
     * Returns a secret with the given value.
     *
     * @throws IllegalArgumentException if the value is empty
     */
    public static Secret of(String value) {
        return new Secret(value);
    }

    /**
     * Returns a secret with a copy of the given characters. The caller may overwrite the array
     * afterwards.
     *
     * @throws IllegalArgumentException if the array is empty
     */
    public static Secret of(char[] value) {
        return new Secret(new String(value));
    }

    /** Reads a secret from an application's JSON. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static @Nullable Secret fromJson(String value) {
        return value.isEmpty() || value.equals(MASK) ? null : of(value);
    }

    /** Returns the value of this secret. */
    public String reveal() {
        return value;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Secret secret && MessageDigest.isEqual(bytes(), secret.bytes());
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    @JsonValue
    public String toString() {
        return MASK;
    }

    private byte[] bytes() {
        return value.getBytes(StandardCharsets.UTF_8);
    }
}
