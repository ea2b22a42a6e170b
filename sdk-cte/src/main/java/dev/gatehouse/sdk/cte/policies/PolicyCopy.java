package dev.gatehouse.sdk.cte.policies;

import dev.gatehouse.sdk.core.error.ResponseFormatException;
import dev.gatehouse.sdk.core.page.Paged;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Builds the request that creates a policy like an existing one. */
final class PolicyCopy {

    private final PoliciesApi policies;
    private final Policy source;

    PolicyCopy(PoliciesApi policies, Policy source) {
        this.policies = policies;
        this.source = source;
    }

    NewPolicy named(String name) {
        String id = source.id();
        PolicyType type = required("policy_type", source.policyType());
        NewPolicy.Builder copy = NewPolicy.builder();
        copy.name(name)
                .policyType(type)
                .description(source.description())
                .neverDeny(source.neverDeny())
                .securityRules(securityRules(type));
        if (source.metadata().get("restrict_update") instanceof Boolean restricted) {
            copy.metadata(new PolicyMetadata(restricted));
        }
        if (type.equals(PolicyType.LDT)) {
            copy.ldtKeyRules(all(policies.ldtKeyRules(id).list(), PolicyCopy::ldtKeyRule));
        } else if (type.equals(PolicyType.IDT)) {
            copy.idtKeyRules(all(policies.idtKeyRules(id).list(), PolicyCopy::idtKeyRule));
        } else {
            copy.keyRules(all(policies.keyRules(id).list(), PolicyCopy::keyRule));
        }
        if (type.equals(PolicyType.STANDARD)) {
            copy.dataTransformRules(all(policies.dataTransformRules(id).list(), PolicyCopy::keyRule));
        } else if (type.equals(PolicyType.CSI)) {
            copy.signatureRules(all(
                    policies.signatureRules(id).list(),
                    rule -> NewSignatureRule.of(required("signature_set_id", rule.signatureSetId()))));
        }
        return copy.build();
    }

    /** Omits the rule that the server puts in front of an LDT policy, because it adds another one to the copy. */
    private List<NewSecurityRule> securityRules(PolicyType type) {
        List<NewSecurityRule> rules = all(policies.securityRules(source.id()).list(), PolicyCopy::securityRule);
        boolean added = type.equals(PolicyType.LDT)
                && !rules.isEmpty()
                && rules.get(0).action().contains(Action.KEY_OP);
        return added ? rules.subList(1, rules.size()) : rules;
    }

    private static <R, N> List<N> all(Paged<R> rules, Function<R, N> request) {
        return rules.stream().map(request).toList();
    }

    private static <T> T required(String field, Optional<T> value) {
        return value.orElseThrow(() ->
                new ResponseFormatException(PolicyRules.LIST.name(), 1, false, "the policy or a rule has no " + field));
    }

    private static NewSecurityRule securityRule(SecurityRule rule) {
        return NewSecurityRule.builder()
                .effect(required("effect", rule.effect()))
                .action(required("action", rule.action()))
                .userSetId(rule.userSetId())
                .excludeUserSet(rule.excludeUserSet())
                .processSetId(rule.processSetId())
                .excludeProcessSet(rule.excludeProcessSet())
                .resourceSetId(rule.resourceSetId())
                .excludeResourceSet(rule.excludeResourceSet())
                .partialMatch(required("partial_match", rule.partialMatch()))
                .build();
    }

    private static NewKeyRule keyRule(KeyRule rule) {
        return NewKeyRule.builder()
                .keyId(required("key_id", rule.keyId()))
                .keyType(filled(rule.keyType()))
                .resourceSetId(rule.resourceSetId())
                .build();
    }

    private static NewLdtKeyRule ldtKeyRule(LdtKeyRule rule) {
        boolean exclusion = rule.exclusionRule().orElse(false);
        return NewLdtKeyRule.builder()
                .currentKey(key(required("current_key", rule.currentKey())))
                .transformationKey(
                        exclusion
                                ? Optional.empty()
                                : Optional.of(key(required("transformation_key", rule.transformationKey()))))
                .exclusionRule(exclusion)
                .resourceSetId(rule.resourceSetId())
                .build();
    }

    private static NewIdtKeyRule idtKeyRule(IdtKeyRule rule) {
        return NewIdtKeyRule.builder()
                .currentKey(required("current_key", rule.currentKey()))
                .currentKeyType(filled(rule.currentKeyType()))
                .transformationKey(required("transformation_key", rule.transformationKey()))
                .transformationKeyType(filled(rule.transformationKeyType()))
                .build();
    }

    private static RuleKey key(RuleKey key) {
        return key.withKeyType(filled(key.keyType()));
    }

    /** A server may store the kind of an identifier that was not sent as an empty text. */
    private static Optional<KeyType> filled(Optional<KeyType> type) {
        return type.filter(kind -> !kind.value().isEmpty());
    }
}
