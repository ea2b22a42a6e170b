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
    /**
     * Fields that the Terraform provider sends in updates too. They can't be changed: what a real server does with them
     * is not documented, here they are ignored.
     */
    static final Schema READ_ONLY = Schema.empty()
            .with(TEXT, "id", "name", "uri", "account", "application", "dev_account", "devAccount", "Account", "type");

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

    static void addTo(Routes routes) {
        new Members("users", USER, "addusers", "updateuser", "delusers", "userIndexList")
                .addTo(routes, USERS, COMMON, Map.of(), PolicyElements::isUserSetUsed);
        new Members("processes", PROCESS, "addprocesses", "updateprocess", "delprocesses", "processIndexList")
                .addTo(routes, PROCESSES, COMMON, Map.of(), PolicyElements::isProcessSetUsed);
        new Members("resources", RESOURCE, "addresources", "updateresource", "delresources", "resourceIndexList")
                .addTo(
                        routes,
                        RESOURCES,
                        COMMON.with(OBJECTS, "classification_tags"),
                        Map.of("type", "Directory", "classification_tags", List.of()),
                        PolicyElements::isResourceSetUsed);
        new SignatureSets().addTo(routes, COMMON.with(TEXTS, "source_list"));
    }

    /** Sets the type of a new set, which has the default already. */
    static void setType(Resource set, Body body) {
        body.filledText("type")
                .filter(type -> set.fields().containsKey("type"))
                .ifPresent(type -> set.set("type", type));
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
