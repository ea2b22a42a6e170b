package dev.gatehouse.sdk.testkit.commvault;

import dev.gatehouse.sdk.testkit.JsonFields;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/**
 * A plain resource of V4: rows with an id and a name, declared by its paths and the fields of its bodies. A field of a body
 * is written as in {@code "*permissionList>permissions"}: required, and another name in the row.
 */
final class PlainResource {

    /** A field of a body. */
    private record Field(String name, String rowName, boolean required) {

        static Field of(String declaration) {
            String name = declaration.replace("*", "");
            int at = name.indexOf('>');
            return new Field(
                    at < 0 ? name : name.substring(0, at),
                    at < 0 ? name : name.substring(at + 1),
                    declaration.startsWith("*"));
        }
    }

    /** An operation. */
    private record Operation(String method, String path, Function<Call, Response> handler) {}

    private final List<Operation> operations = new ArrayList<>();
    private final State state;
    private final Options options;
    private final String what;

    PlainResource(State state, Options options, String what) {
        this.state = state;
        this.options = options;
        this.what = what;
    }

    void addTo(Routes routes) {
        operations.forEach(each -> routes.add(each.method, each.path, each.handler));
    }

    private PlainResource add(String method, String path, Function<Call, Response> handler) {
        operations.add(new Operation(method, path, handler));
        return this;
    }

    /** Adds a row and returns its id. */
    long add(Map<String, Object> fields) {
        long id = state.newId();
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("id", id);
        row.putAll(fields);
        state.rows.computeIfAbsent(what, any -> new LinkedHashMap<>()).put(id, row);
        return id;
    }

    private Map<Long, Map<String, Object>> rows() {
        return state.rows.getOrDefault(what, new LinkedHashMap<>());
    }

    boolean contains(long id) {
        return rows().containsKey(id);
    }

    List<Map<String, Object>> all() {
        return List.copyOf(rows().values());
    }

    Map<String, Object> require(long id) {
        Map<String, Object> row = rows().get(id);
        if (row == null) {
            throw Problem.of(ProblemType.NOT_FOUND, "INVALID_ENTITY_ID", "no " + what + " " + id);
        }
        return row;
    }

    /** Declares a list with the given fields of each row, or all of them. */
    PlainResource list(String path, String key, String... fields) {
        return list(path, key, row -> {
            Map<String, Object> listed = new LinkedHashMap<>(row);
            if (fields.length > 0) {
                listed.keySet().retainAll(List.of(fields));
            }
            return listed;
        });
    }

    PlainResource list(String path, String key, Function<Map<String, Object>, Map<String, Object>> view) {
        return add(
                "GET",
                path,
                call -> Response.ok(Map.of(key, all().stream().map(view).toList())));
    }

    /** Declares a read of one row. */
    PlainResource get(String path) {
        return get(path, row -> row);
    }

    PlainResource get(String path, Function<Map<String, Object>, Map<String, Object>> view) {
        return add("GET", path, call -> Response.ok(view.apply(require(call.id()))));
    }

    /** Declares a creation with the given fields in the body. The response has the id and the name. */
    PlainResource create(String path, String... fields) {
        return add("POST", path, call -> {
            call.requireAdministrator();
            Map<String, Object> row = read(call, fields);
            if (rows().values().stream().anyMatch(each -> Objects.equals(each.get("name"), row.get("name")))) {
                throw Problem.of(ProblemType.BAD_REQUEST, what + " [" + row.get("name") + "] exists already");
            }
            return Response.ok(JsonFields.of("id", add(row), "name", row.get("name")));
        });
    }

    /** Declares an update with the given fields in the body. */
    PlainResource update(String path, String... fields) {
        return add("PUT", path, call -> {
            call.requireAdministrator();
            require(call.id()).putAll(read(call, fields));
            return done();
        });
    }

    /** Declares an update that sets one field to a constant. */
    PlainResource set(String path, String field, Object value) {
        return add("PUT", path, call -> {
            call.requireAdministrator();
            require(call.id()).put(field, value);
            return done();
        });
    }

    /** Declares a deletion. */
    PlainResource delete(String path) {
        return add("DELETE", path, call -> {
            call.requireAdministrator();
            require(call.id());
            rows().remove(call.id());
            return done();
        });
    }

    /** Declares a deletion of several rows, whose ids are in the given field of the body. */
    PlainResource deleteAll(String path, String field) {
        return add("PUT", path, call -> {
            call.requireAdministrator();
            call.body().only(field).values(field).stream()
                    .filter(Number.class::isInstance)
                    .forEach(id -> rows().remove(((Number) id).longValue()));
            return done();
        });
    }

    Response done() {
        return Response.ok(JsonFields.of("errorCode", options.numericCode(0, "NO_ERROR"), "errorMessage", ""));
    }

    private Map<String, Object> read(Call call, String... declarations) {
        List<Field> fields = List.of(declarations).stream().map(Field::of).toList();
        Body body = call.body().only(fields.stream().map(Field::name).toArray(String[]::new));
        Map<String, Object> row = new LinkedHashMap<>();
        for (Field field : fields) {
            Object value = body.fields().get(field.name);
            if (value != null) {
                row.put(field.rowName, value);
            } else if (field.required) {
                throw Problem.of(ProblemType.BAD_REQUEST, "Field [" + field.name + "] is required");
            }
        }
        return row;
    }
}
