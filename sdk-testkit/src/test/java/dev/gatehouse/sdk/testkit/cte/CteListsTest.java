package dev.gatehouse.sdk.testkit.cte;

import static dev.gatehouse.sdk.testkit.cte.TestClient.TE;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gatehouse.sdk.testkit.FakeServerExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CteListsTest {

    @RegisterExtension
    final FakeServerExtension<FakeCteServer> fake = new FakeServerExtension<>(FakeCteServer::start);

    private FakeCteServer server;
    private TestClient http;

    @BeforeEach
    void setUp() {
        server = fake.server();
        http = TestClient.loggedIn(server);
        for (int i = 0; i < 15; i++) {
            server.addClient("host-" + (char) ('a' + i));
        }
    }

    @Test
    void defaultLimit_isTenWithoutWarning() {
        JsonNode list = clients("");

        assertThat(list.path("skip").asInt(-1)).isZero();
        assertThat(list.path("limit").asInt()).isEqualTo(10);
        assertThat(list.path("total").asInt()).isEqualTo(15);
        assertThat(list.path("resources")).hasSize(10);
    }

    @Test
    void skip_countsItemsFromZero() {
        assertThat(clients("?skip=13&limit=5").findValuesAsText("name")).containsExactly("host-n", "host-o");
        assertThat(clients("?skip=15").path("resources")).isEmpty();
    }

    @Test
    void limit_isCapped() {
        server.maxLimit(4);
        JsonNode list = clients("?limit=100");

        assertThat(list.path("limit").asInt()).isEqualTo(4);
        assertThat(list.path("resources")).hasSize(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=-1", "limit=0", "limit=x", "skip=-1", "sort=nonsense"})
    void invalidQuery_isRejected(String query) {
        assertThat(http.get(TE + "/clients?" + query).status()).isEqualTo(400);
    }

    @Test
    void sort_acceptsSeveralFieldsAndAMinus() {
        server.setClientField("host-c", "os_type", "LINUX");

        assertThat(clients("?sort=-name&limit=2").findValuesAsText("name")).containsExactly("host-o", "host-n");
        assertThat(clients("?sort=os_type,-name&limit=2").findValuesAsText("name"))
                .containsExactly("host-c", "host-o");
        assertThat(clients("?sort=createdAt&limit=1").findValuesAsText("name")).containsExactly("host-a");
        assertThat(clients("?sort=-created_at&limit=1").path("resources")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "?name=host-c; 1",
                "?name=host; 0",
                "?name=host-c&name=host-d; 2",
                "?os_type=LINUX; 1",
                "?os_type=LINUX&name=host-a; 0",
                "?client_health_status=WAITING%20FOR%20CONNECTION; 1",
                "?ldt_enabled=false; 15",
                "?no_such_filter=x; 15",
                "?description=x; 15"
            })
    void filter_unknownKey_isIgnored(String query, int total) {
        server.setClientField("host-c", "os_type", "LINUX");
        server.setClientField("host-c", "client_health_status", "WAITING FOR CONNECTION");

        assertThat(clients(query).path("total").asInt()).isEqualTo(total);
        assertThat(clients("/" + query).path("total").asInt()).isEqualTo(total);
    }

    @Test
    void sort_unknownField_isIgnoredIfLenient() {
        assertThat(http.get(TE + "/profiles?sort=nonsense").status()).isEqualTo(400);
        server.strict(false);
        assertThat(clients("?sort=nonsense&limit=2").findValuesAsText("name")).containsExactly("host-a", "host-b");
    }

    @Test
    void sparseList_hasOnlyResources_nullIfThereAreNone() {
        server.with(CteBehaviour.SPARSE_RESPONSES);

        assertThat(clients("").fieldNames()).toIterable().containsExactly("resources");
        assertThat(clients("?name=none").path("resources").isNull()).isTrue();
    }

    @Test
    void profilesAndPolicies_areListedAndRead() {
        String profile = server.addProfile("strict");
        String policy = server.addPolicy("basic");

        assertThat(http.get(TE + "/profiles").json().findValuesAsText("name"))
                .containsExactly(FakeCteServer.DEFAULT_PROFILE, "strict");
        assertThat(http.get(TE + "/profiles/strict").text("id")).isEqualTo(profile);
        assertThat(http.get(TE + "/profiles/" + profile).text("name")).isEqualTo("strict");
        assertThat(http.get(TE + "/profiles/none").status()).isEqualTo(404);
        assertThat(http.get(TE + "/policies?limit=1")
                        .json()
                        .at("/resources/0/id")
                        .asText())
                .isEqualTo(policy);
        assertThat(http.get(TE + "/policies/basic").text("policy_type")).isEqualTo("Standard");
        assertThat(http.get(TE + "/policies/none").status()).isEqualTo(404);
    }

    private JsonNode clients(String query) {
        return http.get(TE + "/clients" + query).json();
    }
}
