package dev.gatehouse.sdk.core;

import static dev.gatehouse.sdk.core.TestVendor.DELETE;
import static dev.gatehouse.sdk.core.TestVendor.GET;
import static dev.gatehouse.sdk.core.TestVendor.POST;
import static dev.gatehouse.sdk.core.TestVendor.PUT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.sdk.contract.TestTime;
import dev.gatehouse.sdk.core.client.ApiCaller;
import dev.gatehouse.sdk.core.error.ApiException;
import dev.gatehouse.sdk.core.error.ServerErrorException;
import dev.gatehouse.sdk.core.error.TransportException;
import dev.gatehouse.sdk.core.spi.ApiRequest;
import dev.gatehouse.sdk.core.spi.RetrySafety;
import dev.gatehouse.sdk.testkit.ByteServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which failures are repeated for which operations, counted at the server. */
class RetryTest {

    private static final String OK = ByteServer.json(200, "{\"id\":\"1\"}");

    private final TestTime time = new TestTime();

    /** Faults after the request was read; the server may have acted. */
    static Stream<Arguments> lostAnswers() {
        return Stream.of(
                Arguments.of("closed", (ByteServer.Script) (request, number, connection) -> false),
                Arguments.of("reset", (ByteServer.Script) (request, number, connection) -> {
                    ByteServer.reset(connection);
                    return false;
                }),
                Arguments.of("length cut short", broken("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"id\":")),
                Arguments.of(
                        "chunk cut short",
                        broken("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nff\r\n{\"id\":")),
                Arguments.of("bad chunk size", broken("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n")),
                Arguments.of("JSON cut short without a length", broken("HTTP/1.1 200 OK\r\n\r\n{\"id\":")),
                Arguments.of("random bytes", broken("\u0001\u0002garbage\r\n\r\n")),
                Arguments.of("endless headers", broken("HTTP/1.1 200 OK\r\nX: " + "y".repeat(300 * 1024))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lostAnswers")
    void lostAnswer_onAWarmConnectionAndATwoAddressName(String name, ByteServer.Script script) {
        ByteServer.Script warmFirst = (request, number, connection) -> {
            if (number == 1) {
                ByteServer.write(connection, OK);
                return true;
            }
            return script.run(request, number, connection);
        };
        try (ByteServer server = ByteServer.start(warmFirst)) {
            ApiCaller caller = caller("http://localhost:" + server.port());
            caller.call(post(), Item.class);

            assertThatThrownBy(() -> caller.call(post(), Item.class))
                    .isInstanceOfSatisfying(TransportException.class, e -> {
                        assertThat(e.outcomeUnknown()).isTrue();
                        // The class and the place, but no text: it may quote the answer.
                        assertThat(e).cause().hasMessageMatching("[\\w.$]+Exception");
                    });
            assertThat(server.received()).hasSize(2);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 307, 308, 400, 403, 404, 409, 412, 413, 418, 422, 501})
    void otherStatus_isNeverRepeated(int status) {
        String answer = "HTTP/1.1 " + status + " S\r\nLocation: /other\r\nContent-Length: 0\r\n\r\n";
        try (ByteServer server = ByteServer.start(ByteServer.always(answer))) {
            assertThatThrownBy(() -> caller(server.url()).run(GET.request().path("id", "1")))
                    .isInstanceOfSatisfying(
                            ApiException.class, e -> assertThat(e.status()).isEqualTo(status));
            assertThat(server.received()).hasSize(1);
        }
    }

    @Test
    void waits_areJitteredAndBounded() {
        try (ByteServer server = ByteServer.start((request, number, connection) -> false)) {
            SdkConfig config = SdkConfig.builder(server.url())
                    .time(time)
                    .retry(RetryPolicy.builder()
                            .attempts(12)
                            .maxDelay(Duration.ofMillis(400))
                            .build())
                    .build();
            assertThatThrownBy(() -> TestVendor.caller(config).run(GET.request().path("id", "1")))
                    .isInstanceOf(TransportException.class);

            assertThat(time.waits()).hasSize(11);
            assertThat(time.waits().get(0)).isLessThanOrEqualTo(Duration.ofMillis(50));
            assertThat(time.waits()).allMatch(wait -> wait.compareTo(Duration.ofMillis(400)) <= 0);
            assertThat(time.waits().stream().distinct().count()).isGreaterThan(5);
        }
    }

    @Test
    void mapperMaySayNever() {
        try (ByteServer server = ByteServer.start(ByteServer.always(ByteServer.json(503, "{\"code\":\"NEVER\"}")))) {
            assertThatThrownBy(() -> caller(server.url()).run(GET.request().path("id", "1")))
                    .isInstanceOf(ServerErrorException.class);
            assertThat(server.received()).hasSize(1);
        }
    }

    @Test
    void deleteWhoseRepeatFindsNothing_isDone() {
        try (ByteServer server = answering(ByteServer.json(500, "{}"), ByteServer.json(404, "{}"))) {
            caller(server.url()).run(DELETE.request().path("id", "1"));
            assertThat(server.received()).hasSize(2);
        }
    }

    @Test
    void deleteThatFindsNothingAtOnce_isNotFound() {
        try (ByteServer server = ByteServer.start(ByteServer.always(ByteServer.json(404, "{}")))) {
            assertThatThrownBy(() -> caller(server.url()).run(DELETE.request().path("id", "1")))
                    .isInstanceOf(ApiException.class);
        }
    }

    @Test
    void codeThatMeansDone_countsOnlyAfterAnUnclearAttempt() {
        var approve = POST.retrySafety(RetrySafety.IDEMPOTENT).alreadyDoneCodes("ALREADY");
        try (ByteServer server =
                answering(ByteServer.json(502, "{}"), ByteServer.json(400, "{\"code\":\"ALREADY\"}"))) {
            caller(server.url()).run(approve.request());
        }
        try (ByteServer server = ByteServer.start(ByteServer.always(ByteServer.json(400, "{\"code\":\"ALREADY\"}")))) {
            assertThatThrownBy(() -> caller(server.url()).run(approve.request()))
                    .isInstanceOfSatisfying(
                            ApiException.class, e -> assertThat(e.code()).contains("ALREADY"));
        }
    }

    @Test
    void refusalAfterAnUnclearAttempt_keepsTheOutcomeUnknown() {
        try (ByteServer server = answering(ByteServer.json(502, "{}"), ByteServer.json(400, "{}"))) {
            assertThatThrownBy(() -> caller(server.url())
                            .run(PUT.request().path("id", "1").body(Map.of())))
                    .isInstanceOfSatisfying(
                            ApiException.class,
                            e -> assertThat(e.outcomeUnknown()).isTrue());
        }
    }

    @Test
    void lostAnswer_tellsWhereItWasLost() {
        try (ByteServer server = ByteServer.start((request, number, connection) -> false)) {
            assertThatThrownBy(() -> caller(server.url()).run(post()))
                    .isInstanceOf(TransportException.class)
                    .cause()
                    .satisfies(cause -> assertThat(cause.getStackTrace())
                            .anyMatch(line -> line.getClassName().startsWith("okhttp3.")));
        }
    }

    @Test
    void portThatNobodyListensOn_isTriedAgainWhateverTheOperation() throws IOException {
        int port;
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = taken.getLocalPort();
        }
        assertThatThrownBy(() -> caller("http://127.0.0.1:" + port).run(post()))
                .isInstanceOfSatisfying(TransportException.class, e -> {
                    assertThat(e.attempts()).isEqualTo(3);
                    assertThat(e.outcomeUnknown()).isFalse();
                    assertThat(e).hasMessageContaining("no connection (ConnectException)");
                });
    }

    @Test
    void poolOfUnsafeCalls_isNotTheOneOfReads() {
        try (ByteServer server = ByteServer.start(ByteServer.always(OK))) {
            ApiCaller caller = caller(server.url());
            caller.call(GET.request().path("id", "1"), Item.class);
            caller.call(post(), Item.class);
            caller.call(post(), Item.class);
            assertThat(server.connections()).isEqualTo(2);
        }
    }

    private ApiCaller caller(String url) {
        return TestVendor.caller(SdkConfig.builder(url).time(time).build());
    }

    private static ApiRequest.Builder post() {
        return POST.request().body(Map.of("a", 1));
    }

    private static ByteServer.Script broken(String answer) {
        return (request, number, connection) -> {
            ByteServer.write(connection, answer);
            return false;
        };
    }

    private static ByteServer answering(String first, String then) {
        return ByteServer.start((request, number, connection) -> {
            ByteServer.write(connection, number == 1 ? first : then);
            return true;
        });
    }
}
