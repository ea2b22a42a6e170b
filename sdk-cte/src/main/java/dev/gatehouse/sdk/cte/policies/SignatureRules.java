package dev.gatehouse.sdk.cte.policies;

import dev.gatehouse.sdk.core.check.Arguments;
import dev.gatehouse.sdk.core.client.ApiCaller;
import dev.gatehouse.sdk.core.error.ResponseFormatException;
import dev.gatehouse.sdk.core.json.TypeRef;
import dev.gatehouse.sdk.core.page.Paged;
import dev.gatehouse.sdk.core.spi.ApiRequest;
import dev.gatehouse.sdk.core.spi.Operation;
import dev.gatehouse.sdk.cte.internal.ListResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Signature rules of a CSI policy, {@code /v1/transparent-encryption/policies/{id}/signaturerules} (vendor's Terraform
 * provider and Ansible modules; they are not described by its manual). They have no order. The required rights are not
 * documented. Every method throws {@link dev.gatehouse.sdk.core.error.NotFoundException} if the policy or the rule does
 * not exist.
 */
public final class SignatureRules {

    private static final String RULES = "/api/v1/transparent-encryption/policies/{policy}/signaturerules";
    private static final String RULE = RULES + "/{rule}";

    private static final Operation LIST = Operation.get("cte.signatureRules.list", RULES);
    private static final Operation GET = Operation.get("cte.signatureRules.get", RULE);
    private static final Operation ADD = Operation.post("cte.signatureRules.add", RULES);
    private static final Operation UPDATE = Operation.patch("cte.signatureRules.update", RULE);
    private static final Operation DELETE = Operation.delete("cte.signatureRules.delete", RULE);
    private static final TypeRef<ListResponse<SignatureRule>> LIST_TYPE = new TypeRef<>() {};

    private final ApiCaller caller;
    private final String policy;

    SignatureRules(ApiCaller caller, String policy) {
        this.caller = caller;
        this.policy = policy;
    }

    /** Lists the rules ({@code GET .../signaturerules}). Pages are fetched on demand. */
    public Paged<SignatureRule> list() {
        return ListResponse.paged(caller, () -> request(LIST), LIST_TYPE);
    }

    /** Returns a rule ({@code GET .../signaturerules/{ruleId}}). */
    public SignatureRule get(String rule) {
        return caller.call(request(GET).path("rule", rule), SignatureRule.class);
    }

    /**
     * Adds rules for signature sets ({@code POST .../signaturerules}). Only one signature set can be attached at once,
     * says the vendor's help text. The request is not retried.
     *
     * @param signatureSets names, ids, URIs or slugs of signature sets of the type Container-Image
     * @return the rules that the server added
     * @throws ResponseFormatException if the response has fewer rules than signature sets were sent; the outcome is then
     *     unknown, and {@link #list} shows the rules that exist
     */
    public List<SignatureRule> add(List<String> signatureSets) {
        Arguments.notEmpty("signatureSets", signatureSets);
        Arguments.noneBlank("signatureSets", signatureSets);
        List<SignatureRule> added = caller.call(
                        request(ADD).body(Map.of("signature_set_id_list", signatureSets)), Added.class)
                .rules();
        long sent = signatureSets.stream().distinct().count();
        if (added.size() < sent) {
            // The response contains the rules that were added, and no error for the others.
            String message = "received " + added.size() + " rules for " + sent + " signature sets";
            throw new ResponseFormatException(ADD.name(), 1, true, message);
        }
        return added;
    }

    /** Changes the signature set of a rule ({@code PATCH .../signaturerules/{ruleId}}). The request is not retried. */
    public SignatureRule update(String rule, String signatureSet) {
        return caller.call(
                request(UPDATE)
                        .path("rule", rule)
                        .body(Map.of("signature_set_id", Arguments.notBlank("signatureSet", signatureSet))),
                SignatureRule.class);
    }

    /** Deletes a rule ({@code DELETE .../signaturerules/{ruleId}}). */
    public void delete(String rule) {
        caller.run(request(DELETE).path("rule", rule));
    }

    private ApiRequest.Builder request(Operation operation) {
        return operation.request().path("policy", policy);
    }

    /** The response, {@code {"success_signature_rules":[{"signature_rule":{...}}]}}. */
    record Added(List<Item> successSignatureRules) {
        Added {
            Objects.requireNonNull(successSignatureRules);
        }

        List<SignatureRule> rules() {
            return successSignatureRules.stream().map(Item::signatureRule).toList();
        }

        record Item(SignatureRule signatureRule) {
            Item {
                Objects.requireNonNull(signatureRule);
            }
        }
    }
}
