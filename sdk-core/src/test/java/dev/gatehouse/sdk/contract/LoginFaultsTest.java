package dev.gatehouse.sdk.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.sdk.contract.LoginFault.ExpectedFailure;
import dev.gatehouse.sdk.core.SdkConfig;
import dev.gatehouse.sdk.core.error.ApiException;
import dev.gatehouse.sdk.core.error.DeadlineExceededException;
import dev.gatehouse.sdk.core.error.ResponseFormatException;
import dev.gatehouse.sdk.core.error.SdkException;
import dev.gatehouse.sdk.core.error.TransportException;
import dev.gatehouse.sdk.core.error.UnauthenticatedException;
import dev.gatehouse.sdk.core.spi.RetrySafety;
import dev.gatehouse.sdk.testkit.ByteServer;
import dev.gatehouse.sdk.testkit.ReceivedRequest;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
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
 * All login faults for each login of a vendor. After a failed login the operation is not sent, and
 * the login is retried only if its retry safety permits it.
 *
 * <p>If the vendor's requests are signed instead, the faults apply to signed requests. Each attempt
 * has a new signature, and non-idempotent requests are sent once.
 */
@Timeout(120)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class LoginFaultsTest<C extends AutoCloseable> extends ContractSuite<C> {

    private final Set<LoginFault> passed = EnumSet.noneOf(LoginFault.class);
    private int variants;

    protected LoginFaultsTest(VendorFixture<C> vendor) {
        super(vendor);
    }

    @AfterAll
    void printSummary() {
        System.out.println(
                vendor.name() + ", login faults: " + passed.size() + " test cases, " + variants + " variants");
        assertThat(passed).isEqualTo(EnumSet.allOf(LoginFault.class));
    }

    @ParameterizedTest
    @EnumSource
    void login_withFault(LoginFault fault) throws Exception {
        List<Sample<C>> samples = vendor.logsIn()
                ? vendor.samples().stream()
                        .filter(sample -> sample.isLogin(vendor))
                        .toList()
                : representatives();
        assertThat(samples).isNotEmpty();
        try (ByteServer other = ByteServer.start(ByteServer.always(ByteServer.json(200, "{}")))) {
            for (Sample<C> sample : samples) {
                for (LoginFault.Variant variant : fault.variants(vendor, sample, other.url() + "/x")) {
                    variants++;
                    run(fault, sample, variant);
                }
            }
            assertThat(other.connections()).isZero();
        }
        passed.add(fault);
    }

    private void run(LoginFault fault, Sample<C> sample, LoginFault.Variant variant) throws Exception {
        TestTime time = new TestTime();
        ScriptedServer.Script later = (request, number, connection) -> {
            time.advance(Duration.ofSeconds(2)); // each signature gets another date; F19 uses real time
            return variant.script().run(request, number, connection);
        };
        ScriptedServer<C> server = fault == LoginFault.F05
                ? ScriptedServer.withTls(
                        vendor, sample, later, TestCertificates.sockets(TestCertificates.issue("localhost"), false))
                : new ScriptedServer<>(vendor, sample, later);
        if (fault == LoginFault.F02) {
            server.byteServer().close();
        }
        UnaryOperator<SdkConfig.Builder> settings = switch (fault) {
            case F19 -> config -> config.attemptTimeout(Duration.ofMillis(1_100));
            case F20 -> config -> config.deadline(Duration.ofSeconds(2));
            default -> config -> config.time(time);
        };
        long start = System.nanoTime();
        Outcome outcome = run(HttpClientKind.DEFAULT, server, settings);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(LONGEST);
        check(fault, sample, variant.status(), outcome);
        if (vendor.logsIn() && outcome.thrown() != null) {
            assertThat(operationsAfter(sample, outcome))
                    .as("%s: sent although the login failed", sample)
                    .isEmpty();
        } else if (!vendor.logsIn()) {
            assertThat(outcome.received().stream().map(ReceivedRequest::headers).distinct())
                    .as("%s: different signatures", sample)
                    .hasSize(outcome.requests());
        }
    }

    private void check(LoginFault fault, Sample<C> sample, int status, Outcome outcome) {
        if (fault.expected == ExpectedFailure.NOT_SENT) {
            assertThat(outcome.thrown()).isInstanceOfSatisfying(TransportException.class, e -> {
                assertThat(e.attempts()).isEqualTo(fault == LoginFault.F02 ? 3 : 1);
                assertThat(e.outcomeUnknown()).isFalse();
            });
            assertThat(outcome.received()).isEmpty();
        } else if (isIgnored(fault, sample)) {
            outcome.assertSucceeded();
            assertThat(outcome.requests()).isEqualTo(1);
        } else if (fault.expected.isResponse() && vendor.knownDeviations(sample).contains(KnownDeviation.FALLBACK)) {
            outcome.assertSucceeded();
            assertThat(outcome.requests()).isEqualTo(expectedRequests(fault.expected, sample.retrySafety()));
            assertThat(outcome.logins()).as("fallback to another login").isGreaterThan(outcome.requests());
        } else {
            SdkException e = outcome.assertThrown(type(fault.expected, outcome));
            if (e instanceof ApiException apiException) {
                checkStatus(fault, sample, status, apiException);
            }
            assertThat(outcome.requests())
                    .as(sample.operation())
                    .isEqualTo(expectedRequests(fault.expected, sample.retrySafety()));
            assertThat(outcome.outcomeUnknown())
                    .as(sample.operation())
                    .isEqualTo(changes(sample) && isOutcomeUnknown(fault.expected, e));
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

    /**
     * Returns whether the fault is in a body that is not read, or in a part of it that does not matter. A login's token may
     * be elsewhere.
     */
    private boolean isIgnored(LoginFault fault, Sample<C> sample) {
        boolean bodyIgnored = sample.response().body().length == 0
                || vendor.knownDeviations(sample).contains(KnownDeviation.BODY_IGNORED);
        boolean faultInBody = fault == LoginFault.F24
                || (!vendor.logsIn() && (fault == LoginFault.F29 || fault == LoginFault.NO_TOKEN));
        boolean salvaged =
                fault == LoginFault.F24 && vendor.knownDeviations(sample).contains(KnownDeviation.READS_DAMAGED_BODIES);
        return (bodyIgnored && faultInBody) || salvaged;
    }

    private Class<? extends SdkException> type(ExpectedFailure expected, Outcome outcome) {
        return switch (expected) {
            case NOT_SENT, NO_RESPONSE -> TransportException.class;
            case DEADLINE -> DeadlineExceededException.class;
            case UNREADABLE ->
                vendor.reportsErrorsWithStatus200() && outcome.thrown() instanceof ApiException
                        ? ApiException.class
                        : ResponseFormatException.class;
            case REJECTED, THROTTLED, SERVER_ERROR -> ApiException.class;
        };
    }

    private static int expectedRequests(ExpectedFailure expected, RetrySafety retrySafety) {
        return switch (expected) {
            // A login that is never retried is not sent again after status 429 either
            case NO_RESPONSE, THROTTLED, SERVER_ERROR -> retrySafety.isRetryable() ? 3 : 1;
            case NOT_SENT, DEADLINE, UNREADABLE, REJECTED -> 1;
        };
    }

    private static boolean isOutcomeUnknown(ExpectedFailure expected, SdkException thrown) {
        return switch (expected) {
            case NO_RESPONSE, DEADLINE, UNREADABLE, SERVER_ERROR -> true;
            case REJECTED -> thrown instanceof ApiException e && (e.status() == 503 || e.status() == 302);
            case NOT_SENT, THROTTLED -> false;
        };
    }

    /** Returns the requests after the failed login that are not logins. */
    private List<ReceivedRequest> operationsAfter(Sample<C> login, Outcome outcome) {
        return outcome.received().stream()
                .dropWhile(request -> !login.matches(request))
                .filter(request -> !vendor.isLogin(request))
                .toList();
    }

    /** Sending a wrong password again may lock the account. */
    @Test
    void rejectedPassword_isSentOnce_byEightThreadsAndALaterCall() throws Exception {
        Sample<C> login = vendor.samples().stream()
                .filter(sample -> sample.isLogin(vendor) && sample.retrySafety() == RetrySafety.NEVER_RETRY)
                .findFirst()
                .orElse(null);
        Assumptions.assumeTrue(login != null, "requests are signed");
        CountDownLatch read = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        try (ScriptedServer<C> server = new ScriptedServer<>(vendor, login, (request, number, connection) -> {
                    read.countDown();
                    assertThat(release.await(60, TimeUnit.SECONDS)).isTrue();
                    connection.getOutputStream().write(Scripts.status(401));
                    return true;
                });
                TestClient<C> client = server.openClient(config(HttpClientKind.DEFAULT, server)
                        .time(new TestTime())
                        .build())) {
            ConcurrentCallers callers =
                    new ConcurrentCallers(8, () -> login.call().run(client.client()));
            assertThat(read.await(60, TimeUnit.SECONDS)).isTrue();
            callers.awaitAllButOneWaiting();
            release.countDown();
            assertThat(callers.thrown())
                    .hasSize(8)
                    .allSatisfy(thrown -> assertThat(thrown).isInstanceOf(UnauthenticatedException.class));
            assertThat(server.requestCount()).isEqualTo(1);
            assertThat(call(client, login)).isInstanceOfSatisfying(UnauthenticatedException.class, e -> {
                assertThat(e.attempts()).isZero();
                assertThat(e.correctiveAction())
                        .hasValueSatisfying(advice -> assertThat(advice).contains("not retried"));
            });
            assertThat(server.requestCount()).isEqualTo(1);
            assertThat(server.byteServer().received()).allMatch(vendor::isLogin);
        }
    }
}
