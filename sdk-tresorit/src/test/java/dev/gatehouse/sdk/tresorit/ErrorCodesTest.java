package dev.gatehouse.sdk.tresorit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.gatehouse.sdk.core.CallOptions;
import dev.gatehouse.sdk.core.error.ApiException;
import dev.gatehouse.sdk.core.error.ErrorKind;
import dev.gatehouse.sdk.core.error.ResponseFormatException;
import dev.gatehouse.sdk.core.error.SdkException;
import dev.gatehouse.sdk.testkit.FakeResponse;
import dev.gatehouse.sdk.testkit.Fault;
import dev.gatehouse.sdk.testkit.tresorit.ErrorRow;
import dev.gatehouse.sdk.testkit.tresorit.FakeTresoritServer;
import dev.gatehouse.sdk.tresorit.error.TresoritError;
import dev.gatehouse.sdk.tresorit.error.TresoritErrorCode;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The 115 codes of the vendor's table, and undocumented error responses. */
class ErrorCodesTest {

    private static FakeTresoritServer server;
    private static TresoritClient client;

    @BeforeAll
    static void start() {
        server = FakeTresoritServer.start();
        client = TestClients.client(server);
    }

    @AfterAll
    static void stop() {
        client.close();
        server.close();
    }

    static List<ErrorRow> rows() {
        return FakeTresoritServer.errorCodes();
    }

    @Test
    void constants_matchTheTableOfTheVendor() {
        assertThat(TresoritErrorCode.documented())
                .hasSize(115)
                .extracting(
                        TresoritErrorCode::value,
                        TresoritErrorCode::documentedStatus,
                        code -> code.documentedMessage().orElse(""))
                .containsExactlyElementsOf(rows().stream()
                        .map(row -> Tuple.tuple(row.code(), row.status(), row.message()))
                        .toList());
        assertThat(TresoritErrorCode.of("UserNotExists")).isSameAs(TresoritErrorCode.USER_NOT_EXISTS);
    }

    @ParameterizedTest
    @CsvSource({
        "400, INVALID_REQUEST",
        "401, UNAUTHENTICATED",
        "403, PERMISSION_DENIED",
        "404, NOT_FOUND",
        "409, CONFLICT",
        "429, RATE_LIMITED",
        "500, SERVER_ERROR",
        "503, SERVER_ERROR"
    })
    void unknownCode_isKept_andTheStatusDeterminesTheKind(int status, ErrorKind kind) {
        server.failNextWith("SomethingNew", status, "new in v5");
        ApiException e = error();
        assertThat(e.kind()).isEqualTo(kind);
        assertThat(e.code()).contains("SomethingNew");
        TresoritErrorCode code = e.details(TresoritError.class).orElseThrow().errorCode();
        assertThat(code.documentedStatus()).isEmpty();
        assertThat(code).isEqualTo(TresoritErrorCode.of("SomethingNew"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"ErrorMessage\":\"User not exists.\",\"ErrorCode\":\"UserNotExists\"}",
                "{\"ErrorCode\":\"UserNotExists\",\"ErrorMessage\":\"User not exists.\",\"Trace\":\"\"}",
                "{\"Trace\":\"at X\",\"ErrorCode\":\"UserNotExists\",\"More\":{\"a\":[1]}}",
                "{\"ErrorCode\":\"UserNotExists\",\"ErrorMessage\":null,\"Trace\":null}"
            })
    void error_isReadInAnyOrder_withAdditionalAndMissingFields(String body) {
        server.failNext(Fault.response(FakeResponse.text(403, "application/json", body)));
        assertThat(error().kind()).isEqualTo(ErrorKind.NOT_FOUND);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{}",
                "\"UserNotExists\"",
                "{\"ErrorCode\":null}",
                "{\"ErrorCode\":\"\"}",
                "{\"ErrorCode\":{\"a\":1}}",
                "{\"ErrorMessage\":\"only\"}",
                "{\"ErrorCode\":\"UserNot",
                "<html><body>Forbidden</body></html>"
            })
    void bodyWithoutCode_leavesStatusAndBody(String body) {
        server.failNext(
                Fault.response(FakeResponse.text(403, body.startsWith("<") ? "text/html" : "application/json", body)));
        ApiException e = error();
        assertThat(e.kind()).isEqualTo(ErrorKind.PERMISSION_DENIED);
        assertThat(e.code()).isEmpty();
        assertThat(e.response().bodyExcerpt()).isEqualTo(body);
    }

    @Test
    void codeInA200_isAnError() {
        server.failNextWith("UserNotExists", 200, "User not exists.");
        assertThat(error().kind()).isEqualTo(ErrorKind.NOT_FOUND);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "{\"Members\":1}", "[]", "{\"Members\":["})
    void malformedResponse_isNotAnApiException(String body) {
        server.failNext(Fault.response(FakeResponse.text(200, "application/json", body)));
        assertThatThrownBy(() -> client.tresors()
                        .with(CallOptions.builder().attempts(1).build())
                        .listMembers("t"))
                .isInstanceOf(SdkException.class)
                .isNotInstanceOf(ApiException.class);
    }

    @Test
    void htmlPageWith200_isAFormatError() {
        server.failNext(Fault.response(FakeResponse.text(200, "text/html", "<html>Welcome</html>")));
        assertThat(catchThrowableOfType(
                        ResponseFormatException.class, () -> client.tresors().listMembers("t")))
                .hasMessageContaining("HTML page");
    }

    private static ApiException error() {
        return catchThrowableOfType(
                ApiException.class,
                () -> client.tresors()
                        .with(CallOptions.builder().attempts(1).build())
                        .listMembers("t"));
    }
}
