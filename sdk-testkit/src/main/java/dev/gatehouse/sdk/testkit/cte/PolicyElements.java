package dev.gatehouse.sdk.testkit.cte;

import dev.gatehouse.sdk.testkit.JsonFields;
import dev.gatehouse.sdk.testkit.internal.Schema;
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

    private static final Schema COMMON = new Schema().text("description").object("labels");
    /**
     * Fields that the Terraform provider sends in updates too. They can't be changed: what a real server does with them
     * is not documented, here they are ignored.
     */
    static final Schema READ_ONLY = new Schema()
            .text("id", "name", "uri", "account", "application", "dev_account", "devAccount", "Account", "type");

    private static final Schema USER =
            new Schema().text("uname", "gname", "os_domain").number("uid", "gid", "index");
    private static final Schema PROCESS = new Schema()
            .text("directory", "file", "signature", "resource_set_id")
            .object("labels")
            .number("index");
    private static final Schema RESOURCE = new Schema()
            .text("directory", "file")
            .flag("include_subfolders", "hdfs")
            .number("index");

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
                        COMMON.objects("classification_tags"),
                        JsonFields.of("type", "Directory", "classification_tags", List.of()),
                        PolicyElements::isResourceSetUsed);
        new SignatureSets().addTo(routes, COMMON.texts("source_list"));
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
