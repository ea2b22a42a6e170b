package dev.gatehouse.sdk.testkit.cte;

import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** A resource or a row of a report: its fields as in a response, and its password if it has one. */
final class Resource {

    private Map<String, Object> fields = new LinkedHashMap<>();
    private String id = UUID.randomUUID().toString();
    private String name = "";
    private String updated = "";

    /** Never part of a response. */
    String password = "";

    /** For a saved state. */
    private Resource() {}

    private Resource(String name, String updated) {
        this.name = name;
        this.updated = updated;
    }

    private Resource(String type, String name, Instant now, String created, String updated) {
        this(name, updated);
        fields.put("id", id);
        fields.put("uri", "kylo:kylo:cte:" + type + ":" + id);
        fields.put("account", "kylo:kylo:admin:accounts:kylo");
        fields.put("name", name);
        fields.put(created, now.toString());
        fields.put(updated, now.toString());
    }

    /** Returns a resource with time fields that are usually spelled createdAt and updatedAt. */
    static Resource camel(String type, String name, Instant now) {
        return new Resource(type, name, now, "createdAt", "updatedAt");
    }

    /** Returns a resource with time fields that are spelled created_at and updated_at. */
    static Resource snake(String type, String name, Instant now) {
        return new Resource(type, name, now, "created_at", "updated_at");
    }

    /** Returns a row of a report, which has no fields yet. */
    static Resource row(String name) {
        return new Resource(name, "updatedAt");
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

    /** Sets those of the given fields that the body contains. */
    Resource take(Body body, String... names) {
        for (String name : names) {
            Object value = body.values().get(name);
            if (value != null) {
                fields.put(name, value);
            }
        }
        return this;
    }

    /** Updates those of the given fields that the body contains, and merges the labels. */
    Resource patch(Body body, Collection<String> names) {
        for (String name : names) {
            if (name.equals(Labels.FIELD)) {
                fields.put(name, Labels.merged(this, body));
            } else {
                take(body, name);
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
