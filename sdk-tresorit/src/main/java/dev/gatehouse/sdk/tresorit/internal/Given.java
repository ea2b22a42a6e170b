package dev.gatehouse.sdk.tresorit.internal;

/** What a caller gave. */
public final class Given {

    private Given() {}

    /**
     * Returns an id, unless nothing is in it.
     *
     * @throws IllegalArgumentException naming the field
     */
    public static String id(String field, String value) {
        if (value.isBlank()) {
            throw new IllegalArgumentException(field + " must not be blank");
        }
        return value;
    }
}
