package dev.gatehouse.sdk.cte;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.sdk.cte.WireTest.Row;
import dev.gatehouse.sdk.cte.policies.Action;
import dev.gatehouse.sdk.cte.policies.Effect;
import dev.gatehouse.sdk.cte.policies.IdtKeyRuleUpdate;
import dev.gatehouse.sdk.cte.policies.KeyRuleUpdate;
import dev.gatehouse.sdk.cte.policies.KeyType;
import dev.gatehouse.sdk.cte.policies.LdtKeyRuleUpdate;
import dev.gatehouse.sdk.cte.policies.NewIdtKeyRule;
import dev.gatehouse.sdk.cte.policies.NewKeyRule;
import dev.gatehouse.sdk.cte.policies.NewLdtKeyRule;
import dev.gatehouse.sdk.cte.policies.NewPolicy;
import dev.gatehouse.sdk.cte.policies.NewSecurityRule;
import dev.gatehouse.sdk.cte.policies.NewSignatureRule;
import dev.gatehouse.sdk.cte.policies.PolicyFilter;
import dev.gatehouse.sdk.cte.policies.PolicyMetadata;
import dev.gatehouse.sdk.cte.policies.PolicyType;
import dev.gatehouse.sdk.cte.policies.PolicyUpdate;
import dev.gatehouse.sdk.cte.policies.RuleKey;
import dev.gatehouse.sdk.cte.policies.SecurityRuleUpdate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The requests of policies and their rules. */
final class PolicyRows {

    private static final String POLICIES = "/api/v1/transparent-encryption/policies";
    private static final Effect ENCRYPT = Effect.PERMIT.and(Effect.AUDIT).and(Effect.APPLY_KEY);

    private PolicyRows() {}

    static List<Row> rows(CteClient cte) {
        List<Row> rows = new ArrayList<>(policies(cte));
        rows.addAll(securityRules(cte));
        rows.addAll(keyRules(cte));
        rows.addAll(transformRules(cte));
        rows.addAll(signatureRules(cte));
        return rows;
    }

    private static NewPolicy standard(String name) {
        return NewPolicy.builder()
                .name(name)
                .policyType(PolicyType.STANDARD)
                .addSecurityRule(NewSecurityRule.of(ENCRYPT))
                .addKeyRule(NewKeyRule.of("key-1"))
                .build();
    }

    private static List<Row> policies(CteClient cte) {
        String id = cte.policies().create(standard("policy-1")).id();
        return List.of(
                new Row(
                        "policies: list with every filter",
                        each -> each.policies()
                                .list(PolicyFilter.builder()
                                        .name("a b")
                                        .policyType(PolicyType.LDT)
                                        .build())
                                .forEach(any -> {}),
                        "GET " + POLICIES + "?name=a%20b&policy_type=LDT&skip=0&limit=256",
                        ""),
                new Row(
                        "policies: find",
                        each -> assertThat(each.policies().find("policy-1")).isPresent(),
                        "GET " + POLICIES + "?name=policy-1&skip=0&limit=256",
                        ""),
                new Row(
                        "policies: create, least",
                        each -> each.policies()
                                .create(NewPolicy.builder()
                                        .name("csi-1")
                                        .policyType(PolicyType.CSI)
                                        .build()),
                        "POST " + POLICIES,
                        "{'name':'csi-1','policy_type':'CSI'}"),
                new Row(
                        "policies: create, all",
                        each -> each.policies()
                                .create(standard("policy-2")
                                        .withDescription("d")
                                        .withNeverDeny(false)
                                        .withMetadata(new PolicyMetadata(true))
                                        .withDataTransformRules(NewKeyRule.of("key-2"))),
                        "POST " + POLICIES,
                        "{'name':'policy-2','policy_type':'Standard','description':'d','never_deny':false,"
                                + "'metadata':{'restrict_update':true},"
                                + "'security_rules':[{'effect':'permit,audit,applykey','action':'all_ops',"
                                + "'partial_match':true}],'key_rules':[{'key_id':'key-1'}],"
                                + "'data_transform_rules':[{'key_id':'key-2'}]}"),
                new Row(
                        "policies: update",
                        each -> each.policies()
                                .update(
                                        id,
                                        PolicyUpdate.builder()
                                                .description("")
                                                .neverDeny(true)
                                                .metadata(new PolicyMetadata(false))
                                                .forceRestrictUpdate(true)
                                                .build()),
                        "PATCH " + POLICIES + "/" + id,
                        "{'description':'','never_deny':true,'metadata':{'restrict_update':false},"
                                + "'force_restrict_update':true}"),
                new Row("policies: delete", each -> each.policies().delete(id), "DELETE " + POLICIES + "/" + id, ""));
    }

    private static List<Row> securityRules(CteClient cte) {
        String id = cte.policies().create(standard("policy-3")).id();
        String rule = cte.policies()
                .securityRules(id)
                .add(NewSecurityRule.of(Effect.DENY))
                .id();
        String rules = POLICIES + "/" + id + "/securityrules";
        return List.of(
                new Row(
                        "security rules: list",
                        each -> each.policies().securityRules(id).list().forEach(any -> {}),
                        "GET " + rules + "?skip=0&limit=256",
                        ""),
                new Row(
                        "security rules: get",
                        each -> each.policies().securityRules(id).get(rule),
                        "GET " + rules + "/" + rule,
                        ""),
                new Row(
                        "security rules: add, all",
                        each -> each.policies()
                                .securityRules(id)
                                .add(NewSecurityRule.builder()
                                        .effect(Effect.PERMIT.and(Effect.AUDIT))
                                        .action(Action.READ.and(Action.WRITE))
                                        .userSetId("")
                                        .excludeUserSet(false)
                                        .processSetId("")
                                        .excludeProcessSet(true)
                                        .resourceSetId("")
                                        .excludeResourceSet(false)
                                        .partialMatch(false)
                                        .build()),
                        "POST " + rules,
                        "{'effect':'permit,audit','action':'read,write','user_set_id':'',"
                                + "'exclude_user_set':false,'process_set_id':'','exclude_process_set':true,"
                                + "'resource_set_id':'','exclude_resource_set':false,'partial_match':false}"),
                new Row(
                        "security rules: update",
                        each -> each.policies()
                                .securityRules(id)
                                .update(
                                        rule,
                                        SecurityRuleUpdate.builder()
                                                .effect(Effect.PERMIT)
                                                .userSetId("")
                                                .partialMatch(false)
                                                .orderNumber(1)
                                                .build()),
                        "PATCH " + rules + "/" + rule,
                        "{'effect':'permit','user_set_id':'','partial_match':false,'order_number':1}"),
                new Row(
                        "security rules: reorder",
                        each -> each.policies().securityRules(id).reorder(rule, 2),
                        "PATCH " + rules + "/" + rule,
                        "{'order_number':2}"),
                new Row(
                        "security rules: delete",
                        each -> each.policies().securityRules(id).delete(rule),
                        "DELETE " + rules + "/" + rule,
                        ""));
    }

    private static List<Row> keyRules(CteClient cte) {
        String id = cte.policies()
                .create(standard("policy-4").withDataTransformRules(NewKeyRule.of("key-2")))
                .id();
        String rule = cte.policies().keyRules(id).list().iterator().next().id();
        String transform =
                cte.policies().dataTransformRules(id).list().iterator().next().id();
        String rules = POLICIES + "/" + id;
        return List.of(
                new Row(
                        "key rules: add, all",
                        each -> each.policies()
                                .keyRules(id)
                                .add(NewKeyRule.builder()
                                        .keyId("key-3")
                                        .keyType(KeyType.NAME)
                                        .resourceSetId("")
                                        .build()),
                        "POST " + rules + "/keyrules",
                        "{'key_id':'key-3','key_type':'name','resource_set_id':''}"),
                new Row(
                        "key rules: update",
                        each -> each.policies()
                                .keyRules(id)
                                .update(
                                        rule,
                                        KeyRuleUpdate.builder()
                                                .keyId("key-4")
                                                .orderNumber(1)
                                                .build()),
                        "PATCH " + rules + "/keyrules/" + rule,
                        "{'key_id':'key-4','order_number':1}"),
                new Row(
                        "data transformation rules: list",
                        each -> each.policies().dataTransformRules(id).list().forEach(any -> {}),
                        "GET " + rules + "/datatxrules?skip=0&limit=256",
                        ""),
                new Row(
                        "data transformation rules: delete",
                        each -> each.policies().dataTransformRules(id).delete(transform),
                        "DELETE " + rules + "/datatxrules/" + transform,
                        ""));
    }

    private static List<Row> transformRules(CteClient cte) {
        String ldt = cte.policies()
                .create(NewPolicy.builder()
                        .name("ldt-1")
                        .policyType(PolicyType.LDT)
                        .addLdtKeyRule(NewLdtKeyRule.of("clear_key", "key-1"))
                        .build())
                .id();
        String idt = cte.policies()
                .create(NewPolicy.builder()
                        .name("idt-1")
                        .policyType(PolicyType.IDT)
                        .addIdtKeyRule(NewIdtKeyRule.of("clear_key", "key-1"))
                        .build())
                .id();
        String ldtRule =
                cte.policies().ldtKeyRules(ldt).list().iterator().next().id();
        String idtRule =
                cte.policies().idtKeyRules(idt).list().iterator().next().id();
        String exclusion = "{'current_key':{'key_id':'clear_key'},'is_exclusion_rule':true}";
        return List.of(
                new Row(
                        "LDT key rules: add an exclusion rule",
                        each -> each.policies()
                                .ldtKeyRules(ldt)
                                .add(NewLdtKeyRule.builder()
                                        .currentKey(RuleKey.of("clear_key"))
                                        .exclusionRule(true)
                                        .build()),
                        "POST " + POLICIES + "/" + ldt + "/ldtkeyrules",
                        exclusion),
                new Row(
                        "LDT key rules: update",
                        each -> each.policies()
                                .ldtKeyRules(ldt)
                                .update(
                                        ldtRule,
                                        LdtKeyRuleUpdate.builder()
                                                .transformationKey(RuleKey.builder()
                                                        .keyId("key-2")
                                                        .keyType(KeyType.NAME)
                                                        .build())
                                                .build()),
                        "PATCH " + POLICIES + "/" + ldt + "/ldtkeyrules/" + ldtRule,
                        "{'transformation_key':{'key_id':'key-2','key_type':'name'}}"),
                new Row(
                        "IDT key rules: get",
                        each -> each.policies().idtKeyRules(idt).get(idtRule),
                        "GET " + POLICIES + "/" + idt + "/idtkeyrules/" + idtRule,
                        ""),
                new Row(
                        "IDT key rules: update",
                        each -> each.policies()
                                .idtKeyRules(idt)
                                .update(
                                        idtRule,
                                        IdtKeyRuleUpdate.builder()
                                                .transformationKey("key-2")
                                                .transformationKeyType(KeyType.NAME)
                                                .build()),
                        "PATCH " + POLICIES + "/" + idt + "/idtkeyrules/" + idtRule,
                        "{'transformation_key':'key-2','transformation_key_type':'name'}"),
                new Row(
                        "IDT key rules: reorder",
                        each -> each.policies().idtKeyRules(idt).reorder(idtRule, 1),
                        "PATCH " + POLICIES + "/" + idt + "/idtkeyrules/" + idtRule,
                        "{'order_number':1}"));
    }

    private static List<Row> signatureRules(CteClient cte) {
        String sets = "/api/v1/transparent-encryption/signaturesets";
        for (String name : List.of("images-1", "images-2")) {
            cte.raw().send("POST", sets, Map.of("name", name, "type", "Container-Image"));
        }
        String id = cte.policies()
                .create(NewPolicy.builder()
                        .name("csi-2")
                        .policyType(PolicyType.CSI)
                        .addSignatureRule(NewSignatureRule.of("images-1"))
                        .build())
                .id();
        String rule = cte.policies().signatureRules(id).list().iterator().next().id();
        String rules = POLICIES + "/" + id + "/signaturerules";
        return List.of(
                new Row(
                        "signature rules: list",
                        each -> each.policies().signatureRules(id).list().forEach(any -> {}),
                        "GET " + rules + "?skip=0&limit=256",
                        ""),
                new Row(
                        "signature rules: get",
                        each -> each.policies().signatureRules(id).get(rule),
                        "GET " + rules + "/" + rule,
                        ""),
                new Row(
                        "signature rules: add",
                        each -> each.policies().signatureRules(id).add(List.of("images-2")),
                        "POST " + rules,
                        "{'signature_set_id_list':['images-2']}"),
                new Row(
                        "signature rules: update",
                        each -> each.policies().signatureRules(id).update(rule, "images-2"),
                        "PATCH " + rules + "/" + rule,
                        "{'signature_set_id':'images-2'}"),
                new Row(
                        "signature rules: delete",
                        each -> each.policies().signatureRules(id).delete(rule),
                        "DELETE " + rules + "/" + rule,
                        ""));
    }
}
