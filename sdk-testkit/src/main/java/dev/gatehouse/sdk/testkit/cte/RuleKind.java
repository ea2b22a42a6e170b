package dev.gatehouse.sdk.testkit.cte;

import dev.gatehouse.sdk.testkit.JsonFields;
import dev.gatehouse.sdk.testkit.internal.Schema;
import java.util.List;
import java.util.Map;

/** A kind of rules of a policy: its path, its field in the body of a policy, its own fields, and what they refer to. */
@SuppressWarnings("ImmutableEnumChecker") // neither the schema nor the map is ever changed
enum RuleKind {
    SECURITY(
            "securityrules",
            "security_rules",
            new Schema()
                    .text("action", "effect", "user_set_id", "process_set_id", "resource_set_id")
                    .flag("exclude_user_set", "exclude_process_set", "exclude_resource_set", "partial_match"),
            Map.of("user_set_id", "usersets", "process_set_id", "processsets", "resource_set_id", "resourcesets")),
    KEY("keyrules", "key_rules", Fields.KEY, Fields.RESOURCES),
    DATA_TRANSFORM("datatxrules", "data_transform_rules", Fields.KEY, Fields.RESOURCES),
    LDT_KEY(
            "ldtkeyrules",
            "ldt_key_rules",
            new Schema()
                    .object("current_key", "transformation_key")
                    .flag("is_exclusion_rule")
                    .text("resource_set_id"),
            Fields.RESOURCES),
    IDT_KEY(
            "idtkeyrules",
            "idt_key_rules",
            new Schema().text("current_key", "current_key_type", "transformation_key", "transformation_key_type"),
            Map.of()),
    SIGNATURE(
            "signaturerules",
            "signature_rules",
            new Schema().text("signature_set_id", "signature_set_name"),
            Map.of("signature_set_id", "signaturesets"));

    private static final List<String> EFFECTS = List.of("permit", "deny", "audit", "applykey");

    final String path;
    final String field;
    final Schema schema;

    /** The table of each field that refers to a set. */
    final Map<String, String> references;

    RuleKind(String path, String field, Schema own, Map<String, String> references) {
        this.path = path;
        this.field = field;
        this.schema = own.text("id").number("order_number");
        this.references = references;
    }

    /** Returns the fields that are taken from a body as they are. */
    String[] fields() {
        return schema.paths().stream()
                .filter(field -> !field.equals("id") && !field.equals("order_number"))
                .toArray(String[]::new);
    }

    /** Rejects a new rule without its required fields. */
    void check(Body body) {
        Body.Validation validation = body.validate();
        switch (this) {
            case SECURITY -> validation.required("effect");
            case KEY, DATA_TRANSFORM -> validation.required("key_id");
            case LDT_KEY -> {
                validation.required("current_key");
                if (!body.flag("is_exclusion_rule")) {
                    validation.required("transformation_key");
                }
            }
            case IDT_KEY -> validation.required("current_key", "transformation_key");
            case SIGNATURE -> validation.required("signature_set_id");
        }
        validation
                .that(
                        body.filledText("effect")
                                .map(effect -> EFFECTS.containsAll(List.of(effect.split(",", -1))))
                                .orElse(true),
                        "effect",
                        "effect must be a comma list of permit, deny, audit, applykey")
                .check();
    }

    /** The fields of a rule for which a request has no value. The default of partial_match is not documented. */
    Map<String, Object> defaults() {
        return switch (this) {
            case SECURITY ->
                JsonFields.of(
                        "action",
                        "all_ops",
                        "user_set_id",
                        "",
                        "process_set_id",
                        "",
                        "resource_set_id",
                        "",
                        "exclude_user_set",
                        false,
                        "exclude_process_set",
                        false,
                        "exclude_resource_set",
                        false,
                        "partial_match",
                        true);
            case KEY, DATA_TRANSFORM -> JsonFields.of("key_type", "", "resource_set_id", "");
            case LDT_KEY -> JsonFields.of("is_exclusion_rule", false, "resource_set_id", "");
            case IDT_KEY, SIGNATURE -> Map.of();
        };
    }

    private static final class Fields {
        static final Schema KEY = new Schema().text("key_id", "key_type", "resource_set_id");
        static final Map<String, String> RESOURCES = Map.of("resource_set_id", "resourcesets");
    }
}
