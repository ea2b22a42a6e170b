package dev.gatehouse.sdk.testkit.nevis;

import dev.gatehouse.sdk.testkit.Reply;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * Clients: "List all clients", "Get a client by external ID", "Create a client", "Update a client", "Delete a client".
 */
final class Clients {

    private static final Shape FIELDS = new Shape().text("name", "remarks").texts("displayName");
    private static final Shape CREATE = new Shape().text("extId").and(FIELDS);
    private static final Shape WITH_VERSION = new Shape().number("version").and(FIELDS);

    private Clients() {}

    static Reply list(Call call) {
        call.need("ClientView");
        return Paging.list(
                call,
                call.store().tenants.values().stream()
                        .filter(tenant -> call.caller().seesClient(tenant.extId()))
                        .map(tenant -> tenant.row)
                        .toList(),
                row -> json(row, call.options()));
    }

    static Reply get(Call call) {
        call.need("ClientView");
        return Reply.json(200, json(call.tenant("ClientView").row, call.options()));
    }

    static Reply create(Call call) {
        Body body = call.create(CREATE);
        call.need("ClientCreate");
        onlyMultiClient(call);
        body.require("name", "errors.nullParameter");
        checkName(call, body, "");
        String extId = call.extId(body, call.store().tenants);
        Tenant tenant = call.store().newTenant(extId, body.values());
        Map<String, Object> made = new LinkedHashMap<>();
        made.put("defaultTemplateCollectionName", "Default-" + extId);
        made.put("defaultUnitExtId", tenant.defaultUnit);
        made.put("defaultProfilePolicyExtId", call.store().newExtId());
        return call.created(Reply.json(201, made), "clients", extId);
    }

    static Reply update(Call call) {
        ClientVersion version = call.options().clientVersion;
        Body body = call.update(version == ClientVersion.UNKNOWN ? FIELDS : WITH_VERSION);
        call.need("ClientModify");
        Tenant tenant = call.tenant("ClientModify");
        body.keep("name", "errors.nullParameter");
        checkName(call, body, tenant.extId());
        Body theirs = tenant.meanwhile.poll();
        if (theirs != null) {
            tenant.row.change(theirs, false, call.store().now());
            throw Problem.conflict();
        }
        if (version == ClientVersion.CHECKED) {
            tenant.row.check(body);
        }
        body.values().remove("version");
        call.change(tenant.row, body);
        return Reply.json(200, json(tenant.row, call.options()));
    }

    static Reply delete(Call call) {
        call.need("ClientDelete");
        onlyMultiClient(call);
        Tenant tenant = call.tenant("ClientDelete");
        call.store().tenants.remove(tenant.extId());
        return call.done();
    }

    /** As the vendor's answers have it: without {@code remarks}. */
    private static Map<String, Object> json(Row row, NevisOptions options) {
        Map<String, Object> json = row.json();
        json.remove("remarks");
        if (options.numericExtIds && row.extId.matches("[1-9]\\d{0,8}")) {
            json.put("extId", Integer.valueOf(row.extId));
        }
        return json;
    }

    private static void onlyMultiClient(Call call) {
        if (!call.options().multiClientMode) {
            throw Problem.content(
                    "errors.unsupportedOperation", "This operation is only available in multi-client mode");
        }
    }

    private static void checkName(Call call, Body body, String own) {
        NamingPolicy.check(body, call.options());
        body.text("name").ifPresent(name -> {
            if (call.store().tenants.values().stream()
                    .anyMatch(other -> !Objects.equals(other.extId(), own) && other.row.is("name", name))) {
                throw call.duplicateName(name);
            }
        });
    }
}
