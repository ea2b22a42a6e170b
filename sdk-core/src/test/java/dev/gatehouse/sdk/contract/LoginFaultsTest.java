package dev.gatehouse.sdk.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.sdk.contract.LoginFault.Told;
import dev.gatehouse.sdk.core.SdkConfig;
import dev.gatehouse.sdk.core.error.ApiException;
import dev.gatehouse.sdk.core.error.DeadlineExceededException;
import dev.gatehouse.sdk.core.error.ResponseFormatException;
import dev.gatehouse.sdk.core.error.SdkException;
import dev.gatehouse.sdk.core.error.TransportException;
import dev.gatehouse.sdk.core.error.UnauthenticatedException;
import dev.gatehouse.sdk.core.spi.RetrySafety;
import dev.gatehouse.sdk.testkit.ByteServer;
import dev.gatehouse.sdk.testkit.Received;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every fault at every login of a vendor: the operation is not sent, and a login not twice unless it may be. Where each
 * request is signed instead, the faults meet signed requests: signed anew for each attempt, and sent once where a second
 * sending might do harm.
 */
@Timeout(120)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class LoginFaultsTest<C extends AutoCloseable> extends ContractSuite<C> {

    private int cells;
    private int runs;

    protected LoginFaultsTest(VendorFixture<C> vendor) {
        super(vendor);
    }

    @AfterAll
    void print() {
        System.out.println(vendor.name() + ", login faults: " + cells + " cells, " + runs + " runs");
        assertThat(cells).isEqualTo(LoginFault.values().length);
    }

    @ParameterizedTest
    @EnumSource
    void faultOfALogin(LoginFault fault) throws Exception {
        List<Sample<C>> samples = vendor.logsIn()
                ? vendor.samples().stream()
                        .filter(sample -> sample.isLogin(vendor))
                        .toList()
                : typical();
        assertThat(samples).isNotEmpty();
        try (ByteServer other = ByteServer.start(ByteServer.always(ByteServer.json(200, "{}")))) {
            for (Sample<C> sample : samples) {
                for (LoginFault.Variant variant : fault.variants(vendor, sample, other.url() + "/x")) {
                    runs++;
                    meet(fault, sample, variant);
                }
            }
            assertThat(other.connections()).isZero();
        }
        cells++;
    }

    private void meet(LoginFault fault, Sample<C> sample, LoginFault.Variant variant) throws Exception {
        TestTime time = new TestTime();
        ScriptedServer.Script later = (request, number, connection) -> {
            time.advance(Duration.ofSeconds(2)); // so that a new signature has another date; in F19 real time passes
            return variant.script().run(request, number, connection);
        };
        ScriptedServer<C> site = fault == LoginFault.F05
                ? ScriptedServer.behindTls(
                        vendor, sample, later, TestCertificates.sockets(TestCertificates.issue("localhost"), false))
                : new ScriptedServer<>(vendor, sample, later);
        if (fault == LoginFault.F02) {
            site.server().close();
        }
        UnaryOperator<SdkConfig.Builder> settings = switch (fault) {
            case F19 -> config -> config.attemptTimeout(Duration.ofMillis(1_100));
            case F20 -> config -> config.deadline(Duration.ofSeconds(2));
            default -> config -> config.time(time);
        };
        long start = System.nanoTime();
        Outcome outcome = run(HttpClientKind.OURS, site, settings);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(LONGEST);
        check(fault, sample, variant.status(), outcome);
        if (vendor.logsIn() && outcome.thrown() != null) {
            assertThat(operationsAfter(sample, outcome))
                    .as("%s: sent although the login failed", sample)
                    .isEmpty();
        } else if (!vendor.logsIn()) {
            assertThat(outcome.received().stream().map(Received::headers).distinct())
                    .as("%s: signed anew", sample)
                    .hasSize(outcome.sent());
        }
    }

    private void check(LoginFault fault, Sample<C> sample, int status, Outcome outcome) {
        if (fault.told == Told.UNSENT) {
            assertThat(outcome.thrown()).isInstanceOfSatisfying(TransportException.class, e -> {
                assertThat(e.attempts()).isEqualTo(fault == LoginFault.F02 ? 3 : 1);
                assertThat(e.outcomeUnknown()).isFalse();
            });
            assertThat(outcome.received()).isEmpty();
        } else if (isUnseen(fault, sample)) {
            outcome.assertGood();
            assertThat(outcome.sent()).isEqualTo(1);
        } else if (fault.told.isAnswer() && vendor.departures(sample).contains(KnownDeviation.ANOTHER_WAY)) {
            outcome.assertGood();
            assertThat(outcome.sent()).isEqualTo(sendings(fault.told, sample.retrySafety()));
            assertThat(outcome.logins()).as("there is another login").isGreaterThan(outcome.sent());
        } else {
            SdkException e = outcome.told(type(fault.told, outcome));
            if (e instanceof ApiException answered) {
                checkStatus(fault, sample, status, answered);
            }
            assertThat(outcome.sent()).as(sample.operation()).isEqualTo(sendings(fault.told, sample.retrySafety()));
            assertThat(outcome.unknown()).as(sample.operation()).isEqualTo(changes(sample) && isUnclear(fault.told, e));
        }
    }

    private void checkStatus(LoginFault fault, Sample<C> sample, int status, ApiException e) {
        assertThat(e.status()).as(sample.operation()).isEqualTo(status);
        if (status == 401) {
            assertThat(e).as(sample.operation()).isInstanceOf(UnauthenticatedException.class);
        }
        if (fault == LoginFault.F43) {
            assertThat(e.kind()).as("%s: %s", sample, status).isEqualTo(vendor.kindOfRedirect(status));
        }
    }

    /** Nobody may read the body; a login brings its token somewhere. */
    private boolean isUnseen(LoginFault fault, Sample<C> sample) {
        boolean unread =
                sample.answer().body().length == 0 || vendor.departures(sample).contains(KnownDeviation.BODY_UNREAD);
        boolean inTheBody = fault == LoginFault.F24
                || (!vendor.logsIn() && (fault == LoginFault.F29 || fault == LoginFault.NO_TOKEN));
        return unread && inTheBody;
    }

    private Class<? extends SdkException> type(Told told, Outcome outcome) {
        return switch (told) {
            case UNSENT, LOST -> TransportException.class;
            case LATE -> DeadlineExceededException.class;
            case UNREADABLE ->
                vendor.refusesWithin200() && outcome.thrown() instanceof ApiException
                        ? ApiException.class
                        : ResponseFormatException.class;
            case REFUSED, THROTTLED, FAILED -> ApiException.class;
        };
    }

    private static int sendings(Told told, RetrySafety retrySafety) {
        return switch (told) {
            // A login that is no harmless renewal is not repeated even when it was not processed
            case LOST, THROTTLED, FAILED -> retrySafety.isRetryable() ? 3 : 1;
            case UNSENT, LATE, UNREADABLE, REFUSED -> 1;
        };
    }

    private static boolean isUnclear(Told told, SdkException thrown) {
        return switch (told) {
            case LOST, LATE, UNREADABLE, FAILED -> true;
            case REFUSED -> thrown instanceof ApiException e && (e.status() == 503 || e.status() == 302);
            case UNSENT, THROTTLED -> false;
        };
    }

    /** Requests that are no login, after the one that failed. */
    private List<Received> operationsAfter(Sample<C> login, Outcome outcome) {
        return outcome.received().stream()
                .dropWhile(request -> !login.owns(request))
                .filter(request -> !vendor.isLogin(request))
                .toList();
    }

    /** A second sending may lock the account. */
    @Test
    void refusedPassword_isSentOnce_byEightThreads_andByALaterCall() throws Exception {
        Sample<C> login = vendor.samples().stream()
                .filter(sample -> sample.isLogin(vendor) && sample.retrySafety() == RetrySafety.NEVER_RETRY)
                .findFirst()
                .orElse(null);
        Assumptions.assumeTrue(login != null, "requests are signed");
        CountDownLatch read = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        try (ScriptedServer<C> site = new ScriptedServer<>(vendor, login, (request, number, connection) -> {
                    read.countDown();
                    assertThat(release.await(60, TimeUnit.SECONDS)).isTrue();
                    connection.getOutputStream().write(Scripts.status(401));
                    return true;
                });
                TestClient<C> opened = site.open(
                        config(HttpClientKind.OURS, site).time(new TestTime()).build())) {
            ConcurrentCallers crowd =
                    new ConcurrentCallers(8, () -> login.call().run(opened.client()));
            assertThat(read.await(60, TimeUnit.SECONDS)).isTrue();
            crowd.awaitAllButOneWaiting();
            release.countDown();
            assertThat(crowd.thrown())
                    .hasSize(8)
                    .allSatisfy(thrown -> assertThat(thrown).isInstanceOf(UnauthenticatedException.class));
            assertThat(site.own()).isEqualTo(1);
            assertThat(call(opened, login)).isInstanceOfSatisfying(UnauthenticatedException.class, e -> {
                assertThat(e.attempts()).isZero();
                assertThat(e.correctiveAction())
                        .hasValueSatisfying(advice -> assertThat(advice).contains("not retried"));
            });
            assertThat(site.own()).isEqualTo(1);
            assertThat(site.server().received()).allMatch(vendor::isLogin);
        }
    }
}
