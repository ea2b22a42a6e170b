package dev.gatehouse.sdk.testkit.cte;

import dev.gatehouse.sdk.testkit.FakeResponse;
import dev.gatehouse.sdk.testkit.internal.Schema;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Live data transformation: {@code /transparent-encryption/ldtgroupcommservice} with its clients, and the designated
 * primary sets of a client group. The texts of their errors are not documented, except for an unknown set.
 */
final class LdtGroups {

    private static final String KIND = "ldtgroupcommservice";
    private static final String ONE = "/transparent-encryption/" + KIND + "/{id}";
    private static final Pattern NAME = Pattern.compile("[a-zA-Z0-9][a-zA-Z0-9._|\\-]*");
    private static final Schema CLIENTS = new Schema().texts("client_list");

    private LdtGroups() {}

    static void addTo(Routes routes) {
        PlainResource groups = PlainResource.ofDomain(KIND)
                .create(new Schema().text("name", "description"), "name")
                .update(new Schema().text("description"))
                // The Terraform provider sends one structure for all operations
                .notTaking(new Schema().text("id", "name").and(CLIENTS))
                .whenCreated((call, group, body) -> {
                    if (!NAME.matcher(group.name()).matches()) {
                        throw Problem.badRequest("Invalid name supplied");
                    }
                    group.set("health_status", "");
                })
                .usedIf((domain, group) -> !domain.members(group).isEmpty());
        groups.addTo(routes);
        routes.add(
                        "GET",
                        ONE + "/clients",
                        call -> Paging.of(call, clients(call, groups.resource(call)))
                                .response())
                .add("POST", ONE + "/clients", call -> change(call, groups.resource(call), true))
                .add("PATCH", ONE + "/clients/delete", call -> change(call, groups.resource(call), false));
        primarySets().addTo(routes);
    }

    private static List<Resource> clients(Call call, Resource group) {
        return call.domain().members(group).keySet().stream()
                .map(call.domain().clients::get)
                .toList();
    }

    private static FakeResponse change(Call call, Resource group, boolean add) {
        Body body = call.body(CLIENTS.text("id", "name", "description"));
        body.validate().atLeastOne("client_list").check();
        List<Resource> named = body.texts("client_list").stream()
                .map(call.domain().clients::get)
                .toList();
        for (Resource client : named) {
            if (add) {
                call.domain().members(group).put(Clients.writable(client).id(), false);
            } else {
                call.domain().members(group).remove(client.id());
            }
        }
        group.touch(call.now());
        return new Responses(call.options()).written(add ? 201 : 200, group, "id");
    }

    private static PlainResource primarySets() {
        return PlainResource.of(
                        "designatedprimarysets",
                        "/transparent-encryption/clientgroups/{id}/dps",
                        LdtGroups::primarySetsOf)
                .create(
                        new Schema().text("name", "client_list", "ldt_comm_group_service_id"),
                        "name",
                        "client_list",
                        "ldt_comm_group_service_id")
                .update(new Schema().text("client_list"))
                .notTaking(new Schema().text("client_list", "id"))
                .whenCreated((call, set, body) -> {
                    call.domain()
                            .table(KIND)
                            .get(body.text("ldt_comm_group_service_id").orElse(""));
                    set.set("client_group_id", group(call).id());
                    setClients(call, set, body);
                })
                .whenUpdated(LdtGroups::setClients);
    }

    private static Resource group(Call call) {
        return call.domain().groups.get(call.id(0));
    }

    private static Table primarySetsOf(Call call) {
        Table sets = call.domain().table("dps." + group(call).id());
        // The status is the vendor's bug KY-118691
        if (call.ids().size() > 1 && sets.find(call.id(1)).isEmpty()) {
            throw Problem.badRequest("Failed to get designated primary set");
        }
        return sets;
    }

    private static void setClients(Call call, Resource set, Body body) {
        body.filledText("client_list").ifPresent(list -> {
            List<Resource> clients = List.of(list.split(",", -1)).stream()
                    .map(call.domain().clients::get)
                    .toList();
            set.set(
                    "primary_client_id_list",
                    joined(clients.stream().map(Resource::id).toList()));
            set.set(
                    "primary_client_name_list",
                    joined(clients.stream().map(Resource::name).toList()));
        });
    }

    private static String joined(List<String> texts) {
        return String.join(",", texts);
    }
}
