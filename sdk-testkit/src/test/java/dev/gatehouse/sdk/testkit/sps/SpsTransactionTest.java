package dev.gatehouse.sdk.testkit.sps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gatehouse.sdk.testkit.FakeServerExtension;
import dev.gatehouse.sdk.testkit.Fault;
import dev.gatehouse.sdk.testkit.sps.Caller.Answer;
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
    void state_standsInTransactionUpTo7_andInBodyLater() throws Exception {
        Caller older = Caller.loggedIn(lts60.server(), "api");
        Caller newer = Caller.loggedIn(lts80.server(), "api");

        assertThat(older.get("/api/transaction/").json())
                .isEqualTo(Caller.JSON.readTree("{\"key\":\"transaction\",\"meta\":{\"href\":\"/api/transaction\","
                        + "\"parent\":\"/api\"},\"transaction\":{\"status\":\"closed\"}}"));
        Answer closed = newer.get("/api/transaction");
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
    void commit_makesWhatWasStagedVisibleToOthers(SpsRelease release) throws Exception {
        try (FakeSpsServer sps = FakeSpsServer.start(release)) {
            Caller writer = Caller.loggedIn(sps, "writer");
            Caller reader = Caller.loggedIn(sps, "reader");
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

    private static int disk(Caller caller) throws Exception {
        return caller.get(HEALTH)
                .json()
                .at("/body/maximum_disk_utilization_ratio")
                .asInt();
    }

    @Test
    void rollback_throwsStagedChangesAway() throws Exception {
        FakeSpsServer sps = lts60.server();
        Caller caller = Caller.loggedIn(sps, "api");
        caller.open();
        caller.put(HEALTH, health(55));

        Answer answer = caller.delete("/api/transaction");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json()).hasToString("{\"meta\":{\"href\":\"/api/transaction\",\"parent\":\"/api\"}}");
        assertThat(disk(caller)).isEqualTo(80);
        assertThat(sps.openTransactions()).isZero();
        assertThat(sps.committed("management/health_monitoring").orElseThrow())
                .containsEntry("maximum_disk_utilization_ratio", 80);
        assertThat(caller.delete("/api/transaction").status()).isEqualTo(200);
    }

    @Test
    void writeWithoutTransaction_isRefusedIn60_andOpensOneSince69() throws Exception {
        Caller older = Caller.loggedIn(lts60.server(), "api");
        Caller newer = Caller.loggedIn(v69.server(), "api");

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
    void refusedFirstWrite_leavesNoTransaction() throws Exception {
        Caller caller = Caller.loggedIn(v69.server(), "api");

        assertThat(caller.put(HEALTH, "{}").errorType()).isEqualTo("SemanticError");
        assertThat(v69.server().openTransactions()).isZero();
    }

    @Test
    void secondTransaction_findsTheLockIn60_andRunsBesideTheFirstSince69() throws Exception {
        Caller.loggedIn(lts60.server(), "first").open();
        Answer held = Caller.loggedIn(lts60.server(), "second").open();
        assertThat(held.status()).isEqualTo(409);
        assertThat(held.errorType()).isEqualTo("ConfigurationLocked");
        assertThat(held.finding("user")).isEqualTo("first");

        Caller.loggedIn(v69.server(), "first").open();
        assertThat(Caller.loggedIn(v69.server(), "second").open().status()).isEqualTo(201);
        assertThat(v69.server().openTransactions()).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource(SpsRelease.class)
    void administratorOnTheWeb_holdsTheLock(SpsRelease release) throws Exception {
        try (FakeSpsServer sps = FakeSpsServer.start(release)) {
            Caller caller = Caller.loggedIn(sps, "api");
            sps.lockBy("eve").lockResponse(423, "Locked");

            assertThat(caller.open().status()).isEqualTo(423);
            assertThat(sps.lockHolder()).contains("eve");
            sps.unlock();
            assertThat(caller.open().status()).isEqualTo(201);
            assertThatThrownBy(() -> sps.lockBy("eve")).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void openingTwice_isHarmless_orRefused() throws Exception {
        Caller caller = Caller.loggedIn(lts60.server(), "api");
        caller.open();
        caller.put(HEALTH, health(55));

        assertThat(caller.open().status()).isEqualTo(200);
        assertThat(disk(caller)).isEqualTo(55);
        lts60.server().rejectReopening();
        assertThat(caller.open().errorType()).isEqualTo("ConfigurationLocked");
    }

    @Test
    void openWithoutLength_is411AsAWebPage() throws Exception {
        Caller caller = Caller.loggedIn(lts60.server(), "api");
        URI url = URI.create(lts60.server().url());
        try (Socket socket = new Socket(url.getHost(), url.getPort())) {
            OutputStream out = socket.getOutputStream();
            out.write(("POST /api/transaction HTTP/1.1\r\nHost: sps\r\nCookie: session_id=" + caller.cookie
                            + "\r\nConnection: close\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(answer).startsWith("HTTP/1.1 411").contains("text/html");
        }
        assertThat(lts60.server().openTransactions()).isZero();
    }

    @Test
    void openWithEmptyObject_isAccepted() throws Exception {
        Caller caller = Caller.loggedIn(lts60.server(), "api");

        assertThat(caller.post("/api/transaction", "{}").status()).isEqualTo(201);
    }

    @Test
    void commit_withoutTransaction_orWithAnotherWord_isRefused() throws Exception {
        Caller caller = Caller.loggedIn(lts60.server(), "api");

        assertThat(caller.commit().errorType()).isEqualTo("NoTransaction");
        caller.open();
        assertThat(caller.put("/api/transaction", "{'status': 'done'}").finding("status"))
                .isEqualTo("must be commit");
        assertThat(caller.put("/api/transaction", "{'status': 'commit', 'commit_message': 1}")
                        .status())
                .isEqualTo(400);
        assertThat(lts60.server().openTransactions()).isEqualTo(1);
    }

    @Test
    void commitMessage_isDemandedWhereThePolicySaysSo() throws Exception {
        FakeSpsServer sps = lts80.server().requireCommitMessage();
        Caller caller = Caller.loggedIn(sps, "api");
        assertThat(caller.open().json().at("/body/commit_message").asText()).isEqualTo("required");

        assertThat(caller.commit().finding("commit_message")).isEqualTo("is required");
        // A misspelt key is dropped silently
        assertThat(caller.put("/api/transaction", "{'status': 'commit', 'mesage': 'why'}")
                        .status())
                .isEqualTo(400);
        assertThat(caller.put("/api/transaction", "{'status': 'commit', 'commit_message': 'why'}")
                        .status())
                .isEqualTo(200);
        assertThat(sps.commits().get(0).message()).contains("why");
    }

    @Test
    void commitMessage_mayHaveAnotherField() throws Exception {
        FakeSpsServer sps = lts60.server().commitMessageField("message");
        Caller caller = Caller.loggedIn(sps, "api");
        caller.open();

        caller.put("/api/transaction", "{'status': 'commit', 'message': 'why'}");

        assertThat(sps.commits().get(0).message()).contains("why");
    }

    @Test
    void changes_tellCreateDeleteReplaceAndReorder() throws Exception {
        FakeSpsServer sps = v69.server()
                .configure("network/nics/nic1", Map.of("interfaces", Map.of("@order", List.of("a", "b"), "a", 1)))
                .configure("policies/time_policies/old", Map.of("name", "old"));
        Caller caller = Caller.loggedIn(sps, "api");
        assertThat(caller.get("/api/transaction/changes").json().path("changes"))
                .isEmpty();

        caller.open();
        String created =
                caller.post(TIMES, "{'name': 'new'}").json().path("key").asText();
        caller.delete(TIMES + "/old");
        caller.put(HEALTH, health(55));
        caller.put("/api/configuration/network/nics/nic1", "{'interfaces': {'@order': ['b', 'a'], 'a': 1}}");

        Answer answer = caller.get("/api/transaction/changes");
        assertThat(answer.json().path("meta"))
                .isEqualTo(Caller.JSON.readTree("{\"href\":\"/api/transaction/changes\",\"parent\":"
                        + "\"/api/transaction\",\"transaction\":\"/api/transaction\"}"));
        ObjectNode byType = Caller.JSON.createObjectNode();
        answer.json()
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
    void commits_ofDifferentObjects_bothStay() throws Exception {
        Caller first = Caller.loggedIn(v69.server(), "first");
        Caller second = Caller.loggedIn(v69.server(), "second");
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
        Caller first = Caller.loggedIn(v69.server(), "first");
        Caller second = Caller.loggedIn(v69.server(), "second");
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
    void rollback_returnsToWhatSomebodyElseCommittedSince() throws Exception {
        Caller first = Caller.loggedIn(v69.server(), "first");
        Caller second = Caller.loggedIn(v69.server(), "second");
        first.open();
        second.put(HEALTH, health(66));
        second.commit();

        assertThat(disk(first)).isEqualTo(80);
        first.delete("/api/transaction");
        assertThat(disk(first)).isEqualTo(66);
    }

    @Test
    void endOfLogins_dropsTransactions() throws Exception {
        Caller caller = Caller.loggedIn(lts60.server(), "api");
        caller.open();
        caller.put(HEALTH, health(55));

        lts60.server().endSessions();

        assertThat(caller.commit().errorType()).isEqualTo("Unauthenticated");
        assertThat(lts60.server().lockHolder()).isEmpty();
        assertThat(lts60.server().commits()).isEmpty();
    }

    @Test
    void lostAnswerToCommit_leavesTheDeedDone() throws Exception {
        FakeSpsServer sps = lts60.server();
        Caller caller = Caller.loggedIn(sps, "api");
        caller.open();
        caller.put(HEALTH, health(55));
        sps.failNext(request -> request.method().equals("PUT"), Fault.reset().afterProcessing());

        assertThatThrownBy(caller::commit).isInstanceOf(IOException.class);

        assertThat(disk(caller)).isEqualTo(55);
        assertThat(sps.openTransactions()).isZero();
    }

    @Test
    void writes_mayAnswerNothing() throws Exception {
        FakeSpsServer sps = lts60.server().emptyWriteResponses();
        Caller caller = Caller.loggedIn(sps, "api");

        for (Answer answer : List.of(caller.open(), caller.put(HEALTH, health(55)), caller.commit())) {
            assertThat(answer.status()).isEqualTo(204);
            assertThat(answer.raw().body()).isEmpty();
        }
        assertThat(caller.delete("/api/transaction").status()).isEqualTo(204);
        assertThat(disk(caller)).isEqualTo(55);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/transaction", "/api/transaction/changes"})
    void otherVerbs_areNotAllowed(String path) throws Exception {
        Caller caller = Caller.loggedIn(lts60.server(), "api");

        Answer answer = caller.send(caller.request("PATCH", path, "{}"));

        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.errorType()).isEqualTo("MethodNotAllowed");
    }

    @Test
    void unknownPath_isNotFound() throws Exception {
        Caller caller = Caller.loggedIn(lts60.server(), "api");

        for (String path : List.of("/api/nothing", "/api/transaction/other", "/api/configuration/nothing", "/x")) {
            Answer answer = caller.get(path);
            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.errorType()).isEqualTo("NotFound");
        }
    }
}
