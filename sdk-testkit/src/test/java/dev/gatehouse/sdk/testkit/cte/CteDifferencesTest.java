package dev.gatehouse.sdk.testkit.cte;

import static dev.gatehouse.sdk.testkit.cte.TestClient.LOGIN;
import static dev.gatehouse.sdk.testkit.cte.TestClient.TE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.sdk.testkit.Differences;
import dev.gatehouse.sdk.testkit.cte.TestClient.TestResponse;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class CteDifferencesTest {

    private static final String CLIENTS = TE + "/clients";

    @SuppressWarnings("UnnecessaryLambda") // shorter in the table than a method reference
    private static final Consumer<FakeCteServer> LENIENT = server -> server.strict(false);

    private static final Differences<FakeCteServer> DIFFERENCES = new Differences<>(
                    "CipherTrust Transparent Encryption", FakeCteServer::start)
            .row("accept", LENIENT, server -> {
                TestClient http = TestClient.loggedIn(server);
                return status(http.send(http.request("GET", CLIENTS, "")
                        .header("Authorization", "Bearer " + http.bearer())
                        .header("Accept", "text/html")));
            })
            .row("content-type", LENIENT, server -> {
                TestClient http = new TestClient(server);
                return status(http.send(http.request("POST", "/auth/tokens", LOGIN)
                        .header("Content-Type", "application/x-www-form-urlencoded")));
            })
            .row("unknown-field", LENIENT, post(CLIENTS, "{'name':'h','del_client':false}"))
            .row("unknown-member", LENIENT, server -> {
                server.addPolicy("basic");
                server.addClient("h");
                return status(TestClient.loggedIn(server)
                        .post(
                                CLIENTS + "/h/guardpoints",
                                "{'guard_paths':['/a'],'guard_point_params':{'guard_point_type':'directory_auto',"
                                        + "'policy_id':'basic','colour':'red'}}"));
            })
            .row("unknown-sort-field", LENIENT, server -> {
                server.addClient("h");
                return status(TestClient.loggedIn(server).get(CLIENTS + "?sort=nonsense"));
            })
            .row("communication", LENIENT, post(CLIENTS, "{'name':'h','communication_enabled':true}"))
            .row("locked-cte-u", LENIENT, post(CLIENTS, "{'name':'h','client_type':'CTE-U','client_locked':true}"))
            .row("password-of-generate", LENIENT, post(CLIENTS, "{'name':'h','password':'Passw0rd!'}"))
            .row(
                    "weak-password",
                    LENIENT,
                    post(CLIENTS, "{'name':'h','password_creation_method':'MANUAL','password':'weak'}"))
            .row("delete-without-flag", LENIENT, server -> {
                server.addClient("h");
                String status =
                        status(TestClient.loggedIn(server).patch(CLIENTS + "/h/delete", "{'del_client':false}"));
                boolean marked =
                        Boolean.TRUE.equals(server.client("h").orElseThrow().get("del_client"));
                return status + (marked ? ", marked" : ", not marked");
            })
            .row("policy-of-storage-group", LENIENT, server -> {
                server.addPolicy("basic");
                TestClient http = TestClient.loggedIn(server);
                http.post(TE + "/csigroups", "{'name':'g','k8s_namespace':'n','k8s_storage_class':'s'}");
                return status(http.post(TE + "/csigroups/g/guardpoints", "{'policy_list':['basic']}"));
            })
            .row("profile-range", LENIENT, post(TE + "/profiles", "{'name':'p','connect_timeout':1}"))
            .row("CteBehaviour.REFRESH_WITHOUT_TOKEN", with(CteBehaviour.REFRESH_WITHOUT_TOKEN), server -> {
                TestClient http = new TestClient(server);
                String token = http.logIn(LOGIN).text("refresh_token");
                return field(
                        http.logIn("{'grant_type':'refresh_token','refresh_token':'" + token + "'}"), "refresh_token");
            })
            .row("CteBehaviour.REVOCATION_ENDS_JWTS", with(CteBehaviour.REVOCATION_ENDS_JWTS), server -> {
                TestClient http = new TestClient(server);
                String id = http.logIn(LOGIN).text("refresh_token_id");
                assertThat(http.delete("/auth/tokens/" + id).status()).isEqualTo(204);
                return status(http.get(CLIENTS));
            })
            .row(
                    "CteBehaviour.DETAIL_IN_CODE_DESC",
                    with(CteBehaviour.DETAIL_IN_CODE_DESC),
                    server -> field(TestClient.loggedIn(server).post(CLIENTS, "{}"), "message"))
            .row(
                    "CteBehaviour.SPARSE_RESPONSES",
                    with(CteBehaviour.SPARSE_RESPONSES),
                    server -> field(TestClient.loggedIn(server).get(CLIENTS), "total"))
            .row("CteBehaviour.OTHER_SHAPES", with(CteBehaviour.OTHER_SHAPES), server -> {
                server.addClient("h");
                return status(TestClient.loggedIn(server).patch(CLIENTS + "/h/resetpassword", ""));
            })
            .row("CteBehaviour.KEEP_NON_EMPTY_GROUPS", with(CteBehaviour.KEEP_NON_EMPTY_GROUPS), server -> {
                server.addClient("h");
                server.addClientGroup("g");
                server.addMember("g", "h");
                return status(TestClient.loggedIn(server).delete(TE + "/clientgroups/g"));
            })
            .row("CteBehaviour.ADD_UNTIL_FAILURE", with(CteBehaviour.ADD_UNTIL_FAILURE), server -> {
                server.addClient("h");
                server.addClientGroup("g");
                TestResponse response = TestClient.loggedIn(server)
                        .post(TE + "/clientgroups/g/clients", "{'client_list':['h','none']}");
                return response.status() + ", " + server.members("g").size() + " added";
            })
            .row("CteBehaviour.DROP_APPLY_KEY", with(CteBehaviour.DROP_APPLY_KEY), server -> {
                server.addPolicy("basic");
                return TestClient.loggedIn(server)
                        .post(
                                TE + "/policies/basic/securityrules",
                                "{'action':'all_ops','effect':'permit,applykey','partial_match':true}")
                        .text("effect");
            });

    @TestFactory
    Stream<DynamicTest> responses_areThoseOfTheTable() {
        return DIFFERENCES.tests();
    }

    @Test
    void everyUndocumentedBehaviour_isInTheTable() {
        assertThat(DIFFERENCES.ids()).containsAll(Differences.idsOf(CteBehaviour.class));
    }

    private static Consumer<FakeCteServer> with(CteBehaviour behaviour) {
        return server -> server.with(behaviour);
    }

    private static Differences.Request<FakeCteServer> post(String path, String body) {
        return server -> status(TestClient.loggedIn(server).post(path, body));
    }

    private static String status(TestResponse response) {
        return String.valueOf(response.status());
    }

    private static String field(TestResponse response, String name) {
        return response.status() + (response.json().has(name) ? " with " : " without ") + name;
    }
}
