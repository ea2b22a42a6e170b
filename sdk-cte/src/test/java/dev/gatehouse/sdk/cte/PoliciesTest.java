package dev.gatehouse.sdk.cte;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.sdk.core.error.ConflictException;
import dev.gatehouse.sdk.core.error.NotFoundException;
import dev.gatehouse.sdk.core.error.ResponseFormatException;
import dev.gatehouse.sdk.cte.policies.Action;
import dev.gatehouse.sdk.cte.policies.Effect;
import dev.gatehouse.sdk.cte.policies.NewIdtKeyRule;
import dev.gatehouse.sdk.cte.policies.NewKeyRule;
import dev.gatehouse.sdk.cte.policies.NewLdtKeyRule;
import dev.gatehouse.sdk.cte.policies.NewPolicy;
import dev.gatehouse.sdk.cte.policies.NewSecurityRule;
import dev.gatehouse.sdk.cte.policies.NewSignatureRule;
import dev.gatehouse.sdk.cte.policies.Policy;
import dev.gatehouse.sdk.cte.policies.PolicyMetadata;
import dev.gatehouse.sdk.cte.policies.PolicyType;
import dev.gatehouse.sdk.cte.policies.PolicyUpdate;
import dev.gatehouse.sdk.cte.policies.RuleKey;
import dev.gatehouse.sdk.cte.policies.SecurityRule;
import dev.gatehouse.sdk.cte.policies.SecurityRuleUpdate;
import dev.gatehouse.sdk.testkit.FakeResponse;
import dev.gatehouse.sdk.testkit.Fault;
import dev.gatehouse.sdk.testkit.cte.CteBehaviour;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Policies and their rules, and what the server does without an error. */
class PoliciesTest extends FakeServerTest {

    private static final Effect ENCRYPT = Effect.PERMIT.and(Effect.AUDIT).and(Effect.APPLY_KEY);

    private static NewPolicy standard(String name) {
        return NewPolicy.builder()
                .name(name)
                .policyType(PolicyType.STANDARD)
                .addSecurityRule(NewSecurityRule.of(ENCRYPT))
                .addSecurityRule(NewSecurityRule.of(Effect.DENY.and(Effect.AUDIT)))
                .addKeyRule(NewKeyRule.of("key-1"))
                .build();
    }

    @Test
    void create_returnsTheRulesWithIdsAndOrder() {
        Policy policy = client().policies().create(standard("payroll"));

        assertThat(policy.securityRules())
                .extracting(rule -> rule.orderNumber().orElseThrow())
                .containsExactly(1, 2);
        assertThat(policy.keyRules()).singleElement().satisfies(rule -> {
            assertThat(rule.keyId()).contains("key-1");
            assertThat(rule.id()).isNotEmpty();
        });
    }

    @Test
    void find_comparesTheName_becauseUnknownFiltersAreIgnored() {
        CteClient cte = client();
        server().addPolicy("a");
        String id = server().addPolicy("b");

        assertThat(cte.policies().find("b").map(Policy::id)).contains(id);
        assertThat(cte.policies().find("c")).isEmpty();
    }

    @Test
    void createdLdtPolicy_hasARuleOfTheServerInFront() {
        Policy policy = client().policies()
                .create(NewPolicy.builder()
                        .name("live")
                        .policyType(PolicyType.LDT)
                        .addSecurityRule(NewSecurityRule.of(ENCRYPT))
                        .addLdtKeyRule(NewLdtKeyRule.of("clear_key", "key-1"))
                        .build());

        assertThat(policy.securityRules())
                .extracting(rule -> rule.action().orElseThrow())
                .containsExactly(Action.KEY_OP, Action.ALL_OPS);
    }

    /** The vendor's Terraform provider reports it; the examples in the manual contradict it. */
    @ParameterizedTest
    @CsvSource({"permit|audit|applykey,false,true", "deny|applykey,false,false", "permit|audit|applykey,true,false"})
    void applyKey_thatTheServerDrops_isSeenInTheStoredRule(String effect, boolean always, boolean stored) {
        if (always) {
            server().with(CteBehaviour.DROP_APPLY_KEY);
        }
        CteClient cte = client();
        String policy = cte.policies().create(standard("payroll")).id();

        SecurityRule rule =
                cte.policies().securityRules(policy).add(NewSecurityRule.of(Effect.of(effect.replace('|', ','))));

        assertThat(rule.hasEffect(Effect.APPLY_KEY)).isEqualTo(stored);
        assertThat(cte.policies().securityRules(policy).get(rule.id())).isEqualTo(rule);
    }

    /** Only a read is known to show what the server stored: some servers respond to a write with an id only. */
    @Test
    void writtenRuleWithApplyKey_isReadAgain_soThatTheCallerSeesWhatIsStored() {
        CteClient cte = client();
        String policy = cte.policies().create(standard("payroll")).id();
        server().with(CteBehaviour.SPARSE_RESPONSES);
        var rules = cte.policies().securityRules(policy);

        SecurityRule kept = rules.add(NewSecurityRule.of(ENCRYPT));
        SecurityRule dropped = rules.add(NewSecurityRule.of(Effect.DENY.and(Effect.APPLY_KEY)));
        assertThat(kept.effect()).contains(ENCRYPT);
        assertThat(dropped.effect()).contains(Effect.DENY);

        server().with(CteBehaviour.DROP_APPLY_KEY);
        SecurityRule updated = rules.update(
                kept.id(), SecurityRuleUpdate.builder().effect(ENCRYPT).build());
        assertThat(updated.effect()).contains(Effect.PERMIT.and(Effect.AUDIT));
        assertThat(updated.hasEffect(Effect.APPLY_KEY)).isFalse();
    }

    @Test
    void addedRule_isReturnedWithoutEffect_ifItCanNotBeRead() {
        CteClient cte = client();
        String policy = cte.policies().create(standard("payroll")).id();
        server().failNext(
                        request -> request.method().equals("GET"),
                        Fault.response(FakeResponse.json(403, Map.of("message", "no right to read"))));

        SecurityRule added = cte.policies().securityRules(policy).add(NewSecurityRule.of(ENCRYPT));

        assertThat(added.effect()).isEmpty();
        assertThat(server().policyRules("payroll", "securityrules"))
                .hasSize(3)
                .last()
                .satisfies(rule -> assertThat(rule).containsEntry("id", added.id()));
    }

    /** The response contains only the rules that were added. */
    @Test
    void fewerSignatureRulesThanSets_isAnUnknownOutcome() {
        CteClient cte = client();
        String policy = server().addPolicy("volumes", "CSI");
        server().failNext(
                        request -> request.path().endsWith("/signaturerules"),
                        Fault.response(FakeResponse.json(
                                201,
                                Map.of(
                                        "success_signature_rules",
                                        List.of(Map.of("signature_rule", Map.of("id", "r-1")))))));

        assertThatThrownBy(() -> cte.policies().signatureRules(policy).add(List.of("images", "tools")))
                .isInstanceOfSatisfying(
                        ResponseFormatException.class,
                        e -> assertThat(e.outcomeUnknown()).isTrue())
                .hasMessageContaining("1 rules for 2 signature sets");
    }

    @Test
    void reorder_movesARule_andTheOthersKeepTheirOrder() {
        CteClient cte = client();
        String policy = cte.policies().create(standard("payroll")).id();
        var rules = cte.policies().securityRules(policy);
        List<String> ids = IntStream.range(0, 3)
                .mapToObj(i -> rules.add(NewSecurityRule.of(Effect.PERMIT)).id())
                .toList();

        rules.reorder(ids.get(2), 1);
        rules.delete(ids.get(0));

        assertThat(rules.list())
                .extracting(SecurityRule::id)
                .startsWith(ids.get(2))
                .doesNotContain(ids.get(0));
        assertThat(rules.list())
                .extracting(rule -> rule.orderNumber().orElseThrow())
                .containsExactly(1, 2, 3, 4);
        assertThat(server().policyRules("payroll", "securityrules").get(3)).containsEntry("id", ids.get(1));
    }

    @Test
    void updatedRule_keepsWhatTheUpdateDoesNotSet_andAnEmptyIdRemovesTheSet() {
        CteClient cte = client();
        cte.raw().send("POST", "/api/v1/transparent-encryption/usersets", Map.of("name", "dba"));
        String policy = cte.policies().create(standard("payroll")).id();
        var rules = cte.policies().securityRules(policy);
        SecurityRule added = rules.add(NewSecurityRule.of(Effect.PERMIT).withUserSetId("dba"));

        SecurityRule updated = rules.update(
                added.id(), SecurityRuleUpdate.builder().userSetId("").build());

        assertThat(added.userSetId()).isNotEqualTo(Optional.of(""));
        assertThat(updated.userSetId()).contains("");
        assertThat(updated.effect()).contains(Effect.PERMIT);
    }

    @Test
    void policyInUse_isNotDeleted_andNotChangedIfRestricted() {
        server().addClient("host-1");
        CteClient cte = client();
        Policy policy = cte.policies().create(standard("payroll").withMetadata(new PolicyMetadata(true)));
        String keyRule = policy.keyRules().get(0).id();
        server().addGuardPoint("host-1", "/data", "payroll");

        assertThatThrownBy(() -> cte.policies().delete("payroll")).isInstanceOf(ConflictException.class);
        assertThatThrownBy(() -> cte.policies().keyRules("payroll").delete(keyRule))
                .isInstanceOf(ConflictException.class);
        cte.policies()
                .update(
                        "payroll",
                        PolicyUpdate.builder()
                                .metadata(new PolicyMetadata(false))
                                .forceRestrictUpdate(true)
                                .build());
        cte.policies().keyRules("payroll").delete(keyRule);
        assertThat(cte.policies().keyRules("payroll").list()).isEmpty();
    }

    @Test
    void missingThings_areNotFound() {
        CteClient cte = client();
        String policy = cte.policies().create(standard("payroll")).id();

        assertThatThrownBy(() -> cte.policies().get("none")).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> cte.policies().securityRules(policy).get("none"))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> cte.policies()
                        .securityRules(policy)
                        .add(NewSecurityRule.of(ENCRYPT).withUserSetId("none")))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> cte.policies().create(standard("payroll"))).isInstanceOf(ConflictException.class);
        cte.policies().delete(policy);
        assertThat(server().policy("payroll")).isEmpty();
    }

    @Test
    void copy_hasTheSameRules_withoutTheRuleOfTheServer() {
        CteClient cte = client();
        cte.policies().create(standard("payroll").withDescription("d").withNeverDeny(true));
        cte.policies()
                .create(NewPolicy.builder()
                        .name("live")
                        .policyType(PolicyType.LDT)
                        .addSecurityRule(NewSecurityRule.of(ENCRYPT).withPartialMatch(false))
                        .addLdtKeyRules(NewLdtKeyRule.of("clear_key", "key-1"))
                        .addLdtKeyRules(NewLdtKeyRule.builder()
                                .currentKey(RuleKey.of("clear_key"))
                                .exclusionRule(true)
                                .build())
                        .build());
        cte.policies()
                .create(NewPolicy.builder()
                        .name("device")
                        .policyType(PolicyType.IDT)
                        .addIdtKeyRule(NewIdtKeyRule.of("clear_key", "key-1"))
                        .build());

        for (String name : List.of("payroll", "live", "device")) {
            Policy copy = cte.policies().copy(name, name + "-2");

            assertThat(copy.policyType()).isEqualTo(cte.policies().get(name).policyType());
            for (String kind : List.of("securityrules", "keyrules", "ldtkeyrules", "idtkeyrules")) {
                assertThat(withoutIds(name + "-2", kind)).as(name + " " + kind).isEqualTo(withoutIds(name, kind));
            }
        }
        assertThat(server().policy("payroll-2").orElseThrow())
                .containsEntry("description", "d")
                .containsEntry("never_deny", true);
    }

    @Test
    void copyOfAnLdtPolicy_keepsTheFirstRule_ifItIsNotTheRuleOfTheServer() {
        CteClient cte = client();
        Policy live = cte.policies()
                .create(NewPolicy.builder()
                        .name("live")
                        .policyType(PolicyType.LDT)
                        .addSecurityRule(NewSecurityRule.of(Effect.DENY))
                        .addLdtKeyRule(NewLdtKeyRule.of("clear_key", "key-1"))
                        .build());
        cte.policies().securityRules("live").delete(live.securityRules().get(0).id());

        assertThat(cte.policies().copy("live", "live-2").securityRules())
                .extracting(rule -> rule.effect().orElseThrow())
                .last()
                .isEqualTo(Effect.DENY);
    }

    @Test
    void copy_omitsEmptyKindsOfKeys() {
        CteClient cte = client();
        Map<String, Object> key = Map.of("key_id", "key-1", "key_type", "");
        String policies = "/api/v1/transparent-encryption/policies";
        cte.raw()
                .send(
                        "POST",
                        policies,
                        Map.of(
                                "name",
                                "live",
                                "policy_type",
                                "LDT",
                                "ldt_key_rules",
                                List.of(Map.of("current_key", key, "transformation_key", key))));
        cte.raw()
                .send(
                        "POST",
                        policies,
                        Map.of(
                                "name",
                                "device",
                                "policy_type",
                                "IDT",
                                "idt_key_rules",
                                List.of(Map.of(
                                        "current_key", "a",
                                        "current_key_type", "",
                                        "transformation_key", "b",
                                        "transformation_key_type", ""))));

        cte.policies().copy("live", "live-2");
        cte.policies().copy("device", "device-2");

        assertThat(server().policyRules("live-2", "ldtkeyrules").get(0))
                .containsEntry("current_key", Map.of("key_id", "key-1"))
                .containsEntry("transformation_key", Map.of("key_id", "key-1"));
        assertThat(server().policyRules("device-2", "idtkeyrules").get(0))
                .doesNotContainKeys("current_key_type", "transformation_key_type");
    }

    private List<Map<String, Object>> withoutIds(String policy, String kind) {
        List<Map<String, Object>> rules = server().policyRules(policy, kind);
        rules.forEach(rule ->
                List.of("id", "uri", "policy_id", "createdAt", "updatedAt").forEach(rule::remove));
        return rules;
    }

    @Test
    void policyWithoutTheRulesOfItsType_isRejectedBeforeItIsSent() {
        for (PolicyType type : List.of(PolicyType.STANDARD, PolicyType.LDT, PolicyType.IDT)) {
            assertThatThrownBy(
                            () -> NewPolicy.builder().name("p").policyType(type).build())
                    .as(type.value())
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> NewKeyRule.of(" ")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> NewIdtKeyRule.of("clear_key", " ")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> NewSignatureRule.of("")).isInstanceOf(IllegalArgumentException.class);
        NewLdtKeyRule rule = NewLdtKeyRule.of("clear_key", "key-1");
        assertThatThrownBy(() -> rule.withTransformationKey(Optional.empty()))
                .hasMessage("transformationKey must be set, except for an exclusion rule");
        assertThatThrownBy(() -> rule.withExclusionRule(true)).isInstanceOf(IllegalArgumentException.class);
    }
}
