package dev.gatehouse.sdk.testkit.tresorit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.sdk.testkit.FakeServerExtension;
import dev.gatehouse.sdk.testkit.tresorit.OperationState.Progress;
import dev.gatehouse.sdk.testkit.tresorit.TestClient.TestResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The state of a server, saved and loaded into another one. */
class TresoritStateTest {

    @RegisterExtension
    final FakeServerExtension<FakeTresoritServer> fake = new FakeServerExtension<>(FakeTresoritServer::start);

    @RegisterExtension
    final FakeServerExtension<FakeTresoritServer> other = new FakeServerExtension<>(FakeTresoritServer::start);

    private FakeTresoritServer server;
    private String owner;
    private String guest;
    private String tresor;
    private String share;
    private String link;
    private Map<String, Object> registration;

    @BeforeEach
    void createOneOfEachKind() throws Exception {
        server = fake.server();
        server.primaryKey("AB".repeat(32));
        TestClient client = new TestClient(server);
        registration = client.post("/user/init-user-registration", Map.of()).json();
        registration.put(
                "RegValidationVerifier",
                server.completeRegistration(
                        String.valueOf(registration.get("UserId")), String.valueOf(registration.get("RegSessionId"))));
        owner = server.addUser();
        guest = server.addUser();
        client.post("/user/set-tresor-creation-policy", Map.of("UserId", guest, "Enable", false));
        tresor = server.addTresor(owner);
        server.createTresor(owner);
        link = server.addLink(tresor, owner);
        share = server.proposeShare(tresor, owner, guest);
        server.addCustomContent("css/login.css", "body {}".getBytes(UTF_8));
        server.clock().advance(Duration.ofMinutes(2));
    }

    @Test
    void loadedServer_respondsAsTheSavedOne() throws Exception {
        String saved = server.saveState();
        Map<String, Object> reads = reads(server);

        other.server().addUser();
        other.server().loadState(saved);

        assertThat(other.server().saveState()).isEqualTo(saved);
        assertThat(reads(other.server())).isEqualTo(reads);
        assertThat(other.server().user(guest)).isEqualTo(server.user(guest));
        assertThat(other.server().operation(share)).isEqualTo(server.operation(share));
        assertThat(other.server().isLinkUsable(link)).isTrue();
        assertThat(other.server().customContent("css/login.css"))
                .hasValueSatisfying(bytes -> assertThat(bytes).asString(UTF_8).isEqualTo("body {}"));
    }

    @Test
    void loadedServer_goesOnFromThere() throws Exception {
        String saved = server.saveState();
        other.server().loadState(saved);
        TestClient client = new TestClient(other.server());

        assertThat(client.post("/user/validate-user-registration", registration).status())
                .isEqualTo(200);
        assertThat(client.post("/tresor/approve-share", Map.of("OperationId", share))
                        .status())
                .isEqualTo(200);
        assertThat(other.server().members(tresor)).containsExactly(owner, guest);
        assertThat(other.server().addUser()).isGreaterThan(guest);
        assertThat(server.operation(share).progress()).isEqualTo(Progress.OPEN);
        assertThat(server.saveState()).isEqualTo(saved);
    }

    private Map<String, Object> reads(FakeTresoritServer from) throws Exception {
        Map<String, Object> reads = new LinkedHashMap<>();
        for (String path : List.of(
                "/user/list-users",
                "/tresor/list-tresors",
                "/tresor/list-members?tresorid=" + tresor,
                "/tresor/get-share-details?operationid=" + share,
                "/tenant/list-custom-contents")) {
            TestResponse response = new TestClient(from).get(path);
            assertThat(response.status()).as(path).isEqualTo(200);
            // The URLs of custom contents name the server
            reads.put(path, response.text().replace(from.url(), ""));
        }
        return reads;
    }
}
