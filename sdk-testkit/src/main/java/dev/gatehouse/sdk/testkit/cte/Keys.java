package dev.gatehouse.sdk.testkit.cte;

import static dev.gatehouse.sdk.testkit.cte.Schema.Type.FLAG;
import static dev.gatehouse.sdk.testkit.cte.Schema.Type.NUMBER;
import static dev.gatehouse.sdk.testkit.cte.Schema.Type.OBJECT;
import static dev.gatehouse.sdk.testkit.cte.Schema.Type.TEXT;

import java.util.Set;

/** {@code /vault/keys2}: list, create and delete. A key that is undeletable or that a rule uses can't be deleted. */
final class Keys {

    static final String KIND = "keys2";

    private Keys() {}

    static void addTo(Routes routes) {
        PlainResource.of(KIND, "/vault/keys2", call -> call.domain().table(KIND))
                .create(
                        Schema.empty()
                                .with(TEXT, "name", "algorithm")
                                .with(NUMBER, "size", "usageMask")
                                .with(FLAG, "undeletable", "unexportable", "xts")
                                .with(OBJECT, "meta"),
                        "name")
                .usedIf((domain, key) -> key.flag("undeletable") || domain.hasRuleWithKey(key))
                .addTo(routes, Set.of("LIST", "POST", "DELETE"));
    }
}
