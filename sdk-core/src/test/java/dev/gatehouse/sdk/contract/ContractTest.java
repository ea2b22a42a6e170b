package dev.gatehouse.sdk.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.sdk.core.SdkConfig;
import dev.gatehouse.sdk.core.error.ApiException;
import dev.gatehouse.sdk.core.error.CallInterruptedException;
import dev.gatehouse.sdk.core.error.DeadlineExceededException;
import dev.gatehouse.sdk.core.error.ErrorKind;
import dev.gatehouse.sdk.core.error.RateLimitedException;
import dev.gatehouse.sdk.core.error.ResponseFormatException;
import dev.gatehouse.sdk.core.error.SdkException;
import dev.gatehouse.sdk.core.error.ServerErrorException;
import dev.gatehouse.sdk.core.error.TransportException;
import dev.gatehouse.sdk.core.error.UnauthenticatedException;
import dev.gatehouse.sdk.testkit.ByteServer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Behaviour that all operations share. Tested for one operation of each retry safety and each kind
 * of OkHttp client.
 */
@Timeout(120)
public abstract class ContractTest<C extends AutoCloseable> extends ContractSuite<C> {

    protected ContractTest(VendorFixture<C> vendor) {
        super(vendor);
    }

    /** Signed requests are not replayed, because a new signature would be rejected as well. */
    @ParameterizedTest
    @EnumSource
    void status401Once_isFollowedByOneLoginAndOneReplay(HttpClientKind kind) throws Exception {
        for (Sample<C> sample : representatives()) {
            Outcome usual = run(kind, sample, Scripts.always(sample.response().bytes()));
            usual.assertSucceeded();
            Outcome outcome = run(kind, sample, Scripts.first(Scripts.status(401), sample));
            if (vendor.logsIn()) {
                outcome.assertSucceeded();
                assertThat(outcome.requests()).isEqualTo(usual.requests() + 1);
                assertThat(outcome.logins()).isEqualTo(loginsAfterRejection(sample));
            } else {
                outcome.assertThrown(UnauthenticatedException.class);
                assertThat(outcome.outcomeUnknown()).isFalse();
                assertThat(outcome.requests()).isEqualTo(1);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void status401Always_failsAfterOneReplay(HttpClientKind kind) throws Exception {
        for (Sample<C> sample : representatives()) {
            Outcome outcome = run(kind, sample, Scripts.always(Scripts.status(401)));
            outcome.assertThrown(UnauthenticatedException.class);
            assertThat(outcome.outcomeUnknown()).isFalse();
            assertThat(outcome.requests()).as(sample.operation()).isEqualTo(vendor.logsIn() ? 2 : 1);
            assertThat(outcome.logins()).as(sample.operation()).isEqualTo(loginsAfterRejection(sample));
        }
    }

    @ParameterizedTest
    @EnumSource
    void retryAfter_isRespected_inSecondsAndAsADate(HttpClientKind kind) throws Exception {
        for (String retryAfter : List.of("7", "Thu, 01 Jan 2026 00:00:07 GMT")) {
            for (Sample<C> sample : representatives()) {
                for (int status : List.of(429, 503)) {
                    boolean retried = status == 429
                            ? vendor.retriesWhenThrottled(sample.retrySafety())
                            : sample.retrySafety().isRetryable();
                    Outcome usual =
                            run(kind, sample, Scripts.always(sample.response().bytes()));
                    Outcome outcome = run(
                            kind, sample, Scripts.first(Scripts.status(status, "Retry-After: " + retryAfter), sample));
                    if (retried) {
                        outcome.assertSucceeded();
                        assertThat(outcome.requests()).isEqualTo(usual.requests() + 1);
                        assertThat(outcome.waits()).containsExactly(Duration.ofSeconds(7));
                    } else {
                        ApiException e = outcome.assertThrown(ApiException.class);
                        assertThat(e.retryAfter()).contains(Duration.ofSeconds(7));
                        assertThat(outcome.outcomeUnknown()).isEqualTo(status == 503 && changes(sample));
                        assertThat(outcome.requests()).isEqualTo(1);
                        assertThat(outcome.waits()).isEmpty();
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void retryAfterBeyondTheDeadline_failsImmediately(HttpClientKind kind) throws Exception {
        for (Sample<C> sample : representatives()) {
            for (int status : List.of(429, 503)) {
                Outcome outcome = run(kind, sample, Scripts.always(Scripts.status(status, "Retry-After: 3600")));
                Class<? extends ApiException> type =
                        status == 429 ? RateLimitedException.class : ServerErrorException.class;
                ApiException e = outcome.assertThrown(type);
                assertThat(e.retryAfter()).contains(Duration.ofHours(1));
                assertThat(outcome.requests()).isEqualTo(1);
                assertThat(outcome.waits()).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void noResponse_isRetriedOnlyIfTheOperationIsRetryable(HttpClientKind kind) throws Exception {
        for (Sample<C> sample : representatives()) {
            Outcome outcome = run(kind, sample, (request, number, connection) -> false);
            outcome.assertThrown(TransportException.class);
            assertThat(outcome.outcomeUnknown()).isEqualTo(changes(sample));
            assertThat(outcome.requests()).isEqualTo(sample.retrySafety().isRetryable() ? 3 : 1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void responseOverTheSizeLimit_isRejected_compressedOrNot(HttpClientKind kind) throws Exception {
        for (Sample<C> sample : representatives()) {
            for (byte[] response : List.of(Scripts.overLimit(), Scripts.gzipBomb())) {
                Outcome outcome = run(kind, sample, Scripts.always(response));
                outcome.assertThrown(ResponseFormatException.class);
                assertThat(outcome.outcomeUnknown()).isEqualTo(changes(sample));
                assertThat(outcome.requests()).isEqualTo(1);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void redirect_isAnError_andTheOtherHostReceivesNoRequest(HttpClientKind kind) throws Exception {
        try (ByteServer other = ByteServer.start(ByteServer.always(ByteServer.json(200, "{}")))) {
            for (Sample<C> sample : representatives()) {
                for (int status : List.of(301, 302, 303, 307, 308)) {
                    Outcome outcome = run(
                            kind, sample, Scripts.always(Scripts.status(status, "Location: " + other.url() + "/x")));
                    ApiException e = outcome.assertThrown(ApiException.class);
                    assertThat(e.status()).isEqualTo(status);
                    assertThat(e.kind()).isEqualTo(vendor.kindOfRedirect(status));
                    // Unlike 307 and 308, these may mean that the request was processed
                    boolean unknown = status < 307 && changes(sample);
                    assertThat(outcome.outcomeUnknown()).isEqualTo(unknown);
                    boolean replayed = e.kind() == ErrorKind.UNAUTHENTICATED
                            && (!unknown || sample.retrySafety().isRetryable());
                    assertThat(outcome.requests())
                            .as("%s, %d", sample, status)
                            .isEqualTo(replayed && vendor.logsIn() ? 2 : 1);
                }
            }
            assertThat(other.connections()).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource
    void unregisteredStatus_isTypedByItsClass(HttpClientKind kind) throws Exception {
        for (Sample<C> sample : representatives()) {
            String head = new String(sample.response().bytes(), StandardCharsets.ISO_8859_1);
            byte[] success = head.replaceFirst(" \\d+ ", " 299 ").getBytes(StandardCharsets.ISO_8859_1);
            run(kind, sample, (request, number, connection) -> {
                        connection.getOutputStream().write(success);
                        return false;
                    })
                    .assertSucceeded();
            for (int status : List.of(418, 599, 999)) {
                Outcome outcome = run(kind, sample, Scripts.always(Scripts.status(status)));
                ApiException e = outcome.assertThrown(ApiException.class);
                assertThat(e.status()).isEqualTo(status);
                assertThat(e.kind()).isEqualTo(ErrorKind.ofStatus(status));
                assertThat(outcome.outcomeUnknown()).isEqualTo(status >= 500 && changes(sample));
                assertThat(outcome.requests()).isEqualTo(1);
            }
        }
    }

    /**
     * A server may include values of the request in its response. The superclass verifies that no
     * secret leaks.
     */
    @ParameterizedTest
    @EnumSource
    void responsesWithSecrets_areReportedWithoutThem(HttpClientKind kind) throws Exception {
        String secrets = String.join(" ", vendor.secrets());
        String error = "{\"code\":5,\"message\":\"" + secrets + "\",\"error\":\"" + secrets + "\"}";
        for (Sample<C> sample : representatives()) {
            for (int status : List.of(400, 401, 403, 409, 500)) {
                assertThat(run(kind, sample, Scripts.always(Scripts.text(status, "application/json", error)))
                                .thrown())
                        .isInstanceOf(SdkException.class);
                assertThat(run(
                                        kind,
                                        sample,
                                        Scripts.always(Scripts.status(
                                                status, "Set-Cookie: a=" + secrets, "Location: /" + secrets)))
                                .thrown())
                        .isInstanceOf(SdkException.class);
            }
            run(kind, sample, Scripts.always(Scripts.text(200, "application/json", secrets)));
            run(kind, sample, Scripts.always(Scripts.text(200, "text/html", secrets)));
            run(kind, sample, (request, number, connection) -> {
                ByteServer.write(connection, secrets + "\r\n\r\n");
                return false;
            });
        }
    }

    /** Uses real time, because OkHttp's timeout is tested. */
    @Test
    void serverThatDoesNotRespond_endsTheCallAtTheDeadline() throws Exception {
        forEachKindAndSample((kind, sample) -> {
            ScriptedServer<C> server = new ScriptedServer<>(vendor, sample, (request, number, connection) -> {
                connection.getInputStream().read();
                return false;
            });
            long start = System.nanoTime();
            Outcome outcome = run(kind, server, config -> config.deadline(Duration.ofSeconds(3)));
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(LONGEST);
            outcome.assertThrown(DeadlineExceededException.class);
            assertThat(outcome.outcomeUnknown()).isEqualTo(changes(sample));
            assertThat(outcome.requests()).isEqualTo(1);
        });
    }

    @Test
    void interrupt_endsTheCall_keepsTheFlag_andReportsWhetherTheOutcomeIsUnknown() throws Exception {
        forEachKindAndSample((kind, sample) -> {
            CountDownLatch read = new CountDownLatch(1);
            try (ScriptedServer<C> server = new ScriptedServer<>(vendor, sample, (request, number, connection) -> {
                read.countDown();
                connection.getInputStream().read();
                return false;
            })) {
                List<Boolean> flags = new ArrayList<>();
                List<RuntimeException> thrown = new ArrayList<>();
                SdkConfig config = config(kind, server)
                        .attemptTimeout(Duration.ofSeconds(3))
                        .build();
                try (TestClient<C> client = server.openClient(config)) {
                    Thread caller = new Thread(() -> {
                        thrown.add(call(client, sample));
                        flags.add(Thread.currentThread().isInterrupted());
                    });
                    caller.start();
                    assertThat(read.await(10, TimeUnit.SECONDS)).isTrue();
                    caller.interrupt();
                    caller.join(LONGEST.toMillis());
                }
                assertThat(thrown).singleElement().isInstanceOfSatisfying(SdkException.class, e -> {
                    assertThat(vendor.unwrap(e)).isInstanceOf(CallInterruptedException.class);
                    assertThat(e.operation()).isEqualTo(sample.operation());
                    assertThat(e.outcomeUnknown()).isEqualTo(changes(sample));
                });
                assertThat(flags).containsExactly(true);
                assertThat(server.requestCount()).isEqualTo(1);
                assertThat(server.awaitNoConnection()).isTrue();
            }
        });
    }

    private int loginsAfterRejection(Sample<C> sample) {
        if (!vendor.logsIn()) {
            return 0;
        }
        return vendor.knownDeviations(sample).contains(KnownDeviation.SAME_SESSION) ? 1 : 2;
    }

    private interface Check<C> {
        void run(HttpClientKind kind, Sample<C> sample) throws Exception;
    }

    /** Runs all checks concurrently, because they mostly wait. */
    private void forEachKindAndSample(Check<C> check) throws Exception {
        List<Callable<Boolean>> checks = new ArrayList<>();
        for (HttpClientKind kind : HttpClientKind.values()) {
            for (Sample<C> sample : representatives()) {
                checks.add(() -> {
                    check.run(kind, sample);
                    return true;
                });
            }
        }
        ExecutorService threads = Executors.newFixedThreadPool(checks.size());
        try {
            for (Future<Boolean> done : threads.invokeAll(checks)) {
                assertThat(done.get()).isTrue();
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
