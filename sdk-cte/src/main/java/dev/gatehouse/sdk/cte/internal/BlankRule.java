package dev.gatehouse.sdk.cte.internal;

import java.util.stream.Stream;

/** A blank setting or filter is a slip: the server might take it for none, and list everything. */
public final class BlankRule {

    private BlankRule() {}

    /**
     * Checks the values of a field.
     *
     * @throws IllegalArgumentException when one is blank
     */
    public static void check(String field, Stream<?> values) {
        if (values.map(Object::toString).anyMatch(String::isBlank)) {
            throw new IllegalArgumentException(field + " must not be blank");
        }
    }
}
