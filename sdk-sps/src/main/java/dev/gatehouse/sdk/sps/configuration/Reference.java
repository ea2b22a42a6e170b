package dev.gatehouse.sdk.sps.configuration;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.gatehouse.sdk.sps.internal.Json;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A reference to another object. SPS shows key and address, and wants the key alone when it is written ("Change an
 * object", REST API Reference Guide 6.0); both forms are read. Equal when the keys are.
 */
public final class Reference {

    private final String key;
    private final @Nullable String href;

    private Reference(String key, @Nullable String href) {
        if (key.isBlank()) {
            throw new IllegalArgumentException("the key of a reference must not be blank");
        }
        this.key = key;
        this.href = href;
    }

    /** Returns a reference to the object of this key. */
    public static Reference of(String key) {
        return new Reference(key, null);
    }

    /** Reads a reference in either form; empty when it is none. */
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
        return in(json).orElseThrow(() -> new IllegalArgumentException("no reference"));
    }

    /** Key of the object. */
    @JsonValue
    public String key() {
        return key;
    }

    /**
     * Address of the object, where the appliance showed it; follow this, keys make no addresses. One with a fragment
     * names a part of an object, which is read as a whole: {@code configuration(...)} takes what is before the {@code #}.
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
