package dev.gatehouse.sdk.sps;

import static dev.gatehouse.sdk.sps.Fixtures.PASSWORD;
import static dev.gatehouse.sdk.sps.Fixtures.USER;
import static dev.gatehouse.sdk.sps.Fixtures.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.sdk.core.BodyTarget;
import dev.gatehouse.sdk.core.CallOptions;
import dev.gatehouse.sdk.core.Cancellation;
import dev.gatehouse.sdk.core.SdkConfig;
import dev.gatehouse.sdk.core.error.DeadlineExceededException;
import dev.gatehouse.sdk.core.error.NotFoundException;
import dev.gatehouse.sdk.core.error.PermissionDeniedException;
import dev.gatehouse.sdk.core.error.ResponseFormatException;
import dev.gatehouse.sdk.core.observe.CallEvent;
import dev.gatehouse.sdk.core.observe.CallListener;
import dev.gatehouse.sdk.sps.sessions.IndexingResult;
import dev.gatehouse.sdk.sps.sessions.RecordedSession;
import dev.gatehouse.sdk.sps.sessions.Recording;
import dev.gatehouse.sdk.sps.sessions.SessionAlert;
import dev.gatehouse.sdk.sps.sessions.SessionChannel;
import dev.gatehouse.sdk.sps.sessions.SessionPage;
import dev.gatehouse.sdk.sps.sessions.SessionQuery;
import dev.gatehouse.sdk.sps.sessions.SessionsApi;
import dev.gatehouse.sdk.sps.sessions.TrailDownload;
import dev.gatehouse.sdk.testkit.FakeResponse;
import dev.gatehouse.sdk.testkit.Fault;
import dev.gatehouse.sdk.testkit.ReceivedRequest;
import dev.gatehouse.sdk.testkit.StreamedBody;
import dev.gatehouse.sdk.testkit.sps.FakeSpsServer;
import dev.gatehouse.sdk.testkit.sps.SpsRelease;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SessionsTest {

    private static final String ROOT = "/api/audit/sessions";
    private static final StreamedBody TRAIL = StreamedBody.random(300_000, 7);

    @TempDir
    Path folder;

    private FakeSpsServer server;
    private SpsClient sps;

    @BeforeEach
    void start() {
        connect(SpsRelease.LTS_8_0);
    }

    private void connect(SpsRelease release) {
        server = FakeSpsServer.start(release).addUser(USER, PASSWORD);
        for (int i = 1; i <= 5; i++) {
            server.addSession("s-" + i, Map.of("protocol", i == 4 ? "RDP" : "SSH"), TRAIL);
        }
        sps = Fixtures.client(server);
    }

    @AfterEach
    void stop() {
        sps.close();
        server.close();
    }

    @Test
    void search_followsTheLinksToTheLastPage() {
        SessionQuery query = SessionQuery.builder()
                .expression("protocol:SSH AND recording.connection_policy:linux-servers")
                .addFields("protocol", "client")
                .limit(3)
                .offset(0L)
                .build();
        assertThat(sps.sessions().search(query).stream().map(RecordedSession::key))
                .containsExactly("s-1", "s-2", "s-3", "s-5");
        String q = "q=protocol%3ASSH%20AND%20recording.connection_policy%3Alinux-servers";
        assertThat(targets())
                .containsExactly(
                        ROOT + "?" + q + "&fields=protocol%2Cclient&limit=3&offset=0",
                        ROOT + "?limit=3&offset=3&fields=protocol,client&" + q);
        RecordedSession first = sps.sessions().search(query).iterator().next();
        assertThat(first.client().orElseThrow().port()).hasValue(50312);
        assertThat(first.recording()).isEmpty();
    }

    /** The number of matches and the offset in the links are known after the first page. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 8})
    void search_pagesAhead_followsEachLinkOnce(int pages) {
        SessionQuery query = SessionQuery.builder().limit(1).offset(1L).build();
        assertThat(sps.sessions().search(query).pagesAhead(pages))
                .extracting(RecordedSession::key)
                .containsExactly("s-2", "s-3", "s-4", "s-5");
        String link = ROOT + "?limit=1&offset=%d&fields=";
        assertThat(targets())
                .containsExactlyInAnyOrder(
                        ROOT + "?limit=1&offset=1", link.formatted(2), link.formatted(3), link.formatted(4));
    }

    @Test
    void search_pagesWithOffsets_areRequestedAtTheSameTime() {
        CountDownLatch three = new CountDownLatch(3);
        CallListener waiting = new CallListener() {
            @Override
            public void onCall(CallEvent call) {
                if (Thread.currentThread().getName().equals("gatehouse-page")) {
                    three.countDown();
                    await(three);
                }
            }
        };
        SdkConfig config = SdkConfig.builder(server.url()).addListener(waiting).build();
        try (SpsClient client = Fixtures.client(config)) {
            Iterator<RecordedSession> items = client.sessions()
                    .search(SessionQuery.all().withLimit(1))
                    .pagesAhead(3)
                    .iterator();
            assertThat(items.next().key()).isEqualTo("s-1");
            await(three);
            assertThat(three.getCount()).isZero();
            assertThat(items).toIterable().hasSize(4);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void page_hasTheNumberOfMatches_andLinksInBothDirections() {
        SessionPage first = sps.sessions().page(SessionQuery.all().withLimit(2));
        assertThat(first.matchCount()).hasValue(5);
        assertThat(first.previous()).isEmpty();
        SessionPage second = sps.sessions().page(first.next().orElseThrow());
        assertThat(second.items()).extracting(RecordedSession::key).containsExactly("s-3", "s-4");
        SessionPage back = sps.sessions().page(second.previous().orElseThrow());
        assertThat(back.items()).isEqualTo(first.items());
        assertThat(targets()).first().isEqualTo(ROOT + "?limit=2");
    }

    @Test
    void oldRelease_listsKeysAlone() {
        stop();
        connect(SpsRelease.LTS_6_0);
        RecordedSession session =
                sps.sessions().search(SessionQuery.all()).iterator().next();
        assertThat(session.href()).contains(ROOT + "/s-1");
        assertThat(session.protocol()).isEmpty();
        assertThat(sps.sessions().get(session.key()).protocol()).contains("SSH");
    }

    @Test
    void get_isTyped() {
        RecordedSession session = sps.sessions().get("s-1");
        assertThat(session.active()).contains(false);
        assertThat(session.creationTime()).contains(Instant.parse("2026-02-03T08:15:00.125Z"));
        assertThat(session.endTime()).contains(Instant.parse("2026-02-03T08:39:30.482Z"));
        assertThat(session.duration()).hasValue(1470);
        assertThat(session.origin()).contains("RECORDING");
        assertThat(session.nodeId()).isPresent();
        assertThat(session.hidden()).contains(false);
        assertThat(session.phantom()).contains(false);
        assertThat(session.analytics().orElseThrow().scripted()).contains(false);
        Recording recording = session.recording().orElseThrow();
        assertThat(recording.connectionPolicy()).contains("linux-servers");
        assertThat(recording.channelPolicy()).contains("shell-only");
        assertThat(recording.authMethod()).contains("password");
        assertThat(recording.archived()).contains(false);
        assertThat(recording.commandExtracted()).contains(true);
        assertThat(recording.auditTrail().orElseThrow().archive()).isEmpty();
        assertThat(recording.auditTrail().orElseThrow().download().orElseThrow().href())
                .contains(ROOT + "/s-1/audit_trail");
        assertThat(session.additionalProperties()).containsKeys("alerts", "channels", "events", "indexing");
    }

    @Test
    void get_unknownSession_andNoPrivilege() {
        assertThatThrownBy(() -> sps.sessions().get("a/b")).isInstanceOf(NotFoundException.class);
        assertThat(targets()).containsExactly(ROOT + "/a%2Fb");
        server.forbid(USER, ROOT);
        assertThatThrownBy(() -> sps.sessions().get("s-1")).isInstanceOf(PermissionDeniedException.class);
    }

    @Test
    void searchContent_encodesTheExpression() {
        server.addSessionItem("s-1", "content", Map.of("text", "man iptables"));
        assertThat(sps.sessions().searchContent("s-1", "man iptables")).containsExactly(Map.of("text", "man iptables"));
        assertThat(targets()).containsExactly(ROOT + "/s-1/content/?q=man%20iptables");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "*iptables"})
    void searchContent_expressionThatFindsNothing_isRejected(String expression) {
        assertThatThrownBy(() -> sps.sessions().searchContent("s-1", expression))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("expression");
        assertThat(targets()).isEmpty();
    }

    @Test
    void lists_readTheThreeTimeFormats() {
        server.addSessionItem(
                "s-1",
                "alerts",
                Map.of(
                        "alert_type", "adp.event.command",
                        "channel_id", 1,
                        "matched_content", "sudo su",
                        "record_id", 7,
                        "time", "2026-02-03T08:16:10.123456"));
        server.addSessionItem(
                "s-1",
                "channels",
                Map.of(
                        "key", "1",
                        "meta", Map.of("href", ROOT + "/s-1/channels/1"),
                        "body", Map.of("type", "session exec", "command", "ls", "start_time", 1770106500)));
        server.addSessionItem(
                "s-1", "indexing", Map.of("status", "COMPLETED", "statistics", Map.of("start_time", 1770107980123L)));
        server.addSessionItem("s-1", "events", Map.of("any", List.of(1)));

        SessionAlert alert = sps.sessions().alerts("s-1").get(0);
        assertThat(alert.time()).contains(Instant.parse("2026-02-03T08:16:10.123456Z"));
        assertThat(alert.channelId()).contains("1");
        assertThat(alert.matchedContent()).contains("sudo su");
        assertThat(alert.toString()).doesNotContain("sudo su");
        SessionChannel channel = sps.sessions().channels("s-1").get(0);
        assertThat(channel.startTime()).contains(Instant.parse("2026-02-03T08:15:00Z"));
        assertThat(channel.href()).contains(ROOT + "/s-1/channels/1");
        IndexingResult indexing = sps.sessions().indexing("s-1").get(0);
        assertThat(indexing.statistics().orElseThrow().startTime()).contains(Instant.parse("2026-02-03T08:39:40.123Z"));
        assertThat(sps.sessions().events("s-1")).containsExactly(Map.of("any", List.of(1L)));
        assertThat(targets())
                .containsExactly(
                        ROOT + "/s-1/alerts", ROOT + "/s-1/channels", ROOT + "/s-1/indexing", ROOT + "/s-1/events");
    }

    @Test
    void aResponseThatIsNotAList_isNotAnEmptyList() {
        respond(ROOT + "/s-1/alerts", "{\"body\":{},\"meta\":{}}");
        assertThatThrownBy(() -> sps.sessions().alerts("s-1")).isInstanceOf(ResponseFormatException.class);
        respond(ROOT + "/s-1", "{\"items\":[],\"meta\":{}}");
        assertThatThrownBy(() -> sps.sessions().get("s-1")).isInstanceOf(ResponseFormatException.class);
    }

    @Test
    void anItemThatIsNotAnObject_isNotAnEmptyOne() {
        respond(ROOT + "/s-1/events", "{\"items\":[{\"any\":1},\"text\"],\"meta\":{}}");
        assertThatThrownBy(() -> sps.sessions().events("s-1")).isInstanceOf(ResponseFormatException.class);
        respond(ROOT + "/s-1/alerts", "{\"items\":[null],\"meta\":{}}");
        assertThatThrownBy(() -> sps.sessions().alerts("s-1")).isInstanceOf(ResponseFormatException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/api/transaction", "https://other.example.com/api/audit/sessions?x", "/api/audit/sessions?a b"})
    void linkToAnotherResource_isNotFollowed(String link) {
        respond(ROOT, "{\"items\":[{\"key\":\"1\"}],\"meta\":{\"next\":\"" + link + "\"}}");
        assertThatThrownBy(
                        () -> sps.sessions().search(SessionQuery.all()).stream().count())
                .isInstanceOf(ResponseFormatException.class);
        assertThatThrownBy(() -> sps.sessions().page(link)).isInstanceOf(IllegalArgumentException.class);
        assertThat(targets()).containsExactly(ROOT);
    }

    @ParameterizedTest
    @EnumSource(
            value = SpsRelease.class,
            names = {"LTS_6_0", "LTS_8_0"})
    void downloadTrail_writesTheFileWithProgress_andIsRecorded(SpsRelease release) throws Exception {
        stop();
        connect(release);
        Path file = folder.resolve("s-1.zat");
        AtomicLong progress = new AtomicLong();
        long bytes = sps.sessions()
                .downloadTrail("s-1", BodyTarget.toFile(file).withProgress((received, total) -> {
                    assertThat(total).isEqualTo(300_000);
                    progress.set(received);
                }))
                .bytes();
        assertThat(bytes).isEqualTo(300_000);
        assertThat(progress).hasValue(300_000);
        assertThat(Files.readAllBytes(file)).isEqualTo(TRAIL.content().get().readAllBytes());
        assertThat(targets()).containsExactly(ROOT + "/s-1/audit_trail");
        assertThat(last().header("Accept")).contains("*/*");
        TrailDownload download = sps.sessions().trailDownloads("s-1").get(0);
        assertThat(download.username()).contains(USER);
        assertThat(download.fromApi()).contains(true);
        assertThat(download.ipAddress()).contains("127.0.0.1");
        assertThat(download.time()).isPresent();
    }

    @Test
    void downloadTrail_ofAnUnknownSession_leavesNoFile() {
        assertThatThrownBy(() -> sps.sessions()
                        .with(CallOptions.within(Duration.ofMinutes(1)))
                        .downloadTrail("s-9", BodyTarget.toFile(folder.resolve("s-9.zat"))))
                .isInstanceOf(NotFoundException.class);
        assertThat(folder).isEmptyDirectory();
    }

    /** Options without a deadline, such as a cancellation, do not shorten a download to the deadline of the configuration. */
    @Test
    void downloads_mayTakeOneHour_unlessADeadlineIsSet() {
        Duration second = Duration.ofSeconds(1);
        CallOptions cancellable = CallOptions.cancelledBy(Cancellation.create());
        BodyTarget target = BodyTarget.toOutputStream(OutputStream.nullOutputStream());
        try (SpsClient impatient =
                Fixtures.client(SdkConfig.builder(server.url()).deadline(second).build())) {
            impatient.status().with(CallOptions.within(Duration.ofMinutes(1))).user();
            for (SessionsApi sessions :
                    List.of(impatient.sessions(), impatient.sessions().with(cancellable))) {
                server.failNext(request("GET", ROOT + "/s-1/audit_trail"), Fault.delay(Duration.ofMillis(1500)));
                assertThat(sessions.downloadTrail("s-1", target).bytes()).isEqualTo(300_000);
            }
            server.failNext(request("GET", ROOT + "/s-1/audit_trail"), Fault.delay(Duration.ofMillis(1500)));
            assertThatThrownBy(() -> impatient
                            .sessions()
                            .with(CallOptions.within(second))
                            .downloadTrail("s-1", target))
                    .isInstanceOf(DeadlineExceededException.class);
        }
    }

    @Test
    void downloadRunningTrail_requestsTheFollowFormat() {
        server.addSession("live", Map.of("active", true), TRAIL);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        sps.sessions().downloadRunningTrail("live", BodyTarget.toOutputStream(out));
        assertThat(out.size()).isEqualTo(300_000);
        assertThat(targets()).containsExactly(ROOT + "/live/audit_trail?format=srs");
    }

    @Test
    void downloadCsv_asksForCsv() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        sps.sessions().downloadCsv(SessionQuery.matching("protocol:RDP"), BodyTarget.toOutputStream(out));
        assertThat(out.toString(StandardCharsets.UTF_8))
                .startsWith("key,")
                .contains("\"s-4\",")
                .doesNotContain("s-1");
        assertThat(targets()).containsExactly(ROOT + "?q=protocol%3ARDP");
        assertThat(last().header("Accept")).contains("text/csv");
    }

    @Test
    void invalidQueries_areRejected() {
        assertThatThrownBy(() -> SessionQuery.matching(" ")).hasMessageContaining("expression");
        assertThatThrownBy(() -> SessionQuery.all().withLimit(0)).hasMessageContaining("limit");
        assertThatThrownBy(() -> SessionQuery.all().withOffset(-1L)).hasMessageContaining("offset");
        assertThatThrownBy(() -> SessionQuery.all().withFields("")).hasMessageContaining("fields");
    }

    private void respond(String path, String json) {
        server.failNext(request("GET", path), Fault.response(FakeResponse.text(200, "application/json", json)));
    }

    private ReceivedRequest last() {
        return server.received().get(server.received().size() - 1);
    }

    private List<String> targets() {
        return server.received().stream()
                .map(ReceivedRequest::target)
                .filter(target -> target.startsWith(ROOT))
                .toList();
    }
}
