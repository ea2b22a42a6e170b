package dev.gatehouse.sdk.core.stream;

import static dev.gatehouse.sdk.core.stream.DownloadServer.content;
import static dev.gatehouse.sdk.core.stream.DownloadServer.head;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.sdk.core.ApiResponse;
import dev.gatehouse.sdk.core.BodySource;
import dev.gatehouse.sdk.core.BodyTarget;
import dev.gatehouse.sdk.core.Item;
import dev.gatehouse.sdk.core.SdkConfig;
import dev.gatehouse.sdk.core.TestVendor;
import dev.gatehouse.sdk.core.client.ApiCaller;
import dev.gatehouse.sdk.core.client.RawApi;
import dev.gatehouse.sdk.core.client.RawRequest;
import dev.gatehouse.sdk.core.error.ApiException;
import dev.gatehouse.sdk.core.error.ResponseFormatException;
import dev.gatehouse.sdk.core.error.ServerErrorException;
import dev.gatehouse.sdk.core.error.TransportException;
import dev.gatehouse.sdk.core.json.TypeRef;
import dev.gatehouse.sdk.core.page.Page;
import dev.gatehouse.sdk.core.page.Paged;
import dev.gatehouse.sdk.core.spi.RetrySafety;
import dev.gatehouse.sdk.testkit.ByteServer;
import dev.gatehouse.sdk.testkit.ReceivedRequest;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests of any kind by {@code raw()}. */
class RawRequestTest {

    private static final ByteServer.Script OK = ByteServer.always(ByteServer.json(200, "{\"id\":\"1\"}"));

    @Test
    void query_isEncoded_andFollowsTheOneOfTheTarget() {
        try (ByteServer server = ByteServer.start(OK)) {
            raw(server)
                    .request("GET", "/search")
                    .query("q", "man iptables&ä=?'")
                    .query("n", 5)
                    .query("none", null)
                    .query("tag", List.of("a", "b"))
                    .json();
            raw(server).request("GET", "/search?x=1").query("y", 2).json();
            raw(server).request("GET", "/search?").query("y", 2).json();
            assertThat(server.received())
                    .extracting(ReceivedRequest::target)
                    .containsExactly(
                            "/search?q=man%20iptables%26%C3%A4%3D%3F%27&n=5&tag=a&tag=b",
                            "/search?x=1&y=2", "/search?y=2");
        }
    }

    @Test
    void headersAndAccept_areSent_butNotTheOnesOfTheSdk() {
        try (ByteServer server = ByteServer.start(OK)) {
            raw(server)
                    .request("GET", "/a")
                    .header("X-Trace", "7")
                    .accept("text/csv")
                    .text();
            assertThat(server.received().get(0).header("X-Trace")).contains("7");
            assertThat(server.received().get(0).header("Accept")).contains("text/csv");
            assertThatThrownBy(() -> raw(server).request("GET", "/a").header("Authorization", "x"))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void json_isDecoded() {
        try (ByteServer server = ByteServer.start(OK)) {
            RawRequest request = raw(server).request("GET", "/a");
            assertThat(request.json()).contains(Map.of("id", "1"));
            assertThat(request.json(Item.class).id()).isEqualTo("1");
            assertThat(request.json(new TypeRef<Map<String, String>>() {})).containsEntry("id", "1");
            ApiResponse response = request.send();
            assertThat(response.status()).isEqualTo(200);
            assertThat(response.header("content-type")).contains("application/json");
            assertThat(response.body()).asString().isEqualTo("{\"id\":\"1\"}");
        }
    }

    @Test
    void text_isDecodedWithItsCharset_andNeverAltered() {
        assertThat(text("text/csv", "a;ä\n".getBytes(UTF_8))).isEqualTo("a;ä\n");
        assertThat(text("text/csv", "\ufeffa;ä\n".getBytes(UTF_8))).isEqualTo("a;ä\n");
        assertThat(text("text/csv; header=present; charset=\"ISO-8859-1\"", "a;ä\n".getBytes(ISO_8859_1)))
                .isEqualTo("a;ä\n");
        assertThat(text("text/csv", new byte[0])).isEmpty();
        assertThatThrownBy(() -> text("text/csv", "ä".getBytes(ISO_8859_1)))
                .isInstanceOf(ResponseFormatException.class)
                .hasMessageContaining("UTF-8");
        assertThatThrownBy(() -> text("text/csv; charset=none-such", new byte[1]))
                .isInstanceOf(ResponseFormatException.class);
    }

    @Test
    void bodyOfAnyMediaType_isSent(@TempDir Path folder) throws IOException {
        byte[] bytes = content(200_000);
        Path file = Files.write(folder.resolve("firmware.iso"), bytes);
        List<BodySource> sources = List.of(
                BodySource.of(bytes),
                BodySource.of(file),
                BodySource.of(bytes.length, () -> new ByteArrayInputStream(bytes)),
                BodySource.of(bytes.length, () -> Files.newInputStream(file)));
        try (ByteServer server = ByteServer.start(OK)) {
            for (BodySource source : sources) {
                List<Long> progress = new ArrayList<>();
                ApiResponse response = raw(server)
                        .request("POST", "/upload/firmware")
                        .body(source, "application/x-iso9660-image")
                        .progress((sent, total) -> {
                            assertThat(total).isEqualTo(bytes.length);
                            progress.add(sent);
                        })
                        .send();
                assertThat(response.status()).isEqualTo(200);
                assertThat(progress).containsExactly(65_536L, 131_072L, 196_608L, 200_000L);
            }
            assertThat(server.received()).allSatisfy(request -> {
                assertThat(request.body()).isEqualTo(bytes);
                assertThat(request.header("Content-Type")).contains("application/x-iso9660-image");
            });
            raw(server)
                    .request("PUT", "/note")
                    .body(BodySource.ofString("grün"), "text/plain")
                    .send();
            assertThat(server.received().get(sources.size()).text()).isEqualTo("grün");
        }
    }

    @Test
    void streamOfAnotherLength_isNotSentAsComplete() {
        byte[] bytes = content(1_000);
        try (ByteServer server = ByteServer.start(OK)) {
            for (long length : new long[] {999, 1_001}) {
                BodySource source = BodySource.of(length, () -> new ByteArrayInputStream(bytes));
                assertThatThrownBy(() -> raw(server)
                                .request("PUT", "/x")
                                .body(source, "a/b")
                                .send())
                        .isInstanceOf(TransportException.class);
            }
            assertThat(server.received()).isEmpty();
            assertThatThrownBy(() -> BodySource.of(-1, () -> new ByteArrayInputStream(bytes)))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    static Stream<Object> valuesWithoutJson() {
        Supplier<String> supplier = () -> "x";
        return Stream.of(
                new byte[] {1},
                ByteBuffer.allocate(1),
                new ByteArrayInputStream(new byte[1]),
                new StringReader("x"),
                Path.of("x"),
                new File("x"),
                BodySource.of(new byte[1]),
                BodyTarget.toFile(Path.of("x")),
                Stream.of("x"),
                supplier,
                Optional.of(new byte[1]),
                Optional.of(Optional.of(Path.of("x"))),
                Map.of("file", new byte[1]),
                List.of(Map.of("files", List.of(Path.of("x")))),
                List.of(new Object[] {"x", Optional.of(new byte[1])}),
                new Object());
    }

    @ParameterizedTest
    @MethodSource("valuesWithoutJson")
    void valueWithoutJsonForm_isRejectedBeforeAnyRequest(Object value) {
        try (ByteServer server = ByteServer.start(OK)) {
            assertThatThrownBy(() -> raw(server).send("POST", "/x", value))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(
                            () -> raw(server).request("POST", "/x").body(value).json())
                    .isInstanceOf(IllegalArgumentException.class);
            assertThat(server.received()).isEmpty();
        }
    }

    /** Each collection is looked into once, however often it is contained. */
    @Test
    @Timeout(value = 10, threadMode = Timeout.ThreadMode.SEPARATE_THREAD) // an endless loop ignores interrupts
    void valueInsideItself_isRejectedBeforeAnyRequest() {
        List<Object> endless = new ArrayList<>();
        endless.add(endless);
        endless.add(endless);
        try (ByteServer server = ByteServer.start(OK)) {
            assertThatThrownBy(() -> raw(server).send("POST", "/x", endless))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThat(server.received()).isEmpty();
        }
    }

    @Test
    void bytesAsJson_areRejectedWithAdvice() {
        try (ByteServer server = ByteServer.start(OK)) {
            assertThatThrownBy(() -> raw(server).send("POST", "/x", new byte[1]))
                    .hasMessage("byte[] has no JSON form; use body(BodySource, contentType)");
        }
    }

    @Test
    void lastBodyCounts() {
        try (ByteServer server = ByteServer.start(OK)) {
            raw(server)
                    .request("PUT", "/x")
                    .body(Map.of())
                    .body(BodySource.ofString("a"), "text/plain")
                    .send();
            raw(server)
                    .request("PUT", "/x")
                    .body(BodySource.ofString("a"), "text/plain")
                    .body(Map.of())
                    .send();
            assertThat(server.received()).extracting(ReceivedRequest::text).containsExactly("a", "{}");
            assertThat(server.received().get(1).header("Content-Type")).contains("application/json");
        }
    }

    @Test
    void jsonBody_hasTheContentTypeOfTheCaller() {
        String patch = "application/merge-patch+json";
        try (ByteServer server = ByteServer.start(OK)) {
            RawApi raw = raw(server);
            raw.request("PATCH", "/x")
                    .header("content-type", patch)
                    .body(Map.of())
                    .send();
            raw.request("PATCH", "/x")
                    .body(Map.of())
                    .header("Content-Type", patch)
                    .send();
            raw.request("PATCH", "/x")
                    .body(Map.of())
                    .header("Content-Type", patch)
                    .body(BodySource.ofString("a"), "text/plain")
                    .send();
            raw.request("PATCH", "/x").body(Map.of()).send();
            assertThat(server.received())
                    .extracting(request -> request.header("Content-Type").orElseThrow())
                    .containsExactly(patch, patch, "text/plain", "application/json");
            assertThat(server.received()).extracting(ReceivedRequest::text).containsExactly("{}", "{}", "a", "{}");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "HEAD"})
    void bodyOfAReadingMethod_isRejected(String method) {
        RawApi raw = TestVendor.caller(SdkConfig.of("https://h.example.com")).raw();
        assertThatThrownBy(() -> raw.request(method, "/").body(Map.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> raw.request(method, "/").body(BodySource.of(new byte[1]), "a/b"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void expectedStatus_isReturned() {
        String seeOther = head(303, "Location: /next", "Content-Type: text/html", "Content-Length: 4") + "next";
        try (ByteServer server = ByteServer.start(ByteServer.always(seeOther))) {
            assertThatThrownBy(() -> raw(server).request("POST", "/api/setup").send())
                    .isInstanceOf(ApiException.class);
            ApiResponse response = raw(server)
                    .request("POST", "/api/setup")
                    .expectStatus(302, 303)
                    .send();
            assertThat(response.status()).isEqualTo(303);
            assertThat(response.header("Location")).contains("/next");
        }
    }

    @Test
    void expectedErrorResponseThatIsIncomplete_isAFailure() {
        ByteServer.Script cut = (request, number, connection) -> {
            ByteServer.write(connection, head(404, "Content-Type: text/plain", "Content-Length: 9") + "miss");
            return false;
        };
        try (ByteServer server = ByteServer.start(cut)) {
            RawRequest request = raw(server).request("POST", "/search").expectStatus(404);
            assertThatThrownBy(request::text).isInstanceOf(TransportException.class);
            assertThat(server.received()).hasSize(1);
        }
        String text = "x".repeat(70_000);
        String tooLong = head(404, "Content-Type: text/plain", "Content-Length: " + text.length()) + text;
        try (ByteServer server = ByteServer.start(ByteServer.always(tooLong))) {
            RawRequest request = raw(server).request("POST", "/search").expectStatus(404);
            assertThatThrownBy(request::text)
                    .isInstanceOf(ResponseFormatException.class)
                    .hasMessageContaining("65536");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 100, 200, 299, 600})
    void expectedStatusThatIsNoError_isRejected(int status) {
        RawApi raw = TestVendor.caller(SdkConfig.of("https://h.example.com")).raw();
        assertThatThrownBy(() -> raw.request("GET", "/").expectStatus(status))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void postDeclaredAsSafe_isRetried() {
        ByteServer.Script once = (request, number, connection) -> {
            ByteServer.write(connection, number == 2 ? ByteServer.json(200, "{}") : ByteServer.json(502, "{}"));
            return true;
        };
        try (ByteServer server = ByteServer.start(once)) {
            assertThatThrownBy(() -> raw(server).request("POST", "/search").json())
                    .isInstanceOf(ServerErrorException.class);
            assertThat(raw(server)
                            .request("POST", "/search")
                            .retrySafety(RetrySafety.SAFE)
                            .json())
                    .isPresent();
        }
    }

    @Test
    void head_returnsStatusAndHeaders() {
        try (ByteServer server = ByteServer.start(ByteServer.always(head(200, "Content-Length: 12", "X-Id: 1")))) {
            ApiResponse response = raw(server).request("HEAD", "/file").send();
            assertThat(response.header("Content-Length")).contains("12");
            assertThat(response.header("X-Id")).contains("1");
            assertThat(response.body()).isEmpty();
        }
    }

    @Test
    void withoutLogin_sendsNoCredentials() {
        try (ByteServer server = ByteServer.start(OK)) {
            ApiCaller caller = TestVendor.caller(SdkConfig.of(server.url()))
                    .authorizedBy((request, deadline) -> request.withHeader("Authorization", "Bearer t"));
            caller.raw().request("GET", "/api/info").withoutLogin().json();
            caller.raw().request("GET", "/api/info").json();
            assertThat(server.received().get(0).header("Authorization")).isEmpty();
            assertThat(server.received().get(1).header("Authorization")).contains("Bearer t");
        }
    }

    /** As documented for pages of a list that the SDK does not model. */
    @Test
    void pages_areFetchedOverRaw() {
        ByteServer.Script pages = (request, number, connection) -> {
            String cursor = request.query("cursor").orElseThrow();
            String next = cursor.equals("3") ? "" : String.valueOf(Integer.parseInt(cursor) + 1);
            ByteServer.write(
                    connection, ByteServer.json(200, "{\"items\":[\"" + cursor + "\"],\"next\":\"" + next + "\"}"));
            return true;
        };
        try (ByteServer server = ByteServer.start(pages)) {
            RawApi raw = raw(server);
            Paged<Object> all = Paged.of("1", cursor -> {
                Map<?, ?> page =
                        raw.request("GET", "/reports").query("cursor", cursor).json(Map.class);
                return Page.of(
                        new ArrayList<>((List<?>) page.get("items")), (String) page.get("next"), OptionalLong.empty());
            });
            assertThat(all.stream()).containsExactly("1", "2", "3");
        }
    }

    @Test
    void html_isReturnedWhenAskedFor() {
        String page = head(200, "Content-Type: text/html", "Content-Length: 6") + "<html>";
        try (ByteServer server = ByteServer.start(ByteServer.always(page))) {
            assertThat(raw(server).request("GET", "/p").accept("text/html").text())
                    .isEqualTo("<html>");
            assertThatThrownBy(() -> raw(server).request("GET", "/p").text())
                    .isInstanceOf(ResponseFormatException.class);
        }
    }

    @Test
    void emptyJson_isEmpty() {
        try (ByteServer server = ByteServer.start(ByteServer.always(head(204)))) {
            assertThat(raw(server).request("DELETE", "/x").json()).isEqualTo(Optional.empty());
        }
    }

    private static String text(String contentType, byte[] body) {
        ByteServer.Script script = (request, number, connection) -> {
            DownloadServer.write(
                    connection, head(200, "Content-Type: " + contentType, "Content-Length: " + body.length), body);
            return true;
        };
        try (ByteServer server = ByteServer.start(script)) {
            return raw(server).request("GET", "/report.csv").text();
        }
    }

    private static RawApi raw(ByteServer server) {
        return TestVendor.caller(SdkConfig.of(server.url())).raw();
    }
}
