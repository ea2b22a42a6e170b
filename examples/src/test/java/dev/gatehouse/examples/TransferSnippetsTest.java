package dev.gatehouse.examples;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.sdk.commvault.CommvaultClient;
import dev.gatehouse.sdk.commvault.CommvaultCredentials;
import dev.gatehouse.sdk.core.CallOptions;
import dev.gatehouse.sdk.core.SdkConfig;
import dev.gatehouse.sdk.core.Secret;
import dev.gatehouse.sdk.cte.CteClient;
import dev.gatehouse.sdk.cte.CteCredentials;
import dev.gatehouse.sdk.sps.SpsClient;
import dev.gatehouse.sdk.sps.SpsCredentials;
import dev.gatehouse.sdk.testkit.FakeResponse;
import dev.gatehouse.sdk.testkit.FakeServer;
import dev.gatehouse.sdk.testkit.Fault;
import dev.gatehouse.sdk.testkit.ReceivedRequest;
import dev.gatehouse.sdk.testkit.commvault.FakeCommvaultServer;
import dev.gatehouse.sdk.testkit.cte.FakeCteServer;
import dev.gatehouse.sdk.testkit.sps.FakeSpsServer;
import dev.gatehouse.sdk.testkit.sps.SpsRelease;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The code about uploads, downloads and raw requests does what its pages say. */
class TransferSnippetsTest {

    private static final String TRAIL = "/api/audit/sessions/s-1/audit_trail";

    @Test
    void upload_sendsTheFileWithItsMediaType(@TempDir Path folder) throws IOException {
        Path image = Files.writeString(folder.resolve("image.iso"), "firmware");
        onSps((sps, server) -> {
            respond(server, "/api/upload/firmware", FakeResponse.json(201, Map.of("key", "3")));
            TransferSnippets.upload(sps, image);
            assertIsImage(last(server));
            respond(server, "/api/upload/firmware", FakeResponse.json(201, Map.of("key", "4")));
            CallOptions large = CallOptions.within(Duration.ofMinutes(1));
            assertThat(TransferSnippets.rawUpload(sps, large, image).status()).isEqualTo(201);
            assertIsImage(last(server));
        });
    }

    private static void assertIsImage(ReceivedRequest sent) {
        assertThat(sent.body()).isEqualTo("firmware".getBytes(UTF_8));
        assertThat(header(sent, "Content-Type")).isEqualTo("application/x-iso9660-image");
    }

    @Test
    void uploadStream_isReadAgainForEachAttempt(@TempDir Path folder) throws IOException {
        Path object = Files.writeString(folder.resolve("object"), "content");
        assertThat(TransferSnippets.stored(object, 7).open()).hasContent("content");
        assertThat(TransferSnippets.stored(object, 7).open()).hasContent("content");
    }

    @Test
    void download_writesTheFile(@TempDir Path folder) {
        Path file = folder.resolve("s-1.zat");
        onSps((sps, server) -> {
            respond(server, TRAIL, binary("recording"));
            assertThat(TransferSnippets.download(sps, "s-1", file).bytes()).isEqualTo(9);
            assertThat(file).hasContent("recording");
            assertThat(folder).isDirectoryContaining("glob:**.zat").isDirectoryNotContaining("glob:**.part");
        });
    }

    @Test
    void downloadToStream_writesTheStream() {
        ByteArrayOutputStream archive = new ByteArrayOutputStream();
        onSps((sps, server) -> {
            respond(server, TRAIL, binary("recording"));
            TransferSnippets.downloadToStream(sps, "s-1", archive);
        });
        assertThat(archive.toString(UTF_8)).isEqualTo("recording");
    }

    @Test
    void rawDownload_writesTheFile(@TempDir Path folder) {
        Path file = folder.resolve("s-1.zat");
        onSps((sps, server) -> {
            respond(server, TRAIL, binary("recording"));
            assertThat(TransferSnippets.rawDownload(sps, file).bytes()).isEqualTo(9);
            assertThat(file).hasContent("recording");
        });
    }

    @Test
    void rawResponse_hasStatusAndHeaders() {
        onCte((cte, server) -> {
            respond(
                    server,
                    "/api/v1/transparent-encryption/reports/clients/",
                    FakeResponse.json(200, Map.of("total", 0)));
            assertThat(TransferSnippets.response(cte).header("content-type"))
                    .hasValueSatisfying(type -> assertThat(type).startsWith("application/json"));
            assertThat(header(last(server), "X-Request-Source")).isEqualTo("inventory");
        });
    }

    @Test
    void csv_isRequestedAsText() {
        onSps((sps, server) -> {
            respond(server, "/api/audit/sessions", FakeResponse.text(200, "text/csv", "a,b\n1,2\n"));
            assertThat(TransferSnippets.csv(sps)).isEqualTo("a,b\n1,2\n");
            assertThat(header(last(server), "Accept")).isEqualTo("text/csv");
            assertThat(last(server).query()).containsEntry("q", List.of("verdict:ACCEPT AND protocol:SSH"));
            respond(server, "/api/audit/sessions", FakeResponse.text(200, "text/csv", "a,b\n1,2\n"));
            assertThat(TransferSnippets.countLines(sps)).isEqualTo(2);
        });
    }

    @Test
    void setUp_needsNoLogin() {
        onSps((sps, server) -> {
            server.failNext(request -> request.method().equals("POST"), Fault.response(FakeResponse.empty(303)));
            respond(server, "/api/setup", FakeResponse.json(200, Map.of("status", "uninitialized")));
            assertThat(TransferSnippets.setUp(sps, Map.of("accept_eula", true))).isEqualTo(303);
            assertThat(server.received())
                    .hasSize(2)
                    .allSatisfy(request -> assertThat(request.path()).isEqualTo("/api/setup"))
                    .allSatisfy(request -> assertThat(request.headers()).doesNotContainKeys("Authorization", "Cookie"));
        });
    }

    @Test
    void pages_areFetchedUntilTheLast() {
        onCte((cte, server) -> {
            server.failNext(
                    request -> request.target().contains("skip=0"),
                    Fault.response(FakeResponse.json(200, Map.of("resources", List.of("a", "b"), "total", 3))));
            server.failNext(
                    request -> request.target().contains("skip=2"),
                    Fault.response(FakeResponse.json(200, Map.of("resources", List.of("c"), "total", 3))));
            assertThat(TransferSnippets.pages(cte)).containsExactly("a", "b", "c");
        });
    }

    @Test
    void safePost_isRetried() {
        try (FakeCommvaultServer server = FakeCommvaultServer.start()) {
            server.addUser("admin", "admin's password");
            CommvaultCredentials credentials = CommvaultCredentials.password("admin", Secret.of("admin's password"));
            try (CommvaultClient commvault = CommvaultClient.create(SdkConfig.of(server.url()), credentials)) {
                server.failNext(request -> request.path().endsWith("/Jobs"), Fault.reset());
                server.failNext(
                        request -> request.path().endsWith("/Jobs"),
                        Fault.response(FakeResponse.json(200, Map.of("totalRecordsWithoutPaging", 0))));
                assertThat(TransferSnippets.activeJobs(commvault)).isEqualTo(Map.of("totalRecordsWithoutPaging", 0L));
            }
        }
    }

    @Test
    void additionalProperty_isSentAndRead() {
        onCte((cte, server) -> {
            respond(
                    server,
                    "/api/v1/transparent-encryption/clients",
                    FakeResponse.json(201, Map.of("id", "1", "another_field", "text")));
            assertThat(TransferSnippets.additionalProperties(cte)).isEqualTo("text");
            assertThat(new String(last(server).body(), UTF_8)).contains("\"field_of_a_later_version\":true");
        });
    }

    private interface Use<C, S> {
        void with(C client, S server);
    }

    private static void onSps(Use<SpsClient, FakeSpsServer> use) {
        SpsCredentials credentials = SpsCredentials.password("api", Secret.of("api's password"));
        try (FakeSpsServer server = FakeSpsServer.start(SpsRelease.LTS_8_0).addUser("api", "api's password");
                SpsClient sps = SpsClient.create(SdkConfig.of(server.url()), credentials)) {
            use.with(sps, server);
        }
    }

    private static void onCte(Use<CteClient, FakeCteServer> use) {
        CteCredentials credentials = CteCredentials.password(FakeCteServer.USER, Secret.of(FakeCteServer.PASSWORD));
        try (FakeCteServer server = FakeCteServer.start();
                CteClient cte = CteClient.create(SdkConfig.of(server.url()), credentials)) {
            use.with(cte, server);
        }
    }

    private static void respond(FakeServer server, String path, FakeResponse response) {
        server.failNext(request -> request.path().equals(path), Fault.response(response));
    }

    private static FakeResponse binary(String content) {
        return new FakeResponse(
                200, List.of(Map.entry("Content-Type", "application/octet-stream")), content.getBytes(UTF_8));
    }

    private static ReceivedRequest last(FakeServer server) {
        return server.received().get(server.received().size() - 1);
    }

    private static String header(ReceivedRequest request, String name) {
        return request.headers().entrySet().stream()
                .filter(each -> each.getKey().equalsIgnoreCase(name))
                .map(each -> each.getValue().get(0))
                .findFirst()
                .orElseThrow();
    }
}
