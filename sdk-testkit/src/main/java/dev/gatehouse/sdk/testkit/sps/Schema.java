package dev.gatehouse.sdk.testkit.sps;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The documented schema of a JSON value. It defines what the appliance keeps of a value that was sent: references
 * become objects, and unknown fields are silently dropped as the guide says, except fields that the stored value also
 * has.
 */
@FunctionalInterface
interface Schema {

    /**
     * Returns what is kept of a value.
     *
     * @param sent the value in the request
     * @param stored the current value
     * @param at the location of the value, for findings
     * @param findings collects what is wrong with the value
     */
    @Nullable
    Object keep(@Nullable Object sent, @Nullable Object stored, String at, ValidationFindings findings);

    /** A field of an object. */
    record Field(String name, Schema schema, boolean required) {}

    static Field field(String name, Schema schema) {
        return new Field(name, schema, true);
    }

    static Field optional(String name, Schema schema) {
        return new Field(name, schema, false);
    }

    static Schema text() {
        return typed("a string", String.class::isInstance);
    }

    static Schema flag() {
        return typed("true or false", Boolean.class::isInstance);
    }

    static Schema number() {
        return typed("a number", Number.class::isInstance);
    }

    static Schema whole() {
        return typed("an int", value -> value instanceof Integer || value instanceof Long);
    }

    private static Schema typed(String wanted, Function<@Nullable Object, Boolean> fits) {
        return (sent, stored, at, findings) -> {
            if (!fits.apply(sent)) {
                findings.add(at, "must be " + wanted);
            }
            return sent;
        };
    }

    /**
     * Returns a schema for one of several values. A stored value may be sent unchanged even if it is not one of them.
     */
    static Schema oneOf(Function<Options, Set<String>> values) {
        return (sent, stored, at, findings) -> {
            Set<String> known = values.apply(findings.options);
            if (!(sent instanceof String value && known.contains(value)) && !Objects.equals(sent, stored)) {
                findings.add(at, "must be one of " + known.stream().sorted().toList());
            }
            return sent;
        };
    }

    static Schema orNull(Schema schema) {
        return (sent, stored, at, findings) -> sent == null ? null : schema.keep(sent, stored, at, findings);
    }

    static Schema reference(String collection) {
        return (sent, stored, at, findings) -> {
            Reference object = Reference.from(sent);
            if (sent instanceof String key) {
                return Reference.to(collection, key).json();
            }
            if (object == null || findings.options.strict) {
                findings.add(at, "must be the key of an object below " + Layout.ROOT + "/" + collection);
                return null;
            }
            return Reference.to(collection, object.key()).json();
        };
    }

    /** Returns a schema for a list. */
    static Schema list(Schema element) {
        return (sent, stored, at, findings) -> {
            if (!(sent instanceof List<?> list)) {
                findings.add(at, "must be a list");
                return null;
            }
            List<?> before = stored instanceof List<?> other ? other : List.of();
            @Nullable Object[] kept = new @Nullable Object[list.size()];
            for (int i = 0; i < kept.length; i++) {
                Object like = i < before.size() ? before.get(i) : null;
                kept[i] = element.keep(list.get(i), like, at + "[" + i + "]", findings);
            }
            return Arrays.asList(kept);
        };
    }

    /**
     * Returns a schema for an object whose page was available in part only. Its known fields are checked, and other fields
     * are kept.
     */
    static Schema open(Field... fields) {
        Schema known = object(fields);
        Set<String> names = Stream.of(fields).map(Field::name).collect(Collectors.toSet());
        return (sent, stored, at, findings) -> {
            Object kept = known.keep(sent, stored, at, findings);
            if (kept instanceof Map<?, ?> checked && sent instanceof Map<?, ?> map) {
                Map<?, ?> before = stored instanceof Map<?, ?> object ? object : Map.of();
                Map<String, @Nullable Object> all = new LinkedHashMap<>();
                map.forEach((key, value) -> all.put(
                        (String) key,
                        names.contains(key)
                                ? checked.get(key)
                                : ANY.keep(value, before.get(key), within(at, (String) key), findings)));
                return all;
            }
            return kept;
        };
    }

    static Schema object(Field... fields) {
        return object(List.of(fields));
    }

    private static Schema object(List<Field> fields) {
        Map<String, Field> known = fields.stream().collect(Collectors.toMap(Field::name, field -> field));
        return (sent, stored, at, findings) -> {
            if (!(sent instanceof Map<?, ?> map)) {
                findings.add(at, "must be an object");
                return null;
            }
            Map<?, ?> before = stored instanceof Map<?, ?> object ? object : Map.of();
            Map<String, @Nullable Object> kept = new LinkedHashMap<>();
            map.forEach((key, value) -> {
                String name = (String) key;
                Field field = known.get(name);
                if (field != null) {
                    kept.put(name, field.schema.keep(value, before.get(name), within(at, name), findings));
                } else if (before.containsKey(name)) {
                    kept.put(name, ANY.keep(value, before.get(name), within(at, name), findings));
                }
            });
            fields.stream()
                    .filter(field -> field.required && !map.containsKey(field.name))
                    .forEach(field -> findings.addMissing(within(at, field.name)));
            return kept;
        };
    }

    /** Returns a schema for {@code enabled} and further fields that are required if it is true. */
    static Schema switched(Field... whenOn) {
        Schema off = object(field("enabled", flag()));
        Schema on = object(Stream.concat(Stream.of(field("enabled", flag())), Arrays.stream(whenOn))
                .toList());
        return (sent, stored, at, findings) ->
                (enabled(sent) ? on : off).keep(sent, enabled(sent) == enabled(stored) ? stored : null, at, findings);
    }

    /**
     * Returns a schema for a union of {@code selection} and {@code value}. The selection determines the schema of the
     * value.
     */
    static Schema choice(Map<String, Schema> schemas) {
        return union(schemas.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, one -> List.of(field("value", one.getValue())))));
    }

    /** Returns a schema for a union of {@code selection} and fields next to it. */
    static Schema union(Map<String, List<Field>> branches) {
        return (sent, stored, at, findings) -> {
            Object selection = sent instanceof Map<?, ?> map ? map.get("selection") : null;
            Object before = stored instanceof Map<?, ?> map ? map.get("selection") : null;
            boolean same = Objects.equals(selection, before);
            List<Field> branch = selection == null ? null : branches.get(selection);
            if (branch == null && same && selection != null) {
                return ANY.keep(sent, stored, at, findings);
            }
            Field tag = field("selection", oneOf(options -> branches.keySet()));
            List<Field> rest = branch == null ? List.of() : branch;
            return object(Stream.concat(Stream.of(tag), rest.stream()).toList())
                    .keep(sent, same ? stored : null, at, findings);
        };
    }

    /**
     * The schema of values that no document describes. They are kept as sent. A key becomes a reference if a reference
     * is stored in its place.
     */
    Schema ANY = (sent, stored, at, findings) -> {
        Reference reference = Reference.from(stored);
        if (Reference.from(sent) != null) {
            if (findings.options.strict) {
                findings.add(at, "must be the key of the referenced object alone");
            }
            return sent;
        }
        if (reference != null && sent instanceof String key) {
            return reference.at(key).json();
        }
        if (sent instanceof Map<?, ?> map) {
            Map<?, ?> before = stored instanceof Map<?, ?> object ? object : Map.of();
            Map<String, @Nullable Object> kept = new LinkedHashMap<>();
            map.forEach((key, value) -> kept.put(
                    (String) key, Schema.ANY.keep(value, before.get(key), within(at, (String) key), findings)));
            return kept;
        }
        if (sent instanceof List<?> list) {
            List<?> before = stored instanceof List<?> other ? other : List.of();
            @Nullable Object[] kept = new @Nullable Object[list.size()];
            for (int i = 0; i < kept.length; i++) {
                // The elements of a list have the same schema, so the first stored one is the model for added ones
                Object like = i < before.size() ? before.get(i) : before.isEmpty() ? null : before.get(0);
                kept[i] = Schema.ANY.keep(list.get(i), like, at + "[" + i + "]", findings);
            }
            return Arrays.asList(kept);
        }
        return sent;
    };

    private static boolean enabled(@Nullable Object value) {
        return value instanceof Map<?, ?> map && Boolean.TRUE.equals(map.get("enabled"));
    }

    private static String within(String at, String name) {
        return at.isEmpty() ? name : at + "." + name;
    }
}
