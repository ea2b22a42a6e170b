package dev.gatehouse.sdk.nevis;

import static dev.gatehouse.sdk.nevis.WireTest.CORE;
import static dev.gatehouse.sdk.nevis.WireTest.TEN;
import static dev.gatehouse.sdk.nevis.WireTest.TEN_QUERY;
import static dev.gatehouse.sdk.nevis.WireTest.row;

import dev.gatehouse.sdk.nevis.WireTest.Row;
import dev.gatehouse.sdk.nevis.policies.NewPolicy;
import dev.gatehouse.sdk.nevis.policies.PolicyPatch;
import dev.gatehouse.sdk.nevis.policies.PolicyType;
import dev.gatehouse.sdk.nevis.properties.NewPropertyDefinition;
import dev.gatehouse.sdk.nevis.properties.PropertyAccess;
import dev.gatehouse.sdk.nevis.properties.PropertyFilter;
import dev.gatehouse.sdk.nevis.properties.PropertyScope;
import dev.gatehouse.sdk.nevis.properties.PropertyType;
import dev.gatehouse.sdk.nevis.search.SearchQuery;
import dev.gatehouse.sdk.nevis.terms.NewTerms;
import dev.gatehouse.sdk.testkit.nevis.FakeNevisServer;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/** The requests of the operations on policies, property definitions, terms and logins, and of the searches. */
final class PolicyRows {

    private static final String USER = CORE + "/100/users/u%201";

    private PolicyRows() {}

    /** Adds the entities that the rows address. */
    static void seed(FakeNevisServer server) {
        server.addPolicy("100", "po/1", "PwdPolicy", Map.of("minLength", "8")).addTerms("t 1", "Terms of use", "2");
    }

    static Stream<Row> rows() {
        return Stream.of(policies(), propertyDefinitions(), terms(), searches()).flatMap(rows -> rows);
    }

    private static Stream<Row> policies() {
        return Stream.of(
                row(
                        "policies.list",
                        "GET",
                        CORE + "/clients/100/policies" + TEN_QUERY,
                        "",
                        n -> TestClients.readAll(n.policies().list("100", TEN))),
                row(
                        "policies.get",
                        "GET",
                        CORE + "/100/policies/po%2F1",
                        "",
                        n -> n.policies().get("100", "po/1")),
                row(
                        "policies.create",
                        "POST",
                        CORE + "/100/policies",
                        "{'policyType':'PwdPolicy','extId':'new','name':'N','description':'d','defaultPolicy':false,"
                                + "'parameters':{'minLength':'8'}}",
                        n -> n.policies()
                                .create(
                                        "100",
                                        NewPolicy.builder()
                                                .policyType(PolicyType.PASSWORD)
                                                .extId("new")
                                                .name("N")
                                                .description("d")
                                                .defaultPolicy(false)
                                                .putParameter("minLength", "8")
                                                .build())),
                row(
                        "policies.update",
                        "PATCH",
                        CORE + "/100/policies/po%2F1",
                        "{'name':'N','description':'d','defaultPolicy':true,'parameters':{'minLength':'9'},'version':1}",
                        n -> n.policies()
                                .update(
                                        "100",
                                        "po/1",
                                        PolicyPatch.builder()
                                                .name("N")
                                                .description("d")
                                                .defaultPolicy(true)
                                                .parameters(Map.of("minLength", "9"))
                                                .version(1)
                                                .build())),
                row(
                        "policies.delete",
                        "DELETE",
                        CORE + "/100/policies/po%2F1",
                        "",
                        n -> n.policies().delete("100", "po/1")));
    }

    private static Stream<Row> propertyDefinitions() {
        return Stream.of(
                row(
                        "propertyDefinitions.list",
                        "GET",
                        CORE
                                + "/properties?scope=USER_GLOBAL&type=STRING&clientExtId=100&applicationExtId=a%20b&name=sh",
                        "",
                        n -> n.propertyDefinitions()
                                .list(PropertyFilter.builder()
                                        .scope(PropertyScope.USER_GLOBAL)
                                        .type(PropertyType.STRING)
                                        .clientExtId("100")
                                        .applicationExtId("a b")
                                        .name("sh")
                                        .build())),
                row(
                        "propertyDefinitions.create",
                        "POST",
                        CORE + "/properties",
                        "{'name':'shoe','type':'STRING','scope':'USER_GLOBAL','description':'d','encrypted':false,"
                                + "'propagated':false,'mandatoryOnGui':true,'stringMaxLen':3,'stringRegex':'[0-9]+',"
                                + "'accessCreate':'READ_WRITE','accessModify':'READ_ONLY'}",
                        n -> n.propertyDefinitions()
                                .create(NewPropertyDefinition.builder()
                                        .name("shoe")
                                        .type(PropertyType.STRING)
                                        .scope(PropertyScope.USER_GLOBAL)
                                        .description("d")
                                        .encrypted(false)
                                        .propagated(false)
                                        .mandatoryOnGui(true)
                                        .stringMaxLen(3)
                                        .stringRegex("[0-9]+")
                                        .accessCreate(PropertyAccess.READ_WRITE)
                                        .accessModify(PropertyAccess.READ_ONLY)
                                        .build())));
    }

    private static Stream<Row> terms() {
        return Stream.of(
                row(
                        "terms.create",
                        "POST",
                        CORE + "/terms",
                        "{'name':'T','active':true,'silentAcceptance':false,'termsVersion':'1','urls':{'EN':'https://e'}}",
                        n -> n.terms()
                                .create(NewTerms.builder()
                                        .name("T")
                                        .active(true)
                                        .silentAcceptance(false)
                                        .termsVersion("1")
                                        .putUrl("EN", "https://e")
                                        .build())),
                row(
                        "terms.get",
                        "GET",
                        CORE + "/terms/t%201",
                        "",
                        n -> n.terms().get("t 1")),
                row(
                        "terms.pending",
                        "GET",
                        USER + "/terms-pending" + TEN_QUERY,
                        "",
                        n -> TestClients.readAll(n.terms().pending("100", "u 1", TEN))),
                row(
                        "terms.accept",
                        "POST",
                        USER + "/consents",
                        "{'termsExtId':'t 1'}",
                        n -> n.terms().accept("100", "u 1", "t 1")),
                row(
                        "terms.consents",
                        "GET",
                        USER + "/consents",
                        "",
                        n -> n.terms().consents("100", "u 1")),
                row(
                        "users.recordLogin",
                        "POST",
                        USER + "/login-info",
                        "{'success':false,'credentialExtId':'c1'}",
                        n -> n.users().recordLogin("100", "u 1", false, Optional.of("c1"))));
    }

    private static Stream<Row> searches() {
        return Stream.of(
                search("users", (n, query) -> n.search().users(query)),
                search("applications", (n, query) -> n.search().applications(query)),
                search("units", (n, query) -> n.search().units(query)),
                search("roles", (n, query) -> n.search().roles(query)),
                search("all", (n, query) -> n.search().all(query)));
    }

    private static Row search(String entities, BiConsumer<NevisClient, SearchQuery> search) {
        SearchQuery query = SearchQuery.builder()
                .text("name:a*")
                .offset(1)
                .size(2)
                .addFields("name", "extid")
                .sort("name")
                .build();
        return row(
                "search." + entities,
                "GET",
                "/nevisidm/api/query/v1/" + entities + "?q=name%3Aa%2A&from=1&size=2&df=name&df=extid&s=name",
                "",
                n -> search.accept(n, query));
    }
}
