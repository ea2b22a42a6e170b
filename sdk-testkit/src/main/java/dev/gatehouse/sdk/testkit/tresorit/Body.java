package dev.gatehouse.sdk.testkit.tresorit;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Takes the fields of a JSON body one by one, so that what is left over is unknown. Names are matched exactly. */
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
        throw new Problem("BadInput", "field " + name + " is no text");
    }

    /** A boolean; a lenient server also takes its name as text, and false where it is missing. */
    boolean flag(String name) {
        Object value = remaining.remove(name);
        if (value instanceof Boolean flag) {
            return flag;
        }
        if (!strict && (value == null || value instanceof String)) {
            return "true".equalsIgnoreCase((String) value);
        }
        throw new Problem("BadInput", "field " + name + " is no boolean");
    }

    /** Refuses what was not taken, if the server is strict. */
    void rejectUnknown() {
        if (strict && !remaining.isEmpty()) {
            throw new Problem("BadInput", "unknown fields " + remaining.keySet());
        }
    }
}
