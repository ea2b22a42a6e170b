package dev.gatehouse.sdk.testkit.nevis;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gatehouse.sdk.testkit.FakeServerExtension;
import dev.gatehouse.sdk.testkit.ServerOptions;
import dev.gatehouse.sdk.testkit.TlsClients;
import dev.gatehouse.sdk.testkit.nevis.TestClient.TestResponse;
import java.net.http.HttpClient;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The state of a server, saved and loaded into another one. */
class NevisStateTest {

    private static final List<String> REQUESTS = """
            POST clients {'extId':'200','name':'Acme','displayName':{'en':'Acme'},'remarks':'r'}
            POST applications {'extId':'app','name':'App','displayed':true}
            POST applications/app/roles {'extId':'role','name':'Role'}
            POST 200/units {'extId':'unit','name':'Unit','profileless':false}
            POST 200/users {'extId':'u1','loginId':'jdoe','contacts':{'email':'a@example.com'},'properties':{'p':'1'}}
            POST 200/users {'extId':'u2','loginId':'tech','isTechnicalUser':true}
            POST 200/users/u1/profiles {'extId':'p1','unitExtId':'unit'}
            POST 200/profiles/p1/authorizations {'roleExtId':'role'}
            POST 200/eroles {'extId':'er','name':'Enterprise'}
            PUT 200/eroles/er/roles/role
            POST 200/profiles/p1/eauthorizations {'extId':'ea1','enterpriseRoleExtId':'er'}
            POST 200/policies {'extId':'pol','policyType':'PasswordPolicy','parameters':{'minLength':'8'}}
            POST properties {'name':'p','type':'STRING','scope':'USER'}
            POST terms {'name':'Terms','termsVersion':'1','active':true,'silentAcceptance':false}
            POST 200/users/u1/password {'password':'long-password'}
            POST 200/users/u1/mtans {'extId':'m','mobileNumber':'+41791234567'}
            POST 200/users/u1/mtans/m {'success':false}
            POST 200/users/u1/generic-credentials {'extId':'g','identification':'i','properties':{'k':'v'}}
            POST 200/users/u1/recovery-codes
            POST 200/users/u1/login-info {'success':true}
            PATCH 200/users/u1 {'version':1,'languageCode':'de'}
            """.lines().toList();

    private static final List<String> READS = List.of(
            "clients",
            "clients/200",
            "clients/200/users",
            "clients/200/applications",
            "clients/200/policies",
            "clients/200/eroles",
            "applications/app",
            "applications/app/roles",
            "200/users/u1",
            "200/users/u1/properties",
            "200/users/u1/profiles",
            "200/users/u1/credentials",
            "200/users/u1/password",
            "200/users/u1/mtans/m",
            "200/users/u1/generic-credentials/g",
            "200/users/u1/recovery-codes",
            "200/users/u1/terms-pending",
            "200/users/u1/consents",
            "200/units/unit",
            "200/profiles/p1",
            "200/profiles/p1/roles",
            "200/profiles/p1/authorizations",
            "200/profiles/p1/eauthorizations/ea1",
            "200/policies/pol",
            "properties",
            "/nevisidm/api/query/v1/all?q=*");

    @RegisterExtension
    final FakeServerExtension<FakeNevisServer> nevis = new FakeServerExtension<>(FakeNevisServer::start);

    @RegisterExtension
    final FakeServerExtension<FakeNevisServer> other = new FakeServerExtension<>(FakeNevisServer::start);

    private TestClient root;

    @BeforeEach
    void createOneOfEachKind() throws Exception {
        nevis.server().options().version("8.2605.0");
        root = TestClient.root(nevis.server());
        for (String request : REQUESTS) {
            String[] parts = request.split(" ", 3);
            String body = parts.length == 3 ? parts[2] : "";
            TestResponse response = root.send(parts[0], parts[1], body, body.isEmpty() ? "" : "application/json");
            assertThat(response.status()).as(request + response.text()).isBetween(200, 204);
        }
        String terms = nevis.server().collection("terms").keySet().iterator().next();
        assertThat(root.post("200/users/u1/consents", "{'termsExtId':'" + terms + "'}")
                        .status())
                .isEqualTo(201);
        nevis.server().addFidoUaf("200", "u1", "f");
    }

    private static Map<String, JsonNode> reads(FakeNevisServer server) throws Exception {
        Map<String, JsonNode> reads = new LinkedHashMap<>();
        for (String path : READS) {
            TestResponse response = TestClient.root(server).get(path);
            assertThat(response.status()).as(path + response.text()).isEqualTo(200);
            reads.put(path, response.json());
        }
        return reads;
    }

    @Test
    void loadedServer_respondsAsTheSavedOne() throws Exception {
        String saved = nevis.server().saveState();
        Map<String, JsonNode> reads = reads(nevis.server());
        assertThat(reads.get("200/profiles/p1/roles").path("items")).hasSize(1);

        other.server().addClient("replaced");
        other.server().loadState(saved);

        assertThat(other.server().saveState()).isEqualTo(saved);
        assertThat(reads(other.server())).isEqualTo(reads);
        assertThat(other.server().clients()).containsExactlyInAnyOrder("100", "200");
        assertThat(other.server().credential("200", "u1", "f"))
                .isEqualTo(nevis.server().credential("200", "u1", "f"));
    }

    @Test
    void loadedServer_continuesWithTheSameRules() throws Exception {
        String saved = nevis.server().saveState();
        other.server().loadState(saved);
        TestClient second = TestClient.root(other.server());

        assertThat(second.patch("200/users/u1", "{'version':1,'sex':'other'}").outcome())
                .isEqualTo("409 errors.optimisticLockingFailure");
        assertThat(second.post("200/users", "{'extId':'u1','loginId':'x'}").status())
                .isEqualTo(422);
        assertThat(second.post("200/users/u1/password", "{'password':'long-password'}")
                        .code())
                .isEqualTo("errors.passwordExists");
        assertThat(second.delete("200/profiles/p1").status()).isEqualTo(204);
        assertThat(second.patch("200/users/u1", "{'version':2,'address':{'city':'Bern'}}")
                        .text())
                .containsSubsequence("\"address\"", "\"clientExtId\"");
        assertThat(nevis.server().saveState()).isEqualTo(saved);
    }

    @Test
    void callers_andTheirTokens_areKept() throws Exception {
        FakeNevisServer server = nevis.server();
        server.addApiKey("u1", "key", "s").only("AccessControl.ClientView").clientDataRoom("200");
        server.addSecToken("X-Sec", "t").as("200", "u1");
        server.addOAuthClient("app", "secret");
        server.addClientCertificate("batch").without("AccessControl.ClientView");
        server.revoke(server.addBearerToken("revoked"));
        TestResponse issued = new TestClient(server, "Authorization", "Basic YXBwOnNlY3JldA==")
                .send("POST", "/oauth/token", "grant_type=client_credentials", "application/x-www-form-urlencoded");

        other.server().loadState(server.saveState());

        assertThat(TestClient.bearer(other.server(), "dTE6a2V5OnM")
                        .get("clients")
                        .items("extId"))
                .containsExactly("200");
        assertThat(TestClient.bearer(other.server(), "revoked").get("clients").status())
                .isEqualTo(401);
        assertThat(TestClient.bearer(
                                other.server(),
                                issued.json().path("access_token").asText())
                        .get("clients")
                        .status())
                .isEqualTo(200);
        assertThat(new TestClient(other.server(), "X-Sec", "t")
                        .get("/nevisidm/api/principal/v1/me")
                        .json()
                        .path("loginId")
                        .asText())
                .isEqualTo("jdoe");
        try (FakeNevisServer https = FakeNevisServer.start(ServerOptions.https())) {
            https.loadState(server.saveState());
            HttpClient batch = TlsClients.sending(https.authority().issue("batch"), https.certificate());
            assertThat(new TestClient(https, batch).get("clients").status()).isEqualTo(403);
        }
        other.server().root().only("AccessControl.UserView");
        assertThat(TestClient.root(other.server()).get("clients").status()).isEqualTo(403);
    }
}
