package dev.gatehouse.sdk.testkit.nevis;

import dev.gatehouse.sdk.testkit.Reply;
import java.util.List;
import java.util.stream.Stream;

/**
 * Applications, which clients share, and those of one client: "Create an application", "Update an application", "Delete
 * an application", "List applications of a client".
 */
final class Applications {

    private static final Shape FIELDS =
            new Shape().text("name", "description", "url").flag("displayed").texts("displayName");
    private static final Shape CREATE = new Shape().text("extId").and(FIELDS);
    private static final Shape UPDATE = new Shape().number("version").and(FIELDS);

    private Applications() {}

    static Reply list(Call call) {
        call.need("ApplicationView");
        return Paging.list(call, visible(call, call.store().applications.values().stream()), Row::json);
    }

    static Reply ofClient(Call call) {
        call.need("ClientView", "ApplicationView");
        Tenant tenant = call.tenant("ApplicationView");
        return Paging.list(call, visible(call, tenant.applications.stream().map(call.store()::application)), Row::json);
    }

    static Reply get(Call call) {
        call.need("ApplicationView");
        return Reply.json(200, call.application("ApplicationView").json());
    }

    static Reply create(Call call) {
        Body body = call.create(CREATE);
        call.need("ApplicationCreate");
        body.require("name", "errors.applicationNameNull");
        body.require("displayed", "errors.nullParameter");
        checkName(call, body, "");
        String extId = call.extId(body, call.store().applications);
        call.store().applications.put(extId, call.store().newRow(extId, body.values()));
        return call.created(Reply.empty(201), "applications", extId);
    }

    static Reply update(Call call) {
        Body body = call.update(UPDATE);
        call.need("ApplicationModify");
        Row application = call.application("ApplicationModify");
        body.keep("name", "errors.applicationNameNull");
        body.keep("displayed", "errors.nullParameter");
        checkName(call, body, application.extId);
        application.check(body);
        call.change(application, body);
        return Reply.json(200, application.json());
    }

    /** Takes the application from every client as well. */
    static Reply delete(Call call) {
        call.need("ApplicationDelete");
        Row application = call.application("ApplicationDelete");
        call.store().applications.remove(application.extId);
        call.store().tenants.values().forEach(tenant -> tenant.applications.remove(application.extId));
        return call.done();
    }

    private static List<Row> visible(Call call, Stream<Row> rows) {
        return rows.filter(row -> call.caller().seesApplication(row.extId)).toList();
    }

    private static void checkName(Call call, Body body, String own) {
        NamingPolicy.check(body, call.options());
        body.text("name").ifPresent(name -> {
            if (call.store().applications.values().stream()
                    .anyMatch(other -> !other.extId.equals(own) && other.is("name", name))) {
                throw call.duplicateName(name);
            }
        });
    }
}
