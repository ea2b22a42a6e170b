package dev.gatehouse.sdk.testkit.cte;

import dev.gatehouse.sdk.testkit.FakeResponse;
import dev.gatehouse.sdk.testkit.internal.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** {@code /transparent-encryption/csigroups}: storage groups of Kubernetes with their GuardPolicies and clients. */
final class CsiGroups {

    static final String KIND = "csigroups";

    private static final String ALL = "/transparent-encryption/csigroups";
    static final String GUARD_POLICIES = "csigroups.guardpoints";
    private static final Schema POLICIES = new Schema().texts("policy_list");
    private static final Schema ENABLED = new Schema().flag("guard_enabled");

    /** The Terraform provider sends one structure for all operations. */
    private static final Schema TERRAFORM =
            new Schema().text("id", "op_type").and(POLICIES).and(ENABLED);

    private CsiGroups() {}

    static void addTo(Routes routes) {
        PlainResource groups = PlainResource.ofDomain(KIND)
                .create(
                        new Schema()
                                .text("name", "k8s_namespace", "k8s_storage_class")
                                .text("client_profile", "description"),
                        "name",
                        "k8s_namespace",
                        "k8s_storage_class")
                .update(new Schema().text("client_profile", "description"))
                .notTaking(TERRAFORM.text("name", "k8s_namespace", "k8s_storage_class"))
                .whenCreated((call, group, body) -> {
                    group.patch(body, List.of("k8s_namespace", "k8s_storage_class"));
                    setProfile(call, group, body, Domain.DEFAULT_PROFILE);
                })
                .whenUpdated((call, group, body) -> setProfile(call, group, body, ""))
                .usedIf((domain, group) -> !guardPolicies(domain, group).isEmpty());
        routes.add("PATCH", ALL + "/guardpoints/{id}", CsiGroups::enable)
                .add("DELETE", ALL + "/guardpoints/{id}", CsiGroups::remove);
        groups.addTo(routes);
        routes.add(
                        "GET",
                        ALL + "/{id}/guardpoints",
                        call -> Paging.of(call, guardPolicies(call.domain(), groups.resource(call)))
                                .response())
                .add("POST", ALL + "/{id}/guardpoints", call -> guard(call, groups.resource(call)))
                .add(
                        "GET",
                        ALL + "/{id}/clients",
                        call -> Paging.of(
                                        call,
                                        call.domain()
                                                .table("csigroups.clients."
                                                        + groups.resource(call).id())
                                                .all())
                                .response());
    }

    private static void setProfile(Call call, Resource group, Body body, String fallback) {
        String reference = body.filledText("client_profile").orElse(fallback);
        if (!reference.isEmpty()) {
            Resource profile = call.domain()
                    .profiles
                    .find(reference)
                    .orElseThrow(() -> DocumentedErrors.unknownProfile("CSIGroup", reference));
            group.set("client_profile_id", profile.id()).set("client_profile_name", profile.name());
        }
    }

    private static List<Resource> guardPolicies(Domain domain, Resource group) {
        return domain.table(GUARD_POLICIES).all().stream()
                .filter(point -> point.text("csi_group_id").equals(group.id()))
                .toList();
    }

    private static FakeResponse guard(Call call, Resource group) {
        Body body = call.body(POLICIES.and(TERRAFORM));
        body.validate().atLeastOne("policy_list").check();
        List<Resource> added = new ArrayList<>();
        for (String reference : body.texts("policy_list")) {
            Resource policy = call.domain()
                    .policies
                    .find(reference)
                    .orElseThrow(() -> Problem.notFound("Failed to get CTE policy: record not found"));
            if (call.options().strict && !policy.text("policy_type").equals("CSI")) {
                throw Problem.badRequest("the policy is not of the type CSI");
            }
            added.add(Resource.camel("guardpoints", group.id() + "/" + policy.id(), call.now())
                    .without("name")
                    .set("csi_group_id", group.id())
                    .set("policy_id", policy.id())
                    .set("policy_name", policy.name())
                    .set("guard_enabled", true));
        }
        Table all = call.domain().table(GUARD_POLICIES);
        if (added.stream().anyMatch(point -> all.hasName(point.name()))) {
            throw DocumentedErrors.alreadyExists("guardpoint");
        }
        added.forEach(all::add);
        Responses responses = new Responses(call.options());
        return FakeResponse.json(
                201,
                Map.of(
                        "guardpoints",
                        added.stream()
                                .map(point -> Map.of("guardpoint", responses.full(point)))
                                .toList()));
    }

    private static FakeResponse enable(Call call) {
        Resource point = call.domain().table(GUARD_POLICIES).get(call.id(0));
        Body body = call.body(ENABLED.and(
                TERRAFORM.text("name", "k8s_namespace", "k8s_storage_class").text("client_profile", "description")));
        body.validate().required("guard_enabled").check();
        point.take(body, "guard_enabled");
        point.touch(call.now());
        return new Responses(call.options()).written(200, point, "id");
    }

    private static FakeResponse remove(Call call) {
        Table all = call.domain().table(GUARD_POLICIES);
        Resource point = all.get(call.id(0));
        call.noBody();
        all.remove(point);
        return new Responses(call.options()).empty(204, 200);
    }
}
