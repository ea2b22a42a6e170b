package dev.gatehouse.sdk.testkit.cte;

import dev.gatehouse.sdk.testkit.FakeResponse;
import dev.gatehouse.sdk.testkit.internal.Schema;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * {@code /transparent-encryption/policies} with their rules: "Creating Policies", CTE Administration, and the vendor's
 * Terraform provider and Ansible modules. Errors are not documented.
 */
final class Policies {

    private static final List<String> TYPES = List.of("Standard", "LDT", "IDT", "Cloud_Object_Storage", "CSI");
    private static final Schema FIELDS = new Schema()
            .text("id", "name", "policy_type", "description")
            .flag("never_deny")
            // The Terraform provider also sends it in a creation
            .flag("force_restrict_update")
            .object("metadata")
            .objects(List.of(RuleKind.values()).stream().map(kind -> kind.field).toArray(String[]::new));
    private static final Schema SIGNATURE_SETS = new Schema().texts("signature_set_id_list");

    private Policies() {}

    static void addTo(Routes routes) {
        String all = "/transparent-encryption/policies";
        String one = all + "/{id}";
        routes.add(
                        "GET",
                        all,
                        call -> Paging.of(call, call.domain().policies.all())
                                .filter(Set.of("policy_type"))
                                .response())
                .add("POST", all, Policies::create)
                .add("GET", one, call -> FakeResponse.json(200, new Responses(call.options()).full(policy(call))))
                .add("PATCH", one, Policies::update)
                .add("DELETE", one, Policies::delete);
        for (RuleKind kind : RuleKind.values()) {
            addRulesTo(routes, one + "/" + kind.path, kind);
        }
    }

    private static void addRulesTo(Routes routes, String all, RuleKind kind) {
        String one = all + "/{id}";
        routes.add(
                        "GET",
                        all,
                        call -> Paging.of(call, rules(call, kind).all())
                                .filter(Set.of("action"))
                                .response())
                .add("GET", one, call -> FakeResponse.json(200, new Responses(call.options()).full(rule(call, kind))))
                .add("PATCH", one, call -> updateRule(call, kind));
        // An IDT key rule is created and deleted together with its policy
        if (kind != RuleKind.IDT_KEY) {
            routes.add("POST", all, call -> kind == RuleKind.SIGNATURE ? addSignatures(call) : addRule(call, kind))
                    .add("DELETE", one, call -> deleteRule(call, kind));
        }
    }

    private static FakeResponse create(Call call) {
        Body body = call.body(FIELDS);
        body.validate()
                .required("name", "policy_type")
                .oneOf("CreatePolicyParams", "policy_type", TYPES)
                .check();
        checkRules(body);
        String name = body.text("name").orElseThrow();
        Domain domain = call.domain();
        if (domain.policies.hasName(name)) {
            throw DocumentedErrors.alreadyExists("policy");
        }
        Resource policy =
                newPolicy(name, call.now()).take(body, "policy_type", "description", "never_deny", "metadata");
        List<Map.Entry<RuleKind, Resource>> rules = new ArrayList<>();
        if (policy.text("policy_type").equals("LDT")) {
            rules.add(Map.entry(RuleKind.SECURITY, ldtRule(policy, call.now())));
        }
        for (RuleKind kind : RuleKind.values()) {
            for (Body rule : body.objects(kind.field, kind.schema, call.options().strict)) {
                kind.check(rule);
                rules.add(Map.entry(kind, newRule(call, policy, kind, rule)));
            }
        }
        domain.policies.add(policy);
        rules.forEach(entry -> domain.rules(policy, entry.getKey().path).add(entry.getValue()));
        if (call.options().has(CteBehaviour.SPARSE_RESPONSES)) {
            return FakeResponse.json(201, Map.of("id", policy.id()));
        }
        return FakeResponse.json(201, withRules(call, policy));
    }

    /** Returns a policy as before it has rules. */
    static Resource newPolicy(String name, Instant now) {
        return Resource.camel("policies", name, now)
                .set("description", "")
                .set("policy_type", "Standard")
                .set("never_deny", false)
                .set("metadata", Map.of("restrict_update", false))
                .set("policy_version", 0)
                .set("policy_key_version", 0);
    }

    /** "Creating Policies": which rules each type needs. */
    private static void checkRules(Body body) {
        boolean right = switch (body.text("policy_type").orElseThrow()) {
            case "Standard", "Cloud_Object_Storage" -> body.has("security_rules") || body.has("key_rules");
            case "LDT" ->
                body.values().get("ldt_key_rules") instanceof List<?> list
                        && list.stream()
                                .anyMatch(rule -> rule instanceof Map<?, ?> map
                                        && !Boolean.TRUE.equals(map.get("is_exclusion_rule")));
            case "IDT" -> body.has("idt_key_rules");
            default -> true;
        };
        if (!right) {
            throw Problem.unprocessable("the policy type requires rules that are missing");
        }
    }

    /** The rule that the server puts in front of the others of an LDT policy. Only its action is known. */
    private static Resource ldtRule(Resource policy, Instant now) {
        Resource rule = Resource.camel("securityrules", "", now).without("name");
        RuleKind.SECURITY.defaults().forEach(rule::set);
        return rule.set("policy_id", policy.id()).set("action", "key_op").set("effect", "permit,applykey");
    }

    private static Map<String, Object> withRules(Call call, Resource policy) {
        Responses responses = new Responses(call.options());
        Map<String, Object> full = new LinkedHashMap<>(responses.full(policy));
        for (RuleKind kind : RuleKind.values()) {
            full.put(
                    kind.field,
                    call.domain().rules(policy, kind.path).all().stream()
                            .map(responses::full)
                            .toList());
        }
        return full;
    }

    /** Updates a policy. Name, type and rules are accepted and silently ignored, as by real servers. */
    private static FakeResponse update(Call call) {
        Resource policy = policy(call);
        Body body = call.body(FIELDS);
        requireChangeable(call, policy, body.flag("force_restrict_update"));
        policy.take(body, "description", "never_deny", "metadata");
        return changed(call, policy, policy);
    }

    private static FakeResponse delete(Call call) {
        Resource policy = policy(call);
        if (call.domain().isGuarding(policy)) {
            throw DocumentedErrors.inUse("policy");
        }
        call.domain().removePolicy(policy);
        return new Responses(call.options()).empty(204, 200);
    }

    private static FakeResponse addRule(Call call, RuleKind kind) {
        Resource policy = policy(call);
        Body body = call.body(kind.schema);
        kind.check(body);
        requireChangeable(call, policy, false);
        Resource rule = newRule(call, policy, kind, body);
        rules(call, kind).add(rule);
        policy.touch(call.now());
        return new Responses(call.options()).written(201, rule, "id", "order_number");
    }

    private static FakeResponse addSignatures(Call call) {
        Resource policy = policy(call);
        Body body = call.body(SIGNATURE_SETS);
        body.validate().atLeastOne("signature_set_id_list").check();
        requireChangeable(call, policy, false);
        List<Resource> added = new ArrayList<>();
        for (String set : body.texts("signature_set_id_list")) {
            Resource rule = Resource.camel("signaturerules", "", call.now()).without("name");
            added.add(referring(
                    call, RuleKind.SIGNATURE, rule.set("policy_id", policy.id()).set("signature_set_id", set)));
        }
        added.forEach(rules(call, RuleKind.SIGNATURE)::add);
        Responses responses = new Responses(call.options());
        return FakeResponse.json(
                201,
                Map.of(
                        "success_signature_rules",
                        added.stream()
                                .map(rule -> Map.of("signature_rule", responses.full(rule)))
                                .toList()));
    }

    private static FakeResponse updateRule(Call call, RuleKind kind) {
        Resource rule = rule(call, kind);
        Body body = call.body(kind.schema);
        requireChangeable(call, policy(call), false);
        rule.take(body, kind.fields());
        referring(call, kind, rule);
        storeEffect(call, policy(call), rule);
        body.number("order_number").ifPresent(position -> rules(call, kind).move(rule, position));
        return changed(call, policy(call), rule);
    }

    private static FakeResponse deleteRule(Call call, RuleKind kind) {
        Resource rule = rule(call, kind);
        requireChangeable(call, policy(call), false);
        rules(call, kind).remove(rule);
        return new Responses(call.options()).empty(204, 200);
    }

    private static Resource newRule(Call call, Resource policy, RuleKind kind, Body body) {
        Resource rule = Resource.camel(kind.path, "", call.now()).without("name");
        kind.defaults().forEach(rule::set);
        rule.set("policy_id", policy.id()).take(body, kind.fields());
        referring(call, kind, rule);
        storeEffect(call, policy, rule);
        return rule;
    }

    /** Replaces the names of sets by their ids. The error for an unknown set is not documented. */
    private static Resource referring(Call call, RuleKind kind, Resource rule) {
        kind.references.forEach((field, type) -> {
            if (!rule.text(field).isEmpty()) {
                Resource set = call.domain()
                        .table(type)
                        .find(rule.text(field))
                        .orElseThrow(() -> Problem.notFound(
                                "Failed to get CTE " + type.substring(0, type.length() - 1) + ": record not found"));
                rule.set(field, set.id());
                if (kind == RuleKind.SIGNATURE) {
                    rule.set("signature_set_name", set.name());
                }
            }
        });
        return rule;
    }

    /** Drops {@code applykey} as the server does without an error, see {@link CteBehaviour#DROP_APPLY_KEY}. */
    private static void storeEffect(Call call, Resource policy, Resource rule) {
        List<String> effects = new ArrayList<>(List.of(rule.text("effect").split(",", -1)));
        boolean drop = effects.contains("deny") || call.options().has(CteBehaviour.DROP_APPLY_KEY);
        if (drop && !policy.flag("never_deny") && effects.remove("applykey")) {
            rule.set("effect", String.join(",", effects));
        }
    }

    /** Rejects a change of a policy with {@code restrict_update} that a GuardPoint uses. The error is not documented. */
    private static void requireChangeable(Call call, Resource policy, boolean forced) {
        boolean restricted = policy.fields().get("metadata") instanceof Map<?, ?> metadata
                && Boolean.TRUE.equals(metadata.get("restrict_update"));
        if (restricted && !forced && call.domain().isGuarding(policy)) {
            throw Problem.conflict("Policy is in use and its updates are restricted");
        }
    }

    private static FakeResponse changed(Call call, Resource policy, Resource written) {
        policy.touch(call.now());
        written.touch(call.now());
        return new Responses(call.options()).written(200, written, "id");
    }

    private static Resource policy(Call call) {
        return call.domain().policies.get(call.id(0));
    }

    private static RuleList rules(Call call, RuleKind kind) {
        return call.domain().rules(policy(call), kind.path);
    }

    private static Resource rule(Call call, RuleKind kind) {
        return rules(call, kind).get(call.id(1));
    }
}
