package dev.gatehouse.sdk.testkit.commvault;

import dev.gatehouse.sdk.testkit.JsonFields;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The plain resources around vaults, after the vendor's OpenAPI file of 11.32: storage, media agents, roles, alerts,
 * companies, stored credentials and server groups.
 */
final class Administration {

    /** The permissions of the role "S3 User", which the documentation of vaults names. */
    private static final List<String> S3 = List.of("S3_putObject", "S3_getObject", "S3_listBucket", "S3_deleteObject");

    private final State state;
    private final Options options;
    final PlainResource disks;
    final PlainResource clouds;
    final PlainResource hyperScales;
    final PlainResource mediaAgents;
    final PlainResource roles;
    final PlainResource alerts;
    final PlainResource definitions;
    final PlainResource companies;
    final PlainResource credentials;
    final PlainResource groups;

    Administration(State state, Options options) {
        this.state = state;
        this.options = options;
        String disk = "/V4/Storage/Disk";
        String cloud = "/V4/Storage/Cloud";
        String hyperScale = "/V4/Storage/HyperScale";
        String[] listed = {"id", "name", "storagePoolType", "status", "capacity", "freeSpace", "company"};
        disks = new PlainResource(state, options, "disk storage")
                .list(disk, "diskStorage", listed)
                .get(disk + "/{id}", row -> details(row, "capacity", "associatedPlanList", "backupLocations"))
                .create(disk, "*name", "*storage>backupLocations", "*enableDeduplication", "deduplicationDBStorage")
                .delete(disk + "/{id}");
        clouds = new PlainResource(state, options, "cloud storage")
                .list(cloud, "cloudStorage", listed)
                .get(cloud + "/{id}", row -> details(row, "totalCapacity", "associatedPlans", "bucket"))
                .create(
                        cloud,
                        "*name",
                        "*mediaAgent",
                        "*cloudType",
                        "serviceHost",
                        "authentication",
                        "credentials",
                        "*bucket",
                        "storageClass",
                        "useDeduplication",
                        "deduplicationDBLocation")
                .delete(cloud + "/{id}");
        hyperScales = new PlainResource(state, options, "HyperScale storage")
                .list(hyperScale, "hyperScaleStorage", listed)
                .delete(hyperScale + "/{id}");
        mediaAgents = new PlainResource(state, options, "media agent")
                .list("/V4/mediaAgent", "mediaAgents")
                .get("/V4/mediaAgent/{id}", row -> Map.of("general", row));
        roles = new PlainResource(state, options, "role")
                .list("/V4/Role", "roles", "id", "name", "status")
                .get("/V4/Role/{id}")
                .create("/V4/Role", "*name", "*permissionList>permissions", "enabled", "visibleToAll")
                .update(
                        "/V4/Role/{id}",
                        "newName>name",
                        "permissionList>permissions",
                        "enabled",
                        "visibleToAll",
                        "security")
                .delete("/V4/Role/{id}");
        String alert = "/V4/TriggeredAlerts";
        alerts = new PlainResource(state, options, "alert")
                .list(alert, "alertsTriggered")
                .get(alert + "/{id}")
                .set(alert + "/{id}/Read", "readStatus", true)
                .set(alert + "/{id}/Unread", "readStatus", false)
                .set(alert + "/{id}/Pin", "pinned", true)
                .set(alert + "/{id}/Unpin", "pinned", false)
                .update(alert + "/{id}/Notes", "*notes")
                .delete(alert + "/{id}")
                .deleteAll(alert + "/Action/Delete", "alertId");
        definitions = new PlainResource(state, options, "alert definition")
                .list("/V4/AlertDefinitions", "alertDefinitions")
                .set("/V4/AlertDefinitions/{id}/Enable", "enabled", true)
                .set("/V4/AlertDefinitions/{id}/Disable", "enabled", false);
        companies = new PlainResource(state, options, "company")
                .list("/V4/company", "companies")
                .get("/V4/company/{id}");
        credentials = new PlainResource(state, options, "credential")
                .list("/V4/Credential", "credentialManager", "id", "name", "accountType", "vendorType", "description")
                .create(
                        "/V4/Credential",
                        "*name",
                        "*accountType",
                        "vendorType",
                        "userAccount",
                        "password",
                        "accessKeyId",
                        "secretAccessKey",
                        "description",
                        "security")
                .delete("/V5/Credential/{id}");
        groups = new PlainResource(state, options, "server group").list("/V4/ServerGroup", "serverGroups");
    }

    void addTo(Routes routes) {
        Stream.of(disks, clouds, hyperScales, mediaAgents, roles, alerts, definitions, companies, credentials, groups)
                .forEach(each -> each.addTo(routes));
        routes.add("GET", "/V4/Permissions", call -> permissions());
        routes.add("GET", "/V4/Storage/{id}/associatedCopies", this::copies);
        routes.add(
                "GET",
                "/StoragePool",
                call -> Response.ok(
                        Map.of("storagePoolList", pools().map(this::pool).toList())));
        routes.add("GET", "/StoragePool/{id}", this::poolDetails);
        routes.add("GET", "/Alert", call -> consoleAlerts());
    }

    private Stream<PlainResource> poolKinds() {
        return Stream.of(disks, clouds, hyperScales);
    }

    /** Returns the pools of all kinds. */
    private Stream<Map<String, Object>> pools() {
        return poolKinds().flatMap(each -> each.all().stream());
    }

    boolean hasPool(long id) {
        return poolKinds().anyMatch(each -> each.contains(id));
    }

    private static Map<String, Object> details(Map<String, Object> row, String capacity, String plans, String places) {
        Map<String, Object> details = new LinkedHashMap<>(row);
        details.put(
                "general",
                JsonFields.of(
                        capacity, row.getOrDefault("capacity", 0), "freeSpace", row.getOrDefault("freeSpace", 0)));
        details.put(plans, List.of());
        if (!(details.get(places) instanceof List)) {
            details.put(places, List.of());
        }
        return details;
    }

    /** Returns a pool as v1 does. */
    private Map<String, Object> pool(Map<String, Object> row) {
        Map<String, Object> pool = new LinkedHashMap<>();
        pool.put(
                "storagePoolEntity",
                JsonFields.of(
                        "storagePoolId", row.get("id"), "storagePoolName", row.get("name"), options.typeField, 160));
        pool.put("storagePoolType", 1);
        pool.putAll(capacity(row));
        pool.put("numberOfNodes", 0);
        pool.put("reserved1", 0);
        return pool;
    }

    private static Map<String, Object> capacity(Map<String, Object> row) {
        return JsonFields.of(
                "totalCapacity", row.getOrDefault("capacity", 0),
                "totalFreeSpace", row.getOrDefault("freeSpace", 0),
                "sizeOnDisk", 0,
                "status", row.getOrDefault("status", "Online"),
                "statusCode", 0);
    }

    private Response poolDetails(Call call) {
        Map<String, Object> row = poolKinds()
                .filter(each -> each.contains(call.id()))
                .findFirst()
                .map(each -> each.require(call.id()))
                .orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND, "no storage pool " + call.id()));
        Map<String, Object> details = new LinkedHashMap<>(capacity(row));
        details.put("copyInfo", Map.of("StoragePolicyCopy", Map.of("storagePolicyName", row.get("name"))));
        return Response.ok(Map.of("storagePoolDetails", details));
    }

    private Response copies(Call call) {
        List<Map<String, Object>> copies = state.destinations.entrySet().stream()
                .flatMap(plan -> plan.getValue().stream()
                        .filter(destination -> destination.poolId() == call.id())
                        .map(destination -> JsonFields.of(
                                "copy", JsonFields.of("id", destination.id(), "name", destination.name()),
                                "plan",
                                        JsonFields.of(
                                                "id",
                                                plan.getKey(),
                                                "name",
                                                Objects.requireNonNull(state.plans.get(plan.getKey()))
                                                        .name()),
                                "planType", "Server",
                                "retentionPeriodDays", destination.retentionDays())))
                .toList();
        return Response.ok(Map.of("copies", copies));
    }

    private static Response permissions() {
        List<Map<String, Object>> permissions = S3.stream()
                .map(name -> JsonFields.of("id", 300 + S3.indexOf(name), "name", name))
                .toList();
        return Response.ok(Map.of(
                "categoryList",
                List.of(JsonFields.of("category", JsonFields.of("id", 30, "name", "S3"), "permissions", permissions))));
    }

    /** Returns the alerts as v1 does, on one page. */
    private Response consoleAlerts() {
        List<Map<String, Object>> feeds = alerts.all().stream()
                .map(alert -> JsonFields.of(
                        "liveFeedId",
                        alert.get("id"),
                        "alertName",
                        alert.getOrDefault("info", ""),
                        "severity",
                        1,
                        "status",
                        8))
                .toList();
        return Response.ok(JsonFields.of(
                "numberOfNewAlert", feeds.size(),
                "totalNoOfAlerts", feeds.size(),
                "feedsList", feeds.isEmpty() ? new Missing(feeds) : feeds));
    }
}
