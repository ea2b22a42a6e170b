package dev.gatehouse.sdk.testkit.nevis;

import dev.gatehouse.sdk.testkit.FakeResponse;
import dev.gatehouse.sdk.testkit.internal.Schema;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Applications, which clients share, and the applications of one client: "Create an application", "Update an
 * application", "Delete an application", "List applications of a client".
 */
final class Applications {

    private static final Schema FIELDS =
            new Schema().text("name", "description", "url").flag("displayed").textObject("displayName");
    private static final Schema CREATE = new Schema().text("extId").and(FIELDS);
    private static final Schema UPDATE = new Schema().integer("version").and(FIELDS);

    private Applications() {}

    static FakeResponse list(Call call) {
        call.requireRights("ApplicationView");
        return Paging.list(call, visible(call, call.state().applications.values().stream()), Resource::json);
    }

    static FakeResponse ofClient(Call call) {
        call.requireRights("ClientView", "ApplicationView");
        Tenant tenant = call.tenant("ApplicationView");
        return Paging.list(
                call, visible(call, tenant.applications.stream().map(call.state()::application)), Resource::json);
    }

    static FakeResponse get(Call call) {
        call.requireRights("ApplicationView");
        return FakeResponse.json(200, call.application("ApplicationView").json());
    }

    static FakeResponse create(Call call) {
        Body body = call.create(CREATE);
        call.requireRights("ApplicationCreate");
        body.require("name", "errors.applicationNameNull");
        body.require("displayed", "errors.nullParameter");
        checkName(call, body, "");
        String extId = call.extId(body, call.state().applications);
        call.state().applications.put(extId, call.newResource(extId, body.values()));
        return call.created(FakeResponse.empty(201), "applications", extId);
    }

    static FakeResponse update(Call call) {
        Body body = call.update(UPDATE);
        call.requireRights("ApplicationModify");
        Resource application = call.application("ApplicationModify");
        body.requireNotCleared("name", "errors.applicationNameNull");
        body.requireNotCleared("displayed", "errors.nullParameter");
        checkName(call, body, application.extId);
        application.check(body, call.now());
        call.change(application, body);
        return FakeResponse.json(200, application.json());
    }

    /** Deletes an application and removes it from every client. */
    static FakeResponse delete(Call call) {
        call.requireRights("ApplicationDelete");
        Resource application = call.application("ApplicationDelete");
        call.state().applications.remove(application.extId);
        call.state().tenants.values().forEach(tenant -> tenant.applications.remove(application.extId));
        Set<String> roles = call.state()
                .collection(Call.path("applications", application.extId, "roles"))
                .keySet();
        Set.copyOf(roles).forEach(role -> Roles.forget(call.state(), role));
        call.state().removeBelow(Call.path("applications", application.extId));
        return call.emptyResponse();
    }

    private static List<Resource> visible(Call call, Stream<Resource> resources) {
        return resources
                .filter(resource -> call.caller().seesApplication(resource.extId))
                .toList();
    }

    private static void checkName(Call call, Body body, String own) {
        NamingPolicy.check(body, call.options());
        body.text("name").ifPresent(name -> {
            if (call.state().applications.values().stream()
                    .anyMatch(other -> !other.extId.equals(own) && other.is("name", name))) {
                throw call.duplicateName(name);
            }
        });
    }
}
