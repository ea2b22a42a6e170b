package dev.gatehouse.sdk.core;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;

/**
 * A password, key or token. It never shows in {@code toString}, logs, events or exception text; only {@link #reveal()}
 * gives it away.
 */
public final class Secret {

    private final String value;

    private Secret(String value) {
        if (value.isEmpty()) {
            throw new IllegalArgumentException("a secret must not be empty");
        }
        this.value = value;
    }

    /**
     * Wraps a secret text.
     *
     * @throws IllegalArgumentException when it is empty
     */
    public static Secret of(String value) {
        return new Secret(value);
    }

    /**
     * Copies a secret out of an array, which the caller may wipe afterwards.
     *
     * @throws IllegalArgumentException when it is empty
     */
    public static Secret of(char[] value) {
        return new Secret(new String(value));
    }

    /** Returns the secret itself; the one way to it, so that uses are easy to find. */
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
    public String toString() {
        return "***";
    }

    private byte[] bytes() {
        return value.getBytes(StandardCharsets.UTF_8);
    }
}
