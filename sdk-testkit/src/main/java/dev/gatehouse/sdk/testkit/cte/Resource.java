package dev.gatehouse.sdk.testkit.cte;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** A client, client group, GuardPoint, profile or policy: its fields as on the wire, and its password if it has one. */
final class Resource {

    private final Map<String, Object> fields = new LinkedHashMap<>();
    private final String id = UUID.randomUUID().toString();
    private final String name;
    private final String updated;

    /** Never in an answer. */
    String password = "";

    private Resource(String type, String name, Instant now, String created, String updated) {
        this.name = name;
        this.updated = updated;
        fields.put("id", id);
        fields.put("uri", "kylo:kylo:cte:" + type + ":" + id);
        fields.put("account", "kylo:kylo:admin:accounts:kylo");
        fields.put("name", name);
        fields.put(created, now.toString());
        fields.put(updated, now.toString());
    }

    /** One whose time fields are usually spelt createdAt and updatedAt. */
    static Resource camel(String type, String name, Instant now) {
        return new Resource(type, name, now, "createdAt", "updatedAt");
    }

    /** One whose time fields are spelt created_at and updated_at. */
    static Resource snake(String type, String name, Instant now) {
        return new Resource(type, name, now, "created_at", "updated_at");
    }

    String id() {
        return id;
    }

    String name() {
        return name;
    }

    String text(String field) {
        return String.valueOf(fields.getOrDefault(field, ""));
    }

    boolean flag(String field) {
        return Boolean.TRUE.equals(fields.get(field));
    }

    Resource set(String field, Object value) {
        fields.put(field, value);
        return this;
    }

    Resource without(String field) {
        fields.remove(field);
        return this;
    }

    /** Takes over those of the named fields that the body has. */
    Resource take(Body body, String... names) {
        for (String name : names) {
            Object value = body.values().get(name);
            if (value != null) {
                fields.put(name, value);
            }
        }
        return this;
    }

    void touch(Instant now) {
        fields.put(updated, now.toString());
    }

    Map<String, Object> fields() {
        return Collections.unmodifiableMap(fields);
    }
}
