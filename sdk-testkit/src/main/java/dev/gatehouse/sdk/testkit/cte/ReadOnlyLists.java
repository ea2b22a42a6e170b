package dev.gatehouse.sdk.testkit.cte;

import dev.gatehouse.sdk.testkit.FakeResponse;
import java.util.Set;
import java.util.function.Function;

/** {@code /transparent-encryption/policies}: list and get. */
final class ReadOnlyLists {

    private ReadOnlyLists() {}

    static void addTo(Router router) {
        add(router, "policies", domain -> domain.policies);
    }

    private static void add(Router router, String name, Function<Domain, Table> table) {
        String all = "/transparent-encryption/" + name;
        router.add(
                        "GET",
                        all,
                        call -> Paging.of(call, table.apply(call.domain()).all())
                                .filter(Set.of("name"))
                                .response())
                .add("GET", all + "/{id}", call -> {
                    Resource found = table.apply(call.domain()).get(call.id(0));
                    return FakeResponse.json(200, new Responses(call.options()).full(found));
                });
    }
}
