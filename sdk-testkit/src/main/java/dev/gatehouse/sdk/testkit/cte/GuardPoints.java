package dev.gatehouse.sdk.testkit.cte;

import dev.gatehouse.sdk.testkit.FakeResponse;
import dev.gatehouse.sdk.testkit.internal.Schema;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** {@code guardpoints} below a client or client group, with the same operations for both. */
final class GuardPoints {

    private static final String RANSOMWARE = "ransomware_protection";
    private static final List<String> TYPES = List.of(
            "directory_auto",
            "directory_manual",
            "rawdevice_auto",
            "rawdevice_manual",
            "cloudstorage_auto",
            "cloudstorage_manual",
            RANSOMWARE);

    private static final Schema CREATE = new Schema().texts("guard_paths").object("guard_point_params");
    private static final Schema PARAMS = new Schema()
            .text("guard_point_type", "policy_id", "disk_name", "diskgroup_name", "dps_id")
            .text("network_share_credentials_id")
            .flag("automount_enabled", "cifs_enabled", "data_classification_enabled", "data_lineage_enabled")
            .flag("early_access", "intelligent_protection", "is_idt_capable_device", "is_esg_capable_device")
            .flag("mfa_enabled", "preserve_sparse_regions", "guard_enabled");
    private static final Schema ENABLE =
            new Schema().texts("guard_point_id_list").flag("guard_enabled");
    private static final Schema UNGUARD = new Schema().texts("guard_point_id_list");
    private static final Schema EARLY_ACCESS = new Schema().flag("early_access");
    private static final Schema SPARSE_OFF = new Schema().flag("preserve_sparse_regions");

    /** Finds the client or client group of the path. A write to a client that is marked for deletion is rejected. */
    private interface Owner {
        Resource of(Call call, boolean write);
    }

    private record Place(Owner owner, String prefix) {}

    static void addTo(Routes routes) {
        add(routes, "clients", new Place(GuardPoints::client, "client"));
        add(
                routes,
                "clientgroups",
                new Place((call, write) -> call.domain().groups.get(call.id(0)), "client_group"));
    }

    private static void add(Routes routes, String owners, Place place) {
        String all = "/transparent-encryption/" + owners + "/{id}/guardpoints";
        String one = all + "/{id}";
        routes.add("GET", all, call -> list(call, place))
                .add("POST", all, call -> create(call, place))
                .add("PATCH", all + "/enable", call -> enable(call, place))
                .add("PATCH", all + "/unguard", call -> unguard(call, place))
                .add("GET", one, call -> get(call, place))
                .add("PATCH", one, call -> update(call, place))
                .add("PATCH", one + "/early-access", call -> earlyAccess(call, place))
                .add("PATCH", one + "/preserve-sparse-regions-off", call -> sparseOff(call, place));
    }

    private static Resource client(Call call, boolean write) {
        Resource client = call.domain().clients.get(call.id(0));
        return write ? Clients.writable(client) : client;
    }

    static Resource newGuardPoint(String path, Resource owner, String prefix, Instant now) {
        return Resource.snake("guardpoints", path, now)
                .without("name")
                .set("guard_path", path)
                .set(prefix + "_id", owner.id())
                .set(prefix + "_name", owner.name())
                .set("guard_point_type", "directory_auto")
                .set("guard_enabled", true)
                .set("guard_point_state", "UNKNOWN")
                .set("pending_operation", "")
                .set("automount_enabled", false)
                .set("cifs_enabled", false)
                .set("early_access", false)
                .set("mfa_enabled", false)
                .set("preserve_sparse_regions", true);
    }

    static void setPolicy(Resource guardPoint, Resource policy) {
        guardPoint.set("policy_id", policy.id()).set("policy_name", policy.name());
    }

    private static FakeResponse list(Call call, Place place) {
        return Paging.of(
                        call,
                        call.domain().guardPoints(place.owner.of(call, false)).all())
                .filter(Set.of("guard_path"))
                .filter(
                        "policy",
                        (point, policy) -> point.text("policy_id").equals(policy)
                                || point.text("policy_name").equals(policy))
                .response();
    }

    private static FakeResponse get(Call call, Place place) {
        Resource point = point(call, place.owner.of(call, false), call.id(1));
        return FakeResponse.json(200, new Responses(call.options()).full(point));
    }

    private static FakeResponse create(Call call, Place place) {
        Resource owner = place.owner.of(call, true);
        Body body = call.body(CREATE);
        body.validate().atLeastOne("guard_paths").required("guard_point_params").check();
        Body params = body.object("guard_point_params", PARAMS, call.options().strict);
        boolean ransomware =
                params.text("guard_point_type").filter(RANSOMWARE::equals).isPresent();
        params.validate()
                .required(
                        ransomware ? new String[] {"guard_point_type"} : new String[] {"guard_point_type", "policy_id"})
                .oneOf("GuardPointParams", "guard_point_type", TYPES)
                .check();
        Domain domain = call.domain();
        Table table = domain.guardPoints(owner);
        List<String> paths = body.texts("guard_paths");
        if (paths.stream().anyMatch(table::hasName) || new HashSet<>(paths).size() < paths.size()) {
            throw DocumentedErrors.alreadyExists("guardpoint");
        }
        Optional<Resource> policy = params.filledText("policy_id").map(reference -> policy(domain, reference));
        List<Map<String, Object>> created = new ArrayList<>();
        for (String path : paths) {
            Resource point = newGuardPoint(path, owner, place.prefix, call.now());
            params.values().keySet().stream()
                    .filter(field -> !field.equals("guard_enabled"))
                    .forEach(field -> point.take(params, field));
            policy.ifPresent(chosen -> setPolicy(point, chosen));
            table.add(point);
            created.add(Map.of("guardpoint", new Responses(call.options()).full(point)));
        }
        // The order of the response may differ from the order of the request
        Collections.reverse(created);
        return FakeResponse.json(
                call.options().has(CteBehaviour.OTHER_SHAPES) ? 200 : 201, Map.of("guardpoints", created));
    }

    /** Updates a GuardPoint. Returns 200 and silently ignores most of the fields, as real servers do. */
    private static FakeResponse update(Call call, Place place) {
        Resource owner = place.owner.of(call, true);
        Resource point = point(call, owner, call.id(1));
        Body body = call.body(PARAMS);
        point.take(body, "mfa_enabled", "network_share_credentials_id", "dps_id");
        return written(call, point);
    }

    private static FakeResponse enable(Call call, Place place) {
        Resource owner = place.owner.of(call, true);
        Body body = call.body(ENABLE);
        body.validate()
                .atLeastOne("guard_point_id_list")
                .required("guard_enabled")
                .check();
        List<Resource> points = points(call, owner, body);
        for (Resource point : points) {
            point.set("guard_enabled", body.flag("guard_enabled"));
            point.set("guard_point_state", body.flag("guard_enabled") ? "UNKNOWN" : "DISABLED");
            point.touch(call.now());
        }
        return new Responses(call.options()).done();
    }

    private static FakeResponse unguard(Call call, Place place) {
        Resource owner = place.owner.of(call, true);
        Body body = call.body(UNGUARD);
        body.validate().atLeastOne("guard_point_id_list").check();
        points(call, owner, body).forEach(call.domain().guardPoints(owner)::remove);
        return new Responses(call.options()).done();
    }

    private static FakeResponse earlyAccess(Call call, Place place) {
        Resource owner = place.owner.of(call, true);
        Resource point = point(call, owner, call.id(1));
        Body body = call.body(EARLY_ACCESS);
        body.validate().required("early_access").check();
        return written(call, point.take(body, "early_access"));
    }

    private static FakeResponse sparseOff(Call call, Place place) {
        Resource owner = place.owner.of(call, true);
        Resource point = point(call, owner, call.id(1));
        Body body = call.body(SPARSE_OFF);
        body.validate().required("preserve_sparse_regions").check();
        if (body.flag("preserve_sparse_regions")) {
            throw Problem.badRequest("preserve_sparse_regions can only be set to false");
        }
        return written(call, point.take(body, "preserve_sparse_regions"));
    }

    private static FakeResponse written(Call call, Resource point) {
        point.touch(call.now());
        return new Responses(call.options()).written(200, point, "id");
    }

    /** Finds a policy. The error text for an unknown policy is not documented. */
    private static Resource policy(Domain domain, String reference) {
        return domain.policies
                .find(reference)
                .orElseThrow(() -> Problem.notFound("Failed to get CTE policy: record not found"));
    }

    private static List<Resource> points(Call call, Resource owner, Body body) {
        return body.texts("guard_point_id_list").stream()
                .map(id -> point(call, owner, id))
                .toList();
    }

    private static Resource point(Call call, Resource owner, String id) {
        return call.domain()
                .guardPoints(owner)
                .find(id)
                .filter(found -> found.id().equals(id))
                .orElseThrow(Problem::notFound);
    }
}
