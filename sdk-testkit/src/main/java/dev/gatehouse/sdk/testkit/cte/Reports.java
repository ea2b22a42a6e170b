package dev.gatehouse.sdk.testkit.cte;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * {@code /transparent-encryption/reports}. The fields of the rows are known for clients only. The other rows have the
 * names of the filters as fields.
 */
final class Reports {

    private Reports() {}

    static void addTo(Routes routes) {
        String reports = "/transparent-encryption/reports/";
        routes.add(
                        "GET",
                        reports + "clients",
                        call -> Paging.of(call, clients(call))
                                .filter(Set.of("client_name", "status", "os_type"))
                                .response())
                .add(
                        "GET",
                        reports + "clients-guard-status",
                        call -> Paging.of(call, guardPoints(call))
                                .filter(Set.of(
                                        "client_name",
                                        "policy_name",
                                        "guard_point_state",
                                        "guard_enabled",
                                        "guard_path"))
                                .response())
                .add(
                        "GET",
                        reports + "clients-profiles",
                        call -> Paging.of(call, profiles(call)).response())
                .add(
                        "GET",
                        reports + "clients-keys",
                        call -> Paging.of(call, List.of()).response());
    }

    private static List<Resource> clients(Call call) {
        List<Resource> rows = new ArrayList<>();
        for (Resource client : call.domain().clients.all()) {
            List<Resource> points = pointsOf(call.domain(), client);
            rows.add(Resource.row(client.name())
                    .set("client_name", client.name())
                    .set("account", client.text("account"))
                    .set("os_type", client.text("os_type"))
                    .set("os_sub_type", client.text("os_sub_type"))
                    .set("os_kernel", "")
                    .set("client_version", client.text("client_version"))
                    .set("status", client.text("client_health_status"))
                    .set("total_gp", points.size())
                    .set(
                            "enabled_gp",
                            points.stream()
                                    .filter(point -> point.flag("guard_enabled"))
                                    .count()));
        }
        return rows;
    }

    private static List<Resource> guardPoints(Call call) {
        List<Resource> rows = new ArrayList<>();
        for (Resource client : call.domain().clients.all()) {
            for (Resource point : pointsOf(call.domain(), client)) {
                rows.add(Resource.row(client.name() + " " + point.name())
                        .set("client_name", client.name())
                        .set("policy_name", point.text("policy_name"))
                        .set("guard_path", point.text("guard_path"))
                        .set("guard_point_state", point.text("guard_point_state"))
                        .set("guard_enabled", point.flag("guard_enabled")));
            }
        }
        return rows;
    }

    private static List<Resource> pointsOf(Domain domain, Resource client) {
        List<Resource> points = new ArrayList<>(domain.guardPoints(client).all());
        domain.groupsOf(client)
                .forEach(group -> points.addAll(domain.guardPoints(group).all()));
        return points;
    }

    private static List<Resource> profiles(Call call) {
        return call.domain().clients.all().stream()
                .map(client -> Resource.row(client.name())
                        .set("client_name", client.name())
                        .set("profile_name", client.text("profile_name")))
                .toList();
    }
}
