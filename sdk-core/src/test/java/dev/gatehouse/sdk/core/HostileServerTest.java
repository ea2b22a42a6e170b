package dev.gatehouse.sdk.core;

import static dev.gatehouse.sdk.core.TestVendor.DELETE;
import static dev.gatehouse.sdk.core.TestVendor.GET;
import static dev.gatehouse.sdk.core.TestVendor.LIST;
import static dev.gatehouse.sdk.core.TestVendor.POST;
import static dev.gatehouse.sdk.core.TestVendor.PUT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.sdk.contract.TestTime;
import dev.gatehouse.sdk.core.auth.AccessToken;
import dev.gatehouse.sdk.core.auth.BearerAuth;
import dev.gatehouse.sdk.core.client.ApiCaller;
import dev.gatehouse.sdk.core.error.ApiException;
import dev.gatehouse.sdk.core.error.PermissionDeniedException;
import dev.gatehouse.sdk.core.error.RateLimitedException;
import dev.gatehouse.sdk.core.error.ResponseFormatException;
import dev.gatehouse.sdk.core.error.SdkException;
import dev.gatehouse.sdk.core.error.ServerErrorException;
import dev.gatehouse.sdk.core.error.TransportException;
import dev.gatehouse.sdk.core.observe.CallEvent;
import dev.gatehouse.sdk.core.observe.CallListener;
import dev.gatehouse.sdk.core.spi.ApiRequest;
import dev.gatehouse.sdk.core.spi.JsonCodec;
import dev.gatehouse.sdk.core.spi.Operation;
import dev.gatehouse.sdk.core.spi.RetrySafety;
import dev.gatehouse.sdk.testkit.ByteServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import okhttp3.OkHttpClient;
import okhttp3.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Malformed responses and failing callbacks are reported as an SdkException with the correct
 * outcome.
 */
@Timeout(30)
class HostileServerTest {

    private static final String OK = ByteServer.json(200, "{\"id\":\"1\"}");
    private static final String TRUNCATED_403 = "HTTP/1.1 403 No\r\nContent-Length: 100\r\n\r\n{\"code\":";

    private final TestTime time = new TestTime();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 429 Slow\r\nRetry-After: Fri, 31 Dec 9999 23:59:59 GMT\r\nContent-Length: 0\r\n\r\n",
                "HTTP/1.1 429 Slow\r\nRetry-After: 999999999\r\nContent-Length: 0\r\n\r\n",
                "HTTP/1.1 429 Slow\r\nRetry-After: soon\r\nContent-Length: 0\r\n\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: 99999999999999999999\r\n\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: 20\r\n\r\n{\"a\":1e99999999999 }",
                "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 2\r\n\r\n{}",
                "HTTP/1.1 200 OK\r\nContent-Type: \u0001\r\nContent-Length: 4\r\n\r\nnull",
                "HTTP/1.1 999 ?\r\nContent-Length: 0\r\n\r\n"
            })
    void malformedResponse_throwsAnSdkException(String response) {
        try (ByteServer server = ByteServer.start((request, number, connection) -> {
            ByteServer.write(connection, response);
            return false;
        })) {
            assertThatThrownBy(() -> caller(server).call(LIST.request(), Item.class))
                    .isInstanceOf(SdkException.class);
            assertThatThrownBy(() -> caller(server).call(post(), Item.class)).isInstanceOf(SdkException.class);
        }
    }

    @Test
    void exceptionOfTheErrorMapper_throwsResponseFormatException() {
        try (ByteServer server = responding(OK)) {
            ApiCaller caller = ApiCaller.open(config(server), JsonCodec.camelCase(), (operation, response) -> {
                throw new IllegalStateException("mapper");
            });
            assertThatThrownBy(() -> caller.run(post())).isInstanceOfSatisfying(ResponseFormatException.class, e -> {
                assertThat(e.outcomeUnknown()).isTrue();
                assertThat(e).hasMessageContaining("IllegalStateException");
                assertThat(e.getStackTrace()[0].getClassName())
                        .as("stack trace of the mapper")
                        .isEqualTo(HostileServerTest.class.getName());
            });
        }
    }

    @Test
    void bodyThatBecameLonger_isNotSentAsACompleteRequest(@TempDir Path folder) throws IOException {
        Path file = Files.write(folder.resolve("f"), new byte[8_192]);
        BodySource body = BodySource.of(file);
        Files.write(file, new byte[8_202]);
        try (ByteServer server = responding(OK)) {
            assertThatThrownBy(() ->
                            caller(server).run(PUT.request().path("id", "1").body(body, "text/plain")))
                    .isInstanceOfSatisfying(TransportException.class, e -> {
                        assertThat(e.outcomeUnknown()).isFalse();
                        assertThat(e.attempts()).isEqualTo(1);
                        assertThat(e).hasMessageContaining("body can't be read");
                    });
            assertThat(server.received()).isEmpty();
        }
    }

    @Test
    void bodyThatWasDeleted_failsAndTheOutcomeIsKnown(@TempDir Path folder) throws IOException {
        Path file = Files.write(folder.resolve("f"), new byte[10]);
        BodySource body = BodySource.of(file);
        Files.delete(file);
        try (ByteServer server = responding(OK)) {
            assertThatThrownBy(() -> caller(server).run(POST.request().body(body, "text/plain")))
                    .isInstanceOfSatisfying(
                            TransportException.class,
                            e -> assertThat(e.outcomeUnknown()).isFalse());
        }
    }

    @Test
    void truncatedErrorBody_isReportedByItsStatus() {
        try (ByteServer server = ByteServer.start((request, number, connection) -> {
            ByteServer.write(connection, TRUNCATED_403);
            return false;
        })) {
            assertThatThrownBy(() -> caller(server).run(post()))
                    .isInstanceOfSatisfying(
                            PermissionDeniedException.class,
                            e -> assertThat(e.outcomeUnknown()).isFalse());
        }
    }

    @Test
    void truncatedBodyOfA401_tokenIsRenewed() {
        AtomicInteger logins = new AtomicInteger();
        try (ByteServer server = ByteServer.start((request, number, connection) -> {
            ByteServer.write(connection, number == 1 ? TRUNCATED_403.replace("403", "401") : OK);
            return number > 1;
        })) {
            BearerAuth auth =
                    BearerAuth.of(deadline -> AccessToken.nonExpiring(Secret.of("t" + logins.incrementAndGet())), time);
            caller(server).authorizedBy(auth).run(post());
            assertThat(server.received()).hasSize(2);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Text/HTML", "application/xhtml+xml; charset=utf-8"})
    void htmlPage_isRecognizedByItsContentType(String type) {
        String page = "HTTP/1.1 200 OK\r\nContent-Type: " + type + "\r\nContent-Length: 6\r\n\r\n<html>";
        try (ByteServer server = responding(page)) {
            assertThatThrownBy(() -> caller(server).run(LIST.request())).isInstanceOf(ResponseFormatException.class);
        }
    }

    @Test
    void status303_outcomeOfAChangeIsUnknown() {
        try (ByteServer server = responding("HTTP/1.1 303 See\r\nLocation: /x\r\nContent-Length: 0\r\n\r\n")) {
            assertThatThrownBy(() -> caller(server).run(post()))
                    .isInstanceOfSatisfying(
                            ApiException.class,
                            e -> assertThat(e.outcomeUnknown()).isTrue());
        }
    }

    @Test
    void interceptorOfASuppliedClient_cantSendAChangeTwice() {
        OkHttpClient retrying = new OkHttpClient.Builder()
                .addInterceptor(chain -> {
                    Response first = chain.proceed(chain.request());
                    if (first.code() != 503) {
                        return first;
                    }
                    first.close();
                    return chain.proceed(chain.request());
                })
                .build();
        try (ByteServer server = responding(ByteServer.json(503, "{}"))) {
            ApiCaller caller = TestVendor.caller(config(server).withHttpClient(retrying));
            assertThatThrownBy(() -> caller.run(post()))
                    .isInstanceOfSatisfying(
                            SdkException.class,
                            e -> assertThat(e.outcomeUnknown()).isTrue());
            assertThat(server.received()).hasSize(1);
        }
    }

    @Test
    void closedConnectionsAfterABurst_causeOneRetry() throws Exception {
        CountDownLatch together = new CountDownLatch(8);
        try (ByteServer server = ByteServer.start((request, number, connection) -> {
            if (number <= 8) {
                together.countDown();
                assertThat(together.await(10, TimeUnit.SECONDS)).isTrue();
            }
            ByteServer.write(connection, OK);
            return true;
        })) {
            ApiCaller caller = caller(server);
            inThreads(8, () -> caller.call(GET.request().path("id", "1"), Item.class));
            assertThat(server.connections()).isEqualTo(8);
            server.dropConnections();
            caller.call(GET.request().path("id", "1"), Item.class);
            assertThat(server.received()).hasSizeBetween(9, 10);
            assertThat(time.waits()).hasSizeLessThanOrEqualTo(1);
        }
    }

    @Test
    void deleteOnAClosedConnection_isCountedAsAnAttempt() {
        try (ByteServer server = ByteServer.start((request, number, connection) -> {
            if (number == 1) {
                ByteServer.write(connection, OK);
            }
            return number == 1;
        })) {
            ApiCaller caller = caller(server);
            caller.run(LIST.request());
            assertThatThrownBy(() -> caller.run(DELETE.request().path("id", "1")))
                    .isInstanceOfSatisfying(
                            TransportException.class,
                            e -> assertThat(e.attempts()).isEqualTo(3));
            assertThat(server.received()).hasSize(4);
        }
    }

    @Test
    void closeDuringADelay_throwsTheFailureOfTheAttempt() {
        AtomicReference<ApiCaller> caller = new AtomicReference<>();
        TimeSource closing = new TimeSource() {
            @Override
            public Instant now() {
                return time.now();
            }

            @Override
            public long nanoTime() {
                return time.nanoTime();
            }

            @Override
            public void sleep(Duration duration) {
                caller.get().close();
            }
        };
        try (ByteServer server = responding(ByteServer.json(503, "{}"))) {
            caller.set(TestVendor.caller(config(server).withTime(closing)));
            assertThatThrownBy(
                            () -> caller.get().run(PUT.request().path("id", "1").body(Map.of())))
                    .isInstanceOfSatisfying(
                            ServerErrorException.class,
                            e -> assertThat(e.outcomeUnknown()).isTrue());
            assertThat(server.received()).hasSize(1);
            assertThatThrownBy(() -> caller.get().run(LIST.request())).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void close_closesTheConnections() {
        try (ByteServer server = responding(OK)) {
            ApiCaller caller = caller(server);
            caller.run(LIST.request());
            caller.run(post());
            assertThat(server.openConnections()).isEqualTo(1);
            caller.close();
            while (server.openConnections() > 0) {
                Thread.onSpinWait();
            }
        }
    }

    @Test
    void login_isNotRetriedAfter429_andItsOutcomeIsNotUnknown() {
        Operation login = Operation.post("test.login", "/login").retrySafety(RetrySafety.NEVER_RETRY);
        try (ByteServer server = responding(ByteServer.json(429, "{}"))) {
            assertThatThrownBy(() -> caller(server).run(login.request())).isInstanceOf(RateLimitedException.class);
            assertThat(server.received()).hasSize(1);
        }
        try (ByteServer server = ByteServer.start((request, number, connection) -> false)) {
            assertThatThrownBy(() -> caller(server).run(login.request()))
                    .isInstanceOfSatisfying(
                            TransportException.class,
                            e -> assertThat(e.outcomeUnknown()).isFalse());
            assertThat(server.received()).hasSize(1);
        }
    }

    @Test
    void retryAfterBeyondTheDeadline_costsNoBudget() {
        String busy = "HTTP/1.1 503 Busy\r\nRetry-After: 3600\r\nContent-Length: 0\r\n\r\n";
        try (ByteServer server = ByteServer.start((request, number, connection) -> {
            ByteServer.write(connection, number == 1 ? busy : number == 2 ? ByteServer.json(500, "{}") : OK);
            return true;
        })) {
            ApiCaller caller = TestVendor.caller(
                    config(server).withRetry(RetryPolicy.builder().budget(14).build()));
            assertThatThrownBy(() -> caller.run(LIST.request())).isInstanceOf(ServerErrorException.class);
            caller.run(LIST.request());
            assertThat(server.received()).hasSize(3);
        }
    }

    @Test
    void unreadableResponse_isReportedToListeners() {
        List<String> failures = new ArrayList<>();
        String page = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 6\r\n\r\n<html>";
        try (ByteServer server = responding(page)) {
            SdkConfig config = config(server).withListeners(new CallListener() {
                @Override
                public void onAttempt(CallEvent event) {
                    failures.add("attempt " + event.failure().orElse("none"));
                }

                @Override
                public void onCall(CallEvent event) {
                    failures.add("call " + event.failure().orElse("none"));
                }
            });
            assertThatThrownBy(() -> TestVendor.caller(config).run(LIST.request()))
                    .isInstanceOf(SdkException.class);
        }
        assertThat(failures).containsExactly("attempt ResponseFormatException", "call ResponseFormatException");
    }

    @Test
    void postThroughAProxyWithCredentials_isSentOnce() {
        try (ByteServer proxy = ByteServer.start((request, number, connection) -> {
            boolean known = request.header("Proxy-Authorization").isPresent();
            ByteServer.write(connection, known ? OK : "HTTP/1.1 407 Who\r\nContent-Length: 0\r\n\r\n");
            return true;
        })) {
            ProxyConfig through = ProxyConfig.builder()
                    .host("127.0.0.1")
                    .port(proxy.port())
                    .user("u")
                    .password(Secret.of("p"))
                    .build();
            SdkConfig config = SdkConfig.builder("http://h.example.com")
                    .allowPlainHttp(true)
                    .proxy(through)
                    .build();
            TestVendor.caller(config).run(post());
            assertThat(proxy.received()).hasSize(1);
        }
    }

    @Test
    void rawDelete_retryReturns404_succeeds() {
        try (ByteServer server = ByteServer.start((request, number, connection) -> {
            ByteServer.write(connection, ByteServer.json(number == 1 ? 500 : 404, "{}"));
            return true;
        })) {
            assertThat(caller(server).raw().send("DELETE", "/x/1")).isEmpty();
            assertThatThrownBy(() -> caller(server).raw().send("GET", "/x", Map.of()))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void additionalHeader_replacesTheDefault_ignoringCase() {
        try (ByteServer server = responding(OK)) {
            CallOptions options =
                    CallOptions.builder().putHeader("accept", "text/csv").build();
            caller(server).with(options).run(LIST.request());
            assertThat(server.received().get(0).headers().keySet().stream().filter("accept"::equalsIgnoreCase))
                    .containsExactly("accept");
        }
    }

    private static <T> void inThreads(int count, Callable<T> task) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(count);
        try {
            List<Future<T>> futures = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                futures.add(threads.submit(task));
            }
            for (Future<T> future : futures) {
                future.get(20, TimeUnit.SECONDS);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static ByteServer responding(String response) {
        return ByteServer.start(ByteServer.always(response));
    }

    private SdkConfig config(ByteServer server) {
        return SdkConfig.builder(server.url()).time(time).build();
    }

    private ApiCaller caller(ByteServer server) {
        return TestVendor.caller(config(server));
    }

    private static ApiRequest.Builder post() {
        return POST.request().body(Map.of("a", 1));
    }
}
