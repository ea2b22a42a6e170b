package dev.gatehouse.sdk.commvault.internal;

/** What callers name, checked before anything is sent. */
public final class Input {

    private Input() {}

    /** Returns the id, which is above 0 on every server. */
    public static long id(String field, long id) {
        if (id <= 0) {
            throw new IllegalArgumentException(field + " must be above 0, not " + id);
        }
        return id;
    }

    /** Returns the name, which has something in it. */
    public static String name(String field, String name) {
        if (name.isBlank()) {
            throw new IllegalArgumentException(field + " must not be blank");
        }
        return name;
    }
}
