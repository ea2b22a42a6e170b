package dev.gatehouse.sdk.testkit.nevis;

import dev.gatehouse.sdk.testkit.Reply;
import java.util.List;
import java.util.Map;

/**
 * The profiles of a client's users, each tying a user to a unit: "Create a user profile", "Get a profile", "Update a
 * profile", "Change the unit of a profile", "Update properties of a profile".
 */
final class Profiles {

    private static final Shape FIELDS = new Shape()
            .text("name", "remarks", "modificationComment", "validity.from", "validity.to")
            .flag("isDefaultProfile")
            .word("profileState", "active", "disabled", "archived");
    private static final Shape CREATE = new Shape().text("extId", "unitExtId").and(FIELDS);
    private static final Shape UPDATE = new Shape().number("version").and(FIELDS);

    private Profiles() {}

    static Reply list(Call call) {
        call.need("ProfileView");
        Tenant tenant = call.tenant("ProfileView");
        return Paging.list(call, of(tenant, tenant.user(call.second())), Row::json);
    }

    static Reply create(Call call) {
        Body body = call.create(CREATE);
        call.need("ProfileCreate", "AuthorizationCreate");
        Tenant tenant = call.tenant("ProfileCreate");
        Row user = tenant.user(call.second());
        Users.notArchived(user);
        List<Row> present = of(tenant, user);
        if (user.is("isTechnicalUser", true) && !present.isEmpty()) {
            throw Problem.content("errors.techUser.oneProfile", "A technical user can have one profile only");
        }
        // Not documented what an absent unit means: the default unit of the client
        body.values().putIfAbsent("unitExtId", tenant.defaultUnit);
        assignable(call.unit(tenant, body.text("unitExtId").orElseThrow(), "ProfileCreate"));
        String extId = call.extId(body, tenant.profiles);
        body.values().putIfAbsent("profileState", "active");
        body.values().putIfAbsent("isDefaultProfile", present.isEmpty());
        body.values().put("userExtId", user.extId);
        body.values().put("clientExtId", tenant.extId());
        Row profile = call.store().newRow(extId, body.values());
        onlyDefault(call, body, present);
        tenant.profiles.put(extId, profile);
        return call.created(Reply.empty(201), tenant.extId(), "profiles", extId);
    }

    static Reply get(Call call) {
        call.need("ProfileView");
        return Reply.json(200, call.tenant("ProfileView").profile(call.second()).json());
    }

    static Reply update(Call call) {
        Body body = call.update(UPDATE);
        call.need("ProfileView", "ProfileModify");
        Tenant tenant = call.tenant("ProfileModify");
        Row profile = tenant.profile(call.second());
        notArchived(profile);
        profile.check(body);
        call.change(profile, body);
        onlyDefault(
                call,
                body,
                tenant.profiles.values().stream()
                        .filter(other -> !other.equals(profile))
                        .filter(other -> other.text("userExtId").equals(profile.text("userExtId")))
                        .toList());
        return Reply.json(200, profile.json());
    }

    static Reply changeUnit(Call call) {
        call.need("ProfileModify");
        Tenant tenant = call.tenant("ProfileModify");
        Row profile = tenant.profile(call.second());
        notArchived(profile);
        Row unit = call.unit(tenant, call.args().get(2), "ProfileModify");
        assignable(unit);
        profile.set("unitExtId", unit.extId, call.store().now());
        return Reply.empty(204);
    }

    static Reply delete(Call call) {
        call.need("ProfileDelete");
        Tenant tenant = call.tenant("ProfileDelete");
        tenant.profiles.remove(tenant.profile(call.second()).extId);
        return call.done();
    }

    static Reply updateProperties(Call call) {
        Map<String, Object> json = call.json();
        call.need("ProfileModify");
        Row profile = call.tenant("ProfileModify").profile(call.second());
        notArchived(profile);
        return Reply.json(200, Properties.classified(Properties.update(call, profile, json)));
    }

    static List<Row> of(Tenant tenant, Row user) {
        return tenant.profiles.values().stream()
                .filter(profile -> profile.is("userExtId", user.extId))
                .toList();
    }

    private static void assignable(Row unit) {
        if (unit.is("profileless", true)) {
            throw Problem.content("errors.assignProfilelessUnit", "The unit takes no profiles");
        }
        if (unit.is("state", "disabled")) {
            throw Problem.content("errors.assignDisabledUnit", "The unit is disabled");
        }
    }

    private static void notArchived(Row profile) {
        if (profile.is("profileState", "archived")) {
            throw Problem.content("errors.modifyArchivedProfile", "The profile is archived");
        }
    }

    /** A new default profile takes the place of the former. */
    private static void onlyDefault(Call call, Body body, List<Row> others) {
        if (body.flag("isDefaultProfile")) {
            others.stream()
                    .filter(other -> other.is("isDefaultProfile", true))
                    .forEach(other ->
                            other.set("isDefaultProfile", false, call.store().now()));
        }
    }
}
