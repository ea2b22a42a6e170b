package dev.gatehouse.sdk.testkit.sps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gatehouse.sdk.testkit.FakeServerExtension;
import dev.gatehouse.sdk.testkit.Fault;
import dev.gatehouse.sdk.testkit.sps.TestClient.TestResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpsTransactionTest {

    private static final String HEALTH = "/api/configuration/management/health_monitoring";
    private static final String DISK = "/api/configuration/management/disk_fillup_prevention";
    private static final String TIMES = "/api/configuration/policies/time_policies";

    @RegisterExtension
    final FakeServerExtension<FakeSpsServer> lts60 = new FakeServerExtension<>(FakeSpsServer::start);

    @RegisterExtension
    final FakeServerExtension<FakeSpsServer> v69 =
            new FakeServerExtension<>(() -> FakeSpsServer.start(SpsRelease.V6_9));

    @RegisterExtension
    final FakeServerExtension<FakeSpsServer> lts80 =
            new FakeServerExtension<>(() -> FakeSpsServer.start(SpsRelease.LTS_8_0));

    static String health(int disk) {
        return "{'maximum_disk_utilization_ratio': " + disk + ", 'maximum_load1': null, 'maximum_load15': null,"
                + " 'maximum_load5': null, 'maximum_swap_utilization_ratio': 70}";
    }

    @Test
    void state_isInTransactionUpTo7_andInBodyLater() throws Exception {
        TestClient older = TestClient.loggedIn(lts60.server(), "api");
        TestClient newer = TestClient.loggedIn(lts80.server(), "api");

        assertThat(older.get("/api/transaction/").json())
                .isEqualTo(TestClient.JSON.readTree("{\"key\":\"transaction\",\"meta\":{\"href\":\"/api/transaction\","
                        + "\"parent\":\"/api\"},\"transaction\":{\"status\":\"closed\"}}"));
        TestResponse closed = newer.get("/api/transaction");
        assertThat(closed.json().path("body")).hasToString("{\"commit_message\":\"optional\",\"status\":\"closed\"}");
        assertThat(closed.json().at("/meta/remaining_seconds").asInt()).isBetween(590, 600);

        assertThat(older.open().json().at("/transaction/status").asText()).isEqualTo("open");
        assertThat(newer.open().json().at("/body/status").asText()).isEqualTo("open");
        newer.put(HEALTH, health(1));
        assertThat(newer.get("/api/transaction").json().at("/meta/changes").asText())
                .isEqualTo("/api/transaction/changes");
    }

    @ParameterizedTest
    @EnumSource(SpsRelease.class)
    void commit_publishesStagedChanges(SpsRelease release) throws Exception {
        try (FakeSpsServer sps = FakeSpsServer.start(release)) {
            TestClient writer = TestClient.loggedIn(sps, "writer");
            TestClient reader = TestClient.loggedIn(sps, "reader");
            assertThat(writer.open().status()).isEqualTo(201);
            assertThat(writer.put(HEALTH, health(55)).status()).isEqualTo(201);

            assertThat(disk(writer)).isEqualTo(55);
            assertThat(disk(reader)).isEqualTo(80);
            assertThat(sps.staged()).containsExactly("management/health_monitoring");
            String hash = reader.get("/api/info").json().at("/body/config_hash").asText();

            assertThat(writer.commit().status()).isEqualTo(200);

            assertThat(disk(reader)).isEqualTo(55);
            assertThat(sps.staged()).isEmpty();
            assertThat(sps.lockHolder()).isEmpty();
            assertThat(reader.get("/api/info").json().at("/body/config_hash").asText())
                    .isNotEqualTo(hash);
            assertThat(sps.commits())
                    .containsExactly(new FakeSpsServer.Commit(
                            "writer", Optional.empty(), List.of("management/health_monitoring")));
        }
    }

    private static int disk(TestClient client) throws Exception {
        return client.get(HEALTH)
                .json()
                .at("/body/maximum_disk_utilization_ratio")
                .asInt();
    }

    @Test
    void rollback_discardsStagedChanges() throws Exception {
        FakeSpsServer sps = lts60.server();
        TestClient client = TestClient.loggedIn(sps, "api");
        client.open();
        client.put(HEALTH, health(55));

        TestResponse response = client.delete("/api/transaction");

        assertThat(response.status()).isEqualTo(200);
        assertThat(response.json()).hasToString("{\"meta\":{\"href\":\"/api/transaction\",\"parent\":\"/api\"}}");
        assertThat(disk(client)).isEqualTo(80);
        assertThat(sps.openTransactions()).isZero();
        assertThat(sps.committed("management/health_monitoring").orElseThrow())
                .containsEntry("maximum_disk_utilization_ratio", 80);
        assertThat(client.delete("/api/transaction").status()).isEqualTo(200);
    }

    @Test
    void writeWithoutTransaction_isRejectedIn60_andOpensOneSince69() throws Exception {
        TestClient older = TestClient.loggedIn(lts60.server(), "api");
        TestClient newer = TestClient.loggedIn(v69.server(), "api");

        assertThat(older.put(HEALTH, health(55)).status()).isEqualTo(409);
        assertThat(newer.put(HEALTH, health(55)).status()).isEqualTo(201);
        assertThat(v69.server().openTransactions()).isEqualTo(1);
        assertThat(newer.get("/api/transaction")
                        .json()
                        .at("/transaction/status")
                        .asText())
                .isEqualTo("open");
    }

    @Test
    void rejectedFirstWrite_leavesNoTransaction() throws Exception {
        TestClient client = TestClient.loggedIn(v69.server(), "api");

        assertThat(client.put(HEALTH, "{}").errorType()).isEqualTo("SemanticError");
        assertThat(v69.server().openTransactions()).isZero();
    }

    @Test
    void secondTransaction_isRejectedIn60_andRunsConcurrentlySince69() throws Exception {
        TestClient.loggedIn(lts60.server(), "first").open();
        TestResponse held = TestClient.loggedIn(lts60.server(), "second").open();
        assertThat(held.status()).isEqualTo(409);
        assertThat(held.errorType()).isEqualTo("ConfigurationLocked");
        assertThat(held.finding("user")).isEqualTo("first");

        TestClient.loggedIn(v69.server(), "first").open();
        assertThat(TestClient.loggedIn(v69.server(), "second").open().status()).isEqualTo(201);
        assertThat(v69.server().openTransactions()).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource(SpsRelease.class)
    void administratorOnTheWebInterface_holdsTheLock(SpsRelease release) throws Exception {
        try (FakeSpsServer sps = FakeSpsServer.start(release)) {
            TestClient client = TestClient.loggedIn(sps, "api");
            sps.lockBy("eve").lockResponse(423, "Locked");

            assertThat(client.open().status()).isEqualTo(423);
            assertThat(sps.lockHolder()).contains("eve");
            sps.unlock();
            assertThat(client.open().status()).isEqualTo(201);
            assertThatThrownBy(() -> sps.lockBy("eve")).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void openingTwice_isAllowed_orRejected() throws Exception {
        TestClient client = TestClient.loggedIn(lts60.server(), "api");
        client.open();
        client.put(HEALTH, health(55));

        assertThat(client.open().status()).isEqualTo(200);
        assertThat(disk(client)).isEqualTo(55);
        lts60.server().rejectReopening();
        assertThat(client.open().errorType()).isEqualTo("ConfigurationLocked");
    }

    @Test
    void openWithoutLength_is411AsAnHtmlPage() throws Exception {
        TestClient client = TestClient.loggedIn(lts60.server(), "api");
        URI url = URI.create(lts60.server().url());
        try (Socket socket = new Socket(url.getHost(), url.getPort())) {
            OutputStream out = socket.getOutputStream();
            out.write(("POST /api/transaction HTTP/1.1\r\nHost: sps\r\nCookie: session_id=" + client.cookie
                            + "\r\nConnection: close\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            String response = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(response).startsWith("HTTP/1.1 411").contains("text/html");
        }
        assertThat(lts60.server().openTransactions()).isZero();
    }

    @Test
    void openWithEmptyObject_isAccepted() throws Exception {
        TestClient client = TestClient.loggedIn(lts60.server(), "api");

        assertThat(client.post("/api/transaction", "{}").status()).isEqualTo(201);
    }

    @Test
    void commit_withoutTransactionOrWithAnotherStatus_isRejected() throws Exception {
        TestClient client = TestClient.loggedIn(lts60.server(), "api");

        assertThat(client.commit().errorType()).isEqualTo("NoTransaction");
        client.open();
        assertThat(client.put("/api/transaction", "{'status': 'done'}").finding("status"))
                .isEqualTo("must be commit");
        assertThat(client.put("/api/transaction", "{'status': 'commit', 'commit_message': 1}")
                        .status())
                .isEqualTo(400);
        assertThat(lts60.server().openTransactions()).isEqualTo(1);
    }

    @Test
    void commitMessage_isRequiredIfThePolicySaysSo() throws Exception {
        FakeSpsServer sps = lts80.server().requireCommitMessage();
        TestClient client = TestClient.loggedIn(sps, "api");
        assertThat(client.open().json().at("/body/commit_message").asText()).isEqualTo("required");

        assertThat(client.commit().finding("commit_message")).isEqualTo("is required");
        // A misspelled field is silently dropped
        assertThat(client.put("/api/transaction", "{'status': 'commit', 'mesage': 'why'}")
                        .status())
                .isEqualTo(400);
        assertThat(client.put("/api/transaction", "{'status': 'commit', 'commit_message': 'why'}")
                        .status())
                .isEqualTo(200);
        assertThat(sps.commits().get(0).message()).contains("why");
    }

    @Test
    void commitMessage_mayBeInAnotherField() throws Exception {
        FakeSpsServer sps = lts60.server().commitMessageField("message");
        TestClient client = TestClient.loggedIn(sps, "api");
        client.open();

        client.put("/api/transaction", "{'status': 'commit', 'message': 'why'}");

        assertThat(sps.commits().get(0).message()).contains("why");
    }

    @Test
    void changes_listCreateDeleteReplaceAndReorder() throws Exception {
        FakeSpsServer sps = v69.server()
                .configure("network/nics/nic1", Map.of("interfaces", Map.of("@order", List.of("a", "b"), "a", 1)))
                .configure("policies/time_policies/old", Map.of("name", "old"));
        TestClient client = TestClient.loggedIn(sps, "api");
        assertThat(client.get("/api/transaction/changes").json().path("changes"))
                .isEmpty();

        client.open();
        String created =
                client.post(TIMES, "{'name': 'new'}").json().path("key").asText();
        client.delete(TIMES + "/old");
        client.put(HEALTH, health(55));
        client.put("/api/configuration/network/nics/nic1", "{'interfaces': {'@order': ['b', 'a'], 'a': 1}}");

        TestResponse response = client.get("/api/transaction/changes");
        assertThat(response.json().path("meta"))
                .isEqualTo(TestClient.JSON.readTree("{\"href\":\"/api/transaction/changes\",\"parent\":"
                        + "\"/api/transaction\",\"transaction\":\"/api/transaction\"}"));
        ObjectNode byType = TestClient.JSON.createObjectNode();
        response.json()
                .path("changes")
                .forEach(change -> byType.set(change.path("type").asText(), change));
        assertThat(byType.fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("create", "delete", "replace", "reorder");
        assertThat(byType.path("create").path("path").asText()).isEqualTo(TIMES + "/" + created);
        assertThat(byType.path("create").at("/new_value/name").asText()).isEqualTo("new");
        assertThat(byType.path("delete").at("/old_value/name").asText()).isEqualTo("old");
        assertThat(byType.path("replace")
                        .at("/old_value/maximum_disk_utilization_ratio")
                        .asInt())
                .isEqualTo(80);
        assertThat(byType.path("replace")
                        .at("/new_value/maximum_disk_utilization_ratio")
                        .asInt())
                .isEqualTo(55);
        assertThat(byType.path("reorder").path("path").asText())
                .isEqualTo("/api/configuration/network/nics/nic1#interfaces");
        assertThat(byType.path("reorder").path("old_order")).hasToString("[\"a\",\"b\"]");
        assertThat(byType.path("reorder").path("new_order")).hasToString("[\"b\",\"a\"]");
    }

    @Test
    void commits_ofDifferentObjects_areBothKept() throws Exception {
        TestClient first = TestClient.loggedIn(v69.server(), "first");
        TestClient second = TestClient.loggedIn(v69.server(), "second");
        first.put(HEALTH, health(55));
        second.put(DISK, "{'archiving_enabled': true, 'enabled': true, 'used_space_ratio_limit': 90}");

        assertThat(first.commit().status()).isEqualTo(200);
        assertThat(second.commit().status()).isEqualTo(200);

        assertThat(disk(second)).isEqualTo(55);
        assertThat(second.get(DISK).json().at("/body/used_space_ratio_limit").asInt())
                .isEqualTo(90);
    }

    @Test
    void commits_ofOneObject_conflict_orTheLastWins() throws Exception {
        TestClient first = TestClient.loggedIn(v69.server(), "first");
        TestClient second = TestClient.loggedIn(v69.server(), "second");
        first.put(HEALTH, health(55));
        second.put(HEALTH, health(66));
        first.commit();

        assertThat(second.commit().status()).isEqualTo(409);
        assertThat(v69.server().openTransactions()).isEqualTo(1);
        v69.server().lastCommitWins();
        assertThat(second.commit().status()).isEqualTo(200);
        assertThat(disk(first)).isEqualTo(66);
    }

    @Test
    void rollback_returnsToTheLatestCommitOfOthers() throws Exception {
        TestClient first = TestClient.loggedIn(v69.server(), "first");
        TestClient second = TestClient.loggedIn(v69.server(), "second");
        first.open();
        second.put(HEALTH, health(66));
        second.commit();

        assertThat(disk(first)).isEqualTo(80);
        first.delete("/api/transaction");
        assertThat(disk(first)).isEqualTo(66);
    }

    @Test
    void endSessions_discardsTransactions() throws Exception {
        TestClient client = TestClient.loggedIn(lts60.server(), "api");
        client.open();
        client.put(HEALTH, health(55));

        lts60.server().endSessions();

        assertThat(client.commit().errorType()).isEqualTo("Unauthenticated");
        assertThat(lts60.server().lockHolder()).isEmpty();
        assertThat(lts60.server().commits()).isEmpty();
    }

    @Test
    void commit_noResponseReceived_isCommitted() throws Exception {
        FakeSpsServer sps = lts60.server();
        TestClient client = TestClient.loggedIn(sps, "api");
        client.open();
        client.put(HEALTH, health(55));
        sps.failNext(request -> request.method().equals("PUT"), Fault.reset().afterProcessing());

        assertThatThrownBy(client::commit).isInstanceOf(IOException.class);

        assertThat(disk(client)).isEqualTo(55);
        assertThat(sps.openTransactions()).isZero();
    }

    @Test
    void writes_mayHaveEmptyResponses() throws Exception {
        FakeSpsServer sps = lts60.server().emptyWriteResponses();
        TestClient client = TestClient.loggedIn(sps, "api");

        for (TestResponse response : List.of(client.open(), client.put(HEALTH, health(55)), client.commit())) {
            assertThat(response.status()).isEqualTo(204);
            assertThat(response.raw().body()).isEmpty();
        }
        assertThat(client.delete("/api/transaction").status()).isEqualTo(204);
        assertThat(disk(client)).isEqualTo(55);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/transaction", "/api/transaction/changes"})
    void otherMethods_areNotAllowed(String path) throws Exception {
        TestClient client = TestClient.loggedIn(lts60.server(), "api");

        TestResponse response = client.send(client.request("PATCH", path, "{}"));

        assertThat(response.status()).isEqualTo(405);
        assertThat(response.errorType()).isEqualTo("MethodNotAllowed");
    }

    @Test
    void unknownPath_isNotFound() throws Exception {
        TestClient client = TestClient.loggedIn(lts60.server(), "api");

        for (String path : List.of("/api/nothing", "/api/transaction/other", "/api/configuration/nothing", "/x")) {
            TestResponse response = client.get(path);
            assertThat(response.status()).isEqualTo(404);
            assertThat(response.errorType()).isEqualTo("NotFound");
        }
    }
}
