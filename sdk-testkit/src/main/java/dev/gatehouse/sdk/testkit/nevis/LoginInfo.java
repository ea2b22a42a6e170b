package dev.gatehouse.sdk.testkit.nevis;

import dev.gatehouse.sdk.testkit.FakeResponse;
import dev.gatehouse.sdk.testkit.internal.Schema;
import java.util.LinkedHashMap;
import java.util.Map;

/** "Update login info": the last successful and the last failed login of a user and of a credential. */
final class LoginInfo {

    private static final Schema FIELDS = new Schema().flag("success").text("credentialExtId");

    private LoginInfo() {}

    static FakeResponse update(Call call) {
        Body body = call.create(FIELDS);
        Tenant tenant = call.tenant("UserView");
        Resource user = tenant.user(call.secondId());
        body.require("success", "errors.nullParameter");
        Map<String, Resource> records =
                call.state().collection(Call.path(tenant.extId(), "users", user.extId, "logins"));
        String last = body.flag("success") ? "LastLogin" : "LastLoginFailure";
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("statusCode", 0);
        json.put("description", "OK");
        json.put("clientExtId", tenant.extId());
        json.put("userExtId", user.extId);
        json.putAll(record(call, records, "user", "user" + last));
        body.text("credentialExtId").ifPresent(credential -> {
            json.put("credentialExtId", credential);
            json.putAll(record(call, records, "credential/" + credential, "credential" + last));
        });
        return FakeResponse.json(200, json);
    }

    private static Map<String, Object> record(Call call, Map<String, Resource> records, String key, String field) {
        Resource resource = records.computeIfAbsent(key, any -> call.newResource(key, Map.of()));
        resource.fields.put(field, call.now().toString());
        return resource.fields;
    }
}
