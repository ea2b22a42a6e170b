package dev.gatehouse.sdk.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.sdk.core.error.ApiException;
import dev.gatehouse.sdk.core.error.ErrorKind;
import dev.gatehouse.sdk.core.error.InvalidRequestException;
import dev.gatehouse.sdk.core.error.NotFoundException;
import dev.gatehouse.sdk.core.error.ResponseFormatException;
import dev.gatehouse.sdk.core.error.TransportException;
import dev.gatehouse.sdk.core.json.JsonCodec;
import dev.gatehouse.sdk.core.spi.ApiCaller;
import dev.gatehouse.sdk.core.spi.ApiResponse;
import dev.gatehouse.sdk.testkit.ByteServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How answers are read, and how large they may be. */
class AnswerTest {

    @ParameterizedTest
    @ValueSource(strings = {"null", "[]", "{\"id\":{}}", "nonsense", "{} trailing", "\"text\""})
    void answerThatIsNotUnderstood_isNeverRepeated(String body) {
        try (ByteServer server = answering(ByteServer.json(200, body))) {
            assertThatThrownBy(() -> get(server)).isInstanceOfSatisfying(ResponseFormatException.class, e -> {
                assertThat(e.operation()).isEqualTo("test.items.get");
                assertThat(e.outcomeUnknown()).isFalse();
            });
            assertThat(server.received()).hasSize(1);
        }
    }

    @Test
    void answerThatIsNotUnderstood_leavesAWriteUnknown() {
        try (ByteServer server = answering(ByteServer.json(201, "oops"))) {
            assertThatThrownBy(
                            () -> caller(server).call(TestVendor.POST.request().body(Map.of()), Item.class))
                    .isInstanceOfSatisfying(
                            ResponseFormatException.class,
                            e -> assertThat(e.outcomeUnknown()).isTrue());
        }
    }

    @Test
    void webPageInsteadOfAnAnswer_isAFailureEvenWhereNothingIsRead() {
        String page = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: 6\r\n\r\n<html>";
        try (ByteServer server = answering(page)) {
            assertThatThrownBy(() -> caller(server).run(TestVendor.LIST.request()))
                    .isInstanceOf(ResponseFormatException.class)
                    .hasMessageContaining("web page")
                    .hasMessageContaining("base address");
        }
    }

    @Test
    void emptyAnswer_isAnAnswerOnlyWhereOneMayBeEmpty() {
        try (ByteServer server = answering("HTTP/1.1 204 No\r\n\r\n")) {
            assertThat(caller(server).callOptional(TestVendor.LIST.request(), Item.class))
                    .isEmpty();
            assertThatThrownBy(() -> get(server))
                    .isInstanceOf(ResponseFormatException.class)
                    .hasMessageContaining("empty");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void answerOverTheLimit_isGivenUpEarly(boolean withLength) {
        String head = withLength
                ? "HTTP/1.1 200 OK\r\nContent-Length: 5000000\r\n\r\n"
                : "HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n";
        try (ByteServer server = ByteServer.start((request, number, connection) -> {
            ByteServer.write(connection, head + "\"");
            ByteServer.write(connection, "x".repeat(5_000_000));
            return false;
        })) {
            assertThatThrownBy(() -> small(server).call(TestVendor.LIST.request(), Object.class))
                    .isInstanceOf(ResponseFormatException.class)
                    .hasMessageContaining("1000 bytes");
            assertThat(server.received()).hasSize(1);
        }
    }

    @Test
    void compressedAnswer_isLimitedByItsRealSize() throws IOException {
        byte[] bomb = gzip("x".repeat(1_000_000));
        try (ByteServer server = ByteServer.start((request, number, connection) -> {
            writeGzip(connection, bomb);
            return true;
        })) {
            assertThatThrownBy(() -> small(server).call(TestVendor.LIST.request(), Object.class))
                    .isInstanceOf(ResponseFormatException.class);
        }
    }

    @Test
    void damagedCompression_isNoAnswer() throws IOException {
        byte[] damaged = gzip("{\"id\":\"1\"}");
        for (int i = 10; i < damaged.length - 8; i++) {
            damaged[i] = (byte) 0xff;
        }
        try (ByteServer server = ByteServer.start((request, number, connection) -> {
            writeGzip(connection, damaged);
            return true;
        })) {
            assertThatThrownBy(() -> get(server))
                    .isInstanceOfAny(ResponseFormatException.class, TransportException.class);
        }
    }

    @Test
    void errorBody_isCutAndNeverHidesTheStatus() {
        try (ByteServer server = answering(ByteServer.json(400, "\"" + "x".repeat(200_000) + "\""))) {
            assertThatThrownBy(() -> get(server)).isInstanceOfSatisfying(InvalidRequestException.class, e -> {
                assertThat(e.response().body()).hasSize(64 * 1024);
                assertThat(e.response().bodyExcerpt()).hasSize(512);
            });
        }
    }

    @ParameterizedTest
    @CsvSource({
        "401,UNAUTHENTICATED", "403,PERMISSION_DENIED", "404,NOT_FOUND", "409,CONFLICT", "412,CONFLICT", "423,CONFLICT",
        "400,INVALID_REQUEST", "422,INVALID_REQUEST", "429,RATE_LIMITED", "500,SERVER_ERROR", "302,OTHER", "407,OTHER"
    })
    void status_suggestsAKind(int status, ErrorKind kind) {
        assertThat(ErrorKind.ofStatus(status)).isEqualTo(kind);
    }

    @Test
    void exception_tellsWhatTheVendorSaid() {
        String body = "{\"code\":\"GONE\",\"message\":\"no such thing\"}";
        try (ByteServer server = answering(ByteServer.json(404, body))) {
            assertThatThrownBy(() -> get(server)).isInstanceOfSatisfying(NotFoundException.class, e -> {
                assertThat(e).hasMessage("test.items.get: HTTP 404, NOT_FOUND, code GONE");
                assertThat(e.status()).isEqualTo(404);
                assertThat(e.kind()).isEqualTo(ErrorKind.NOT_FOUND);
                assertThat(e.code()).contains("GONE");
                assertThat(e.vendorMessage()).contains("no such thing");
                assertThat(e.correctiveAction()).isEmpty();
                assertThat(e.requestId()).isEmpty();
                assertThat(e.details(String.class)).isEmpty();
                assertThat(e.attempts()).isEqualTo(1);
                assertThat(e.response().header("content-type")).contains("application/json");
            });
        }
    }

    @Test
    void vendorCode_cantForgeALogLine() {
        String body = "{\"code\":\"A\\nWARN forged " + "x".repeat(200) + "\"}";
        try (ByteServer server = answering(ByteServer.json(400, body))) {
            assertThatThrownBy(() -> get(server)).isInstanceOfSatisfying(InvalidRequestException.class, e -> {
                assertThat(e).hasMessage("test.items.get: HTTP 400, INVALID_REQUEST");
                assertThat(e.code()).hasValueSatisfying(code -> assertThat(code).startsWith("A\nWARN forged"));
            });
        }
    }

    @Test
    void redirect_isNotFollowed_andNothingReachesTheOtherHost() {
        try (ByteServer other = answering(ByteServer.json(200, "{}"));
                ByteServer server =
                        answering("HTTP/1.1 307 Go\r\nLocation: " + other.url() + "/\r\nContent-Length: 0\r\n\r\n")) {
            assertThatThrownBy(
                            () -> caller(server).run(TestVendor.POST.request().header("Authtoken", "t")))
                    .isInstanceOfSatisfying(
                            ApiException.class, e -> assertThat(e.kind()).isEqualTo(ErrorKind.OTHER));
            assertThat(other.received()).isEmpty();
        }
    }

    @Test
    void interimAnswers_areSkipped() {
        try (ByteServer server =
                answering("HTTP/1.1 103 Early\r\nLink: x\r\n\r\n" + ByteServer.json(200, "{\"id\":\"1\"}"))) {
            get(server);
            assertThat(server.received()).hasSize(1);
        }
    }

    @Test
    void refusalBeforeTheBodyWasRead_isTheRefusalAndNoLostConnection() throws Exception {
        try (ServerSocket listener = new ServerSocket(0)) {
            Thread server = new Thread(() -> {
                try (Socket connection = listener.accept()) {
                    connection.getInputStream().readNBytes(1_000);
                    ByteServer.write(
                            connection, "HTTP/1.1 413 Large\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
                    connection.shutdownOutput();
                    connection.getInputStream().readAllBytes();
                } catch (IOException e) {
                    // The client left, as it may.
                }
            });
            server.start();
            ApiCaller caller = TestVendor.caller(SdkConfig.of("http://127.0.0.1:" + listener.getLocalPort()));
            BodySource large = BodySource.of(new byte[200_000]);
            assertThatThrownBy(() -> caller.run(TestVendor.POST.request().body(large, "text/plain")))
                    .isInstanceOfSatisfying(
                            ApiException.class, e -> assertThat(e.status()).isEqualTo(413));
            server.join(10_000);
        }
    }

    @Test
    void mentions_findsAWordAnywhere() {
        ApiResponse response = new ApiResponse(
                200, name -> List.of(), "{\"aab\":1}".getBytes(StandardCharsets.UTF_8), JsonCodec.camelCase());
        assertThat(response.mentions("ab\"")).isTrue();
        assertThat(response.mentions("1}")).isTrue();
        assertThat(response.mentions("abc")).isFalse();
        assertThat(response.mentions("{\"aab\":1} and more")).isFalse();
    }

    @Test
    void onResponse_seesSuccessfulAnswers() {
        List<ApiResponse> seen = new ArrayList<>();
        CallOptions options = CallOptions.builder().onResponse(seen::add).build();
        try (ByteServer server = answering("HTTP/1.1 200 OK\r\nETag: \"7\"\r\nContent-Length: 2\r\n\r\n{}")) {
            caller(server).with(options).run(TestVendor.LIST.request());
            assertThat(seen).hasSize(1);
            assertThat(seen.get(0).header("etag")).contains("\"7\"");
            assertThat(seen.get(0)).hasToString("HTTP 200, 2 bytes");
        }
    }

    private static void writeGzip(Socket connection, byte[] body) throws IOException {
        OutputStream out = connection.getOutputStream();
        out.write(("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: " + body.length + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
        out.write(body);
        out.flush();
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private static ByteServer answering(String answer) {
        return ByteServer.start(ByteServer.always(answer));
    }

    private static Item get(ByteServer server) {
        return caller(server).call(TestVendor.GET.request().path("id", "1"), Item.class);
    }

    private static ApiCaller caller(ByteServer server) {
        return TestVendor.caller(SdkConfig.of(server.url()));
    }

    private static ApiCaller small(ByteServer server) {
        return TestVendor.caller(
                SdkConfig.builder(server.url()).maxResponseBytes(1_000).build());
    }
}
