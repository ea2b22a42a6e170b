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

/** What every operation of every vendor owes, shown on one of each safety, by our OkHttp client and by a supplied one. */
@Timeout(120)
public abstract class ContractTest<C extends AutoCloseable> extends ContractSuite<C> {

    protected ContractTest(VendorFixture<C> vendor) {
        super(vendor);
    }

    /** A vendor without logins has nothing to renew: a second sending would be refused, too. */
    @ParameterizedTest
    @EnumSource
    void loginRefusedOnce_isRenewedOnce_andTheRequestReplayedOnce(HttpClientKind engine) throws Exception {
        for (Sample<C> sample : typical()) {
            Outcome usual = run(engine, sample, Scripts.always(sample.answer().bytes()));
            usual.assertGood();
            Outcome outcome = run(engine, sample, Scripts.first(Scripts.status(401), sample));
            if (vendor.logsIn()) {
                outcome.assertGood();
                assertThat(outcome.sent()).isEqualTo(usual.sent() + 1);
                assertThat(outcome.logins()).isEqualTo(loginsOnceRefused(sample));
            } else {
                outcome.told(UnauthenticatedException.class);
                assertThat(outcome.unknown()).isFalse();
                assertThat(outcome.sent()).isEqualTo(1);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void loginRefusedForEver_endsAfterOneReplay(HttpClientKind engine) throws Exception {
        for (Sample<C> sample : typical()) {
            Outcome outcome = run(engine, sample, Scripts.always(Scripts.status(401)));
            outcome.told(UnauthenticatedException.class);
            assertThat(outcome.unknown()).isFalse();
            assertThat(outcome.sent()).as(sample.operation()).isEqualTo(vendor.logsIn() ? 2 : 1);
            assertThat(outcome.logins()).as(sample.operation()).isEqualTo(loginsOnceRefused(sample));
        }
    }

    @ParameterizedTest
    @EnumSource
    void throttled_isWaitedForAsTold_inSecondsAndByDate(HttpClientKind engine) throws Exception {
        for (String told : List.of("7", "Thu, 01 Jan 2026 00:00:07 GMT")) {
            for (Sample<C> sample : typical()) {
                for (int status : List.of(429, 503)) {
                    boolean repeated = status == 429
                            ? vendor.repeatsWhenThrottled(sample.retrySafety())
                            : sample.retrySafety().isRetryable();
                    Outcome usual =
                            run(engine, sample, Scripts.always(sample.answer().bytes()));
                    Outcome outcome =
                            run(engine, sample, Scripts.first(Scripts.status(status, "Retry-After: " + told), sample));
                    if (repeated) {
                        outcome.assertGood();
                        assertThat(outcome.sent()).isEqualTo(usual.sent() + 1);
                        assertThat(outcome.waits()).containsExactly(Duration.ofSeconds(7));
                    } else {
                        ApiException e = outcome.told(ApiException.class);
                        assertThat(e.retryAfter()).contains(Duration.ofSeconds(7));
                        assertThat(outcome.unknown()).isEqualTo(status == 503 && changes(sample));
                        assertThat(outcome.sent()).isEqualTo(1);
                        assertThat(outcome.waits()).isEmpty();
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void waitPastTheDeadline_isNotBegun_andTold(HttpClientKind engine) throws Exception {
        for (Sample<C> sample : typical()) {
            for (int status : List.of(429, 503)) {
                Outcome outcome = run(engine, sample, Scripts.always(Scripts.status(status, "Retry-After: 3600")));
                Class<? extends ApiException> type =
                        status == 429 ? RateLimitedException.class : ServerErrorException.class;
                ApiException e = outcome.told(type);
                assertThat(e.retryAfter()).contains(Duration.ofHours(1));
                assertThat(outcome.sent()).isEqualTo(1);
                assertThat(outcome.waits()).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void lostAnswer_repeatsWhatMayBeRepeated_andNothingElse(HttpClientKind engine) throws Exception {
        for (Sample<C> sample : typical()) {
            Outcome outcome = run(engine, sample, (request, number, connection) -> false);
            outcome.told(TransportException.class);
            assertThat(outcome.unknown()).isEqualTo(changes(sample));
            assertThat(outcome.sent()).isEqualTo(sample.retrySafety().isRetryable() ? 3 : 1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void answerOverTheLimit_isGivenUp_packedOrNot(HttpClientKind engine) throws Exception {
        for (Sample<C> sample : typical()) {
            for (byte[] answer : List.of(Scripts.tooLong(), Scripts.bomb())) {
                Outcome outcome = run(engine, sample, Scripts.always(answer));
                outcome.told(ResponseFormatException.class);
                assertThat(outcome.unknown()).isEqualTo(changes(sample));
                assertThat(outcome.sent()).isEqualTo(1);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void redirect_isRefused_andTheOtherHostSeesNothing(HttpClientKind engine) throws Exception {
        try (ByteServer other = ByteServer.start(ByteServer.always(ByteServer.json(200, "{}")))) {
            for (Sample<C> sample : typical()) {
                for (int status : List.of(301, 302, 303, 307, 308)) {
                    Outcome outcome = run(
                            engine, sample, Scripts.always(Scripts.status(status, "Location: " + other.url() + "/x")));
                    ApiException e = outcome.told(ApiException.class);
                    assertThat(e.status()).isEqualTo(status);
                    assertThat(e.kind()).isEqualTo(vendor.kindOfRedirect(status));
                    // Save for 307 and 308 it may mean "done, look there"
                    boolean unclear = status < 307 && changes(sample);
                    assertThat(outcome.unknown()).isEqualTo(unclear);
                    boolean replayed = e.kind() == ErrorKind.UNAUTHENTICATED
                            && (!unclear || sample.retrySafety().isRetryable());
                    assertThat(outcome.sent())
                            .as("%s, %d", sample, status)
                            .isEqualTo(replayed && vendor.logsIn() ? 2 : 1);
                }
            }
            assertThat(other.connections()).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource
    void unknownStatus_isTypedByItsHundreds(HttpClientKind engine) throws Exception {
        for (Sample<C> sample : typical()) {
            String good = new String(sample.answer().bytes(), StandardCharsets.ISO_8859_1);
            byte[] success = good.replaceFirst(" \\d+ ", " 299 ").getBytes(StandardCharsets.ISO_8859_1);
            run(engine, sample, (request, number, connection) -> {
                        connection.getOutputStream().write(success);
                        return false;
                    })
                    .assertGood();
            for (int status : List.of(418, 599, 999)) {
                Outcome outcome = run(engine, sample, Scripts.always(Scripts.status(status)));
                ApiException e = outcome.told(ApiException.class);
                assertThat(e.status()).isEqualTo(status);
                assertThat(e.kind()).isEqualTo(ErrorKind.ofStatus(status));
                assertThat(outcome.unknown()).isEqualTo(status >= 500 && changes(sample));
                assertThat(outcome.sent()).isEqualTo(1);
            }
        }
    }

    /** Where a server may repeat what it was sent: the end of the test looks for it. */
    @ParameterizedTest
    @EnumSource
    void answersThatRepeatSecrets_areToldWithoutThem(HttpClientKind engine) throws Exception {
        String secrets = String.join(" ", vendor.secrets());
        String error = "{\"code\":5,\"message\":\"" + secrets + "\",\"error\":\"" + secrets + "\"}";
        for (Sample<C> sample : typical()) {
            for (int status : List.of(400, 401, 403, 409, 500)) {
                assertThat(run(engine, sample, Scripts.always(Scripts.text(status, "application/json", error)))
                                .thrown())
                        .isInstanceOf(SdkException.class);
                assertThat(run(
                                        engine,
                                        sample,
                                        Scripts.always(Scripts.status(
                                                status, "Set-Cookie: a=" + secrets, "Location: /" + secrets)))
                                .thrown())
                        .isInstanceOf(SdkException.class);
            }
            run(engine, sample, Scripts.always(Scripts.text(200, "application/json", secrets)));
            run(engine, sample, Scripts.always(Scripts.text(200, "text/html", secrets)));
            run(engine, sample, (request, number, connection) -> {
                ByteServer.write(connection, secrets + "\r\n\r\n");
                return false;
            });
        }
    }

    /** Real time, since it is OkHttp's that must be kept. */
    @Test
    void silentServer_endsAtTheDeadline() throws Exception {
        everywhere((engine, sample) -> {
            ScriptedServer<C> site = new ScriptedServer<>(vendor, sample, (request, number, connection) -> {
                connection.getInputStream().read();
                return false;
            });
            long start = System.nanoTime();
            Outcome outcome = run(engine, site, config -> config.deadline(Duration.ofSeconds(3)));
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(LONGEST);
            outcome.told(DeadlineExceededException.class);
            assertThat(outcome.unknown()).isEqualTo(changes(sample));
            assertThat(outcome.sent()).isEqualTo(1);
        });
    }

    @Test
    void interrupt_endsACall_keepsTheFlag_andSaysWhetherTheServerMayHaveActed() throws Exception {
        everywhere((engine, sample) -> {
            CountDownLatch read = new CountDownLatch(1);
            try (ScriptedServer<C> site = new ScriptedServer<>(vendor, sample, (request, number, connection) -> {
                read.countDown();
                connection.getInputStream().read();
                return false;
            })) {
                List<Boolean> flags = new ArrayList<>();
                List<RuntimeException> thrown = new ArrayList<>();
                SdkConfig config = config(engine, site)
                        .attemptTimeout(Duration.ofSeconds(3))
                        .build();
                try (TestClient<C> opened = site.open(config)) {
                    Thread caller = new Thread(() -> {
                        thrown.add(call(opened, sample));
                        flags.add(Thread.currentThread().isInterrupted());
                    });
                    caller.start();
                    assertThat(read.await(10, TimeUnit.SECONDS)).isTrue();
                    caller.interrupt();
                    caller.join(LONGEST.toMillis());
                }
                assertThat(thrown).singleElement().isInstanceOfSatisfying(SdkException.class, e -> {
                    assertThat(vendor.behind(e)).isInstanceOf(CallInterruptedException.class);
                    assertThat(e.operation()).isEqualTo(sample.operation());
                    assertThat(e.outcomeUnknown()).isEqualTo(changes(sample));
                });
                assertThat(flags).containsExactly(true);
                assertThat(site.own()).isEqualTo(1);
                assertThat(site.isLeft()).isTrue();
            }
        });
    }

    private int loginsOnceRefused(Sample<C> sample) {
        if (!vendor.logsIn()) {
            return 0;
        }
        return vendor.departures(sample).contains(KnownDeviation.SAME_LOGIN) ? 1 : 2;
    }

    private interface Check<C> {
        void run(HttpClientKind engine, Sample<C> sample) throws Exception;
    }

    /** All at once: they mostly wait. */
    private void everywhere(Check<C> check) throws Exception {
        List<Callable<Boolean>> checks = new ArrayList<>();
        for (HttpClientKind engine : HttpClientKind.values()) {
            for (Sample<C> sample : typical()) {
                checks.add(() -> {
                    check.run(engine, sample);
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
