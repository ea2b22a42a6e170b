package dev.gatehouse.sdk.cte;

import static dev.gatehouse.sdk.core.spi.RetrySafety.IDEMPOTENT;
import static dev.gatehouse.sdk.core.spi.RetrySafety.NON_IDEMPOTENT;
import static dev.gatehouse.sdk.core.spi.RetrySafety.SAFE;
import static dev.gatehouse.sdk.cte.CteFixture.NOTHING;
import static dev.gatehouse.sdk.cte.CteFixture.one;
import static dev.gatehouse.sdk.cte.CteFixture.page;
import static dev.gatehouse.sdk.cte.CteFixture.sample;
import static dev.gatehouse.sdk.cte.CteFixture.text;

import dev.gatehouse.sdk.contract.CannedResponse;
import dev.gatehouse.sdk.contract.Sample;
import dev.gatehouse.sdk.cte.policies.Effect;
import dev.gatehouse.sdk.cte.policies.NewKeyRule;
import dev.gatehouse.sdk.cte.policies.NewPolicy;
import dev.gatehouse.sdk.cte.policies.NewSecurityRule;
import dev.gatehouse.sdk.cte.policies.PolicyType;
import dev.gatehouse.sdk.cte.policies.PolicyUpdate;
import dev.gatehouse.sdk.cte.policies.SecurityRuleUpdate;
import java.util.List;

/** Sample calls of policies and their rules. */
final class PolicySamples {

    private static final NewPolicy POLICY = NewPolicy.builder()
            .name("p")
            .policyType(PolicyType.STANDARD)
            .addKeyRule(NewKeyRule.of("key"))
            .build();
    private static final String POLICIES = "/api/v1/transparent-encryption/policies";
    private static final String RULES = POLICIES + "/{policy}/{kind}";
    private static final String SIGNATURES = POLICIES + "/{policy}/signaturerules";

    private PolicySamples() {}

    static List<Sample<CteClient>> all() {
        return List.of(
                sample(
                        "policies.create",
                        NON_IDEMPOTENT,
                        "POST " + POLICIES,
                        one("Policy"),
                        cte -> cte.policies().create(POLICY)),
                sample(
                        "policies.update",
                        NON_IDEMPOTENT,
                        "PATCH " + POLICIES + "/{policy}",
                        one("Policy"),
                        cte -> cte.policies().update("p", PolicyUpdate.builder().build())),
                sample(
                        "policies.delete",
                        IDEMPOTENT,
                        "DELETE " + POLICIES + "/{policy}",
                        NOTHING,
                        cte -> cte.policies().delete("p")),
                sample(
                        "policyRules.list",
                        SAFE,
                        "GET " + RULES,
                        page("SecurityRule"),
                        cte -> Sample.read(cte.policies().securityRules("p").list())),
                sample(
                        "policyRules.get",
                        SAFE,
                        "GET " + RULES + "/{rule}",
                        one("LdtKeyRule"),
                        cte -> cte.policies().ldtKeyRules("p").get("r")),
                sample(
                        "policyRules.add",
                        NON_IDEMPOTENT,
                        "POST " + RULES,
                        one("SecurityRule"),
                        cte -> cte.policies().securityRules("p").add(NewSecurityRule.of(Effect.PERMIT))),
                sample(
                        "policyRules.update",
                        NON_IDEMPOTENT,
                        "PATCH " + RULES + "/{rule}",
                        one("SecurityRule"),
                        cte -> cte.policies()
                                .securityRules("p")
                                .update("r", SecurityRuleUpdate.builder().build())),
                sample(
                        "policyRules.delete",
                        IDEMPOTENT,
                        "DELETE " + RULES + "/{rule}",
                        NOTHING,
                        cte -> cte.policies().keyRules("p").delete("r")),
                sample(
                        "signatureRules.list",
                        SAFE,
                        "GET " + SIGNATURES,
                        page("SignatureRule"),
                        cte -> Sample.read(cte.policies().signatureRules("p").list())),
                sample(
                        "signatureRules.get",
                        SAFE,
                        "GET " + SIGNATURES + "/{rule}",
                        one("SignatureRule"),
                        cte -> cte.policies().signatureRules("p").get("r")),
                sample(
                        "signatureRules.add",
                        NON_IDEMPOTENT,
                        "POST " + SIGNATURES,
                        CannedResponse.json(
                                201,
                                "{\"success_signature_rules\":[{\"signature_rule\":" + text("SignatureRule") + "}]}"),
                        cte -> cte.policies().signatureRules("p").add(List.of("images"))),
                sample(
                        "signatureRules.update",
                        NON_IDEMPOTENT,
                        "PATCH " + SIGNATURES + "/{rule}",
                        one("SignatureRule"),
                        cte -> cte.policies().signatureRules("p").update("r", "images")),
                sample(
                        "signatureRules.delete",
                        IDEMPOTENT,
                        "DELETE " + SIGNATURES + "/{rule}",
                        NOTHING,
                        cte -> cte.policies().signatureRules("p").delete("r")));
    }
}
