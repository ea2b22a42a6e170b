package dev.gatehouse.sdk.cte.policies;

import dev.gatehouse.sdk.core.page.Paged;

/**
 * Key rules of an IDT policy, {@code /v1/transparent-encryption/policies/{id}/idtkeyrules}. They are created and deleted
 * together with the policy, see {@link NewPolicy#idtKeyRules()}. Sources, rights and errors are those of
 * {@link PolicyRules}.
 */
public final class IdtKeyRules {

    private final PolicyRules<IdtKeyRule, ?, IdtKeyRuleUpdate> rules;

    IdtKeyRules(PolicyRules<IdtKeyRule, ?, IdtKeyRuleUpdate> rules) {
        this.rules = rules;
    }

    /** Lists the rules, see {@link PolicyRules#list}. */
    public Paged<IdtKeyRule> list() {
        return rules.list();
    }

    /** Returns a rule, see {@link PolicyRules#get}. */
    public IdtKeyRule get(String rule) {
        return rules.get(rule);
    }

    /** Updates a rule, see {@link PolicyRules#update}. */
    public IdtKeyRule update(String rule, IdtKeyRuleUpdate update) {
        return rules.update(rule, update);
    }

    /** Moves a rule to another position, see {@link PolicyRules#reorder}. */
    public IdtKeyRule reorder(String rule, int orderNumber) {
        return rules.reorder(rule, orderNumber);
    }
}
