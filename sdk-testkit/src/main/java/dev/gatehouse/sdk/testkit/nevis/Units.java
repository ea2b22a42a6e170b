package dev.gatehouse.sdk.testkit.nevis;

import dev.gatehouse.sdk.testkit.FakeResponse;
import dev.gatehouse.sdk.testkit.internal.Schema;
import java.util.Map;
import java.util.Optional;

/**
 * The units of a client, a tree: "Create a unit", "Get a unit", "Update a unit", "Delete a unit", "List child units",
 * "Update properties of a unit".
 */
final class Units {

    private static final Schema FIELDS = new Schema()
            .text("name", "location", "description", "modificationComment", "validity.from", "validity.to")
            .textObject("displayName", "abbreviation")
            .oneOf("state", "active", "disabled");
    private static final Schema CREATE =
            new Schema().text("extId", "parentUnitExtId").flag("profileless").and(FIELDS);
    private static final Schema UPDATE = new Schema().integer("version").and(FIELDS);

    private Units() {}

    static FakeResponse create(Call call) {
        Body body = call.create(CREATE);
        call.requireRights("UnitCreate");
        Optional<String> parent = body.text("parentUnitExtId");
        if (parent.isEmpty()) {
            call.requireRights("UnitCreateTopUnit");
        }
        Tenant tenant = call.tenant("UnitCreate");
        parent.ifPresent(extId -> call.unit(tenant, extId, "UnitCreate"));
        body.require("profileless", "errors.nullParameter");
        checkName(call, tenant, body, "", parent);
        String extId = call.extId(body, tenant.units);
        body.values().putIfAbsent("state", "active");
        body.values().put("clientExtId", tenant.extId());
        tenant.units.put(extId, call.newResource(extId, body.values()));
        return call.created(FakeResponse.empty(201), tenant.extId(), "units", extId);
    }

    static FakeResponse get(Call call) {
        call.requireRights("UnitView");
        Tenant tenant = call.tenant("UnitView");
        return FakeResponse.json(200, json(tenant, call.unit(tenant, call.secondId(), "UnitView")));
    }

    static FakeResponse children(Call call) {
        call.requireRights("UnitView");
        Tenant tenant = call.tenant("UnitView");
        Resource unit = call.unit(tenant, call.secondId(), "UnitView");
        return Paging.list(
                call,
                tenant.units.values().stream()
                        .filter(child -> child.is("parentUnitExtId", unit.extId))
                        .filter(child -> call.caller().seesUnit(child.extId))
                        .toList(),
                child -> json(tenant, child));
    }

    static FakeResponse update(Call call) {
        Body body = call.update(UPDATE);
        call.requireRights("UnitView", "UnitModify");
        Tenant tenant = call.tenant("UnitModify");
        Resource unit = call.unit(tenant, call.secondId(), "UnitModify");
        checkName(call, tenant, body, unit.extId, unit.text("parentUnitExtId"));
        unit.check(body, call.now());
        call.change(unit, body);
        return FakeResponse.json(200, json(tenant, unit));
    }

    static FakeResponse delete(Call call) {
        call.requireRights("UnitDelete");
        Tenant tenant = call.tenant("UnitDelete");
        Resource unit = call.unit(tenant, call.secondId(), "UnitDelete");
        if (unit.extId.equals(tenant.defaultUnit)) {
            throw Problem.unprocessable("errors.deleteDefaultEntityFailure", "The default unit cannot be deleted");
        }
        if (tenant.units.values().stream().anyMatch(child -> child.is("parentUnitExtId", unit.extId))
                || tenant.profiles.values().stream().anyMatch(profile -> profile.is("unitExtId", unit.extId))) {
            throw Problem.unprocessable(
                    "errors.undeletedDependencies", "The unit has child units or assigned profiles");
        }
        tenant.units.remove(unit.extId);
        return call.emptyResponse();
    }

    static FakeResponse updateProperties(Call call) {
        Map<String, Object> json = call.json();
        call.requireRights("UnitView", "UnitModify");
        Properties.requireUpdateRights(call);
        Resource unit = call.unit(call.tenant("UnitModify"), call.secondId(), "UnitModify");
        return FakeResponse.json(200, Properties.update(call, unit, json));
    }

    private static Map<String, Object> json(Tenant tenant, Resource unit) {
        Map<String, Object> json = unit.json();
        json.put("hierarchicalName", hierarchicalName(tenant, unit));
        return json;
    }

    private static String hierarchicalName(Tenant tenant, Resource unit) {
        return unit.text("parentUnitExtId")
                .map(parent -> hierarchicalName(tenant, tenant.unit(parent)) + "/" + unit.extId)
                .orElse(unit.extId);
    }

    private static void checkName(Call call, Tenant tenant, Body body, String own, Optional<String> parent) {
        NamingPolicy.check(body, call.options());
        body.text("name").ifPresent(name -> {
            if (tenant.units.values().stream()
                    .filter(other -> !other.extId.equals(own) && other.is("name", name))
                    .anyMatch(other -> other.text("parentUnitExtId").equals(parent))) {
                throw call.duplicateName(name);
            }
        });
    }
}
