package dev.gatehouse.sdk.testkit.commvault;

import dev.gatehouse.sdk.testkit.JsonFields;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Details of one resource in v1 and V2. The fields are those without which cvpysdk (11.40.2) fails. */
final class OlderDetails {

    private final Options options;
    private final Administration administration;

    OlderDetails(Options options, Administration administration) {
        this.options = options;
        this.administration = administration;
    }

    void addTo(Routes routes) {
        routes.add("GET", "/Role/{id}", this::role);
        routes.add("GET", "/ClientGroup/{id}", this::clientGroup);
        routes.add("GET", "/V2/MediaAgents/{id}", this::mediaAgent);
        routes.add("GET", "/AlertRule/{id}", this::alertRule);
        routes.add("GET", "/Organization", call -> companies());
        routes.add("GET", "/CommCell/Credentials", call -> credentials());
        routes.add("GET", "/Events", OlderDetails::events);
    }

    private Response role(Call call) {
        Map<String, Object> row = administration.roles.require(call.id());
        return Response.ok(Map.of(
                "roleProperties",
                List.of(JsonFields.of(
                        "description",
                        "",
                        "role",
                        JsonFields.of(
                                "roleId", call.id(),
                                "roleName", row.get("name"),
                                "flags", Map.of("disabled", "DISABLED".equals(row.get("status")))),
                        "categoryPermission",
                        Map.of("categoriesPermissionList", List.of())))));
    }

    private Response clientGroup(Call call) {
        Map<String, Object> row = administration.groups.require(call.id());
        return Response.ok(Map.of(
                "clientGroupDetail",
                JsonFields.of(
                        "clientGroup",
                        JsonFields.of(
                                "clientGroupId", call.id(), "clientGroupName", row.get("name"), options.typeField, 28),
                        "description",
                        "",
                        "isSmartClientGroup",
                        false,
                        "associatedClients",
                        List.of())));
    }

    private Response mediaAgent(Call call) {
        Map<String, Object> row = administration.mediaAgents.require(call.id());
        Map<String, Object> agent = new LinkedHashMap<>();
        agent.put("mediaAgent", JsonFields.of("mediaAgentId", call.id(), "mediaAgentName", row.get("name")));
        agent.put("osInfo", Map.of("OsDisplayInfo", Map.of("OSName", "Linux")));
        agent.put("status", 1);
        agent.put(
                "mediaAgentProps",
                JsonFields.of(
                        "mediaAgentIdxCacheProps", Map.of("cacheEnabled", true),
                        "indexLogsCacheInfo", Map.of("logsCachePath", Map.of("path", "/opt/cache"))));
        agent.put("powerManagementInfo", Map.of("isPowerMgmtSupported", false));
        return Response.ok(Map.of("mediaAgentList", List.of(agent)));
    }

    private Response alertRule(Call call) {
        Map<String, Object> row = administration.definitions.require(call.id());
        return Response.ok(Map.of(
                "alertDetail",
                JsonFields.of(
                        "alertSeverity",
                        0,
                        "criteria",
                        List.of(),
                        "alert",
                        JsonFields.of(
                                "alert", JsonFields.of("id", call.id(), "name", row.get("name")),
                                "description", "",
                                "alertType", JsonFields.of("id", 3, "name", row.get("type"))))));
    }

    private Response companies() {
        return Response.ok(Map.of(
                "providers",
                administration.companies.all().stream()
                        .map(company -> JsonFields.of(
                                "connectName", company.get("name"),
                                "shortName", JsonFields.of("id", company.get("id"), "domainName", company.get("name")),
                                "providerGUID",
                                        LoginTokens.guid(
                                                ((Number) Objects.requireNonNull(company.get("id"))).longValue())))
                        .toList()));
    }

    private Response credentials() {
        return Response.ok(Map.of(
                "credentialRecordInfo",
                administration.credentials.all().stream()
                        .map(credential -> Map.of(
                                "credentialRecord",
                                JsonFields.of(
                                        "credentialId",
                                        credential.get("id"),
                                        "credentialName",
                                        credential.get("name"))))
                        .toList()));
    }

    /** Returns one event for each job, for an unknown one as well. */
    private static Response events(Call call) {
        return Response.ok(Map.of(
                "commservEvents",
                List.of(JsonFields.of(
                        "id",
                        1,
                        "jobId",
                        call.request().query("jobId").orElse("0"),
                        "severity",
                        3,
                        "description",
                        "The job has started."))));
    }

    /** Returns the properties of a machine, without the name and id. */
    static Map<String, Object> machine() {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put(
                "osInfo",
                JsonFields.of(
                        "Type",
                        "Unix",
                        "SubType",
                        "Linux",
                        "OsDisplayInfo",
                        JsonFields.of("OSName", "Linux", "ProcessorType", "x86_64")));
        properties.put("cvdPort", 8400);
        properties.put("TimeZone", Map.of("TimeZoneName", "UTC"));
        properties.put("versionInfo", Map.of("GalaxyRelease", Map.of("ReleaseString", "11.0")));
        return properties;
    }

    /** Returns the settings of a machine. */
    static Map<String, Object> settings() {
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put(
                "activityControl",
                JsonFields.of(
                        "EnableDataRecovery", true, "EnableDataManagement", true, "EnableOnlineContentIndex", true));
        settings.put(
                "clientActivityControl",
                Map.of(
                        "activityControlOptions",
                        List.of(
                                JsonFields.of("activityType", 1, "enableActivityType", true),
                                JsonFields.of("activityType", 2, "enableActivityType", true),
                                JsonFields.of("activityType", 16, "enableActivityType", true))));
        settings.put("EnableSnapBackups", false);
        return settings;
    }
}
