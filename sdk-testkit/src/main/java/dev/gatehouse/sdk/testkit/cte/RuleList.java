package dev.gatehouse.sdk.testkit.cte;

import java.util.ArrayList;
import java.util.List;

/**
 * The rules of one kind of a policy. Their order numbers are their positions, from 1 on; the first number is not
 * documented.
 */
final class RuleList {

    private List<Resource> rules = new ArrayList<>();
    private boolean numbered;

    /** For a saved state. */
    private RuleList() {}

    RuleList(boolean numbered) {
        this.numbered = numbered;
    }

    List<Resource> all() {
        return List.copyOf(rules);
    }

    Resource add(Resource rule) {
        rules.add(rule);
        renumber();
        return rule;
    }

    /** Moves a rule. A position outside of the list means its start or end. */
    void move(Resource rule, long orderNumber) {
        rules.remove(rule);
        rules.add((int) Math.max(0, Math.min(rules.size(), orderNumber - 1)), rule);
        renumber();
    }

    void remove(Resource rule) {
        rules.remove(rule);
        renumber();
    }

    /**
     * Finds a rule by id or URI.
     *
     * @throws Problem with status 404 if it does not exist
     */
    Resource get(String reference) {
        return rules.stream()
                .filter(rule -> rule.id().equals(reference) || rule.text("uri").equals(reference))
                .findFirst()
                .orElseThrow(Problem::notFound);
    }

    private void renumber() {
        for (int i = 0; numbered && i < rules.size(); i++) {
            rules.get(i).set("order_number", i + 1);
        }
    }
}
