package dev.gatehouse.sdk.testkit.nevis;

import dev.gatehouse.sdk.testkit.FakeResponse;
import dev.gatehouse.sdk.testkit.internal.Schema;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * Clients: "List all clients", "Get a client by external ID", "Create a client", "Update a client", "Delete a client".
 */
final class Clients {

    private static final Schema FIELDS = new Schema().text("name", "remarks").textObject("displayName");
    private static final Schema CREATE = new Schema().text("extId").and(FIELDS);
    private static final Schema WITH_VERSION = new Schema().integer("version").and(FIELDS);

    private Clients() {}

    static FakeResponse list(Call call) {
        call.requireRights("ClientView");
        return Paging.list(
                call,
                call.state().tenants.values().stream()
                        .filter(tenant -> call.caller().seesClient(tenant.extId()))
                        .map(tenant -> tenant.resource)
                        .toList(),
                resource -> json(resource, call.options()));
    }

    static FakeResponse get(Call call) {
        call.requireRights("ClientView");
        return FakeResponse.json(200, json(call.tenant("ClientView").resource, call.options()));
    }

    static FakeResponse create(Call call) {
        Body body = call.create(CREATE);
        call.requireRights("ClientCreate");
        onlyMultiClient(call);
        body.require("name", "errors.nullParameter");
        checkName(call, body, "");
        String extId = call.extId(body, call.state().tenants);
        Tenant tenant = call.state().newTenant(extId, body.values(), call.now());
        Map<String, Object> created = new LinkedHashMap<>();
        created.put("defaultTemplateCollectionName", "Default-" + extId);
        created.put("defaultUnitExtId", tenant.defaultUnit);
        created.put("defaultProfilePolicyExtId", call.state().newExtId());
        return call.created(FakeResponse.json(201, created), "clients", extId);
    }

    static FakeResponse update(Call call) {
        ClientVersion version = call.options().clientVersion;
        Body body = call.update(version == ClientVersion.UNKNOWN ? FIELDS : WITH_VERSION);
        call.requireRights("ClientModify");
        Tenant tenant = call.tenant("ClientModify");
        body.requireNotCleared("name", "errors.nullParameter");
        checkName(call, body, tenant.extId());
        if (version != ClientVersion.CHECKED) {
            body.values().remove("version");
        }
        tenant.resource.check(body, call.now());
        call.change(tenant.resource, body);
        return FakeResponse.json(200, json(tenant.resource, call.options()));
    }

    static FakeResponse delete(Call call) {
        call.requireRights("ClientDelete");
        onlyMultiClient(call);
        Tenant tenant = call.tenant("ClientDelete");
        call.state().tenants.remove(tenant.extId());
        call.state().removeBelow(Call.path(tenant.extId()));
        return call.emptyResponse();
    }

    /** Returns a client as in the vendor's responses, without {@code remarks}. */
    private static Map<String, Object> json(Resource resource, NevisOptions options) {
        Map<String, Object> json = resource.json();
        json.remove("remarks");
        if (options.numericExtIds && resource.extId.matches("[1-9]\\d{0,8}")) {
            json.put("extId", Integer.valueOf(resource.extId));
        }
        return json;
    }

    private static void onlyMultiClient(Call call) {
        if (!call.options().multiClientMode) {
            throw Problem.unprocessable(
                    "errors.unsupportedOperation", "This operation is only available in multi-client mode");
        }
    }

    private static void checkName(Call call, Body body, String own) {
        NamingPolicy.check(body, call.options());
        body.text("name").ifPresent(name -> {
            if (call.state().tenants.values().stream()
                    .anyMatch(other -> !Objects.equals(other.extId(), own) && other.resource.is("name", name))) {
                throw call.duplicateName(name);
            }
        });
    }
}
