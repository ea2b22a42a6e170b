package dev.gatehouse.sdk.tresorit.customcontents;

import java.util.OptionalLong;

/** Numbers that are unsigned on the wire. */
final class Sizes {

    private Sizes() {}

    static void check(String field, OptionalLong size) {
        if (size.orElse(0) < 0) {
            throw new IllegalArgumentException(field + " must not be negative");
        }
    }
}
