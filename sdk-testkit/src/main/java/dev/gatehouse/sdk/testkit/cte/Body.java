package dev.gatehouse.sdk.testkit.cte;

import dev.gatehouse.sdk.testkit.ReceivedRequest;
import dev.gatehouse.sdk.testkit.internal.Findings;
import dev.gatehouse.sdk.testkit.internal.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The JSON object of a request, checked against a {@link Schema}. A null value counts as absent; {@link #isNull} distinguishes
 * the two.
 */
final class Body {

    private final Map<String, Object> values;
    private final Set<String> nulls;

    private Body(Schema.Fields fields) {
        this.values = fields.values();
        this.nulls = fields.nulls();
    }

    /** Reads a required body. */
    static Body required(ReceivedRequest request, Schema schema, boolean strict) {
        if (request.body().length == 0) {
            throw Problem.badRequest("a JSON body is required");
        }
        return optional(request, schema, strict);
    }

    /** Reads an optional body. A missing body is the same as an empty object. */
    static Body optional(ReceivedRequest request, Schema schema, boolean strict) {
        if (request.body().length == 0) {
            return of(Map.of(), schema, strict);
        }
        if (strict && !request.mediaType().equals("application/json")) {
            throw Problem.badRequest("Content-Type must be application/json, is "
                    + request.header("Content-Type").orElse("none"));
        }
        Map<String, Object> sent =
                request.json().orElseThrow(() -> Problem.badRequest("the body is not a JSON object"));
        return of(sent, schema, strict);
    }

    private static Body of(Map<String, Object> sent, Schema schema, boolean strict) {
        return new Body(schema.read(sent, new Schema.Rejections() {
            @Override
            public void unknown(String field) {
                if (strict) {
                    throw Problem.badRequest("unknown field \"" + field + "\"");
                }
            }

            @Override
            public Problem wrongType(String field, String expected) {
                return Problem.badRequest("field \"" + field + "\" must be " + expected);
            }
        }));
    }

    /** Returns whether the field was sent as null. */
    boolean isNull(String field) {
        return nulls.contains(field);
    }

    boolean has(String field) {
        return values.containsKey(field);
    }

    Map<String, Object> values() {
        return values;
    }

    Optional<String> text(String field) {
        return Optional.ofNullable((String) values.get(field));
    }

    /** Returns a text field. An empty text counts as absent. */
    Optional<String> filledText(String field) {
        return text(field).filter(text -> !text.isEmpty());
    }

    boolean flag(String field) {
        return Boolean.TRUE.equals(values.get(field));
    }

    Optional<Long> number(String field) {
        return Optional.ofNullable((Number) values.get(field)).map(Number::longValue);
    }

    List<String> texts(String field) {
        List<String> texts = new ArrayList<>();
        if (values.get(field) instanceof List<?> list) {
            list.forEach(text -> texts.add((String) text));
        }
        return texts;
    }

    @SuppressWarnings("unchecked") // the keys of a JSON object are strings
    Body object(String field, Schema schema, boolean strict) {
        return of((Map<String, Object>) values.getOrDefault(field, Map.of()), schema, strict);
    }

    @SuppressWarnings("unchecked") // the keys of a JSON object are strings
    List<Body> objects(String field, Schema schema, boolean strict) {
        List<Body> bodies = new ArrayList<>();
        if (values.get(field) instanceof List<?> list) {
            list.forEach(each -> bodies.add(of((Map<String, Object>) each, schema, strict)));
        }
        return bodies;
    }

    Validation validate() {
        return new Validation(this);
    }

    /** Collects validation errors and reports them in the validator's format, one line per field. */
    static final class Validation {

        private final Body body;
        private final Findings findings = new Findings();

        private Validation(Body body) {
            this.body = body;
        }

        Validation required(String... fields) {
            for (String field : fields) {
                if (!body.has(field) || "".equals(body.values.get(field))) {
                    findings.add(field, field + " is a required field");
                }
            }
            return this;
        }

        Validation atLeastOne(String field) {
            if (body.texts(field).isEmpty()) {
                findings.add(field, field + " must contain at least 1 item");
            }
            return this;
        }

        Validation oneOf(String struct, String field, List<String> values) {
            body.filledText(field).filter(text -> !values.contains(text)).ifPresent(other -> {
                String tag = "eq=" + String.join("|eq=", values);
                findings.add(
                        field,
                        "Key: '" + struct + "." + field + "' Error:Field validation for '" + field + "' failed on the '"
                                + tag + "' tag.");
            });
            return this;
        }

        Validation that(boolean right, String field, String reason) {
            findings.addIf(!right, field, reason);
            return this;
        }

        void check() {
            findings.throwIfAny(Problem::validation);
        }
    }
}
