package dev.gatehouse.sdk.testkit.cte;

import dev.gatehouse.sdk.testkit.FakeResponse;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * A resource with the operations list, get, create, update and delete, declared by its path, fields and rules. Names are
 * unique. The lists have the filter {@code name}. An update follows {@link Resource#patch}: absent fields and nulls
 * change nothing, an empty list empties the list, labels are merged.
 */
final class PlainResource {

    /** A rule of a create or update. It throws {@link Problem} to reject the request, before anything is stored. */
    interface Rule {
        void apply(Call call, Resource resource, Body body);
    }

    private final String kind;
    private final String path;
    private final Function<Call, Table> table;
    private Schema create = Schema.empty();
    private Schema update = Schema.empty();
    private Set<String> ignored = Set.of();
    private String[] required = {};
    private Set<String> filters = Set.of("name");
    private String[] sparse = {"id"};
    private boolean snake;
    private Rule creating = (call, resource, body) -> {};
    private Rule updating = (call, resource, body) -> {};
    private BiConsumer<Call, Resource> deleting = (call, resource) -> {};

    private PlainResource(String kind, String path, Function<Call, Table> table) {
        this.kind = kind;
        this.path = path;
        this.table = table;
    }

    /**
     * Declares a resource below {@code /api/v1}.
     *
     * @param kind its name in URIs and error texts
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

    /** Accepts fields in a create or update that published clients send and the product ignores. */
    PlainResource ignoring(Schema fields) {
        create = create.and(fields);
        update = update.and(fields);
        ignored = fields.fields();
        return this;
    }

    PlainResource filters(String... names) {
        filters = Set.of(names);
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

    /** Completes a new resource, which has the fields of the body already. */
    PlainResource whenCreated(Rule rule) {
        creating = rule;
        return this;
    }

    /** Checks an update before the fields of the body are taken. */
    PlainResource whenUpdated(Rule rule) {
        updating = rule;
        return this;
    }

    /** Rejects the deletion of a resource that is in use, or cleans up. */
    PlainResource whenDeleted(BiConsumer<Call, Resource> rule) {
        deleting = rule;
        return this;
    }

    void addTo(Router router) {
        addTo(router, Set.of("LIST", "GET", "POST", "PATCH", "DELETE"));
    }

    /** Adds only some of the operations, because no source describes the others. */
    void addTo(Router router, Set<String> operations) {
        String one = path + "/{id}";
        if (operations.contains("LIST")) {
            router.add("GET", path, this::list);
        }
        if (operations.contains("GET")) {
            router.add("GET", one, call -> FakeResponse.json(200, new Responses(call.options()).full(found(call))));
        }
        if (operations.contains("POST")) {
            router.add("POST", path, this::create);
        }
        if (operations.contains("PATCH")) {
            router.add("PATCH", one, this::update);
        }
        if (operations.contains("DELETE")) {
            router.add("DELETE", one, this::delete);
        }
    }

    /** Returns the resource that the last variable of the path refers to. */
    Resource found(Call call) {
        return table.apply(call).get(call.ids().get(call.ids().size() - 1));
    }

    private FakeResponse list(Call call) {
        return Paging.of(call, table.apply(call).all()).filter(filters).response();
    }

    private FakeResponse create(Call call) {
        Table all = table.apply(call);
        Body body = call.body(create);
        body.validate().required(required).check();
        String name = body.filledText("name").orElse("");
        if (all.hasName(name)) {
            throw DocumentedErrors.alreadyExists(kind);
        }
        Resource created = snake ? Resource.snake(kind, name, call.now()) : Resource.camel(kind, name, call.now());
        created.patch(body, taken(create));
        creating.apply(call, created, body);
        all.add(created);
        return new Responses(call.options()).written(201, created, sparse);
    }

    private FakeResponse update(Call call) {
        Resource found = found(call);
        Body body = call.body(update);
        updating.apply(call, found, body);
        found.patch(body, taken(update));
        found.touch(call.now());
        return new Responses(call.options()).written(200, found, sparse);
    }

    private FakeResponse delete(Call call) {
        Resource found = found(call);
        call.noBody();
        deleting.accept(call, found);
        table.apply(call).remove(found);
        return new Responses(call.options()).empty(204, 200);
    }

    private Collection<String> taken(Schema schema) {
        List<String> names = new ArrayList<>(schema.fields());
        names.removeAll(ignored);
        return names;
    }
}
