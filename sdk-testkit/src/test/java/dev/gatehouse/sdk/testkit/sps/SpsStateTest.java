package dev.gatehouse.sdk.testkit.sps;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gatehouse.sdk.testkit.FakeServerExtension;
import dev.gatehouse.sdk.testkit.StreamedBody;
import dev.gatehouse.sdk.testkit.sps.TestClient.TestResponse;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The state of a server, saved and loaded into another one. */
class SpsStateTest {

    private static final String ROOT = "/api/configuration";
    private static final List<String> READS = List.of(
            ROOT,
            ROOT + "/management/email",
            ROOT + "/datetime/timezone",
            ROOT + "/policies/time_policies",
            ROOT + "/own/things",
            ROOT + "/plugins/aa",
            "/api/info",
            "/api/user_info",
            "/api/transaction",
            "/api/transaction/changes",
            "/api/audit/sessions",
            "/api/audit/sessions/s-1",
            "/api/audit/sessions/s-1/alerts",
            "/api/audit/sessions/s-1/audit_trail",
            "/api/audit/sessions/s-2/audit_trail",
            "/api/firmware/slots",
            "/api/cluster/nodes",
            "/api/ssh-host-keys/ssh-rsa-10.110.0.1:22");

    @RegisterExtension
    final FakeServerExtension<FakeSpsServer> fake = new FakeServerExtension<>(SpsStateTest::start);

    @RegisterExtension
    final FakeServerExtension<FakeSpsServer> other = new FakeServerExtension<>(SpsStateTest::start);

    private FakeSpsServer server;
    private TestClient client;

    private static FakeSpsServer start() {
        return FakeSpsServer.start(SpsRelease.LTS_8_0);
    }

    @BeforeEach
    void logIn() throws Exception {
        server = fake.server();
        client = TestClient.loggedIn(server, "api");
    }

    @Test
    void loadedServer_respondsAsTheSavedOne() throws Exception {
        createOneOfEachKind();
        server.clock().advance(Duration.ofMinutes(2));
        Map<String, Object> reads = reads(client);
        String saved = server.saveState();

        other.server().addUser("replaced", "secret").loadState(saved);

        assertThat(other.server().saveState()).isEqualTo(saved);
        assertThat(reads(with(other.server()))).isEqualTo(reads);
        assertThat(other.server().commits()).isEqualTo(server.commits()).hasSize(1);
        assertThat(other.server().staged()).isEqualTo(server.staged()).containsExactly("datetime/timezone");
        assertThat(other.server().joinedSpp()).contains("10.0.0.1");
        assertThat(other.server().isJoinedToStarling()).isTrue();
        assertThat(other.server().rejectedLogins()).isEqualTo(1);
    }

    @Test
    void openTransaction_isCommittedOnTheLoadedServer() throws Exception {
        createOneOfEachKind();
        String saved = server.saveState();
        other.server().loadState(saved);

        TestClient second = with(other.server());
        assertThat(second.get("/api/firmware/slots")
                        .json()
                        .at("/meta/number_of_empty_slots")
                        .asInt())
                .isEqualTo(3);
        assertThat(second.commit().status()).isEqualTo(200);
        assertThat(other.server().committedValue("datetime/timezone")).contains("Europe/Berlin");
        assertThat(second.post(ROOT + "/own/things", "{'a': 2}").status()).isEqualTo(201);
        assertThat(server.saveState()).isEqualTo(saved);
    }

    @Test
    void lock_wizard_andRevokedPrivileges_areKept() throws Exception {
        server.lockBy("eve").forbid("api", "/api/info");
        other.server().loadState(server.saveState());
        assertThat(other.server().lockHolder()).contains("eve");
        assertThat(with(other.server()).get("/api/info").status()).isEqualTo(403);

        server.uninitialized();
        other.server().loadState(server.saveState());
        assertThat(with(other.server()).get("/api/setup").json().path("status").asText())
                .isEqualTo("uninitialized");
        assertThat(with(other.server()).get(ROOT).status()).isEqualTo(401);
    }

    private void createOneOfEachKind() throws Exception {
        assertThat(new TestClient(server)
                        .login("/api/authentication", "api", "wrong", UTF_8)
                        .status())
                .isEqualTo(401);
        String key = server.addPassword("secret-one");
        server.addCollection("own/things")
                .configure(
                        "own/things/1",
                        Map.of("a", List.of(1, 2.5), "password", FakeSpsServer.reference("passwords", key)))
                .addSession("s-1", Map.of("active", true), StreamedBody.random(1000, 7))
                .addSession("s-2", Map.of(), StreamedBody.of("trail".getBytes(UTF_8)))
                .addSessionItem("s-1", "alerts", Map.of("rule_name", "sudo"))
                .addSshHostKey("ssh-rsa-10.110.0.1:22");
        ok(client.post(ROOT + "/policies/time_policies", "{'name': 'office', 'Mon': [['8:00', '18:00']]}"));
        ok(client.send(client.request("POST", "/api/upload/plugins", "")
                .POST(BodyPublishers.ofByteArray(FakeSpsServer.pluginZip("p", "1.0")))
                .header("Content-Type", "application/zip")));
        ok(client.post("/api/cluster/promote", "{}"));
        ok(client.commit());
        ok(client.post(
                "/api/cluster/nodes", "{'address': '10.0.0.6', 'node_id': 'n', 'psk': 'p', 'roles': ['search']}"));
        ok(client.post("/api/cluster/spp", "{'spp': '10.0.0.1', 'spp_api_token': 't', 'spp_cert_chain': 'PEM'}"));
        ok(client.post(
                "/api/starling/join",
                "{'product_instance': 'i', 'product_tims': 't', 'environment': 'e', 'token_endpoint': 'u',"
                        + "'credential_string': 'c'}"));
        ok(client.send(client.request("POST", "/api/upload/firmware", "")
                .POST(BodyPublishers.ofByteArray(FakeSpsServer.firmwareImage("8.1.0")))
                .header("Content-Type", "application/x-iso9660-image")));
        ok(client.post("/api/troubleshooting/support-bundle", "{}"));
        ok(client.put(ROOT + "/datetime/timezone", "'Europe/Berlin'"));
    }

    private static void ok(TestResponse response) {
        assertThat(response.status()).as(response.raw().body()).isBetween(200, 201);
    }

    /** Returns a client of another server with the session of the first one. */
    private TestClient with(FakeSpsServer loaded) {
        TestClient second = new TestClient(loaded);
        second.cookie = client.cookie;
        return second;
    }

    private static Map<String, Object> reads(TestClient client) throws Exception {
        Map<String, Object> reads = new LinkedHashMap<>();
        for (String path : READS) {
            TestResponse response = client.get(path);
            assertThat(response.status()).as(path).isEqualTo(200);
            JsonNode json = response.json();
            if (json.path("meta") instanceof ObjectNode meta) {
                meta.remove("remaining_seconds");
            }
            reads.put(path, json.isMissingNode() ? response.raw().body() : json);
        }
        return reads;
    }
}
