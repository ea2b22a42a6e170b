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
import dev.gatehouse.sdk.core.error.RateLimitedException;
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
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which failures are retried, counted by the requests that the server receives. */
class RetryTest {

    private static final String OK = ByteServer.json(200, "{\"id\":\"1\"}");

    private final TestTime time = new TestTime();

    /** Faults after the request was read, so that the server may have processed it. */
    static Stream<Arguments> noResponse() {
        return Stream.of(
                Arguments.of("closed", (ByteServer.Script) (request, number, connection) -> false),
                Arguments.of("reset", (ByteServer.Script) (request, number, connection) -> {
                    ByteServer.reset(connection);
                    return false;
                }),
                Arguments.of(
                        "body shorter than Content-Length",
                        broken("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"id\":")),
                Arguments.of(
                        "truncated chunk",
                        broken("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nff\r\n{\"id\":")),
                Arguments.of(
                        "invalid chunk size", broken("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n")),
                Arguments.of("truncated JSON without a length", broken("HTTP/1.1 200 OK\r\n\r\n{\"id\":")),
                Arguments.of("random bytes", broken("\u0001\u0002noise\r\n\r\n")),
                Arguments.of("endless headers", broken("HTTP/1.1 200 OK\r\nX: " + "y".repeat(300 * 1024))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("noResponse")
    void noResponse_onAPooledConnectionAndAHostWithTwoAddresses_isNotRetried(String name, ByteServer.Script script) {
        ByteServer.Script succeedsFirst = (request, number, connection) -> {
            if (number == 1) {
                ByteServer.write(connection, OK);
                return true;
            }
            return script.run(request, number, connection);
        };
        try (ByteServer server = ByteServer.start(succeedsFirst)) {
            ApiCaller caller = caller("http://localhost:" + server.port());
            caller.call(post(), Item.class);

            assertThatThrownBy(() -> caller.call(post(), Item.class))
                    .isInstanceOfSatisfying(TransportException.class, e -> {
                        assertThat(e.outcomeUnknown()).isTrue();
                        // The class and the stack trace, but no text, which may contain the
                        // response
                        assertThat(e).cause().hasMessageMatching("[\\w.$]+Exception");
                    });
            assertThat(server.received()).hasSize(2);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 307, 308, 400, 403, 404, 409, 412, 413, 418, 422, 501})
    void otherStatus_isNotRetried(int status) {
        String response = "HTTP/1.1 " + status + " S\r\nLocation: /other\r\nContent-Length: 0\r\n\r\n";
        try (ByteServer server = ByteServer.start(ByteServer.always(response))) {
            assertThatThrownBy(() -> caller(server.url()).run(GET.request().path("id", "1")))
                    .isInstanceOfSatisfying(
                            ApiException.class, e -> assertThat(e.status()).isEqualTo(status));
            assertThat(server.received()).hasSize(1);
        }
    }

    /** A wait shows that the server expects the request again. A 429 without one is not enough to send a POST twice. */
    @ParameterizedTest
    @CsvSource({
        "GET,, 2",
        "PUT,, 2",
        "POST,, 1",
        "GET,Retry-After: 7, 2",
        "PUT,Retry-After: 7, 2",
        "POST,Retry-After: 7, 2",
        "POST,Retry-After: 0, 2",
        "POST,'Retry-After: Thu, 01 Jan 2026 00:00:07 GMT', 2",
        "POST,Retry-After:, 1",
        "POST,Retry-After: soon, 1",
        "POST,Retry-After: -1, 1",
        "POST,X-RateLimit-Period: 7, 1",
        "POST,Retry-After: 3600, 1"
    })
    void status429_toANonIdempotentRequest_isRetriedOnlyIfItStatesAWaitWithinTheDeadline(
            String method, @Nullable String header, int requests) {
        String limited =
                "HTTP/1.1 429 Slow\r\n" + (header == null ? "" : header + "\r\n") + "Content-Length: 0\r\n\r\n";
        ApiRequest.Builder request = switch (method) {
            case "GET" -> GET.request().path("id", "1");
            case "PUT" -> PUT.request().path("id", "1").body(Map.of());
            default -> post();
        };
        try (ByteServer server = responding(limited, OK)) {
            ApiCaller caller = caller(server.url());
            if (requests == 2) {
                caller.run(request);
            } else {
                assertThatThrownBy(() -> caller.run(request))
                        .isInstanceOfSatisfying(
                                RateLimitedException.class,
                                e -> assertThat(e.outcomeUnknown()).isFalse());
            }
            assertThat(server.received()).hasSize(requests);
            assertThat(time.waits()).hasSize(requests - 1);
        }
    }

    @Test
    void delays_areJitteredAndBounded() {
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
    void errorThatIsNotRetryable_isNotRetried() {
        try (ByteServer server = ByteServer.start(ByteServer.always(ByteServer.json(503, "{\"code\":\"NEVER\"}")))) {
            assertThatThrownBy(() -> caller(server.url()).run(GET.request().path("id", "1")))
                    .isInstanceOf(ServerErrorException.class);
            assertThat(server.received()).hasSize(1);
        }
    }

    @Test
    void delete_retryReturns404_succeeds() {
        try (ByteServer server = responding(ByteServer.json(500, "{}"), ByteServer.json(404, "{}"))) {
            caller(server.url()).run(DELETE.request().path("id", "1"));
            assertThat(server.received()).hasSize(2);
        }
    }

    @Test
    void delete_firstAttemptReturns404_throwsNotFound() {
        try (ByteServer server = ByteServer.start(ByteServer.always(ByteServer.json(404, "{}")))) {
            assertThatThrownBy(() -> caller(server.url()).run(DELETE.request().path("id", "1")))
                    .isInstanceOf(ApiException.class);
        }
    }

    @Test
    void alreadyDoneCode_isSuccess_onlyAfterAnAttemptWithUnknownOutcome() {
        var approve = POST.retrySafety(RetrySafety.IDEMPOTENT).alreadyDoneCodes("ALREADY");
        try (ByteServer server =
                responding(ByteServer.json(502, "{}"), ByteServer.json(400, "{\"code\":\"ALREADY\"}"))) {
            caller(server.url()).run(approve.request());
        }
        try (ByteServer server = ByteServer.start(ByteServer.always(ByteServer.json(400, "{\"code\":\"ALREADY\"}")))) {
            assertThatThrownBy(() -> caller(server.url()).run(approve.request()))
                    .isInstanceOfSatisfying(
                            ApiException.class, e -> assertThat(e.code()).contains("ALREADY"));
        }
    }

    @Test
    void rejection_afterAnAttemptWithUnknownOutcome_keepsTheOutcomeUnknown() {
        try (ByteServer server = responding(ByteServer.json(502, "{}"), ByteServer.json(400, "{}"))) {
            assertThatThrownBy(() -> caller(server.url())
                            .run(PUT.request().path("id", "1").body(Map.of())))
                    .isInstanceOfSatisfying(
                            ApiException.class,
                            e -> assertThat(e.outcomeUnknown()).isTrue());
        }
    }

    @Test
    void noResponse_causeHasTheStackTraceOfOkHttp() {
        try (ByteServer server = ByteServer.start((request, number, connection) -> false)) {
            assertThatThrownBy(() -> caller(server.url()).run(post()))
                    .isInstanceOf(TransportException.class)
                    .cause()
                    .satisfies(cause -> assertThat(cause.getStackTrace())
                            .anyMatch(line -> line.getClassName().startsWith("okhttp3.")));
        }
    }

    @Test
    void connectionRefused_isRetriedForAllOperations() throws IOException {
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
    void nonIdempotentRequests_shareTheConnectionsOfOthers() {
        try (ByteServer server = ByteServer.start(ByteServer.always(OK))) {
            ApiCaller caller = caller(server.url());
            caller.call(GET.request().path("id", "1"), Item.class);
            caller.call(post(), Item.class);
            caller.call(post(), Item.class);
            assertThat(server.connections()).isEqualTo(1);
        }
    }

    private ApiCaller caller(String url) {
        return TestVendor.caller(SdkConfig.builder(url).time(time).build());
    }

    private static ApiRequest.Builder post() {
        return POST.request().body(Map.of("a", 1));
    }

    private static ByteServer.Script broken(String response) {
        return (request, number, connection) -> {
            ByteServer.write(connection, response);
            return false;
        };
    }

    private static ByteServer responding(String first, String then) {
        return ByteServer.start((request, number, connection) -> {
            ByteServer.write(connection, number == 1 ? first : then);
            return true;
        });
    }
}
