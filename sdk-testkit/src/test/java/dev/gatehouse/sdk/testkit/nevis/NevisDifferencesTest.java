package dev.gatehouse.sdk.testkit.nevis;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gatehouse.sdk.testkit.Differences;
import dev.gatehouse.sdk.testkit.Differences.Request;
import dev.gatehouse.sdk.testkit.nevis.TestClient.TestResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class NevisDifferencesTest {

    @SuppressWarnings("UnnecessaryLambda") // shorter in the table than a method reference
    private static final Consumer<FakeNevisServer> LENIENT = option(options -> options.strict(false));

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String GRANT = "grant_type=client_credentials";

    private static final Differences<FakeNevisServer> DIFFERENCES = new Differences<>(
                    "nevisIDM", NevisDifferencesTest::start)
            .row("unknown-field", LENIENT, patch("clients/100", "{'remarks':'r','colour':'red'}"))
            .row(
                    "unknown-part",
                    LENIENT,
                    server -> outcome(TestClient.root(server)
                            .post("100/identity", "{'user':{'loginId':'l'},'profile':{'unitExtId':'n1'},'role':{}}")))
            .row("unknown-parameter", LENIENT, get("clients?colour=red"))
            .row("unknown-filter", LENIENT, get("clients/100/users?colour=red"))
            .row(
                    "content-type",
                    LENIENT,
                    server -> outcome(
                            TestClient.root(server).send("PATCH", "clients/100", "{'remarks':'r'}", "text/plain")))
            .row(
                    "content-type-of-token-request",
                    LENIENT,
                    server -> status(token(server, "/oauth/token", "a:b", "text/plain")))
            .row("ClientVersion.IGNORED", version(ClientVersion.IGNORED), patch("clients/100", "{'version':99}"))
            .row("ClientVersion.CHECKED", version(ClientVersion.CHECKED), patch("clients/100", "{'version':99}"))
            .row("ExplicitNull.CLEARS", nulls(ExplicitNull.CLEARS), clearMobile())
            .row("ExplicitNull.REJECTED", nulls(ExplicitNull.REJECTED), clearMobile())
            .row(
                    "userVersionRequired",
                    option(options -> options.userVersionRequired(true)),
                    patch("100/users/u1", "{'remarks':'r'}"))
            .row("mergeLanguages", option(options -> options.mergeLanguages(true)), server -> {
                TestClient http = TestClient.root(server);
                http.patch("clients/100", "{'displayName':{'EN':'a','DE':'b'}}");
                return http.patch("clients/100", "{'displayName':{'DE':'c'}}")
                        .json()
                        .path("displayName")
                        .toString();
            })
            .row(
                    "numericExtIds",
                    option(options -> options.numericExtIds(true)),
                    server -> TestClient.root(server)
                            .get("clients/100")
                            .json()
                            .path("extId")
                            .toString())
            .row("ViolationForm.LIST", violation(ViolationForm.LIST), violation("/policyViolations/0/actualValue"))
            .row(
                    "ViolationForm.LIST_SWAPPED",
                    violation(ViolationForm.LIST_SWAPPED),
                    violation("/policyViolations/0/actualValue"))
            .row(
                    "ViolationForm.EXCEPTION",
                    violation(ViolationForm.EXCEPTION),
                    violation("/policyViolation/actualvalue"))
            .row(
                    "duplicateStatus",
                    option(options -> options.duplicateStatus(409)),
                    server -> outcome(TestClient.root(server).post("100/users", "{'loginId':'login-1'}")))
            .row("invalidBodyStatus", option(options -> options.invalidBodyStatus(400)), patch("clients/100", "[]"))
            .row(
                    "deletionStatus",
                    option(options -> options.deletionStatus(200)),
                    server -> status(TestClient.root(server).delete("100/users/u1")))
            .row(
                    "pageSize",
                    option(options -> options.pageSize(1)),
                    server -> TestClient.root(server)
                                    .get("clients/100/users")
                                    .items("extId")
                                    .size() + " items")
            .row(
                    "totals",
                    option(options -> options.totals(false)),
                    server -> TestClient.root(server)
                                    .get("clients?returnTotalResultCount=true")
                                    .json()
                                    .path("_pagination")
                                    .has("totalResult")
                            ? "with totalResult"
                            : "without totalResult")
            .row("LastPage.NULL", lastPage(LastPage.NULL), token("clients"))
            .row("LastPage.EMPTY", lastPage(LastPage.EMPTY), token("clients"))
            .row(
                    "LastPage.EMPTY_PAGE",
                    lastPage(LastPage.EMPTY_PAGE),
                    server ->
                            continuation(TestClient.root(server).get("clients")).startsWith("\"")
                                    ? "a token"
                                    : "absent")
            .row("LastPage.SAME_TOKEN", lastPage(LastPage.SAME_TOKEN), server -> {
                TestClient http = TestClient.root(server);
                String token =
                        continuation(http.get("clients/100/users?limit=1")).replace("\"", "");
                String last = continuation(http.get("clients/100/users?limit=1&continuationToken=" + token));
                return last.equals("\"" + token + "\"") ? "the token of the request" : last;
            })
            .row("EmptyListStyle.NULL", empty(EmptyListStyle.NULL), noItems())
            .row("EmptyListStyle.ABSENT", empty(EmptyListStyle.ABSENT), noItems())
            .row("LoginRejection.HTML", rejection(LoginRejection.HTML), withoutToken())
            .row("LoginRejection.REDIRECT", rejection(LoginRejection.REDIRECT), withoutToken())
            .row("textChallenge", option(options -> options.textChallenge(true)), server -> {
                server.addBearerToken("self").as("100", "u1").only(NevisCaller.SELF_ADMIN);
                TestResponse response =
                        TestClient.bearer(server, "self").patch("100/users/u1", "{'userState':'disabled'}");
                return response.status() + " "
                        + response.headers().firstValue("Content-Type").orElse("");
            })
            .row(
                    "tokenPath",
                    option(options -> options.tokenPath("/oauth2/token")),
                    server -> status(token(server, "/oauth2/token", "a:b", FORM)))
            .row("plainClientSecrets", option(options -> options.plainClientSecrets(true)), server -> {
                server.addOAuthClient("c", "p+w");
                return status(token(server, "/oauth/token", "c:p+w", FORM));
            })
            .row("SearchIndex.REBUILDING", index(SearchIndex.REBUILDING), search())
            .row("SearchIndex.TIMED_OUT", index(SearchIndex.TIMED_OUT), search())
            .row("SearchIndex.OFF", index(SearchIndex.OFF), search())
            .row(
                    "generatedPasswords",
                    option(options -> options.generatedPasswords(true)),
                    server -> outcome(TestClient.root(server).post("100/users/u1/password", "{}")));

    @TestFactory
    Stream<DynamicTest> responses_areThoseOfTheTable() {
        return DIFFERENCES.tests();
    }

    @Test
    void everyUndocumentedBehaviour_isInTheTable() {
        assertThat(DIFFERENCES.ids())
                .containsAll(Differences.idsOf(ClientVersion.class, ClientVersion.UNKNOWN))
                .containsAll(Differences.idsOf(ExplicitNull.class, ExplicitNull.IGNORED))
                .containsAll(Differences.idsOf(ViolationForm.class))
                .containsAll(Differences.idsOf(LastPage.class, LastPage.ABSENT))
                .containsAll(Differences.idsOf(EmptyListStyle.class, EmptyListStyle.EMPTY))
                .containsAll(Differences.idsOf(LoginRejection.class, LoginRejection.UNAUTHORIZED))
                .containsAll(Differences.idsOf(SearchIndex.class, SearchIndex.READY));
    }

    private static FakeNevisServer start() {
        FakeNevisServer server = FakeNevisServer.start();
        server.addUnit("100", "n1")
                .addUser("100", "u1", "login-1")
                .addUser("100", "u2", "login-2")
                .addOAuthClient("a", "b");
        return server;
    }

    private static Consumer<FakeNevisServer> option(Consumer<NevisOptions> change) {
        return server -> change.accept(server.options());
    }

    private static Consumer<FakeNevisServer> version(ClientVersion effect) {
        return option(options -> options.clientVersion(effect));
    }

    private static Consumer<FakeNevisServer> nulls(ExplicitNull effect) {
        return option(options -> options.explicitNull(effect));
    }

    private static Consumer<FakeNevisServer> violation(ViolationForm form) {
        return option(options -> options.violationForms(form));
    }

    private static Consumer<FakeNevisServer> lastPage(LastPage how) {
        return option(options -> options.lastPage(how));
    }

    private static Consumer<FakeNevisServer> empty(EmptyListStyle how) {
        return option(options -> options.emptyListStyle(how));
    }

    private static Consumer<FakeNevisServer> rejection(LoginRejection how) {
        return option(options -> options.loginRejection(how));
    }

    private static Consumer<FakeNevisServer> index(SearchIndex state) {
        return option(options -> options.searchIndex(state));
    }

    private static Request<FakeNevisServer> get(String path) {
        return server -> outcome(TestClient.root(server).get(path));
    }

    private static Request<FakeNevisServer> patch(String path, String body) {
        return server -> outcome(TestClient.root(server).patch(path, body));
    }

    /** Sets the mobile number of a user, sends null, and reads it. */
    private static Request<FakeNevisServer> clearMobile() {
        return server -> {
            server.changeUser("100", "u1", Map.of("contacts.mobile", "1"));
            TestResponse response = TestClient.root(server).patch("100/users/u1", "{'contacts':{'mobile':null}}");
            boolean kept = response.json().at("/contacts/mobile").asText().equals("1");
            return response.status() == 200 ? "200, " + (kept ? "kept" : "removed") : outcome(response);
        };
    }

    /** Sends a name that is too long, and reads a field of the violation. */
    private static Request<FakeNevisServer> violation(String pointer) {
        return server ->
                field(TestClient.root(server).patch("clients/100", "{'name':'" + "n".repeat(130) + "'}"), pointer);
    }

    private static Request<FakeNevisServer> token(String list) {
        return server -> continuation(TestClient.root(server).get(list));
    }

    private static String continuation(TestResponse response) {
        return field(response, "/_pagination/continuationToken");
    }

    private static Request<FakeNevisServer> noItems() {
        return server -> field(TestClient.root(server).get("clients/100/policies"), "/items");
    }

    private static Request<FakeNevisServer> withoutToken() {
        return server -> {
            TestResponse response = new TestClient(server).get("clients");
            return response.status() + (response.text().startsWith("<html>") ? " with HTML" : "");
        };
    }

    private static Request<FakeNevisServer> search() {
        return server -> {
            TestResponse response = TestClient.root(server).get("/nevisidm/api/query/v1/users?q=login*");
            JsonNode found = response.json().path("response");
            return response.status() + (found.has("hits") ? " with hits" : " without hits");
        };
    }

    private static TestResponse token(FakeNevisServer server, String path, String pair, String type) throws Exception {
        String basic = Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
        return new TestClient(server, "Authorization", "Basic " + basic).send("POST", path, GRANT, type);
    }

    private static String status(TestResponse response) {
        return String.valueOf(response.status());
    }

    private static String outcome(TestResponse response) {
        return response.status() < 300 ? status(response) : response.outcome();
    }

    private static String field(TestResponse response, String pointer) {
        JsonNode value = response.json().at(pointer);
        return value.isMissingNode() ? "absent" : value.toString();
    }
}
