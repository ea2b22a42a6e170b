package dev.gatehouse.sdk.testkit.cte;

import dev.gatehouse.sdk.testkit.Reply;
import java.util.function.Function;

/** {@code /transparent-encryption/profiles} and {@code /policies}: list and get. Their filters are not documented. */
final class ReadOnlyLists {

    private ReadOnlyLists() {}

    static void addTo(Router routes) {
        add(routes, "profiles", domain -> domain.profiles);
        add(routes, "policies", domain -> domain.policies);
    }

    private static void add(Router routes, String name, Function<Domain, Table> table) {
        String all = "/transparent-encryption/" + name;
        routes.add(
                        "GET",
                        all,
                        call -> Listing.of(call, table.apply(call.domain()).all())
                                .reply())
                .add("GET", all + "/{id}", call -> {
                    Resource found = table.apply(call.domain()).get(call.id(0));
                    return Reply.json(200, new Responses(call.options()).full(found));
                });
    }
}
