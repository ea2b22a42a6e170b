package dev.gatehouse.sdk.testkit.commvault;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gatehouse.sdk.testkit.FakeServerExtension;
import dev.gatehouse.sdk.testkit.Fault;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WireFormatTest {

    @RegisterExtension
    final FakeServerExtension<FakeCommvaultServer> commvault = new FakeServerExtension<>(FakeCommvaultServer::start);

    private FakeCommvaultServer server;
    private String token;

    @BeforeEach
    void addUser() {
        server = commvault.server();
        server.addUser("admin", "s");
        token = server.issueToken("admin");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/V4/PlanIds", "/v4/planids", "/V4/PLANIDS"})
    void paths_areMatchedIgnoringCase_onBothBases(String path) {
        assertThat(TestClient.get(server.url() + path, token).status()).isEqualTo(200);
        assertThat(TestClient.get(server.webConsoleUrl() + path, token).status())
                .isEqualTo(200);
        assertThat(TestClient.get(server.url().replace("commandcenter", "CommandCenter") + path, token)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void path_doubledSlash_isAcceptedOnlyIfLenient() {
        assertThat(TestClient.get(server.url() + "//V4/PlanIds", token).status())
                .isEqualTo(404);
        server.strict(false);
        assertThat(TestClient.get(server.url() + "//V4/PlanIds", token).status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"GET, /V4/Nothing", "DELETE, /V4/CVS3Store", "GET, /V4/User/abc", "GET, /V4/PlanIds/"})
    void path_unknown_is404InTheVendorsFormat(String method, String path) {
        TestClient.TestResponse missing = TestClient.call(method, server.url() + path, token, "");

        assertThat(missing.status()).isEqualTo(404);
        assertThat(missing.at("/errorCode").isInt()).isTrue();
        assertThat(missing.at("/errorMessage").asText()).isNotEmpty();
    }

    @Test
    void path_outsideOfTheApi_isAnHtmlPage() {
        TestClient.TestResponse page =
                TestClient.get(server.url().replace("/commandcenter/api", "") + "/V4/PlanIds", token);

        assertThat(page.status()).isEqualTo(404);
        assertThat(page.contentType()).startsWith("text/html");
        assertThat(page.text()).contains("<title>");
    }

    @Test
    void v1_withoutAcceptOfJson_isXml_unlessLenient() {
        server.addClient("a & \"b\"");
        TestClient.TestResponse xml =
                TestClient.send("GET", server.url() + "/Client", "", "Authtoken", token, "Accept", "*/*");
        assertThat(xml.contentType()).startsWith("application/xml");
        assertThat(xml.text()).contains("clientName=\"a &amp; &quot;b&quot;\"");
        assertThat(TestClient.send("GET", server.url() + "/Client", "", "Authtoken", "no")
                        .text())
                .startsWith("<Response ")
                .contains("errorCode=\"5\"");
        assertThat(TestClient.send("GET", server.url() + "/V4/PlanIds", "", "Authtoken", token)
                        .contentType())
                .startsWith("application/json");

        server.strict(false);
        assertThat(TestClient.send("GET", server.url() + "/Client", "", "Authtoken", token)
                        .contentType())
                .startsWith("application/json");
    }

    @ParameterizedTest
    @CsvSource({
        "AS_DOCUMENTED, '{\"entities\":[]}', '{}'",
        "ABSENT, '{}', '{}'",
        "NULL, '{\"entities\":null}', '{\"CVS3Stores\":null}'",
        "EMPTY, '{\"entities\":[]}', '{\"CVS3Stores\":[]}'"
    })
    void emptyLists_areWrittenAsConfigured(EmptyListStyle empties, String plans, String vaults) {
        server.emptyListStyle(empties);

        assertThat(TestClient.get(server.url() + "/V4/PlanIds", token).text()).isEqualTo(plans);
        assertThat(TestClient.get(server.url() + "/V4/CVS3Stores", token).text())
                .isEqualTo(vaults);
    }

    @Test
    void numbers_areWrittenAsTextIfConfigured() {
        long plan = server.addPlan("gold");
        server.numbersAsText(true);

        JsonNode id = TestClient.get(server.url() + "/V4/PlanIds", token).at("/entities/0/id");
        assertThat(id.isTextual()).isTrue();
        assertThat(id.asLong()).isEqualTo(plan);
    }

    @Test
    void requests_overTheRateLimit_are429UntilTheHourIsOver() {
        server.rateLimit(1, 2);
        for (int i = 0; i < 2; i++) {
            assertThat(TestClient.get(server.url() + "/V4/PlanIds", token).status())
                    .isEqualTo(200);
        }
        TestClient.TestResponse rejected = TestClient.get(server.url() + "/V4/PlanIds", token);
        assertThat(rejected.status()).isEqualTo(429);
        assertThat(rejected.raw().headers().firstValue("X-RateLimit-Limit")).contains("2");
        assertThat(rejected.raw()
                        .headers()
                        .firstValueAsLong("X-RateLimit-Period")
                        .orElseThrow())
                .isBetween(3500L, 3600L);
        assertThat(TestClient.call("POST", server.url() + "/WhoAmI", token, "").status())
                .isEqualTo(200);

        server.clock().advance(Duration.ofHours(1));
        token = server.issueToken("admin");
        assertThat(TestClient.get(server.url() + "/V4/PlanIds", token).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "TOP_LEVEL, /errorCode, /errorMessage",
        "ERROR, /error/errorCode, /error/errorMessage",
        "ERRORS, /errors/0/errorCode, /errors/0/errorMessage",
        "ERRORS_ERR_LIST, /errors/0/errList/0/errorCode, /errors/0/errList/0/errLogMessage",
        "RESPONSE, /response/errorCode, /response/errorMessage",
        "RESPONSE_LIST, /response/0/errorCode, /response/0/errorString",
        "ERR_LIST, /errList/0/errorCode, /errList/0/errLogMessage"
    })
    void errorShape_isSentAsInjectedResponse(ErrorShape shape, String code, String message) {
        server.failNext(Fault.response(shape.response(200, "UNKNOWN_EXCEPTION", "hidden")));
        TestClient.TestResponse hidden = TestClient.get(server.url() + "/V4/PlanIds", token);

        assertThat(hidden.status()).isEqualTo(200);
        assertThat(hidden.at(code).asText()).isEqualTo("UNKNOWN_EXCEPTION");
        assertThat(hidden.at(message).asText()).isEqualTo("hidden");
    }

    @Test
    void errorShape_xml_andAnotherFieldForTheMessage() {
        server.failNext(Fault.response(ErrorShape.XML.response(200, 5, "no")));
        server.failNext(Fault.response(ErrorShape.RESPONSE.response(500, 5, "errorString", "no")));

        assertThat(TestClient.get(server.url() + "/V4/PlanIds", token).text())
                .startsWith("<CVGui_GenericResp ")
                .contains("errorCode=\"5\"", "errorMessage=\"no\"");
        assertThat(TestClient.get(server.url() + "/V4/PlanIds", token)
                        .at("/response/errorString")
                        .asText())
                .isEqualTo("no");
    }

    @Test
    void failuresAlways200_applyToReadsToo() {
        server.failureStatus(FailureStatus.ALWAYS_200).databaseDown(true);
        TestClient.TestResponse hidden = TestClient.get(server.url() + "/V4/PlanIds", token);

        assertThat(hidden.status()).isEqualTo(200);
        assertThat(hidden.at("/errorCode").asInt()).isNotZero();
    }
}
