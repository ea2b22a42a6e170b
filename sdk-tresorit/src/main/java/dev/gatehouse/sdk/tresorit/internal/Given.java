package dev.gatehouse.sdk.tresorit.internal;

import java.util.Objects;

/** What a caller or the server gave. */
public final class Given {

    private Given() {}

    /**
     * Returns an id, unless nothing is in it.
     *
     * @throws IllegalArgumentException when it is blank, naming the field and never showing the value
     * @throws NullPointerException when it is null, naming the field
     */
    public static String id(String field, String value) {
        Objects.requireNonNull(value, field);
        if (value.isBlank()) {
            throw new IllegalArgumentException(field + " must not be blank");
        }
        return value;
    }
}
