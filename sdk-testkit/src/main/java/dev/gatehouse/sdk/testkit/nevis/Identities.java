package dev.gatehouse.sdk.testkit.nevis;

import dev.gatehouse.sdk.testkit.FakeResponse;
import java.util.Map;

/** "Add a profile and a user": both are created, or neither. */
final class Identities {

    private Identities() {}

    static FakeResponse create(Call call) {
        Map<String, Object> json = call.json();
        for (String part : json.keySet()) {
            if (call.options().strict && !part.equals("user") && !part.equals("profile")) {
                throw call.unreadable("Unrecognized field '" + part + "'");
            }
        }
        Body user = call.create(Users.CREATE, part(call, json, "user"));
        Body profile = call.create(Profiles.CREATE, part(call, json, "profile"));
        Users.requireCreateRights(call, user);
        call.requireRights("ProfileCreate", "UserView", "UserModify");
        Properties.requireUpdateRights(call);
        Tenant tenant = call.tenant("UserCreate");
        Resource added = Users.add(call, tenant, user);
        try {
            Profiles.add(call, tenant, added, profile);
        } catch (Problem rejected) {
            tenant.users.remove(added.extId);
            throw rejected;
        }
        return call.created(FakeResponse.empty(201), tenant.extId(), "users", added.extId);
    }

    /** Returns a part of the body. Only the profile is required by the schema. */
    @SuppressWarnings("unchecked") // the keys of a JSON object are strings
    private static Map<String, Object> part(Call call, Map<String, Object> json, String name) {
        Object part = json.get(name);
        if (part == null && name.equals("user")) {
            return Map.of();
        }
        if (part instanceof Map<?, ?> object) {
            return (Map<String, Object>) object;
        }
        throw part == null
                ? Problem.unprocessable("errors.nullParameter", "Parameter '" + name + "' must not be null")
                : call.unreadable("Field '" + name + "' must be an object");
    }
}
