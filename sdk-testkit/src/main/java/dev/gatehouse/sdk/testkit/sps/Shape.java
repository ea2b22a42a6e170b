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
 * The documented shape of one JSON value. It says what the appliance keeps of a value that was sent: references become
 * objects, unknown keys vanish silently as the guide says, except those that the stored value has as well.
 */
@FunctionalInterface
interface Shape {

    /** Returns what is kept of {@code sent}; what is wrong with it goes to the review. */
    @Nullable
    Object keep(@Nullable Object sent, @Nullable Object stored, String at, ValidationFindings review);

    /** A named part of an object. */
    record Field(String name, Shape shape, boolean required) {}

    static Field field(String name, Shape shape) {
        return new Field(name, shape, true);
    }

    static Field optional(String name, Shape shape) {
        return new Field(name, shape, false);
    }

    static Shape text() {
        return typed("a string", String.class::isInstance);
    }

    static Shape flag() {
        return typed("true or false", Boolean.class::isInstance);
    }

    static Shape number() {
        return typed("a number", Number.class::isInstance);
    }

    static Shape whole() {
        return typed("an int", value -> value instanceof Integer || value instanceof Long);
    }

    private static Shape typed(String wanted, Function<@Nullable Object, Boolean> fits) {
        return (sent, stored, at, review) -> {
            if (!fits.apply(sent)) {
                review.found(at, "must be " + wanted);
            }
            return sent;
        };
    }

    /** One of some words; a word that is stored already may stay whatever it is. */
    static Shape word(Function<Options, Set<String>> words) {
        return (sent, stored, at, review) -> {
            Set<String> known = words.apply(review.options);
            if (!(sent instanceof String word && known.contains(word)) && !Objects.equals(sent, stored)) {
                review.found(at, "must be one of " + known.stream().sorted().toList());
            }
            return sent;
        };
    }

    static Shape orNull(Shape shape) {
        return (sent, stored, at, review) -> sent == null ? null : shape.keep(sent, stored, at, review);
    }

    static Shape reference(String collection) {
        return (sent, stored, at, review) -> {
            Reference object = Reference.from(sent);
            if (sent instanceof String key) {
                return Reference.to(collection, key).json();
            }
            if (object == null || review.options.strict) {
                review.found(at, "must be the key of an object below " + Layout.ROOT + "/" + collection);
                return null;
            }
            return Reference.to(collection, object.key()).json();
        };
    }

    static Shape object(Field... fields) {
        return object(List.of(fields));
    }

    private static Shape object(List<Field> fields) {
        Map<String, Field> known = fields.stream().collect(Collectors.toMap(Field::name, field -> field));
        return (sent, stored, at, review) -> {
            if (!(sent instanceof Map<?, ?> map)) {
                review.found(at, "must be an object");
                return null;
            }
            Map<?, ?> before = stored instanceof Map<?, ?> object ? object : Map.of();
            Map<String, @Nullable Object> kept = new LinkedHashMap<>();
            map.forEach((key, value) -> {
                String name = (String) key;
                Field field = known.get(name);
                if (field != null) {
                    kept.put(name, field.shape.keep(value, before.get(name), within(at, name), review));
                } else if (before.containsKey(name)) {
                    kept.put(name, ANY.keep(value, before.get(name), within(at, name), review));
                }
            });
            fields.stream()
                    .filter(field -> field.required && !map.containsKey(field.name))
                    .forEach(field -> review.missing(within(at, field.name)));
            return kept;
        };
    }

    /** {@code enabled}, and further fields when it is true. */
    static Shape switched(Field... whenOn) {
        Shape off = object(field("enabled", flag()));
        Shape on = object(Stream.concat(Stream.of(field("enabled", flag())), Arrays.stream(whenOn))
                .toList());
        return (sent, stored, at, review) ->
                (enabled(sent) ? on : off).keep(sent, enabled(sent) == enabled(stored) ? stored : null, at, review);
    }

    /** A union of the form {@code selection} and {@code value}, whose shape goes by the former. */
    static Shape choice(Map<String, Shape> shapes) {
        return union(shapes.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, one -> List.of(field("value", one.getValue())))));
    }

    /** A union of the form {@code selection} and fields beside it. */
    static Shape union(Map<String, List<Field>> branches) {
        return (sent, stored, at, review) -> {
            Object selection = sent instanceof Map<?, ?> map ? map.get("selection") : null;
            Object before = stored instanceof Map<?, ?> map ? map.get("selection") : null;
            boolean same = Objects.equals(selection, before);
            List<Field> branch = selection == null ? null : branches.get(selection);
            if (branch == null && same && selection != null) {
                return ANY.keep(sent, stored, at, review);
            }
            Field tag = field("selection", word(options -> branches.keySet()));
            List<Field> rest = branch == null ? List.of() : branch;
            return object(Stream.concat(Stream.of(tag), rest.stream()).toList())
                    .keep(sent, same ? stored : null, at, review);
        };
    }

    /** What no document shows: kept as sent, a key where a reference is stored becomes a reference again. */
    Shape ANY = (sent, stored, at, review) -> {
        Reference reference = Reference.from(stored);
        if (Reference.from(sent) != null) {
            if (review.options.strict) {
                review.found(at, "must be the key of the referenced object alone");
            }
            return sent;
        }
        if (reference != null && sent instanceof String key) {
            return reference.at(key).json();
        }
        if (sent instanceof Map<?, ?> map) {
            Map<?, ?> before = stored instanceof Map<?, ?> object ? object : Map.of();
            Map<String, @Nullable Object> kept = new LinkedHashMap<>();
            map.forEach((key, value) ->
                    kept.put((String) key, Shape.ANY.keep(value, before.get(key), within(at, (String) key), review)));
            return kept;
        }
        if (sent instanceof List<?> list) {
            List<?> before = stored instanceof List<?> other ? other : List.of();
            @Nullable Object[] kept = new @Nullable Object[list.size()];
            for (int i = 0; i < kept.length; i++) {
                // Elements of a list are alike: the first stored one shows the shape of those added
                Object like = i < before.size() ? before.get(i) : before.isEmpty() ? null : before.get(0);
                kept[i] = Shape.ANY.keep(list.get(i), like, at + "[" + i + "]", review);
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
