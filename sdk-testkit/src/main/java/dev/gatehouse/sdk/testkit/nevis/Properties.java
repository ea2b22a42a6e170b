package dev.gatehouse.sdk.testkit.nevis;

import java.util.Map;
import java.util.TreeMap;

/** Custom properties of users, units and profiles: those given are created or updated, the rest stays. */
final class Properties {

    private Properties() {}

    /** The rights that an update of properties of users and units needs besides those of the entity. */
    static void needToUpdate(Call call) {
        call.need(
                "PropertyView",
                "PropertyValueView",
                "PropertyAllowedValueView",
                "PropertyValueCreate",
                "PropertyValueDelete",
                "PropertyValueModify");
    }

    static Map<String, Object> update(Call call, Row row, Map<String, Object> json) {
        Shape given = new Shape().text(json.keySet().toArray(String[]::new));
        Body body = given.read(json, call.options().explicitNull, call.options());
        row.change(Body.EMPTY, body, false, call.store().now());
        return new TreeMap<>(row.properties);
    }

    /** With the classifications, which users and profiles tell and units don't. */
    static Map<String, Object> classified(Map<String, Object> properties) {
        Map<String, Object> json = new TreeMap<>(properties);
        json.put("_classifications", Map.of());
        return json;
    }
}
