package dev.gatehouse.sdk.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.sdk.contract.TestTime;
import dev.gatehouse.sdk.core.client.ApiCaller;
import dev.gatehouse.sdk.core.client.RawApi;
import dev.gatehouse.sdk.core.spi.ApiRequest;
import dev.gatehouse.sdk.core.spi.Authenticator;
import dev.gatehouse.sdk.core.spi.Deadline;
import dev.gatehouse.sdk.core.spi.JsonCodec;
import dev.gatehouse.sdk.core.spi.Operation;
import dev.gatehouse.sdk.core.spi.RequestProbe;
import dev.gatehouse.sdk.testkit.ByteServer;
import dev.gatehouse.sdk.testkit.ReceivedRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests on the wire: path, query, headers and body. */
class RequestTest {

    private static final ByteServer.Script OK = ByteServer.always(ByteServer.json(200, "{\"id\":\"1\"}"));

    @ParameterizedTest
    @ValueSource(strings = {"", " ", ".", "..", "\t", "a\r\nb", "a\u0000b", "a\u007fb", "\u0085", "a\ud800b"})
    void invalidPathValue_isRejectedBeforeAnyIo(String value) {
        assertThatThrownBy(() -> TestVendor.GET.request().path("id", value))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("id");
    }

    @ParameterizedTest
    @CsvSource({
        "a/b,a%2Fb",
        "../x,..%2Fx",
        "%2e%2e,%252e%252e",
        "kylo:kylo:x,kylo%3Akylo%3Ax",
        "ü€,%C3%BC%E2%82%AC",
        "a b+c,a%20b%2Bc",
        "~*'(),~%2A%27%28%29",
        "a?b#c,a%3Fb%23c",
        "...,...",
        "{id},%7Bid%7D"
    })
    void pathValue_isEncodedAsOneSegment(String value, String onTheWire) {
        try (ByteServer server = ByteServer.start(OK)) {
            caller(server).run(TestVendor.GET.request().path("id", value));
            assertThat(server.received().get(0).target()).isEqualTo("/items/" + onTheWire);
        }
    }

    @Test
    void targetOfARequest_isSentUnchanged() {
        SplittableRandom random = new SplittableRandom(20261122);
        try (ByteServer server = ByteServer.start(OK)) {
            ApiCaller caller = caller(server);
            for (int i = 0; i < 200; i++) {
                String id = random.ints(1 + random.nextInt(12), 0x21, 0x250)
                        .filter(c -> !Character.isISOControl(c))
                        .collect(() -> new StringBuilder("x"), StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
                Supplier<ApiRequest.Builder> request =
                        () -> TestVendor.GET.request().path("id", id).query("q", id);
                String finished = RequestProbe.finished(request.get()).target().substring("/base".length());
                caller.run(request.get());
                ReceivedRequest received = server.received().get(i);
                assertThat(received.target()).as("seed 20261122, run %s", i).isEqualTo(finished);
                assertThat(received.query("q")).contains(id);
            }
        }
    }

    @Test
    void query_omitsAbsentValues_andHasOneParameterPerListElement() {
        ApiRequest request = RequestProbe.finished(TestVendor.LIST
                .request()
                .query("a", null)
                .query("b", Optional.empty())
                .query("c", Optional.of("x y"))
                .query("d", List.of(1, 2))
                .query("file", "css/a&b.css"));
        assertThat(request.url()).isEqualTo("https://host.example.com/base/items?c=x%20y&d=1&d=2&file=css/a%26b.css");
        assertThat(request.target()).isEqualTo("/base/items?c=x%20y&d=1&d=2&file=css/a%26b.css");
    }

    @ParameterizedTest
    @CsvSource({"/any,/any?c=1&d=2", "/any?,/any?c=1&d=2", "/any?a=b,/any?a=b&c=1&d=2"})
    void query_continuesTheOneOfATarget(String target, String onTheWire) {
        ApiRequest request = RequestProbe.finished(
                TestVendor.LIST.request().target(target).query("c", 1).query("d", 2));
        assertThat(request.target()).isEqualTo("/base" + onTheWire);
    }

    @Test
    void placeholders_mayBeFilledInAnyOrder() {
        Operation nested = Operation.get("test.parts.get", "/items/{id}/parts/{partId}");
        ApiRequest request =
                RequestProbe.finished(nested.request().path("partId", "{id}").path("id", "7"));
        assertThat(request.target()).isEqualTo("/base/items/7/parts/%7Bid%7D");
    }

    @Test
    void expectedStatus_isFrom300To599() {
        ApiRequest request = RequestProbe.finished(TestVendor.LIST.request().expectStatus(300, 404, 599));
        assertThat(request.isExpected(300)).isTrue();
        assertThat(request.isExpected(599)).isTrue();
        assertThat(request.isExpected(405)).isFalse();
        for (int status : new int[] {299, 600}) {
            assertThatThrownBy(() -> TestVendor.LIST.request().expectStatus(404, status))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("status must be 300 to 599, not " + status);
        }
    }

    @Test
    void queryWithAControlCharacter_isRejected() {
        assertThatThrownBy(() -> TestVendor.LIST.request().query("name", "a\nb"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("name");
    }

    @Test
    void body_isSentAsEncoded_withItsContentType() {
        try (ByteServer server = ByteServer.start(OK)) {
            caller(server).run(TestVendor.POST.request().body(Map.of("a", "ü")));
            ReceivedRequest received = server.received().get(0);
            assertThat(received.text()).isEqualTo("{\"a\":\"ü\"}");
            assertThat(received.header("Content-Type")).contains("application/json");
            assertThat(received.header("Content-Length")).contains("10");
            assertThat(received.header("Accept")).contains("application/json");
            assertThat(received.header("User-Agent"))
                    .hasValueSatisfying(
                            agent -> assertThat(agent).matches("gatehouse-sdk/\\d+\\.\\d+\\.\\d+(-SNAPSHOT)?"));
        }
    }

    @Test
    void bodySource_isSentUnchanged_withItsContentType() {
        try (ByteServer server = ByteServer.start(OK)) {
            BodySource css = BodySource.of("x{}".getBytes(StandardCharsets.UTF_8));
            caller(server).run(TestVendor.PUT.request().path("id", "1").body(css, "text/css"));
            assertThat(server.received().get(0).header("Content-Type")).contains("text/css");
            assertThat(server.received().get(0).text()).isEqualTo("x{}");
        }
    }

    @Test
    void postWithoutABody_hasContentLength0_andDeleteHasNoContentLength() {
        try (ByteServer server = ByteServer.start(OK)) {
            caller(server).run(TestVendor.POST.request());
            caller(server).run(TestVendor.DELETE.request().path("id", "1"));
            assertThat(server.received().get(0).header("Content-Length")).contains("0");
            assertThat(server.received().get(1).header("Content-Length")).isEmpty();
        }
    }

    @Test
    void invalidHeaderValue_isRejected_andNotPartOfTheMessage() {
        for (String name : List.of("Authtoken", "X-Token", "Authorization", "Cookie")) {
            assertThatThrownBy(() -> TestVendor.LIST.request().header(name, "s3cret\nvalue"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining(name)
                    .hasMessageNotContaining("s3cret");
            ApiRequest request = RequestProbe.finished(TestVendor.LIST.request());
            assertThatThrownBy(() -> request.withHeader(name, "s3crét"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageNotContaining("s3cr");
        }
    }

    @Test
    void withHeader_replacesIgnoringCase_andReturnsACopy() {
        ApiRequest request = RequestProbe.finished(TestVendor.LIST.request().header("X-A", "1"));
        ApiRequest changed = request.withHeader("x-a", "2");
        assertThat(request.header("X-A")).contains("1");
        assertThat(changed.header("X-A")).contains("2");
        assertThat(changed.headers()).containsKey("x-a").doesNotContainKey("X-A");
    }

    @Test
    void withHeader_replacesTheFirstHeader() {
        ApiRequest request = RequestProbe.finished(TestVendor.LIST.request());
        assertThat(request.header("accept")).contains("application/json");
        ApiRequest changed = request.withHeader("ACCEPT", "text/csv");
        assertThat(changed.header("Accept")).contains("text/csv");
        assertThat(changed.headers()).hasSameSizeAs(request.headers());
        assertThat(changed.withHeader("X-A", "1").headers())
                .containsEntry("ACCEPT", "text/csv")
                .containsEntry("X-A", "1")
                .hasSize(request.headers().size() + 1);
    }

    @Test
    void headers_mayBeMany() {
        ApiRequest.Builder request = TestVendor.LIST.request();
        for (int i = 0; i < 40; i++) {
            request.header("X-" + i, "v" + i);
        }
        try (ByteServer server = ByteServer.start(OK)) {
            caller(server).run(request);
            for (int i = 0; i < 40; i++) {
                assertThat(server.received().get(0).header("X-" + i)).contains("v" + i);
            }
        }
    }

    @Test
    void userAgent_endsWithTheConfiguredSuffix() {
        try (ByteServer server = ByteServer.start(OK)) {
            SdkConfig config = SdkConfig.builder(server.url())
                    .userAgentSuffix("backup/2.1")
                    .build();
            TestVendor.caller(config).run(TestVendor.LIST.request());
            assertThat(server.received().get(0).header("User-Agent"))
                    .hasValueSatisfying(agent ->
                            assertThat(agent).startsWith("gatehouse-sdk/").endsWith(" backup/2.1"));
        }
    }

    @Test
    @SuppressWarnings("NullAway") // a caller without null checks
    void nullBody_isRejected() {
        assertThatThrownBy(() -> TestVendor.POST.request().body((Object) null))
                .isInstanceOf(NullPointerException.class);
    }

    @Test
    void unfilledOrUnknownPlaceholder_throwsIllegalStateException() {
        assertThatThrownBy(() -> RequestProbe.finished(TestVendor.GET.request()))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> TestVendor.LIST.request().path("id", "1")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void requestBuilder_canBeFinishedOnlyOnce() {
        ApiRequest.Builder used = TestVendor.LIST.request();
        RequestProbe.finished(used);
        assertThatThrownBy(() -> RequestProbe.finished(used)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void toString_containsThePathTemplate_andNoValues() {
        assertThat(RequestProbe.finished(TestVendor.GET.request().path("id", "s3cret")))
                .hasToString("test.items.get (GET /items/{id})");
    }

    @Test
    void headersOfCallOptions_areAdded() {
        try (ByteServer server = ByteServer.start(OK)) {
            CallOptions options =
                    CallOptions.builder().putHeader("X-Trace", "t1").build();
            caller(server).with(options).run(TestVendor.LIST.request());
            assertThat(server.received().get(0).header("X-Trace")).contains("t1");
        }
    }

    @Test
    void raw_sendsAndReturnsPlainJavaValues() {
        String response = ByteServer.json(200, "{\"list\":[1,1.5,null,{\"a\":true}]}");
        try (ByteServer server = ByteServer.start(ByteServer.always(response))) {
            RawApi raw = caller(server).raw();
            assertThat(raw.get("/any/path?x=%20y"))
                    .hasValueSatisfying(json -> assertThat(json).hasToString("{list=[1, 1.5, null, {a=true}]}"));
            raw.send("POST", "/any", Map.of("k", List.of("v")));
            raw.send("DELETE", "/any/1");
            assertThat(server.received())
                    .extracting(ReceivedRequest::toString)
                    .containsExactly(
                            "GET /any/path?x=%20y (0 bytes)", "POST /any (11 bytes)", "DELETE /any/1 (0 bytes)");
        }
    }

    @Test
    void raw_acceptsCallOptions() {
        try (ByteServer server = ByteServer.start(OK)) {
            CallOptions options =
                    CallOptions.builder().putHeader("X-Trace", "t1").build();
            RawApi raw = caller(server).raw();
            raw.with(options).get("/a");
            raw.get("/a");
            assertThat(server.received().get(0).header("X-Trace")).contains("t1");
            assertThat(server.received().get(1).header("X-Trace")).isEmpty();
        }
    }

    @Test
    void file_isSentUnchanged(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("f"), "content of a file");
        try (ByteServer server = ByteServer.start(OK)) {
            caller(server).run(TestVendor.POST.request().body(BodySource.of(file), "text/plain"));
            assertThat(server.received().get(0).text()).isEqualTo("content of a file");
        }
    }

    @Test
    void caller_providesItsCodecAndClock() {
        TestTime time = new TestTime();
        JsonCodec codec = JsonCodec.snakeCase();
        SdkConfig config = SdkConfig.builder("https://h.example.com").time(time).build();
        ApiCaller caller = ApiCaller.open(config, codec, TestVendor::map);
        assertThat(caller.codec()).isSameAs(codec);
        assertThat(caller.time()).isSameAs(time);
    }

    @Test
    void close_logsOut() {
        AtomicInteger logouts = new AtomicInteger();
        Authenticator login = new Authenticator() {
            @Override
            public ApiRequest apply(ApiRequest request, Deadline deadline) {
                return request;
            }

            @Override
            public void close() {
                logouts.incrementAndGet();
            }
        };
        TestVendor.caller(SdkConfig.of("https://h.example.com"))
                .authorizedBy(login)
                .close();
        assertThat(logouts).hasValue(1);
    }

    @Test
    void deadline_hasPassedWhenNoTimeRemains() {
        TestTime time = new TestTime();
        Deadline deadline = Deadline.in(Duration.ofSeconds(2), time);
        time.advance(Duration.ofSeconds(2).minusNanos(1));
        assertThat(deadline.passed()).isFalse();
        time.advance(Duration.ofNanos(1));
        assertThat(deadline.passed()).isTrue();
        assertThat(deadline.remainingNanos()).isZero();
        assertThat(deadline.remaining()).isEqualTo(Duration.ofMillis(1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "any",
                "",
                "/a/../b",
                "/a/%2e%2E/b",
                "/a/.",
                "/a b",
                "/a%zz",
                "/a%",
                "/a?f='b'",
                "/a\nb",
                "/ä",
                "https://other.example.com/"
            })
    void rawPathThatIsNotEncoded_orContainsDotSegments_isRejected(String target) {
        RawApi raw = TestVendor.caller(SdkConfig.of("https://h.example.com")).raw();
        assertThatThrownBy(() -> raw.get(target)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void rawWithUnsupportedMethod_isRejected() {
        RawApi raw = TestVendor.caller(SdkConfig.of("https://h.example.com")).raw();
        assertThatThrownBy(() -> raw.send("TRACE", "/")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void toStringOfAnOperation_containsNameMethodAndPath() {
        assertThat(Operation.patch("test.x", "/x").toString()).isEqualTo("test.x (PATCH /x)");
    }

    private static ApiCaller caller(ByteServer server) {
        return TestVendor.caller(SdkConfig.of(server.url()));
    }

    @Test
    void headerOfTheCaller_isSentWithOtherOptions_unlessTheySetIt() {
        try (ByteServer server = ByteServer.start(OK)) {
            SdkConfig config = SdkConfig.of(server.url());
            try (ApiCaller plain = ApiCaller.open(config, JsonCodec.camelCase(), TestVendor::map)) {
                ApiCaller tenant = plain.withHeader("X-Tenant", "7");
                tenant.run(TestVendor.GET.request().path("id", "1"));
                tenant.with(CallOptions.within(Duration.ofSeconds(30)))
                        .authorizedBy(Authenticator.none())
                        .run(TestVendor.GET.request().path("id", "1"));
                tenant.with(CallOptions.builder().putHeader("x-tenant", "8").build())
                        .run(TestVendor.GET.request().path("id", "1"));
                plain.run(TestVendor.GET.request().path("id", "1"));
                assertThat(server.received())
                        .extracting(request -> request.header("X-Tenant").orElse("-"))
                        .containsExactly("7", "7", "8", "-");
                assertThatThrownBy(() -> plain.withHeader("Authorization", "x"))
                        .isInstanceOf(IllegalArgumentException.class);
            }
        }
    }
}
