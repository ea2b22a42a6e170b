package dev.gatehouse.sdk.testkit.cte;

import dev.gatehouse.sdk.testkit.FakeResponse;
import java.util.function.Function;

/** {@code /transparent-encryption/profiles}: list and get. */
final class ReadOnlyLists {

    private ReadOnlyLists() {}

    static void addTo(Router router) {
        add(router, "profiles", domain -> domain.profiles);
    }

    private static void add(Router router, String name, Function<Domain, Table> table) {
        String all = "/transparent-encryption/" + name;
        router.add(
                        "GET",
                        all,
                        call -> Paging.of(call, table.apply(call.domain()).all())
                                .response())
                .add("GET", all + "/{id}", call -> {
                    Resource found = table.apply(call.domain()).get(call.id(0));
                    return FakeResponse.json(200, new Responses(call.options()).full(found));
                });
    }
}
