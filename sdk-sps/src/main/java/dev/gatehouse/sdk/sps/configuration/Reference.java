package dev.gatehouse.sdk.sps.configuration;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.gatehouse.sdk.core.check.Arguments;
import dev.gatehouse.sdk.sps.internal.Json;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A reference to another object. SPS returns the key and the path, and requires only the key in requests ("Change an
 * object", REST API Reference Guide 6.0). Both forms can be read. References are equal if their keys are equal.
 */
public final class Reference {

    private final String key;
    private final @Nullable String href;

    private Reference(String key, @Nullable String href) {
        this.key = Arguments.notBlank("key", key);
        this.href = href;
    }

    /**
     * Returns a reference to the object with the given key.
     *
     * @throws IllegalArgumentException if the key is blank
     */
    public static Reference of(String key) {
        return new Reference(key, null);
    }

    /** Returns the reference in a JSON value of either form; empty if the value is not a reference. */
    public static Optional<Reference> in(@Nullable Object json) {
        if (json instanceof String key && !key.isBlank()) {
            return Optional.of(of(key));
        }
        return Json.text(json, "key")
                .filter(key -> !key.isBlank())
                .map(key -> new Reference(
                        key, Json.text(Json.get(json, "meta"), "href").orElse(null)));
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Reference fromJson(Object json) {
        return in(json).orElseThrow(() -> new IllegalArgumentException("not a reference"));
    }

    /** Returns the key of the object. */
    @JsonValue
    public String key() {
        return key;
    }

    /**
     * Returns the path of the object, if the appliance returned it. Use this path; a path can't be derived from the key. A
     * path with a fragment denotes a part of an object. {@code configuration(path)} ignores the fragment and reads the whole
     * object.
     */
    public Optional<String> href() {
        return Optional.ofNullable(href);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Reference reference && key.equals(reference.key);
    }

    @Override
    public int hashCode() {
        return key.hashCode();
    }

    @Override
    public String toString() {
        return key;
    }
}
