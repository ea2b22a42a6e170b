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

    private final Options options;
    final Resource disks;
    final Resource clouds;
    final Resource hyperScales;
    final Resource mediaAgents;
    final Resource roles;
    final Resource alerts;
    final Resource definitions;
    final Resource companies;
    final Resource credentials;
    final Resource groups;

    Administration(Router router, Store store, Options options) {
        this.options = options;
        String disk = "/V4/Storage/Disk";
        String cloud = "/V4/Storage/Cloud";
        String hyperScale = "/V4/Storage/HyperScale";
        String[] listed = {"id", "name", "storagePoolType", "status", "capacity", "freeSpace", "company"};
        disks = new Resource(router, store, options, "disk storage")
                .list(disk, "diskStorage", listed)
                .get(disk + "/{id}", row -> details(row, "capacity", "associatedPlanList", "backupLocations"))
                .create(disk, "*name", "*storage>backupLocations", "*enableDeduplication", "deduplicationDBStorage")
                .delete(disk + "/{id}");
        clouds = new Resource(router, store, options, "cloud storage")
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
        hyperScales = new Resource(router, store, options, "HyperScale storage")
                .list(hyperScale, "hyperScaleStorage", listed)
                .delete(hyperScale + "/{id}");
        mediaAgents = new Resource(router, store, options, "media agent")
                .list("/V4/mediaAgent", "mediaAgents")
                .get("/V4/mediaAgent/{id}", row -> Map.of("general", row));
        roles = new Resource(router, store, options, "role")
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
        alerts = new Resource(router, store, options, "alert")
                .list(alert, "alertsTriggered")
                .get(alert + "/{id}")
                .set(alert + "/{id}/Read", "readStatus", true)
                .set(alert + "/{id}/Unread", "readStatus", false)
                .set(alert + "/{id}/Pin", "pinned", true)
                .set(alert + "/{id}/Unpin", "pinned", false)
                .update(alert + "/{id}/Notes", "*notes")
                .delete(alert + "/{id}")
                .deleteAll(alert + "/Action/Delete", "alertId");
        definitions = new Resource(router, store, options, "alert definition")
                .list("/V4/AlertDefinitions", "alertDefinitions")
                .set("/V4/AlertDefinitions/{id}/Enable", "enabled", true)
                .set("/V4/AlertDefinitions/{id}/Disable", "enabled", false);
        companies = new Resource(router, store, options, "company")
                .list("/V4/company", "companies")
                .get("/V4/company/{id}");
        credentials = new Resource(router, store, options, "credential")
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
        groups = new Resource(router, store, options, "server group").list("/V4/ServerGroup", "serverGroups");
        router.add("GET", "/V4/Permissions", call -> permissions());
        router.add("GET", "/V4/Storage/{id}/associatedCopies", call -> copies(store, call));
        router.add(
                "GET",
                "/StoragePool",
                call -> Response.ok(
                        Map.of("storagePoolList", pools().map(this::pool).toList())));
        router.add("GET", "/StoragePool/{id}", this::poolDetails);
        router.add("GET", "/Alert", call -> consoleAlerts());
    }

    /** Returns the pools of all kinds. */
    private Stream<Map<String, Object>> pools() {
        return Stream.of(disks, clouds, hyperScales).flatMap(each -> each.all().stream());
    }

    boolean hasPool(long id) {
        return pools().anyMatch(pool -> Objects.equals(pool.get("id"), id));
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
        Map<String, Object> row = pools().filter(pool -> Objects.equals(pool.get("id"), call.id()))
                .findFirst()
                .orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND, "no storage pool " + call.id()));
        Map<String, Object> details = new LinkedHashMap<>(capacity(row));
        details.put("copyInfo", Map.of("StoragePolicyCopy", Map.of("storagePolicyName", row.get("name"))));
        return Response.ok(Map.of("storagePoolDetails", details));
    }

    private static Response copies(Store store, Call call) {
        List<Map<String, Object>> copies = store.destinations.entrySet().stream()
                .flatMap(plan -> plan.getValue().stream()
                        .filter(destination -> destination.poolId() == call.id())
                        .map(destination -> JsonFields.of(
                                "copy", JsonFields.of("id", destination.id(), "name", destination.name()),
                                "plan",
                                        JsonFields.of(
                                                "id",
                                                plan.getKey(),
                                                "name",
                                                Objects.requireNonNull(store.plans.get(plan.getKey()))
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
