package dev.gatehouse.sdk.testkit.nevis;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gatehouse.sdk.testkit.FakeServerExtension;
import dev.gatehouse.sdk.testkit.nevis.TestClient.TestResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchTest {

    private static final String CLIENTS = "/nevisidm/api/query/v1/clients";

    @RegisterExtension
    final FakeServerExtension<FakeNevisServer> nevis = new FakeServerExtension<>(FakeNevisServer::start);

    private FakeNevisServer server;

    @BeforeEach
    void addClients() {
        server = nevis.server()
                .addClient("200", "Acme Bank")
                .addClient("300", "Acme:Hospital")
                .changeClient("200", Map.of("remarks", "by phone"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "name:Acme | 200",
                "name:acme | 200",
                "name:\"Acme Bank\" | 200",
                "name:\"Acme\\:Hospital\" | 300",
                "name:Acme\\:Hospital | 300",
                "name:Acm* | 200 300",
                "name:Acm? | 200",
                "name:Acm | ''",
                "name:Default OR extid:200 | 100 200",
                "Default 200 | 100 200",
                "name:Acm* AND extid:300 | 300",
                "description:phone | 200",
                "phone | 200",
                "*:* | 100 200 300"
            })
    void query_findsByNameDescriptionAndExternalId(String query, String extIds) throws Exception {
        TestResponse response = search(query, "");

        assertThat(response.status()).isEqualTo(200);
        assertThat(hits(response))
                .isEqualTo(Arrays.stream(extIds.split(" "))
                        .filter(id -> !id.isEmpty())
                        .toList());
    }

    @Test
    void envelope_hasItsOwnFieldNames() throws Exception {
        JsonNode json = search("name:Bank", "").json();

        assertThat(json.at("/response/totalResults").asInt()).isEqualTo(1);
        assertThat(json.at("/response/from").asInt()).isZero();
        assertThat(json.at("/response/size").asInt()).isEqualTo(10);
        assertThat(json.path("messages").fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("warns", "errors", "infos");
        assertThat(json.at("/response/hits/0").toString())
                .isEqualTo("{\"id\":\"200\",\"extid\":\"200\",\"name\":\"Acme Bank\",\"description\":\"by phone\","
                        + "\"displayName\":null,\"dtoType\":\"CLIENT\",\"_score\":1.0,\"_internalId\":\"200\"}");
    }

    @Test
    void results_arePagedSortedAndLimitedToTheDataRoom() throws Exception {
        TestResponse second = search("*:*", "&from=1&size=1");
        assertThat(hits(second)).containsExactly("200");
        assertThat(second.json().at("/response/totalResults").asInt()).isEqualTo(3);
        assertThat(hits(search("*:*", "&s=name"))).containsExactly("200", "300", "100");
        assertThat(hits(search("phone", "&df=name&df=extid"))).isEmpty();

        server.root().clientDataRoom("300");
        assertThat(hits(search("*:*", ""))).containsExactly("300");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "q=%20 | 400 | Parameter 'q' is mandatory.",
                "size=1 | 400 | Parameter 'q' is mandatory.",
                "q=name%3A%22Acme | 400 | Could not parse request.",
                "q=name%3A(Acme) | 400 | Could not parse request.",
                "q=AND | 400 | Could not parse request.",
                "q=secret%3Ax | 422 | Field 'secret' is not indexed",
                "q=x&df=secret | 422 | Field 'secret' is not indexed",
                "q=x&s=secret | 422 | Field 'secret' is not indexed",
                "q=x&limit=1 | 422 | Unknown parameter 'limit'"
            })
    void errors_areTextsInTheQueryEnvelope(String query, int status, String message) throws Exception {
        TestResponse response = TestClient.root(server).get(CLIENTS + "?" + query);

        assertThat(response.status()).isEqualTo(status);
        assertThat(response.json().path("response").isNull()).isTrue();
        assertThat(response.json().at("/messages/errors/0").asText()).isEqualTo(message);
    }

    @Test
    void index_mayBeRebuildingSlowOrDisabled() throws Exception {
        server.options().searchIndex(SearchIndex.REBUILDING);
        TestResponse rebuilding = search("*:*", "");
        assertThat(rebuilding.status()).isEqualTo(200);
        assertThat(rebuilding.json().path("response").isNull()).isTrue();
        assertThat(rebuilding.json().at("/messages/infos/0").isTextual()).isTrue();

        server.options().searchIndex(SearchIndex.TIMED_OUT);
        assertThat(search("*:*", "").status()).isEqualTo(408);

        server.options().searchIndex(SearchIndex.OFF);
        assertThat(search("*:*", "").status()).isEqualTo(404);
    }

    @Test
    void missingRightAndUnknownPath_areReportedInTheQueryEnvelope() throws Exception {
        server.root().without("AccessControl.ClientView");
        TestResponse forbidden = search("x", "");
        assertThat(forbidden.status()).isEqualTo(403);
        assertThat(forbidden.json().at("/messages/errors/0").asText()).contains("AccessControl.ClientView");

        TestResponse unknown = TestClient.root(server).get("/nevisidm/api/query/v1/nothing?q=x");
        assertThat(unknown.status()).isEqualTo(404);
        assertThat(unknown.json().at("/messages/errors")).hasSize(1);
        TestResponse put = TestClient.root(server).send("PUT", CLIENTS, "{}", "application/json");
        assertThat(put.status()).isEqualTo(405);
        assertThat(put.json().path("response").isNull()).isTrue();
        assertThat(put.headers().firstValue("Allow")).contains("GET");
    }

    private TestResponse search(String query, String more) throws Exception {
        return TestClient.root(server).get(CLIENTS + "?q=" + URLEncoder.encode(query, StandardCharsets.UTF_8) + more);
    }

    private static List<String> hits(TestResponse response) {
        return StreamSupport.stream(response.json().at("/response/hits").spliterator(), false)
                .map(hit -> hit.path("extid").asText())
                .toList();
    }
}
