package dev.gatehouse.sdk.testkit.sps;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gatehouse.sdk.testkit.StreamedBody;
import dev.gatehouse.sdk.testkit.sps.TestClient.TestResponse;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Sessions, firmware, support bundles, setup, plugins and cluster, as the guide and the vendor's clients describe them. */
class SpsAreasTest {

    private static final String SESSIONS = "/api/audit/sessions";
    private static final String FIRMWARE = "/api/firmware";
    private static final String BUNDLES = "/api/troubleshooting/support-bundle";

    private FakeSpsServer sps;
    private TestClient client;

    @BeforeEach
    void start() throws Exception {
        connect(SpsRelease.LTS_8_0);
    }

    private void connect(SpsRelease release) throws Exception {
        sps = FakeSpsServer.start(release);
        client = TestClient.loggedIn(sps, "api");
    }

    @AfterEach
    void stop() {
        sps.close();
    }

    @Test
    void sessions_arePaged_withLinksThatKeepTheSearch() throws Exception {
        for (int i = 1; i <= 5; i++) {
            sps.addSession("s-" + i, Map.of("protocol", "SSH"), StreamedBody.of(new byte[i]));
        }
        sps.addSession("r-1", Map.of("protocol", "RDP"), StreamedBody.of(new byte[0]));
        JsonNode first = client.get(SESSIONS + "?q=protocol:SSH&limit=2").json();
        assertThat(keys(first)).containsExactly("s-1", "s-2");
        assertThat(first.at("/meta/match_count").asInt()).isEqualTo(5);
        assertThat(first.at("/meta/previous").isNull()).isTrue();
        assertThat(first.at("/meta/transaction").isMissingNode()).isTrue();
        JsonNode last = client.get(first.at("/meta/last").asText()).json();
        assertThat(keys(last)).containsExactly("s-5");
        assertThat(last.at("/meta/next").isNull()).isTrue();
        assertThat(keys(client.get(last.at("/meta/previous").asText()).json())).containsExactly("s-3", "s-4");
        assertThat(keys(client.get(first.at("/meta/first").asText()).json())).isEqualTo(keys(first));
        assertThat(client.get(SESSIONS).json().at("/meta/limit").asInt()).isEqualTo(500);
        assertThat(client.get(SESSIONS + "?q=*x").status()).isEqualTo(400);
        assertThat(client.get(SESSIONS + "?limit=x").status()).isEqualTo(400);
        assertThat(client.delete(SESSIONS + "/s-1").errorType()).isEqualTo("MethodNotAllowed");
    }

    @Test
    void sessions_haveBodiesInListsSince69_andCsvSince80() throws Exception {
        sps.addSession("s-1", Map.of("protocol", "S\"SH"), StreamedBody.of(new byte[1]));
        assertThat(client.get(SESSIONS + "?fields=protocol")
                        .json()
                        .at("/items/0/body")
                        .size())
                .isEqualTo(1);
        assertThat(csv().raw().body()).isEqualTo("key,protocol\r\n\"s-1\",\"S\"\"SH\"\r\n");
        stop();
        connect(SpsRelease.LTS_6_0);
        sps.addSession("s-1", Map.of(), StreamedBody.of(new byte[1]));
        assertThat(client.get(SESSIONS).json().at("/items/0").has("body")).isFalse();
        assertThat(csv().json().has("items")).isTrue();
    }

    private TestResponse csv() throws Exception {
        return client.send(
                client.request("GET", SESSIONS + "?fields=protocol", "").header("Accept", "text/csv"));
    }

    @Test
    void contentSearch_withoutAnExpression_findsNothing() throws Exception {
        sps.addSession("s-1", Map.of(), StreamedBody.of(new byte[1]));
        sps.addSessionItem("s-1", "content", Map.of("text", "x"));
        assertThat(client.get(SESSIONS + "/s-1/content/?q=").json().path("items"))
                .isEmpty();
        assertThat(client.get(SESSIONS + "/s-1/content/").json().path("items")).isEmpty();
        assertThat(client.get(SESSIONS + "/s-1/content/?q=x").json().path("items"))
                .hasSize(1);
        assertThat(client.get(SESSIONS + "/s-1/content/?q=*x").status()).isEqualTo(400);
    }

    @Test
    void trail_isStreamed_andItsDownloadIsRecorded() throws Exception {
        StreamedBody trail = StreamedBody.random(50_000, 1);
        sps.addSession("s-1", Map.of(), trail);
        HttpRequest request =
                client.request("GET", SESSIONS + "/s-1/audit_trail", "").build();
        var response = HttpClient.newHttpClient().send(request, BodyHandlers.ofByteArray());
        assertThat(response.body()).isEqualTo(trail.content().get().readAllBytes());
        assertThat(response.headers().firstValue("Content-Length")).contains("50000");
        assertThat(client.get(SESSIONS + "/s-1/trail_downloads")
                        .json()
                        .at("/items/0/username")
                        .asText())
                .isEqualTo("api");
        assertThat(client.get(SESSIONS + "/s-1/audit_trail?format=srs").errorType())
                .isEqualTo("NotFound");
        assertThat(client.get(SESSIONS + "/s-2/audit_trail").errorType()).isEqualTo("NotFound");
    }

    @Test
    void firmware_needsAnImage_aSlot_andAMessage() throws Exception {
        assertThat(client.get(FIRMWARE + "/slots")
                        .json()
                        .at("/meta/number_of_empty_slots")
                        .asInt())
                .isEqualTo(4);
        byte[] image = FakeSpsServer.firmwareImage("8.0.1");
        assertThat(upload("/api/upload/firmware", "application/json", image).errorType())
                .isEqualTo("InvalidRequestBody");
        assertThat(upload("/api/upload/firmware", "application/x-iso9660-image", new byte[9])
                        .status())
                .isEqualTo(400);
        assertThat(upload("/api/upload/firmware", "application/x-iso9660-image", image)
                        .status())
                .isEqualTo(201);
        assertThat(client.post(FIRMWARE + "/test", "{}").errorType()).isEqualTo("IncompleteRequestBodyError");
        assertThat(client.post(FIRMWARE + "/test", "{'slot_id': 3}").errorType())
                .isEqualTo("ResourceNotFound");
        assertThat(client.post(FIRMWARE + "/upgrade", "{'slot_id': 2}").errorType())
                .isEqualTo("IncompleteRequestBodyError");
        assertThat(client.delete(FIRMWARE + "/slots/1").status()).isEqualTo(400);
        assertThat(client.post(FIRMWARE + "/upgrade", "{'slot_id': 2, 'message': null}")
                        .status())
                .isEqualTo(200);
        assertThat(client.get("/api/info").status()).isEqualTo(503);
        assertThat(client.get("/api/info").status()).isEqualTo(503);
        assertThat(client.get("/api/info").json().at("/body").has("firmware_version"))
                .isFalse();
        assertThat(client.get("/api/user_info").errorType()).isEqualTo("Unauthenticated");
        assertThat(sps.firmwareVersion()).isEqualTo("8.0.1");
    }

    @Test
    void firmware_onlyFiveSlots() throws Exception {
        for (int i = 2; i <= 5; i++) {
            assertThat(upload("/api/upload/firmware", "application/octet-stream", FakeSpsServer.firmwareImage("9." + i))
                            .status())
                    .isEqualTo(201);
        }
        assertThat(upload("/api/upload/firmware", "application/octet-stream", FakeSpsServer.firmwareImage("9.9"))
                        .status())
                .isEqualTo(400);
        sps.rejectFirmware();
        assertThat(client.post(FIRMWARE + "/test", "{'slot_id': 3}").errorType())
                .isEqualTo("FirmwareTestFailed");
    }

    @Test
    void bundle_isFinishedLater_andKeptForADay() throws Exception {
        String key = client.send(client.request("POST", BUNDLES, ""))
                .json()
                .path("key")
                .asText();
        assertThat(client.get(BUNDLES + "/" + key + "/download").status()).isEqualTo(404);
        assertThat(status(key)).isNotEqualTo("finished");
        assertThat(status(key)).isEqualTo("finished");
        assertThat(client.get(BUNDLES + "/" + key + "/download").raw().body()).contains("support bundle");
        sps.clock().advance(Duration.ofMinutes(5));
        assertThat(client.get(BUNDLES).json().path("items")).hasSize(1);
        sps.idleTimeout(Duration.ofDays(3)).clock().advance(Duration.ofHours(24));
        assertThat(client.get(BUNDLES).json().path("items")).isEmpty();
    }

    private String status(String key) throws Exception {
        return client.get(BUNDLES + "/" + key).json().at("/body/status").asText();
    }

    @Test
    void setup_isOpenBeforeTheLogin_andClosedAfterwards() throws Exception {
        assertThat(client.post("/api/setup", "{}").status()).isEqualTo(405);
        assertThat(client.get("/api/setup").json().path("status").asText()).isEqualTo("completed");
        sps.uninitialized();
        assertThat(client.get("/api/user_info").errorType()).isEqualTo("Unauthenticated");
        assertThat(new TestClient(sps).get("/api/setup").json().path("status").asText())
                .isEqualTo("uninitialized");
        TestResponse incomplete = client.post("/api/setup", "{'accept_eula': true}");
        assertThat(incomplete.finding("license")).isNotEmpty();
        assertThat(incomplete.finding("network.vlantag")).isNotEmpty();
    }

    @Test
    void plugin_isAPartOfTheTransaction() throws Exception {
        byte[] zip = FakeSpsServer.pluginZip("okta", "2.1");
        client.open();
        assertThat(upload("/api/upload/plugins", "application/octet-stream", zip)
                        .errorType())
                .isEqualTo("InvalidRequestBody");
        assertThat(upload("/api/upload/plugins", "application/zip", new byte[] {1})
                        .errorType())
                .isEqualTo("InvalidPlugin");
        assertThat(upload("/api/upload/plugins", "application/zip", zip)
                        .json()
                        .at("/body/name")
                        .asText())
                .isEqualTo("okta");
        assertThat(sps.committedBelow("plugins/aa")).isEmpty();
        client.delete("/api/transaction");
        assertThat(sps.staged()).isEmpty();
        stop();
        connect(SpsRelease.LTS_6_0);
        assertThat(upload("/api/upload/plugins", "application/zip", zip).errorType())
                .isEqualTo("NoTransaction");
    }

    @Test
    void cluster_promotionNeedsATransactionUpTo60() throws Exception {
        assertThat(client.get("/api/cluster/status").status()).isEqualTo(404);
        stop();
        connect(SpsRelease.LTS_6_0);
        for (String path : List.of("promote", "join_request", "configuration_sync_plugin")) {
            assertThat(client.post("/api/cluster/" + path, "{'enabled': false}").errorType())
                    .isEqualTo("NoTransaction");
        }
        client.open();
        assertThat(client.post("/api/cluster/join_request", "{}").finding("central_management_address"))
                .isNotEmpty();
        assertThat(client.post("/api/cluster/promote", "{}")
                        .json()
                        .at("/body/roles/0")
                        .asText())
                .isEqualTo("central-management");
        client.commit();
        assertThat(client.get("/api/cluster/nodes").json().path("items")).hasSize(1);
        assertThat(client.post("/api/cluster/nodes", "{'address': 'x'}").finding("node_id"))
                .isNotEmpty();
    }

    @Test
    void joins_requireAllFields() throws Exception {
        assertThat(client.post("/api/cluster/spp", "{'spp': 'x'}").status()).isEqualTo(400);
        String spp = "{'spp': 'x', 'spp_api_token': 't', 'spp_cert_chain': 'c'}";
        assertThat(client.post("/api/cluster/spp", spp).status()).isEqualTo(200);
        assertThat(client.post("/api/cluster/spp", spp)
                        .json()
                        .at("/error/details/response/Code")
                        .asInt())
                .isEqualTo(60657);
        assertThat(client.post("/api/starling/join", "{'environment': 'x'}").status())
                .isEqualTo(400);
        assertThat(client.get("/api").json().path("items")).isNotEmpty();
    }

    private TestResponse upload(String path, String type, byte[] body) throws Exception {
        return client.send(HttpRequest.newBuilder(URI.create(sps.url() + path))
                .header("Cookie", "session_id=" + client.cookie)
                .header("Content-Type", type)
                .POST(BodyPublishers.ofByteArray(body)));
    }

    private static List<String> keys(JsonNode list) {
        return list.path("items").findValuesAsText("key");
    }
}
