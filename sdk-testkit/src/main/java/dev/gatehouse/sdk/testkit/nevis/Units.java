package dev.gatehouse.sdk.testkit.nevis;

import dev.gatehouse.sdk.testkit.Reply;
import java.util.Map;
import java.util.Optional;

/**
 * The units of a client, a tree: "Create a unit", "Get a unit", "Update a unit", "Delete a unit", "List child units",
 * "Update properties of a unit".
 */
final class Units {

    private static final Shape FIELDS = new Shape()
            .text("name", "location", "description", "modificationComment", "validity.from", "validity.to")
            .texts("displayName", "abbreviation")
            .word("state", "active", "disabled");
    private static final Shape CREATE =
            new Shape().text("extId", "parentUnitExtId").flag("profileless").and(FIELDS);
    private static final Shape UPDATE = new Shape().number("version").and(FIELDS);

    private Units() {}

    static Reply create(Call call) {
        Body body = call.create(CREATE);
        call.need("UnitCreate");
        Optional<String> parent = body.text("parentUnitExtId");
        if (parent.isEmpty()) {
            call.need("UnitCreateTopUnit");
        }
        Tenant tenant = call.tenant("UnitCreate");
        parent.ifPresent(extId -> call.unit(tenant, extId, "UnitCreate"));
        body.require("profileless", "errors.nullParameter");
        checkName(call, tenant, body, "", parent);
        String extId = call.extId(body, tenant.units);
        body.values().putIfAbsent("state", "active");
        body.values().put("clientExtId", tenant.extId());
        tenant.units.put(extId, call.store().newRow(extId, body.values()));
        return call.created(Reply.empty(201), tenant.extId(), "units", extId);
    }

    static Reply get(Call call) {
        call.need("UnitView");
        Tenant tenant = call.tenant("UnitView");
        return Reply.json(200, json(tenant, call.unit(tenant, call.second(), "UnitView")));
    }

    static Reply children(Call call) {
        call.need("UnitView");
        Tenant tenant = call.tenant("UnitView");
        Row unit = call.unit(tenant, call.second(), "UnitView");
        return Paging.list(
                call,
                tenant.units.values().stream()
                        .filter(child -> child.is("parentUnitExtId", unit.extId))
                        .filter(child -> call.caller().seesUnit(child.extId))
                        .toList(),
                child -> json(tenant, child));
    }

    static Reply update(Call call) {
        Body body = call.update(UPDATE);
        call.need("UnitView", "UnitModify");
        Tenant tenant = call.tenant("UnitModify");
        Row unit = call.unit(tenant, call.second(), "UnitModify");
        checkName(call, tenant, body, unit.extId, unit.text("parentUnitExtId"));
        unit.check(body);
        call.change(unit, body);
        return Reply.json(200, json(tenant, unit));
    }

    static Reply delete(Call call) {
        call.need("UnitDelete");
        Tenant tenant = call.tenant("UnitDelete");
        Row unit = call.unit(tenant, call.second(), "UnitDelete");
        if (unit.extId.equals(tenant.defaultUnit)) {
            throw Problem.content("errors.deleteDefaultEntityFailure", "The default unit cannot be deleted");
        }
        if (tenant.units.values().stream().anyMatch(child -> child.is("parentUnitExtId", unit.extId))
                || tenant.profiles.values().stream().anyMatch(profile -> profile.is("unitExtId", unit.extId))) {
            throw Problem.content("errors.undeletedDependencies", "The unit has child units or assigned profiles");
        }
        tenant.units.remove(unit.extId);
        return call.done();
    }

    static Reply updateProperties(Call call) {
        Map<String, Object> json = call.json();
        call.need("UnitView", "UnitModify");
        Properties.needToUpdate(call);
        Row unit = call.unit(call.tenant("UnitModify"), call.second(), "UnitModify");
        return Reply.json(200, Properties.update(call, unit, json));
    }

    private static Map<String, Object> json(Tenant tenant, Row unit) {
        Map<String, Object> json = unit.json();
        json.put("hierarchicalName", hierarchicalName(tenant, unit));
        return json;
    }

    private static String hierarchicalName(Tenant tenant, Row unit) {
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
