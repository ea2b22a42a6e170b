package dev.gatehouse.sdk.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.sdk.core.client.ApiCaller;
import dev.gatehouse.sdk.core.client.RawApi;
import dev.gatehouse.sdk.core.error.ApiException;
import dev.gatehouse.sdk.core.error.ErrorKind;
import dev.gatehouse.sdk.core.error.InvalidRequestException;
import dev.gatehouse.sdk.core.error.NotFoundException;
import dev.gatehouse.sdk.core.error.ResponseFormatException;
import dev.gatehouse.sdk.core.error.TransportException;
import dev.gatehouse.sdk.core.json.TypeRef;
import dev.gatehouse.sdk.core.json.UnreadableJsonException;
import dev.gatehouse.sdk.core.spi.JsonCodec;
import dev.gatehouse.sdk.testkit.ByteServer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Reading of responses, and their maximum size. */
class ResponseTest {

    @ParameterizedTest
    @ValueSource(strings = {"null", "[]", "{\"id\":{}}", "nonsense", "{} trailing", "\"text\""})
    void unreadableResponse_isNotRetried(String body) {
        try (ByteServer server = responding(ByteServer.json(200, body))) {
            assertThatThrownBy(() -> get(server)).isInstanceOfSatisfying(ResponseFormatException.class, e -> {
                assertThat(e.operation()).isEqualTo("test.items.get");
                assertThat(e.outcomeUnknown()).isFalse();
            });
            assertThat(server.received()).hasSize(1);
        }
    }

    @Test
    void response_isReturnedAsAValue_asOpenJson_orUnchanged() {
        try (ByteServer server = responding(ByteServer.json(200, "{\"id\":\"7\",\"size\":1}"))) {
            Item item = Item.builder().id("7").size(1).build();
            assertThat(get(server)).isEqualTo(item);
            assertThat(caller(server).call(TestVendor.LIST.request(), TypeRef.of(Item.class)))
                    .isEqualTo(item);
            assertThat(caller(server).callOptional(TestVendor.LIST.request(), Item.class))
                    .contains(item);
            ApiResponse response = caller(server).send(TestVendor.LIST.request());
            assertThat(response.status()).isEqualTo(200);
            assertThat(response.as(Item.class)).contains(item);
            String decoded = caller(server)
                    .call(
                            TestVendor.LIST.request(),
                            full -> full.status() + full.header("Content-Type").orElse(""));
            assertThat(decoded).isEqualTo("200application/json");
            RawApi raw = caller(server).raw();
            Map<String, Object> open = Map.of("id", "7", "size", 1L);
            assertThat(raw.get("/x")).contains(open);
            assertThat(raw.send("PATCH", "/x", Map.of())).contains(open);
            assertThat(raw.send("DELETE", "/x")).contains(open);
        }
    }

    @Test
    void incompleteJson_inADecoder_isAClosedConnection() {
        try (ByteServer server = responding(ByteServer.json(200, "{"))) {
            assertThatThrownBy(() -> caller(server).call(TestVendor.LIST.request(), response -> {
                        throw new UnreadableJsonException("incomplete JSON", true);
                    }))
                    .isInstanceOf(TransportException.class);
            assertThat(server.received()).hasSize(3);
        }
    }

    @Test
    void nullInsteadOfAValue_isReported() {
        try (ByteServer server = responding(ByteServer.json(200, "null"))) {
            assertThatThrownBy(() -> get(server))
                    .isInstanceOf(ResponseFormatException.class)
                    .hasMessageContaining("null instead of a value");
            assertThat(caller(server).callOptional(TestVendor.LIST.request(), Item.class))
                    .isEmpty();
        }
    }

    @Test
    void responseOverTheSizeLimit_isRejected_andOneOfTheMaximumSizeIsRead() {
        String longest = "{\"id\":\"1234\"}";
        try (ByteServer server = responding(ByteServer.json(200, longest))) {
            SdkConfig fits = SdkConfig.builder(server.url())
                    .maxResponseBytes(longest.length())
                    .build();
            assertThat(TestVendor.caller(fits)
                            .call(TestVendor.LIST.request(), Item.class)
                            .id())
                    .isEqualTo("1234");
            ApiCaller tooSmall = TestVendor.caller(fits.withMaxResponseBytes(longest.length() - 1));
            assertThatThrownBy(() -> tooSmall.run(TestVendor.LIST.request()))
                    .isInstanceOfSatisfying(ResponseFormatException.class, e -> {
                        assertThat(e.attempts()).isEqualTo(1);
                        assertThat(e).hasMessageContaining(Integer.toString(longest.length() - 1));
                    });
            assertThat(server.received()).hasSize(2);
        }
    }

    @Test
    void responseOverTheSizeLimit_restIsNotReadToReuseTheConnection() {
        try (ByteServer server = responding(ByteServer.json(200, "\"" + "x".repeat(100_000) + "\""))) {
            ApiCaller caller = TestVendor.caller(
                    SdkConfig.builder(server.url()).maxResponseBytes(10).build());
            for (int i = 1; i <= 2; i++) {
                assertThatThrownBy(() -> caller.run(TestVendor.LIST.request()))
                        .isInstanceOf(ResponseFormatException.class);
                assertThat(server.connections()).isEqualTo(i);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"199,false", "200,true", "299,true", "300,false"})
    void success_isStatus200To299(int status, boolean successful) {
        ApiResponse response = new ApiResponse(status, name -> List.of(), new byte[0], JsonCodec.camelCase());
        assertThat(response.isSuccessful()).isEqualTo(successful);
    }

    @Test
    void errorThatTheMapperDoesNotKnow_isClassifiedByItsStatus() {
        try (ByteServer server = responding(ByteServer.json(404, "{}"))) {
            ApiCaller caller =
                    ApiCaller.open(SdkConfig.of(server.url()), JsonCodec.camelCase(), (operation, response) -> null);
            assertThatThrownBy(() -> caller.run(TestVendor.LIST.request()))
                    .isInstanceOfSatisfying(
                            NotFoundException.class, e -> assertThat(e.status()).isEqualTo(404));
        }
    }

    @ParameterizedTest
    @CsvSource({"300,true", "302,true", "304,false", "307,false", "308,false", "399,true", "400,false"})
    void redirect_mayLeaveTheOutcomeOfAChangeUnknown(int status, boolean unknown) {
        String response = "HTTP/1.1 " + status + " S\r\nContent-Length: 0\r\n\r\n";
        try (ByteServer server = responding(response)) {
            assertThatThrownBy(() -> caller(server).run(TestVendor.POST.request()))
                    .isInstanceOfSatisfying(
                            ApiException.class,
                            e -> assertThat(e.outcomeUnknown()).isEqualTo(unknown));
        }
    }

    @Test
    void unreadableResponse_outcomeOfAChangeIsUnknown() {
        try (ByteServer server = responding(ByteServer.json(201, "oops"))) {
            assertThatThrownBy(
                            () -> caller(server).call(TestVendor.POST.request().body(Map.of()), Item.class))
                    .isInstanceOfSatisfying(
                            ResponseFormatException.class,
                            e -> assertThat(e.outcomeUnknown()).isTrue());
        }
    }

    @Test
    void htmlPage_isAFailure_evenIfTheBodyIsNotRead() {
        String page = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: 6\r\n\r\n<html>";
        try (ByteServer server = responding(page)) {
            assertThatThrownBy(() -> caller(server).run(TestVendor.LIST.request()))
                    .isInstanceOf(ResponseFormatException.class)
                    .hasMessageContaining("HTML page")
                    .hasMessageContaining("base URL");
        }
    }

    /** OkHttp's issue 1490 shows such a server. */
    @ParameterizedTest
    @ValueSource(strings = {"200 OK", "201 Created", "202 Accepted", "204 No Content"})
    void htmlTypeWithoutABody_isNoPage(String status) {
        String length = status.startsWith("204") ? "" : "Content-Length: 0\r\n";
        try (ByteServer server =
                responding("HTTP/1.1 " + status + "\r\nContent-Type: text/html\r\n" + length + "\r\n")) {
            caller(server).run(TestVendor.DELETE.request().path("id", "1"));
            assertThat(caller(server).callOptional(TestVendor.POST.request(), Item.class))
                    .isEmpty();
            assertThat(server.received()).hasSize(2);
        }
    }

    /** OkHttp throws for a 407 without a proxy. */
    @Test
    void proxyStatusOfTheServerItself_isReportedLikeAnyOtherStatus() {
        String who = "HTTP/1.1 407 Who\r\nProxy-Authenticate: Basic realm=\"p\"\r\nContent-Length: 2\r\n\r\n{}";
        try (ByteServer server = responding(who)) {
            assertThatThrownBy(() -> caller(server).run(TestVendor.POST.request()))
                    .isInstanceOfSatisfying(ApiException.class, e -> {
                        assertThat(e.status()).isEqualTo(407);
                        assertThat(e.kind()).isEqualTo(ErrorKind.OTHER);
                        assertThat(e.outcomeUnknown()).isFalse();
                        assertThat(e.response().header("Proxy-Authenticate")).isPresent();
                    });
            assertThat(server.received()).hasSize(1);
        }
    }

    @Test
    void emptyBody_isAcceptedOnlyIfTheValueIsOptional() {
        try (ByteServer server = responding("HTTP/1.1 204 No\r\n\r\n")) {
            assertThat(caller(server).callOptional(TestVendor.LIST.request(), Item.class))
                    .isEmpty();
            assertThatThrownBy(() -> get(server))
                    .isInstanceOf(ResponseFormatException.class)
                    .hasMessageContaining("empty");
        }
    }

    @Test
    void errorBody_isTruncated_andTheStatusIsReported() {
        try (ByteServer server = responding(ByteServer.json(400, "\"" + "x".repeat(200_000) + "\""))) {
            assertThatThrownBy(() -> get(server)).isInstanceOfSatisfying(InvalidRequestException.class, e -> {
                assertThat(e.response().body()).hasSize(64 * 1024);
                assertThat(e.response().bodyExcerpt()).hasSize(512);
            });
        }
    }

    @ParameterizedTest
    @CsvSource({
        "401,UNAUTHENTICATED", "403,PERMISSION_DENIED", "404,NOT_FOUND", "409,CONFLICT", "412,CONFLICT", "423,CONFLICT",
        "400,INVALID_REQUEST", "422,INVALID_REQUEST", "429,RATE_LIMITED", "500,SERVER_ERROR", "302,OTHER", "407,OTHER",
        "408,SERVER_ERROR"
    })
    void status_determinesTheKind(int status, ErrorKind kind) {
        assertThat(ErrorKind.ofStatus(status)).isEqualTo(kind);
    }

    @Test
    void exception_containsTheVendorsError() {
        String body = "{\"code\":\"GONE\",\"message\":\"no such thing\"}";
        try (ByteServer server = responding(ByteServer.json(404, body))) {
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
        try (ByteServer server = responding(ByteServer.json(400, body))) {
            assertThatThrownBy(() -> get(server)).isInstanceOfSatisfying(InvalidRequestException.class, e -> {
                assertThat(e).hasMessage("test.items.get: HTTP 400, INVALID_REQUEST");
                assertThat(e.code()).hasValueSatisfying(code -> assertThat(code).startsWith("A\nWARN forged"));
            });
        }
    }

    @Test
    void mentions_findsATextAnywhereInTheBody() {
        ApiResponse response = new ApiResponse(
                200, name -> List.of(), "{\"aab\":1}".getBytes(StandardCharsets.UTF_8), JsonCodec.camelCase());
        assertThat(response.mentions("ab\"")).isTrue();
        assertThat(response.mentions("1}")).isTrue();
        assertThat(response.mentions("abc")).isFalse();
        assertThat(response.mentions("{\"aab\":1} and more")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"UTF-16BE", "UTF-16LE", "UTF-16", "UTF-32BE", "UTF-32LE", "X-UTF-16LE-BOM", "X-UTF-32BE-BOM"})
    void mentions_findsAKeyInEveryEncodingOfJson(String charset) {
        byte[] body = "{\"error\" : 1}".getBytes(Charset.forName(charset));
        ApiResponse response = new ApiResponse(200, name -> List.of(), body, JsonCodec.camelCase());
        assertThat(response.mentions("\"error\"")).isTrue();
        assertThat(response.as(Map.class)).contains(Map.of("error", 1L));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"\\u0065rror\":1} | true",
                "{\"erro\\u0072\":1} | true",
                "{\"e\\u0072ror\"\t :1} | true",
                "{\"a\":\"\\u00fc\\\\\\/\\n\\u003c\"} | false",
                "{\"a\":\"\\\\u0065\"} | false",
                "{\"a\":\"\\u00zz\"} | false",
                "\\u006 | false",
                "\\ | false",
                "0123456\\u0065 | true",
                "01234567\\u0065 | true",
                "ü1234567\\u0065 | true",
                "\\u0065 | true",
                "{\"a\":1}\u0000 | false"
            })
    void mentions_findsAnEscapedCharacterOfTheText(String body, boolean found) {
        ApiResponse response =
                new ApiResponse(200, name -> List.of(), body.getBytes(StandardCharsets.UTF_8), JsonCodec.camelCase());
        assertThat(response.mentions("\"error\"")).isEqualTo(found);
    }

    @Test
    void mentions_findsATextWhoseFirstCharacterIsEscaped() {
        byte[] body = "{\"\\u0065rror\":\"\\/a\\/b\"}".getBytes(StandardCharsets.UTF_8);
        ApiResponse response = new ApiResponse(200, name -> List.of(), body, JsonCodec.camelCase());
        assertThat(response.mentions("error")).isTrue();
        assertThat(response.mentions("/a/b")).isTrue();
        assertThat(response.mentions("warning")).isFalse();
    }

    @Test
    void mentions_acceptsAnyText() {
        ApiResponse response = new ApiResponse(
                200, name -> List.of(), "a\\/b".getBytes(StandardCharsets.UTF_8), JsonCodec.camelCase());
        assertThat(response.mentions("")).isTrue();
        assertThat(response.mentions("ü")).isFalse();
        assertThat(response.mentions("a/")).as("an escaped slash").isTrue();
        assertThat(response.mentions("ab")).isFalse();
        ApiResponse empty = new ApiResponse(204, name -> List.of(), new byte[0], JsonCodec.camelCase());
        assertThat(empty.mentions("")).isTrue();
        assertThat(empty.mentions("a")).isFalse();
    }

    /** A capital letter is searched first. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"codeDesc\":1} | true",
                "{\"code\\u0044esc\":1} | true",
                "{\"\\u0063odeDesc\":1} | true",
                "{\"a\":\"\\\\u0063\\n\"} | false",
                "{\"a\":\"\\\\\",\"codeDesc\":1} | true",
                "{\"a\":\"\\ | false",
                "{\"DcodeDes\":\"D\"} | false",
                "Desc\" | false",
                "\"codeD | false"
            })
    void mentions_findsATextWithACapitalLetter(String body, boolean found) {
        ApiResponse response =
                new ApiResponse(200, name -> List.of(), body.getBytes(StandardCharsets.UTF_8), JsonCodec.camelCase());
        assertThat(response.mentions("\"codeDesc\"")).isEqualTo(found);
    }

    /** Uses characters of the text, and bytes that share their bits in the filter. */
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {"ab\"!,ab\"a", "aB\"!,aB\"a"})
    void mentions_agreesWithStringIndexOf(String alphabet, String wanted) {
        SplittableRandom random = new SplittableRandom(11);
        int found = 0;
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(24); length > 0; length--) {
                text.append(alphabet.charAt(random.nextInt(4)));
            }
            ApiResponse response = new ApiResponse(
                    200, name -> List.of(), text.toString().getBytes(StandardCharsets.UTF_8), JsonCodec.camelCase());
            assertThat(response.mentions(wanted)).as("%s", text).isEqualTo(text.indexOf(wanted) >= 0);
            found += response.mentions(wanted) ? 1 : 0;
        }
        assertThat(found).isBetween(500, 5_000);
    }

    @Test
    void onResponse_receivesSuccessfulResponses() {
        List<ApiResponse> received = new ArrayList<>();
        CallOptions options = CallOptions.builder().onResponse(received::add).build();
        try (ByteServer server = responding("HTTP/1.1 200 OK\r\nETag: \"7\"\r\nContent-Length: 2\r\n\r\n{}")) {
            caller(server).with(options).run(TestVendor.LIST.request());
            assertThat(received).hasSize(1);
            assertThat(received.get(0).header("etag")).contains("\"7\"");
            assertThat(received.get(0)).hasToString("HTTP 200, 2 bytes");
        }
    }

    private static ByteServer responding(String response) {
        return ByteServer.start(ByteServer.always(response));
    }

    private static Item get(ByteServer server) {
        return caller(server).call(TestVendor.GET.request().path("id", "1"), Item.class);
    }

    private static ApiCaller caller(ByteServer server) {
        return TestVendor.caller(SdkConfig.of(server.url()));
    }
}
