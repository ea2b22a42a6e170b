package dev.gatehouse.sdk.testkit.cte;

import static dev.gatehouse.sdk.testkit.cte.Schema.Type.FLAG;
import static dev.gatehouse.sdk.testkit.cte.Schema.Type.NUMBER;
import static dev.gatehouse.sdk.testkit.cte.Schema.Type.OBJECT;
import static dev.gatehouse.sdk.testkit.cte.Schema.Type.TEXT;

import java.util.Set;

/** {@code /vault/keys2}: create and delete of the keys that policies use. */
final class Keys {

    static final String KIND = "keys2";

    private Keys() {}

    static void addTo(Router router) {
        PlainResource.of(KIND, "/vault/keys2", call -> call.domain().table(KIND))
                .create(
                        Schema.empty()
                                .with(TEXT, "name", "algorithm")
                                .with(NUMBER, "size", "usageMask")
                                .with(FLAG, "undeletable", "unexportable", "xts")
                                .with(OBJECT, "meta"),
                        "name")
                .whenDeleted((call, key) -> {
                    if (key.flag("undeletable")) {
                        throw Problem.conflict("the key is undeletable");
                    }
                })
                .addTo(router, Set.of("POST", "DELETE"));
    }
}
