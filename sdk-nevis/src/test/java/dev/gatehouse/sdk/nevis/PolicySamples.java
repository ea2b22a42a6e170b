package dev.gatehouse.sdk.nevis;

import static dev.gatehouse.sdk.core.spi.RetrySafety.IDEMPOTENT;
import static dev.gatehouse.sdk.core.spi.RetrySafety.NON_IDEMPOTENT;
import static dev.gatehouse.sdk.core.spi.RetrySafety.SAFE;
import static dev.gatehouse.sdk.nevis.NevisFixture.CORE;
import static dev.gatehouse.sdk.nevis.NevisFixture.CREATED;
import static dev.gatehouse.sdk.nevis.NevisFixture.NO_CONTENT;
import static dev.gatehouse.sdk.nevis.NevisFixture.TEN;
import static dev.gatehouse.sdk.nevis.NevisFixture.one;
import static dev.gatehouse.sdk.nevis.NevisFixture.page;
import static dev.gatehouse.sdk.nevis.NevisFixture.sample;

import dev.gatehouse.sdk.contract.CannedResponse;
import dev.gatehouse.sdk.contract.Sample;
import dev.gatehouse.sdk.nevis.policies.NewPolicy;
import dev.gatehouse.sdk.nevis.policies.PolicyPatch;
import dev.gatehouse.sdk.nevis.policies.PolicyType;
import dev.gatehouse.sdk.nevis.properties.NewPropertyDefinition;
import dev.gatehouse.sdk.nevis.properties.PropertyFilter;
import dev.gatehouse.sdk.nevis.properties.PropertyScope;
import dev.gatehouse.sdk.nevis.properties.PropertyType;
import dev.gatehouse.sdk.nevis.search.SearchQuery;
import dev.gatehouse.sdk.nevis.search.SearchResult;
import dev.gatehouse.sdk.nevis.terms.NewTerms;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** Policies, property definitions, terms, logins and searches in the contract suites. */
final class PolicySamples {

    private static final String USER = CORE + "/{client}/users/{user}";

    private PolicySamples() {}

    static List<Sample<NevisClient>> samples() {
        return Stream.of(policies(), propertyDefinitions(), terms(), searches())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Sample<NevisClient>> policies() {
        String policies = CORE + "/{client}/policies";
        String policy = policies + "/{policy}";
        NewPolicy strong = NewPolicy.builder()
                .policyType(PolicyType.PASSWORD)
                .extId("po-1")
                .build();
        PolicyPatch patch = PolicyPatch.builder()
                .parameters(Map.of("minLength", "8"))
                .version(3)
                .build();
        return List.of(
                sample(
                        "policies.list",
                        SAFE,
                        "GET " + CORE + "/clients/{client}/policies",
                        page("Policy"),
                        n -> Sample.read(n.policies().list("100", TEN))),
                sample(
                        "policies.get",
                        SAFE,
                        "GET " + policy,
                        one("Policy"),
                        n -> n.policies().get("100", "po-1")),
                sample(
                        "policies.create",
                        NON_IDEMPOTENT,
                        "POST " + policies,
                        CREATED,
                        n -> n.policies().create("100", strong)),
                sample(
                        "policies.update",
                        NON_IDEMPOTENT,
                        "PATCH " + policy,
                        one("Policy"),
                        n -> n.policies().update("100", "po-1", patch)),
                sample(
                        "policies.delete",
                        IDEMPOTENT,
                        "DELETE " + policy,
                        NO_CONTENT,
                        n -> n.policies().delete("100", "po-1")));
    }

    private static List<Sample<NevisClient>> propertyDefinitions() {
        String properties = CORE + "/properties";
        NewPropertyDefinition shoe = NewPropertyDefinition.builder()
                .name("shoe")
                .type(PropertyType.STRING)
                .scope(PropertyScope.USER_GLOBAL)
                .build();
        return List.of(
                sample(
                        "propertyDefinitions.list",
                        SAFE,
                        "GET " + properties,
                        CannedResponse.json(200, "{\"items\":[" + NevisFixture.text("PropertyDefinition") + "]}"),
                        n -> n.propertyDefinitions().list(PropertyFilter.all())),
                sample(
                        "propertyDefinitions.create",
                        NON_IDEMPOTENT,
                        "POST " + properties,
                        CREATED,
                        n -> n.propertyDefinitions().create(shoe)),
                sample(
                        "users.recordLogin",
                        NON_IDEMPOTENT,
                        "POST " + USER + "/login-info",
                        one("LoginInfo"),
                        n -> n.users().recordLogin("100", "u-1", true, Optional.of("c-1"))));
    }

    private static List<Sample<NevisClient>> terms() {
        String terms = CORE + "/terms";
        NewTerms use = NewTerms.builder()
                .name("Terms of use")
                .active(true)
                .silentAcceptance(false)
                .termsVersion("2")
                .build();
        return List.of(
                sample(
                        "terms.create",
                        NON_IDEMPOTENT,
                        "POST " + terms,
                        CREATED.withHeader("Location", terms + "/t-1"),
                        n -> n.terms().create(use)),
                sample(
                        "terms.get",
                        SAFE,
                        "GET " + terms + "/{terms}",
                        one("Terms"),
                        n -> n.terms().get("t-1")),
                sample(
                        "terms.pending",
                        SAFE,
                        "GET " + USER + "/terms-pending",
                        page("Terms"),
                        n -> Sample.read(n.terms().pending("100", "u-1", TEN))),
                sample(
                        "terms.accept",
                        NON_IDEMPOTENT,
                        "POST " + USER + "/consents",
                        CREATED,
                        n -> n.terms().accept("100", "u-1", "t-1")),
                sample(
                        "terms.consents",
                        SAFE,
                        "GET " + USER + "/consents",
                        CannedResponse.json(200, "[" + NevisFixture.text("Consent") + "]"),
                        n -> n.terms().consents("100", "u-1")));
    }

    private static List<Sample<NevisClient>> searches() {
        return List.of(
                search("clients", (n, query) -> n.search().clients(query)),
                search("users", (n, query) -> n.search().users(query)),
                search("applications", (n, query) -> n.search().applications(query)),
                search("units", (n, query) -> n.search().units(query)),
                search("roles", (n, query) -> n.search().roles(query)),
                search("all", (n, query) -> n.search().all(query)));
    }

    private static Sample<NevisClient> search(
            String entities, BiFunction<NevisClient, SearchQuery, SearchResult> search) {
        return sample(
                "search." + entities,
                SAFE,
                "GET /nevisidm/api/query/v1/" + entities,
                one("Search"),
                n -> Sample.read(search.apply(n, SearchQuery.named("Default")).hits()));
    }
}
