package dev.gatehouse.sdk.commvault.internal;

import dev.gatehouse.sdk.core.client.ApiCaller;
import dev.gatehouse.sdk.core.json.TypeRef;
import dev.gatehouse.sdk.core.spi.ApiRequest;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * A JSON object whose fields are read one by one, for responses that no document shows completely. A value of an
 * unexpected form counts as absent.
 */
public final class Fields {

    private final Map<?, ?> values;

    private Fields(Map<?, ?> values) {
        this.values = values;
    }

    /** Runs a request and returns the JSON object of its response. */
    public static Fields call(ApiCaller caller, ApiRequest.Builder request) {
        return new Fields(caller.call(request, new TypeRef<Map<String, Object>>() {}));
    }

    /** Returns a JSON object. */
    public static Fields of(Map<?, ?> values) {
        return new Fields(values);
    }

    /** Returns the first of the given fields that is text and not blank. */
    public Optional<String> text(String... names) {
        return Stream.of(names)
                .flatMap(name -> Stream.ofNullable(values.get(name)))
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .filter(text -> !text.isBlank())
                .findFirst();
    }

    /** Returns a field that is text or a number, as text. */
    public Optional<String> scalar(String name) {
        return Optional.ofNullable(values.get(name))
                .filter(value -> value instanceof String || value instanceof Number)
                .map(Object::toString)
                .filter(text -> !text.isBlank());
    }

    /** Returns the first of the given fields that is a whole number. */
    public OptionalLong number(String... names) {
        return Stream.of(names)
                .map(name -> Lenient.number(values.get(name)))
                .filter(OptionalLong::isPresent)
                .findFirst()
                .orElse(OptionalLong.empty());
    }

    /** Returns a field as an id, which is above 0. */
    public OptionalLong id(String... names) {
        OptionalLong number = number(names);
        return number.isPresent() && number.getAsLong() > 0 ? number : OptionalLong.empty();
    }

    /** Returns a boolean. */
    public Optional<Boolean> flag(String name) {
        return Optional.ofNullable(values.get(name))
                .filter(Boolean.class::isInstance)
                .map(Boolean.class::cast);
    }

    /** Returns a time given in Unix seconds. */
    public Optional<Instant> time(String name) {
        return Lenient.time(values.get(name));
    }

    /** Returns a JSON object in a field. */
    public Optional<Fields> object(String name) {
        return objects(name).findFirst();
    }

    /** Returns the JSON objects in a field, which may be one object or a list of them. */
    public Stream<Fields> objects(String name) {
        return Lenient.objects(values.get(name)).map(Fields::new);
    }

    /** Returns the JSON objects in all fields. */
    public Stream<Fields> allObjects() {
        return values.values().stream().flatMap(Lenient::objects).map(Fields::new);
    }

    /** Returns whether there is no field. */
    public boolean isEmpty() {
        return values.isEmpty();
    }

    /** Returns all fields that are not null. */
    public Map<String, Object> all() {
        Map<String, Object> all = new LinkedHashMap<>();
        values.forEach((name, value) -> {
            if (value != null) {
                all.put(String.valueOf(name), value);
            }
        });
        return all;
    }
}
