package dev.gatehouse.sdk.testkit.cte;

import dev.gatehouse.sdk.testkit.FakeResponse;
import dev.gatehouse.sdk.testkit.internal.Schema;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;

/**
 * A resource with the operations list, get, create, update and delete, declared by its path, fields and rules. Names are
 * unique. An update follows {@link Resource#patch}: absent fields and nulls change nothing, an empty list empties the
 * list, labels are merged.
 */
final class PlainResource {

    /** A rule of a create or update. It throws {@link Problem} to reject the request, before anything is stored. */
    interface Rule {
        void apply(Call call, Resource resource, Body body);
    }

    private final String kind;
    private final String path;
    private final Function<Call, Table> table;
    private Schema create = new Schema();
    private Schema update = new Schema();
    private Set<String> ignored = Set.of();
    private String[] required = {};
    private Map<String, ?> defaults = Map.of();
    private String[] sparse = {"id"};
    private boolean snake;
    private Rule creating = (call, resource, body) -> {};
    private Rule updating = (call, resource, body) -> {};
    private BiPredicate<Domain, Resource> used = (domain, resource) -> false;

    private PlainResource(String kind, String path, Function<Call, Table> table) {
        this.kind = kind;
        this.path = path;
        this.table = table;
    }

    /**
     * Declares a resource below {@code /api/v1}.
     *
     * @param kind the plural of its name, for URIs and error texts
     * @param table the table that contains it
     */
    static PlainResource of(String kind, String path, Function<Call, Table> table) {
        return new PlainResource(kind, path, table);
    }

    /** Declares a resource of a domain below {@code /api/v1/transparent-encryption}. */
    static PlainResource ofDomain(String kind) {
        return of(kind, "/transparent-encryption/" + kind, call -> call.domain().table(kind));
    }

    /** Sets the fields of a create, and which of them are required. */
    PlainResource create(Schema fields, String... mandatory) {
        create = fields;
        required = mandatory;
        return this;
    }

    /** Sets the fields of an update. */
    PlainResource update(Schema fields) {
        update = fields;
        return this;
    }

    /**
     * Accepts fields in a create or update that are not taken: a rule writes them, or published clients send them and the
     * product ignores them.
     */
    PlainResource notTaking(Schema fields) {
        create = create.and(fields);
        update = update.and(fields);
        ignored = fields.paths();
        return this;
    }

    /** Sets the fields of a new resource that the body does not contain. */
    PlainResource defaults(Map<String, ?> fields) {
        defaults = fields;
        return this;
    }

    /** Sets the fields of a sparse response, by default only the id. */
    PlainResource sparse(String... fields) {
        sparse = fields;
        return this;
    }

    /** Spells the time fields in snake case. */
    PlainResource snakeTimes() {
        snake = true;
        return this;
    }

    /** Checks and completes a new resource, which has the fields of the body already. */
    PlainResource whenCreated(Rule rule) {
        creating = rule;
        return this;
    }

    /** Checks and completes an update, before the fields of the body are taken. */
    PlainResource whenUpdated(Rule rule) {
        updating = rule;
        return this;
    }

    /** Rejects the deletion of a resource that is in use. */
    PlainResource usedIf(BiPredicate<Domain, Resource> condition) {
        used = condition;
        return this;
    }

    void addTo(Routes routes) {
        addTo(routes, Set.of("LIST", "GET", "POST", "PATCH", "DELETE"));
    }

    /** Adds only some of the operations, because no source describes the others. */
    void addTo(Routes routes, Set<String> operations) {
        String one = path + "/{id}";
        if (operations.contains("LIST")) {
            routes.add("GET", path, this::list);
        }
        if (operations.contains("GET")) {
            routes.add("GET", one, call -> FakeResponse.json(200, new Responses(call.options()).full(resource(call))));
        }
        if (operations.contains("POST")) {
            routes.add("POST", path, this::create);
        }
        if (operations.contains("PATCH")) {
            routes.add("PATCH", one, this::update);
        }
        if (operations.contains("DELETE")) {
            routes.add("DELETE", one, this::delete);
        }
    }

    /** Returns the resource to which the path of a request refers. */
    Resource resource(Call call) {
        return table.apply(call).get(call.id(path.contains("{id}") ? 1 : 0));
    }

    private FakeResponse list(Call call) {
        return Paging.of(call, table.apply(call).all()).response();
    }

    private FakeResponse create(Call call) {
        Table all = table.apply(call);
        Body body = call.body(create);
        body.validate().required(required).check();
        String name = body.filledText("name").orElse("");
        if (all.hasName(name)) {
            throw DocumentedErrors.alreadyExists(singular());
        }
        Resource created = snake ? Resource.snake(kind, name, call.now()) : Resource.camel(kind, name, call.now());
        defaults.forEach(created::set);
        created.patch(body, taken(create));
        creating.apply(call, created, body);
        all.add(created);
        return new Responses(call.options()).written(201, created, sparse);
    }

    private FakeResponse update(Call call) {
        Resource found = resource(call);
        Body body = call.body(update);
        updating.apply(call, found, body);
        found.patch(body, taken(update));
        found.touch(call.now());
        return new Responses(call.options()).written(200, found, sparse);
    }

    private FakeResponse delete(Call call) {
        Resource found = resource(call);
        call.noBody();
        if (used.test(call.domain(), found)) {
            throw DocumentedErrors.inUse(singular());
        }
        table.apply(call).remove(found);
        return new Responses(call.options()).empty(204, 200);
    }

    private String singular() {
        return kind.endsWith("s") ? kind.substring(0, kind.length() - 1) : kind;
    }

    private List<String> taken(Schema schema) {
        return schema.paths().stream().filter(field -> !ignored.contains(field)).toList();
    }
}
