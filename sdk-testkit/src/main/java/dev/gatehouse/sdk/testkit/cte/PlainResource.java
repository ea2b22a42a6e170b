package dev.gatehouse.sdk.testkit.cte;

import dev.gatehouse.sdk.testkit.FakeResponse;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;

/**
 * A plain resource below {@code /transparent-encryption}: list, get, create, update and delete, declared by its path,
 * fields and rules. Only a name is required, which is unique. An update takes the labels as {@link Labels} does.
 *
 * @param path the segment of the path, which also names its table in the domain
 * @param create the fields of a creation
 * @param update the fields of an update
 * @param defaults the fields of a new resource
 * @param special the fields that only {@code rules} writes
 * @param rules what a write does in addition
 * @param used whether a resource is used by another one, so that it can't be deleted
 */
record PlainResource(
        String path,
        Schema create,
        Schema update,
        Map<String, Object> defaults,
        Set<String> special,
        Rules rules,
        BiPredicate<Domain, Resource> used) {

    /** What a write does in addition to taking the fields. It may reject the request. */
    interface Rules {
        void apply(Call call, Resource resource, Body body);
    }

    void addTo(Router router) {
        String all = "/transparent-encryption/" + path;
        router.add("GET", all, call -> Paging.of(call, table(call).all()).response())
                .add("POST", all, this::create)
                .add(
                        "GET",
                        all + "/{id}",
                        call -> FakeResponse.json(200, new Responses(call.options()).full(resource(call))))
                .add("PATCH", all + "/{id}", this::update)
                .add("DELETE", all + "/{id}", this::delete);
    }

    Table table(Call call) {
        return call.domain().table(path);
    }

    Resource resource(Call call) {
        return table(call).get(call.id(0));
    }

    private FakeResponse create(Call call) {
        Body body = call.body(create);
        body.validate().required("name").check();
        String name = body.text("name").orElseThrow();
        if (table(call).hasName(name)) {
            throw DocumentedErrors.alreadyExists(path.substring(0, path.length() - 1));
        }
        Resource resource = Resource.camel(path, name, call.now());
        defaults.forEach(resource::set);
        take(resource, body, create, "name");
        rules.apply(call, resource, body);
        return new Responses(call.options()).written(201, table(call).add(resource), "id");
    }

    private FakeResponse update(Call call) {
        Resource resource = resource(call);
        Body body = call.body(update);
        take(resource, body, update, Labels.FIELD);
        if (update.type(Labels.FIELD) != null) {
            resource.set(Labels.FIELD, Labels.merged(resource, body));
        }
        rules.apply(call, resource, body);
        resource.touch(call.now());
        return new Responses(call.options()).written(200, resource, "id");
    }

    private void take(Resource resource, Body body, Schema fields, String... others) {
        Set<String> except = new HashSet<>(special);
        except.addAll(List.of(others));
        resource.take(body, fields.names(except));
    }

    private FakeResponse delete(Call call) {
        Resource resource = resource(call);
        if (used.test(call.domain(), resource)) {
            throw DocumentedErrors.inUse(path.substring(0, path.length() - 1));
        }
        table(call).remove(resource);
        return new Responses(call.options()).empty(204, 200);
    }
}
