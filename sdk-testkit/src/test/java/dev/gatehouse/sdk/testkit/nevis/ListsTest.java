package dev.gatehouse.sdk.testkit.nevis;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gatehouse.sdk.testkit.FakeServerExtension;
import dev.gatehouse.sdk.testkit.nevis.TestClient.TestResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ListsTest {

    @RegisterExtension
    final FakeServerExtension<FakeNevisServer> nevis = new FakeServerExtension<>(FakeNevisServer::start);

    private FakeNevisServer server;
    private TestClient root;

    @BeforeEach
    void addAcme() {
        server = nevis.server().addClient("200", "Acme");
        root = TestClient.root(server);
    }

    @Test
    void list_isPagedByAnOpaqueToken() throws Exception {
        server.addClient("300").addClient("400");
        TestResponse first = root.get("clients?limit=3&returnTotalResultCount=true");
        assertThat(first.items("extId")).containsExactly("100", "200", "300");
        assertThat(first.json().at("/_pagination/limit").asInt()).isEqualTo(3);
        assertThat(first.json().at("/_pagination/totalResult").asInt()).isEqualTo(4);
        assertThat(first.json().path("_classifications")).isEmpty();
        String token = first.json().at("/_pagination/continuationToken").asText();
        assertThat(token).matches("\\d+_300");

        root.delete("clients/300");
        TestResponse last = root.get("clients?limit=3&continuationToken=" + token);
        assertThat(last.items("extId")).containsExactly("400");
        assertThat(last.json().path("_pagination").fieldNames()).toIterable().containsExactly("limit");
    }

    @ParameterizedTest
    @EnumSource(LastPage.class)
    void list_lastPage_isIndicatedAsConfigured(LastPage how) throws Exception {
        server.options().lastPage(how);
        TestResponse first = root.get("clients?limit=1");
        String token = first.json().at("/_pagination/continuationToken").asText();
        JsonNode last = root.get("clients?limit=1&continuationToken=" + token).json();
        JsonNode end = last.at("/_pagination/continuationToken");
        switch (how) {
            case ABSENT -> assertThat(end.isMissingNode()).isTrue();
            case NULL -> assertThat(end.isNull()).isTrue();
            case EMPTY -> assertThat(end.asText("?")).isEmpty();
            case SAME_TOKEN -> assertThat(end.asText()).isEqualTo(token);
            case EMPTY_PAGE ->
                assertThat(root.get("clients?limit=1&continuationToken=" + end.asText())
                                .json()
                                .path("items"))
                        .isEmpty();
        }
        assertThat(last.path("items")).hasSize(1);
    }

    @Test
    void emptyList_isWrittenAsConfigured() throws Exception {
        server.root().clientDataRoom("none");
        assertThat(root.get("clients").json().path("items").isArray()).isTrue();
        server.options().emptyListStyle(EmptyListStyle.NULL);
        assertThat(root.get("clients").json().path("items").isNull()).isTrue();
        server.options().emptyListStyle(EmptyListStyle.ABSENT);
        assertThat(root.get("clients").json().has("items")).isFalse();
    }

    @Test
    void limitZero_isNoLimitOrThePageSize() throws Exception {
        assertThat(root.get("clients?limit=0").items("extId")).hasSize(2);
        server.options().pageSize(1).totals(false);
        assertThat(root.get("clients?limit=0").items("extId")).hasSize(1);
        assertThat(root.get("clients?returnTotalResultCount=true")
                        .json()
                        .path("_pagination")
                        .has("totalResult"))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({"limit=x", "limit=-1", "continuationToken=x", "continuationToken=x_1", "name=Acme"})
    void list_unknownParameter_isRejected(String query) throws Exception {
        assertThat(root.get("clients?" + query).outcome()).isEqualTo("422 errors.invalidParameter");
    }
}
