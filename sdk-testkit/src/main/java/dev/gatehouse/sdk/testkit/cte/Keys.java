package dev.gatehouse.sdk.testkit.cte;

import dev.gatehouse.sdk.testkit.internal.Schema;
import java.util.Set;

/** {@code /vault/keys2}: list, create and delete. A key that is undeletable or that a rule uses can't be deleted. */
final class Keys {

    static final String KIND = "keys2";

    private Keys() {}

    static void addTo(Routes routes) {
        PlainResource.of(KIND, "/vault/keys2", call -> call.domain().table(KIND))
                .create(
                        new Schema()
                                .text("name", "algorithm")
                                .number("size", "usageMask")
                                .flag("undeletable", "unexportable", "xts")
                                .object("meta"),
                        "name")
                .usedIf((domain, key) -> key.flag("undeletable") || domain.hasRuleWithKey(key))
                .addTo(routes, Set.of("LIST", "POST", "DELETE"));
    }
}
