package dev.gatehouse.sdk.core;

import static dev.gatehouse.sdk.core.TestVendor.DELETE;
import static dev.gatehouse.sdk.core.TestVendor.GET;
import static dev.gatehouse.sdk.core.TestVendor.POST;
import static dev.gatehouse.sdk.core.TestVendor.PUT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.sdk.contract.TestTime;
import dev.gatehouse.sdk.core.error.ApiException;
import dev.gatehouse.sdk.core.error.CallInterruptedException;
import dev.gatehouse.sdk.core.error.DeadlineExceededException;
import dev.gatehouse.sdk.core.error.ErrorKind;
import dev.gatehouse.sdk.core.error.ResponseFormatException;
import dev.gatehouse.sdk.core.error.SdkException;
import dev.gatehouse.sdk.core.error.ServerErrorException;
import dev.gatehouse.sdk.core.error.TransportException;
import dev.gatehouse.sdk.core.error.UnauthenticatedException;
import dev.gatehouse.sdk.core.json.JsonCodec;
import dev.gatehouse.sdk.core.spi.ApiCaller;
import dev.gatehouse.sdk.core.spi.ApiError;
import dev.gatehouse.sdk.core.spi.ApiRequest;
import dev.gatehouse.sdk.core.spi.ApiResponse;
import dev.gatehouse.sdk.core.spi.Authenticator;
import dev.gatehouse.sdk.core.spi.Deadline;
import dev.gatehouse.sdk.core.spi.Safety;
import dev.gatehouse.sdk.testkit.ByteServer;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which failures are repeated for which operations, counted at the server. */
class RepeatsTest {

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
                    .isInstanceOfSatisfying(
                            TransportException.class,
                            e -> assertThat(e.outcomeUnknown()).isTrue());
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
    void mapperMaySayNever_toTheReplayAfterARenewalAsWell() {
        Authenticator renewing = new Authenticator() {
            @Override
            public ApiRequest apply(ApiRequest request, Deadline deadline) {
                return request;
            }

            @Override
            public boolean renew(ApiRequest rejected, ApiResponse answer, Deadline deadline) {
                return true;
            }
        };
        try (ByteServer server = ByteServer.start(ByteServer.always(ByteServer.json(401, "{\"code\":\"NEVER\"}")))) {
            assertThatThrownBy(() -> caller(server.url()).authorizedBy(renewing).run(post()))
                    .isInstanceOf(UnauthenticatedException.class);
            assertThat(server.received()).hasSize(1);
        }
    }

    /** Where the vendor's mapper reads a redirect as "not authenticated": it may mean "done, look there" all the same. */
    @ParameterizedTest
    @CsvSource({"302, 2, 1", "303, 2, 1", "307, 2, 2", "401, 2, 2"})
    void rejectionThatMayMeanDone_isReplayedOnlyWhereThatDoesNoHarm(int status, int reads, int posts) {
        Authenticator renewing = new Authenticator() {
            @Override
            public ApiRequest apply(ApiRequest request, Deadline deadline) {
                return request;
            }

            @Override
            public boolean renew(ApiRequest rejected, ApiResponse answer, Deadline deadline) {
                return true;
            }
        };
        try (ByteServer server = ByteServer.start(ByteServer.always(ByteServer.json(status, "{}")))) {
            ApiCaller caller = ApiCaller.open(
                            SdkConfig.of(server.url()),
                            JsonCodec.camelCase(),
                            (operation, answer) ->
                                    ApiError.builder(ErrorKind.UNAUTHENTICATED).build())
                    .authorizedBy(renewing);
            assertThatThrownBy(() -> caller.run(GET.request().path("id", "1")))
                    .isInstanceOf(UnauthenticatedException.class);
            assertThat(server.received()).hasSize(reads);
            assertThatThrownBy(() -> caller.run(post()))
                    .isInstanceOfSatisfying(
                            UnauthenticatedException.class,
                            e -> assertThat(e.outcomeUnknown()).isEqualTo(posts == 1));
            assertThat(server.received()).hasSize(reads + posts);
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
        var approve = POST.safety(Safety.IDEMPOTENT).doneWhenRepeated("ALREADY");
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

    static Stream<Arguments> reasonsNotToAuthorise() {
        return Stream.of(
                Arguments.of(new CallInterruptedException("login", 0, false, null), CallInterruptedException.class),
                Arguments.of(new DeadlineExceededException("login", 0, false, null), DeadlineExceededException.class),
                Arguments.of(new ResponseFormatException("login", 1, false, "odd"), TransportException.class));
    }

    @ParameterizedTest
    @MethodSource("reasonsNotToAuthorise")
    void repeatThatCantBeAuthorised_keepsTheOutcomeUnknown(SdkException reason, Class<? extends SdkException> told) {
        try (ByteServer server = ByteServer.start(ByteServer.always(ByteServer.json(502, "{}")))) {
            Authenticator failsSecond = (request, deadline) -> {
                if (!server.received().isEmpty()) {
                    throw reason;
                }
                return request;
            };
            ApiCaller caller = caller(server.url()).authorizedBy(failsSecond);
            assertThatThrownBy(() -> caller.run(PUT.request().path("id", "1").body(Map.of())))
                    .isInstanceOf(told)
                    .isInstanceOfSatisfying(SdkException.class, e -> {
                        assertThat(e.outcomeUnknown()).isTrue();
                        assertThat(e.operation()).isEqualTo("test.items.replace");
                        assertThat(e.getSuppressed()).hasSize(1);
                    });
            assertThatThrownBy(() -> caller.run(GET.request().path("id", "1"))).isSameAs(reason);
        }
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
