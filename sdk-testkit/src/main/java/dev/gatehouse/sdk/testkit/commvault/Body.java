package dev.gatehouse.sdk.testkit.commvault;

import dev.gatehouse.sdk.testkit.ReceivedRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A JSON object of a request body, read strictly or leniently. The error response for an invalid field names its path.
 */
final class Body {

    private static final Pattern ATTRIBUTE = Pattern.compile("(\\w+)=\"([^\"]*)\"");

    private final Map<?, ?> fields;
    private final String path;
    private final boolean strict;

    private Body(Map<?, ?> fields, String path, boolean strict) {
        this.fields = fields;
        this.path = path;
        this.strict = strict;
    }

    static Body of(ReceivedRequest request, boolean strict) {
        if (strict && !request.mediaType().equals("application/json")) {
            throw Problem.plain(ProblemType.BAD_REQUEST, "Content-Type must be application/json");
        }
        Map<String, Object> fields = request.json()
                .orElseThrow(() -> Problem.plain(ProblemType.BAD_REQUEST, "the request body is not a JSON object"));
        return new Body(fields, "", strict);
    }

    /**
     * Reads a login, which may be JSON or XML: the element {@code DM2ContentIndexing_CheckCredentialReq} with the fields as
     * attributes.
     */
    static Body ofLogin(ReceivedRequest request, boolean strict) {
        if (!request.mediaType().contains("xml")) {
            return of(request, strict);
        }
        if (!request.text().contains("<DM2ContentIndexing_CheckCredentialReq")) {
            throw Problem.plain(ProblemType.BAD_REQUEST, "the request body is not a login");
        }
        Map<String, Object> attributes = new LinkedHashMap<>();
        ATTRIBUTE.matcher(request.text()).results().forEach(each -> attributes.put(each.group(1), each.group(2)));
        // A number as text; the vendor's Terraform provider writes the name in mixed case.
        attributes.keySet().removeIf(name -> name.equalsIgnoreCase("timeout"));
        return new Body(attributes, "", strict);
    }

    /** Rejects fields that the document does not name. */
    Body only(String... known) {
        if (strict) {
            for (Object name : fields.keySet()) {
                if (!Set.of(known).contains(String.valueOf(name))) {
                    throw bad(String.valueOf(name), "is not known");
                }
            }
        }
        return this;
    }

    String text(String name) {
        return optionalText(name).filter(text -> !text.isBlank()).orElseThrow(() -> bad(name, "is required"));
    }

    Optional<String> optionalText(String name) {
        return optional(name).map(value -> {
            if (value instanceof String text) {
                return text;
            }
            throw bad(name, "must be a string");
        });
    }

    long number(String name) {
        return optionalNumber(name).orElseThrow(() -> bad(name, "is required"));
    }

    Optional<Long> optionalNumber(String name) {
        return optional(name).map(value -> {
            if (value instanceof Integer || value instanceof Long) {
                return ((Number) value).longValue();
            }
            if (!strict && value instanceof String text && text.matches("-?\\d{1,18}")) {
                return Long.valueOf(text);
            }
            throw bad(name, "must be an integer");
        });
    }

    boolean flag(String name) {
        return optional(name)
                .map(value -> {
                    if (value instanceof Boolean flag) {
                        return flag;
                    }
                    throw bad(name, "must be a boolean");
                })
                .orElse(false);
    }

    Body object(String name) {
        Object value = optional(name).orElseThrow(() -> bad(name, "is required"));
        return inner(value, name);
    }

    List<Body> list(String name) {
        Optional<Object> value = optional(name);
        if (value.isEmpty()) {
            return List.of();
        }
        if (!(value.get() instanceof List<?> items)) {
            throw bad(name, "must be an array");
        }
        List<Body> bodies = new ArrayList<>();
        for (Object item : items) {
            bodies.add(inner(item, name + "[" + bodies.size() + "]"));
        }
        return bodies;
    }

    /** Returns the first object of a list, which must have one. */
    Body first(String name) {
        return list(name).stream().findFirst().orElseThrow(() -> bad(name, "is required"));
    }

    /** Returns a list of plain values; empty if it is absent. */
    List<?> values(String name) {
        return optional(name)
                .map(value -> {
                    if (value instanceof List<?> items) {
                        return items;
                    }
                    throw bad(name, "must be an array");
                })
                .orElse(List.of());
    }

    /** Returns the fields as plain Java values. */
    Map<String, Object> fields() {
        Map<String, Object> all = new LinkedHashMap<>();
        fields.forEach((name, value) -> all.put(String.valueOf(name), value));
        return all;
    }

    /** Rejects an entity whose type is not the documented constant. */
    Body ofType(long constant) {
        if (strict && number("__type__") != constant) {
            throw bad("__type__", "must be " + constant);
        }
        return this;
    }

    private Body inner(@Nullable Object value, String name) {
        if (value instanceof Map<?, ?> object) {
            return new Body(object, path + name + ".", strict);
        }
        throw bad(name, "must be an object");
    }

    /** Returns the value of a field. Whether null means absent is not documented; a strict server rejects null. */
    private Optional<Object> optional(String name) {
        Object value = fields.get(name);
        if (value == null && strict && fields.containsKey(name)) {
            throw bad(name, "must not be null");
        }
        return Optional.ofNullable(value);
    }

    private Problem bad(String name, String what) {
        return Problem.of(ProblemType.BAD_REQUEST, "Field [" + path + name + "] " + what);
    }
}
