package dev.gatehouse.sdk.testkit.nevis;

import dev.gatehouse.sdk.testkit.FakeResponse;
import dev.gatehouse.sdk.testkit.internal.Schema;
import java.util.List;
import java.util.Map;

/**
 * The profiles of a client's users. A profile links a user to a unit. "Create a user profile", "Get a profile", "Update
 * a profile", "Change the unit of a profile", "Update properties of a profile".
 */
final class Profiles {

    private static final Schema FIELDS = new Schema()
            .text("name", "remarks", "modificationComment", "validity.from", "validity.to")
            .flag("isDefaultProfile")
            .oneOf("profileState", "active", "disabled", "archived");
    static final Schema CREATE = new Schema().text("extId", "unitExtId").and(FIELDS);
    private static final Schema UPDATE = new Schema().integer("version").and(FIELDS);

    private Profiles() {}

    static FakeResponse list(Call call) {
        call.requireRights("ProfileView");
        Tenant tenant = call.tenant("ProfileView");
        return Paging.list(call, of(tenant, tenant.user(call.secondId())), Resource::json);
    }

    static FakeResponse create(Call call) {
        Body body = call.create(CREATE);
        call.requireRights("ProfileCreate", "AuthorizationCreate");
        Tenant tenant = call.tenant("ProfileCreate");
        String extId = add(call, tenant, tenant.user(call.secondId()), body);
        return call.created(FakeResponse.empty(201), tenant.extId(), "profiles", extId);
    }

    /** Adds a profile to a user, and returns its external ID. */
    static String add(Call call, Tenant tenant, Resource user, Body body) {
        Users.notArchived(user);
        List<Resource> present = of(tenant, user);
        if (user.is("isTechnicalUser", true) && !present.isEmpty()) {
            throw Problem.unprocessable("errors.techUser.oneProfile", "A technical user can have one profile only");
        }
        // The meaning of an absent unit is not documented; here it is the default unit of the client
        body.values().putIfAbsent("unitExtId", tenant.defaultUnit);
        assignable(call.unit(tenant, body.text("unitExtId").orElseThrow(), "ProfileCreate"));
        String extId = call.extId(body, tenant.profiles);
        body.values().putIfAbsent("profileState", "active");
        body.values().putIfAbsent("isDefaultProfile", present.isEmpty());
        body.values().put("userExtId", user.extId);
        body.values().put("clientExtId", tenant.extId());
        Resource profile = call.newResource(extId, body.values());
        onlyDefault(call, body, present);
        tenant.profiles.put(extId, profile);
        return extId;
    }

    static FakeResponse get(Call call) {
        call.requireRights("ProfileView");
        return FakeResponse.json(
                200, call.tenant("ProfileView").profile(call.secondId()).json());
    }

    static FakeResponse update(Call call) {
        Body body = call.update(UPDATE);
        call.requireRights("ProfileView", "ProfileModify");
        Tenant tenant = call.tenant("ProfileModify");
        Resource profile = tenant.profile(call.secondId());
        notArchived(profile);
        profile.check(body, call.now());
        call.change(profile, body);
        onlyDefault(
                call,
                body,
                tenant.profiles.values().stream()
                        .filter(other -> !other.equals(profile))
                        .filter(other -> other.text("userExtId").equals(profile.text("userExtId")))
                        .toList());
        return FakeResponse.json(200, profile.json());
    }

    static FakeResponse changeUnit(Call call) {
        call.requireRights("ProfileModify");
        Tenant tenant = call.tenant("ProfileModify");
        Resource profile = tenant.profile(call.secondId());
        notArchived(profile);
        Resource unit = call.unit(tenant, call.ids().get(2), "ProfileModify");
        assignable(unit);
        profile.set("unitExtId", unit.extId, call.now());
        return FakeResponse.empty(204);
    }

    static FakeResponse delete(Call call) {
        call.requireRights("ProfileDelete");
        Tenant tenant = call.tenant("ProfileDelete");
        remove(call.state(), tenant, tenant.profile(call.secondId()).extId);
        return call.emptyResponse();
    }

    static void remove(State state, Tenant tenant, String extId) {
        tenant.profiles.remove(extId);
        state.removeBelow(Call.path(tenant.extId(), "profiles", extId));
    }

    static FakeResponse updateProperties(Call call) {
        Map<String, Object> json = call.json();
        call.requireRights("ProfileModify");
        Resource profile = call.tenant("ProfileModify").profile(call.secondId());
        notArchived(profile);
        return FakeResponse.json(200, Properties.classified(Properties.update(call, profile, json)));
    }

    static List<Resource> of(Tenant tenant, Resource user) {
        return tenant.profiles.values().stream()
                .filter(profile -> profile.is("userExtId", user.extId))
                .toList();
    }

    private static void assignable(Resource unit) {
        if (unit.is("profileless", true)) {
            throw Problem.unprocessable("errors.assignProfilelessUnit", "The unit takes no profiles");
        }
        if (unit.is("state", "disabled")) {
            throw Problem.unprocessable("errors.assignDisabledUnit", "The unit is disabled");
        }
    }

    private static void notArchived(Resource profile) {
        if (profile.is("profileState", "archived")) {
            throw Problem.unprocessable("errors.modifyArchivedProfile", "The profile is archived");
        }
    }

    /** Resets the former default profile if the body sets a new one. */
    private static void onlyDefault(Call call, Body body, List<Resource> others) {
        if (body.flag("isDefaultProfile")) {
            others.stream()
                    .filter(other -> other.is("isDefaultProfile", true))
                    .forEach(other -> other.set("isDefaultProfile", false, call.now()));
        }
    }
}
