package dev.gatehouse.sdk.testkit.tresorit;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The JSON body of a request. Its fields are read one by one, so that the remaining fields are unknown ones. Names are
 * matched exactly.
 */
final class Body {

    private final Map<String, Object> remaining;
    private final boolean strict;

    Body(Map<String, Object> body, boolean strict) {
        this.remaining = new LinkedHashMap<>(body);
        this.strict = strict;
    }

    String text(String name) {
        return optionalText(name)
                .filter(value -> !value.isEmpty())
                .orElseThrow(() -> new Problem("BadInput", "field " + name + " is missing"));
    }

    Optional<String> optionalText(String name) {
        Object value = remaining.remove(name);
        if (value == null || value instanceof String) {
            return Optional.ofNullable((String) value);
        }
        throw new Problem("BadInput", "field " + name + " is not a string");
    }

    /**
     * Returns a boolean field. A lenient server also accepts a string, which is true if it equals {@code "true"}
     * ignoring case, and treats a missing field as false.
     *
     * @param alias another name, which a lenient server reads if the field is missing
     */
    boolean flag(String name, String alias) {
        Object value = remaining.remove(name);
        if (value == null && !strict) {
            value = remaining.remove(alias);
        }
        if (value instanceof Boolean flag) {
            return flag;
        }
        if (!strict && (value == null || value instanceof String)) {
            return "true".equalsIgnoreCase((String) value);
        }
        throw new Problem("BadInput", "field " + name + " is not a boolean");
    }

    /** Rejects fields that were not read, if the server is strict. */
    void rejectUnknown() {
        if (strict && !remaining.isEmpty()) {
            throw new Problem("BadInput", "unknown fields " + remaining.keySet());
        }
    }
}
