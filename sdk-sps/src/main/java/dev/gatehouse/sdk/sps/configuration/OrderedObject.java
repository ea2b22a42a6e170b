package dev.gatehouse.sdk.sps.configuration;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.gatehouse.sdk.core.check.Arguments;
import dev.gatehouse.sdk.sps.internal.Json;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An object whose members have an order, which SPS keeps in the member {@code @order}: a list of all other names. Network
 * interfaces and their addresses have this form (the vendor's PowerShell module). Immutable.
 */
public final class OrderedObject {

    private static final String ORDER = "@order";

    private final Map<String, @Nullable Object> entries;

    private OrderedObject(Map<String, @Nullable Object> entries) {
        this.entries = entries;
    }

    /** Returns an object without members. */
    public static OrderedObject empty() {
        return new OrderedObject(Map.of());
    }

    /**
     * Returns the object in a JSON value. Members that {@code @order} does not contain are last, in the order of the value.
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static OrderedObject of(Map<String, @Nullable Object> json) {
        Map<String, @Nullable Object> entries = new LinkedHashMap<>();
        if (json.get(ORDER) instanceof List<?> order) {
            for (Object name : order) {
                if (name instanceof String key && json.containsKey(key)) {
                    entries.put(key, json.get(key));
                }
            }
        }
        json.forEach(entries::putIfAbsent);
        entries.remove(ORDER);
        return new OrderedObject(entries);
    }

    /** Returns the names of the members in their order. */
    public List<String> keys() {
        return List.copyOf(entries.keySet());
    }

    /** Returns the members in their order. */
    public Map<String, @Nullable Object> entries() {
        return Collections.unmodifiableMap(entries);
    }

    /** Returns the value of a member; null if there is none. */
    public @Nullable Object get(String key) {
        return entries.get(key);
    }

    /**
     * Returns a copy with a member. It replaces one of the same name, or is the last one.
     *
     * @throws IllegalArgumentException if the key is blank or {@code @order}
     */
    public OrderedObject with(String key, @Nullable Object value) {
        Map<String, @Nullable Object> changed = new LinkedHashMap<>(entries);
        if (key.equals(ORDER)) {
            throw new IllegalArgumentException("key must not be " + ORDER + ", use moved(...)");
        }
        changed.put(Arguments.notBlank("key", key), value);
        return new OrderedObject(changed);
    }

    /** Returns a copy without a member. */
    public OrderedObject without(String key) {
        Map<String, @Nullable Object> changed = new LinkedHashMap<>(entries);
        changed.remove(key);
        return new OrderedObject(changed);
    }

    /**
     * Returns a copy in which a member has another position.
     *
     * @param position the new position, from 0
     * @throws IllegalArgumentException if there is no such member or position
     */
    public OrderedObject moved(String key, int position) {
        List<String> keys = new ArrayList<>(entries.keySet());
        if (!keys.remove(key)) {
            throw new IllegalArgumentException("key must be one of " + keys());
        }
        if (position < 0 || position > keys.size()) {
            throw new IllegalArgumentException("position must be 0 to " + keys.size() + ", not " + position);
        }
        keys.add(position, key);
        Map<String, @Nullable Object> changed = new LinkedHashMap<>();
        keys.forEach(each -> changed.put(each, entries.get(each)));
        return new OrderedObject(changed);
    }

    /** Returns the JSON form: {@code @order}, then the members in their order. */
    @JsonValue
    public Map<String, @Nullable Object> json() {
        Map<String, @Nullable Object> json = Json.of(ORDER, keys());
        json.putAll(entries);
        return json;
    }

    /** Objects are equal if members and order are equal. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof OrderedObject object && keys().equals(object.keys()) && entries.equals(object.entries);
    }

    @Override
    public int hashCode() {
        return Objects.hash(keys(), entries);
    }

    /** Contains the names only, because values may be secrets. */
    @Override
    public String toString() {
        return keys().toString();
    }
}
