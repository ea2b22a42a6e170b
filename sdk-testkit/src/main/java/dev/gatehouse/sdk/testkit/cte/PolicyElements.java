package dev.gatehouse.sdk.testkit.cte;

import static dev.gatehouse.sdk.testkit.cte.Schema.Type.FLAG;
import static dev.gatehouse.sdk.testkit.cte.Schema.Type.NUMBER;
import static dev.gatehouse.sdk.testkit.cte.Schema.Type.OBJECT;
import static dev.gatehouse.sdk.testkit.cte.Schema.Type.OBJECTS;
import static dev.gatehouse.sdk.testkit.cte.Schema.Type.TEXT;
import static dev.gatehouse.sdk.testkit.cte.Schema.Type.TEXTS;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * User, process, resource and signature sets: "Creating Policy Elements", CTE Administration, and the vendor's Terraform
 * provider and Ansible modules. A set that a rule uses can't be deleted.
 */
final class PolicyElements {

    static final String USERS = "usersets";
    static final String PROCESSES = "processsets";
    static final String RESOURCES = "resourcesets";
    static final String SIGNATURES = "signaturesets";

    private static final Schema COMMON =
            Schema.empty().with(TEXT, "description").with(OBJECT, "labels");
    private static final Schema USER =
            Schema.empty().with(TEXT, "uname", "gname", "os_domain").with(NUMBER, "uid", "gid", "index");
    private static final Schema PROCESS = Schema.empty()
            .with(TEXT, "directory", "file", "signature", "resource_set_id")
            .with(OBJECT, "labels")
            .with(NUMBER, "index");
    private static final Schema RESOURCE = Schema.empty()
            .with(TEXT, "directory", "file")
            .with(FLAG, "include_subfolders", "hdfs")
            .with(NUMBER, "index");

    private PolicyElements() {}

    static void addTo(Router router) {
        new Members("users", USER, "adduser", "updateuser", "deluser", "userIndexList")
                .addTo(router, USERS, COMMON, Map.of(), PolicyElements::isUserSetUsed);
        new Members("processes", PROCESS, "addprocesse", "updateprocess", "delprocesse", "processIndexList")
                .addTo(router, PROCESSES, COMMON, Map.of(), PolicyElements::isProcessSetUsed);
        new Members("resources", RESOURCE, "addresource", "updateresource", "delresource", "resourceIndexList")
                .addTo(
                        router,
                        RESOURCES,
                        COMMON.with(TEXT, "type").with(OBJECTS, "classification_tags"),
                        Map.of("type", "Directory", "classification_tags", List.of()),
                        PolicyElements::isResourceSetUsed);
        new SignatureSets().addTo(router, COMMON.with(TEXT, "type").with(TEXTS, "source_list"));
    }

    private static boolean isUserSetUsed(Domain domain, Resource set) {
        return domain.hasRuleWith(set.id(), Set.of("user_set_id"));
    }

    private static boolean isProcessSetUsed(Domain domain, Resource set) {
        return domain.hasRuleWith(set.id(), Set.of("process_set_id"));
    }

    private static boolean isResourceSetUsed(Domain domain, Resource set) {
        return domain.hasRuleWith(set.id(), Set.of("resource_set_id"))
                || isInAProcessSet(domain, "resource_set_id", set);
    }

    static boolean isSignatureSetUsed(Domain domain, Resource set) {
        return domain.hasRuleWith(set.id(), Set.of("signature_set_id")) || isInAProcessSet(domain, "signature", set);
    }

    private static boolean isInAProcessSet(Domain domain, String field, Resource set) {
        return domain.table(PROCESSES).all().stream()
                .flatMap(processes -> Members.of(processes, "processes").stream())
                .map(member -> member.getOrDefault(field, ""))
                .anyMatch(value -> value.equals(set.id()) || value.equals(set.name()));
    }
}
