package dev.gatehouse.sdk.testkit.nevis;

import dev.gatehouse.sdk.testkit.FakeResponse;
import dev.gatehouse.sdk.testkit.internal.Schema;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * A resource without behaviour of its own: list, get, create, update and delete by a declaration of its collection,
 * fields, rights and checks. The last variable segment of the path is the external ID of an entity.
 */
final class PlainResource {

    /** Returns the path of the collection that a call addresses, or rejects the call. */
    interface CollectionPath {
        String of(Call call, String right);
    }

    /** Checks the body of a creation or update. */
    interface Check {
        /**
         * Checks a body.
         *
         * @param others the other entities of the collection
         */
        void check(Call call, Body body, List<Resource> others);
    }

    private final String entity;
    private final CollectionPath collection;
    private Schema createFields = new Schema();
    private Schema updateFields = new Schema();
    private Set<String> required = Set.of();
    private Check check = (call, body, others) -> {};
    private Function<Resource, Object> json = Resource::json;
    private boolean selfService;

    /**
     * Declares a resource.
     *
     * @param entity the name in error messages
     */
    PlainResource(String entity, CollectionPath collection) {
        this.entity = entity;
        this.collection = collection;
    }

    /** Sets the fields of a creation, and those that are required. */
    PlainResource created(Schema fields, String... requiredFields) {
        createFields = fields;
        required = Set.of(requiredFields);
        return this;
    }

    /** Sets the fields of an update. */
    PlainResource updated(Schema fields) {
        updateFields = fields;
        return this;
    }

    PlainResource checked(Check bodies) {
        check = bodies;
        return this;
    }

    PlainResource written(Function<Resource, Object> form) {
        json = form;
        return this;
    }

    /** Permits reading with the right SelfAdmin, if the profile of the path belongs to the caller. */
    PlainResource readableByOwner() {
        selfService = true;
        return this;
    }

    Function<Call, FakeResponse> list(String... rights) {
        return call -> {
            Map<String, Resource> all = readable(call, rights);
            return Paging.list(call, List.copyOf(all.values()), json);
        };
    }

    Function<Call, FakeResponse> get(String... rights) {
        return call -> FakeResponse.json(200, json.apply(find(call, readable(call, rights))));
    }

    Function<Call, FakeResponse> create(String... rights) {
        return call -> {
            Body body = call.create(createFields);
            call.requireRights(rights);
            String path = collection.of(call, rights[0]);
            Map<String, Resource> all = call.state().collection(path);
            required.forEach(field -> body.require(field, "errors.nullParameter"));
            check.check(call, body, List.copyOf(all.values()));
            String extId = call.extId(body, all);
            all.put(extId, call.newResource(extId, body.values()));
            return call.createdAt(FakeResponse.empty(201), path + "/" + Call.path(extId));
        };
    }

    Function<Call, FakeResponse> update(String... rights) {
        return call -> {
            Body body = call.update(updateFields);
            call.requireRights(rights);
            Map<String, Resource> all = call.state().collection(collection.of(call, rights[0]));
            Resource resource = find(call, all);
            required.forEach(field -> body.requireNotCleared(field, "errors.nullParameter"));
            check.check(
                    call,
                    body,
                    all.values().stream()
                            .filter(other -> !other.equals(resource))
                            .toList());
            resource.check(body, call.now());
            call.change(resource, body);
            return FakeResponse.json(200, json.apply(resource));
        };
    }

    Function<Call, FakeResponse> delete(String... rights) {
        return call -> {
            call.requireRights(rights);
            String path = collection.of(call, rights[0]);
            Resource resource = find(call, call.state().collection(path));
            call.state().collection(path).remove(resource.extId);
            call.state().removeBelow(path + "/" + Call.path(resource.extId));
            return call.emptyResponse();
        };
    }

    private Map<String, Resource> readable(Call call, String... rights) {
        if (!(selfService && call.isOwnProfile())) {
            call.requireRights(rights);
        }
        return call.state().collection(collection.of(call, rights[0]));
    }

    private Resource find(Call call, Map<String, Resource> all) {
        return Tenant.find(all, entity, call.lastId());
    }
}
