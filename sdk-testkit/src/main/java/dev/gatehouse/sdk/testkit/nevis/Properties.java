package dev.gatehouse.sdk.testkit.nevis;

import dev.gatehouse.sdk.testkit.internal.Schema;
import java.util.Map;
import java.util.TreeMap;

/**
 * Custom properties of users, units and profiles. An update creates or updates the properties it contains and keeps the
 * others.
 */
final class Properties {

    private Properties() {}

    /** Checks the rights for an update of properties of users and units, in addition to the rights for the entity. */
    static void requireUpdateRights(Call call) {
        call.requireRights(
                "PropertyView",
                "PropertyValueView",
                "PropertyAllowedValueView",
                "PropertyValueCreate",
                "PropertyValueDelete",
                "PropertyValueModify");
    }

    static Map<String, Object> update(Call call, Resource resource, Map<String, Object> json) {
        Schema schema = new Schema().text(json.keySet().toArray(String[]::new));
        Body body = call.update(schema, json);
        resource.change(Body.EMPTY, body, false, call.now());
        return new TreeMap<>(resource.properties);
    }

    /** Adds the classifications, which responses for users and profiles contain and those for units do not. */
    static Map<String, Object> classified(Map<String, Object> properties) {
        Map<String, Object> json = new TreeMap<>(properties);
        json.put("_classifications", Map.of());
        return json;
    }
}
