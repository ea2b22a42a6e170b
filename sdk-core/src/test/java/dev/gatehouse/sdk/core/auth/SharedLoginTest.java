package dev.gatehouse.sdk.core.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.gatehouse.sdk.contract.CapturedLogs;
import dev.gatehouse.sdk.contract.TestTime;
import dev.gatehouse.sdk.core.ApiResponse;
import dev.gatehouse.sdk.core.Cancellation;
import dev.gatehouse.sdk.core.Secret;
import dev.gatehouse.sdk.core.TestVendor;
import dev.gatehouse.sdk.core.TimeSource;
import dev.gatehouse.sdk.core.error.ApiError;
import dev.gatehouse.sdk.core.error.ApiException;
import dev.gatehouse.sdk.core.error.CallCancelledException;
import dev.gatehouse.sdk.core.error.CallInterruptedException;
import dev.gatehouse.sdk.core.error.DeadlineExceededException;
import dev.gatehouse.sdk.core.error.ErrorContext;
import dev.gatehouse.sdk.core.error.ErrorKind;
import dev.gatehouse.sdk.core.error.ResponseFormatException;
import dev.gatehouse.sdk.core.error.SdkException;
import dev.gatehouse.sdk.core.error.ServerErrorException;
import dev.gatehouse.sdk.core.error.TransportException;
import dev.gatehouse.sdk.core.error.UnauthenticatedException;
import dev.gatehouse.sdk.core.spi.ApiRequest;
import dev.gatehouse.sdk.core.spi.Deadline;
import dev.gatehouse.sdk.core.spi.JsonCodec;
import dev.gatehouse.sdk.core.spi.RequestProbe;
import java.lang.ref.WeakReference;
import java.nio.BufferOverflowException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One thread logs in, the others wait and share its result. */
@Timeout(30)
class SharedLoginTest {

    private final TestTime time = new TestTime();
    private final AtomicInteger logins = new AtomicInteger();
    private final TokenSource numbered = deadline ->
            new AccessToken(Secret.of("token-" + logins.incrementAndGet()), Optional.of(Duration.ofSeconds(300)));

    @Test
    void callsThatNeedANewToken_waitForOneLogin_andUseItsToken() throws Exception {
        CountDownLatch release = new CountDownLatch(1);
        BearerAuth auth = BearerAuth.of(
                deadline -> {
                    await(release);
                    return numbered.fetch(deadline);
                },
                time);
        List<ApiRequest> first = inFourThreads(release, () -> auth.apply(request(), deadline()));
        assertThat(first)
                .extracting(request -> request.header("Authorization").orElse(""))
                .containsOnly("Bearer token-1");
        assertThat(logins.get()).isEqualTo(1);
    }

    @Test
    void callsWhoseTokenWasRejected_shareOneRenewal() throws Exception {
        CountDownLatch release = new CountDownLatch(1);
        BearerAuth auth = BearerAuth.of(
                deadline -> {
                    if (logins.get() > 0) {
                        await(release);
                    }
                    return numbered.fetch(deadline);
                },
                time);
        ApiRequest rejected = auth.apply(request(), deadline());
        var response = new ApiResponse(401, name -> List.of(), new byte[0], JsonCodec.camelCase());
        assertThat(inFourThreads(release, () -> auth.renew(rejected, response, deadline())))
                .containsOnly(true);
        assertThat(logins.get()).isEqualTo(2);
        assertThat(token(auth)).isEqualTo("Bearer token-2");
    }

    @Test
    void anyExceptionOfTheSource_isShared() throws Exception {
        CountDownLatch release = new CountDownLatch(1);
        BearerAuth auth = BearerAuth.of(
                deadline -> {
                    logins.incrementAndGet();
                    await(release);
                    throw new IllegalStateException("vault sealed");
                },
                time);
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Thread> running = new CopyOnWriteArrayList<>();
            List<Future<?>> waiting = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                waiting.add(threads.submit(() -> {
                    running.add(Thread.currentThread());
                    return auth.apply(request(), deadline());
                }));
            }
            awaitBlocked(running, 8);
            release.countDown();
            for (Future<?> each : waiting) {
                assertThatThrownBy(() -> each.get(10, TimeUnit.SECONDS))
                        .hasCauseInstanceOf(IllegalStateException.class);
            }
            assertThat(logins.get()).isEqualTo(1);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void oldToken_isUsedWhileAnotherCallRenewsItEarly() throws Exception {
        CountDownLatch renewing = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        BearerAuth auth = BearerAuth.of(
                deadline -> {
                    if (logins.get() > 0) {
                        renewing.countDown();
                        await(release);
                    }
                    return numbered.fetch(deadline);
                },
                time);
        auth.apply(request(), deadline());
        time.advance(Duration.ofSeconds(241));
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try {
            Future<ApiRequest> early = thread.submit(() -> auth.apply(request(), deadline()));
            assertThat(renewing.await(10, TimeUnit.SECONDS)).isTrue();
            assertThat(token(auth)).isEqualTo("Bearer token-1");
            release.countDown();
            assertThat(early.get(10, TimeUnit.SECONDS).header("Authorization")).contains("Bearer token-2");
            time.advance(Duration.ofSeconds(241));
            assertThat(token(auth)).as("the lock was released").isEqualTo("Bearer token-3");
        } finally {
            thread.shutdownNow();
        }
    }

    @Test
    void earlyRenewal_isSkipped_ifAnotherCallRenewedTheLogin() {
        AtomicReference<Runnable> meanwhile = new AtomicReference<>(() -> {});
        SharedLogin<AccessToken> login = new SharedLogin<>(numbered, runningWhenRead(meanwhile));
        login.get(request(), deadline());
        time.advance(Duration.ofSeconds(241));
        meanwhile.set(() -> login.get(request(), deadline()));
        AccessToken second = login.get(request(), deadline());
        assertThat(second).isSameAs(login.current());
        assertThat(logins.get()).isEqualTo(2);

        time.advance(Duration.ofSeconds(241));
        meanwhile.set(() -> login.forget(second));
        assertThat(login.get(request(), deadline())).as("forgotten meanwhile").isNotSameAs(second);
        assertThat(logins.get()).isEqualTo(3);
    }

    @Test
    void callWhoseTimeEndsInTheQueue_fails_withoutALogin() throws Exception {
        CountDownLatch fetching = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        BearerAuth auth = BearerAuth.of(
                deadline -> {
                    if (fetching.getCount() > 0) {
                        fetching.countDown();
                        await(release);
                    }
                    return numbered.fetch(deadline);
                },
                time);
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try {
            Future<ApiRequest> first = thread.submit(() -> auth.apply(request(), deadline()));
            assertThat(fetching.await(10, TimeUnit.SECONDS)).isTrue();
            Deadline ended = Deadline.in(Duration.ZERO, time);
            assertThatThrownBy(() -> auth.apply(request(), ended)).isInstanceOf(DeadlineExceededException.class);
            assertThat(logins.get()).isZero();
            release.countDown();
            assertThat(first.get(10, TimeUnit.SECONDS).header("Authorization")).contains("Bearer token-1");
        } finally {
            thread.shutdownNow();
        }
    }

    @Test
    void callThatIsInterruptedInTheQueue_leavesTheLoginToTheOthers() throws Exception {
        CountDownLatch fetching = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        BearerAuth auth = BearerAuth.of(
                deadline -> {
                    fetching.countDown();
                    await(release);
                    return numbered.fetch(deadline);
                },
                time);
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try {
            Future<ApiRequest> first = thread.submit(() -> auth.apply(request(), deadline()));
            assertThat(fetching.await(10, TimeUnit.SECONDS)).isTrue();
            Thread.currentThread().interrupt();
            assertThatThrownBy(() -> auth.apply(request(), deadline())).isInstanceOf(CallInterruptedException.class);
            assertThat(Thread.interrupted()).as("set again").isTrue();
            release.countDown();
            assertThat(first.get(10, TimeUnit.SECONDS).header("Authorization")).contains("Bearer token-1");
        } finally {
            thread.shutdownNow();
        }
    }

    @Test
    void cancelledCallInTheQueue_leavesTheLoginToTheOthers() throws Exception {
        CountDownLatch fetching = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        BearerAuth auth = BearerAuth.of(
                deadline -> {
                    fetching.countDown();
                    await(release);
                    return numbered.fetch(deadline);
                },
                time);
        Cancellation cancellation = Cancellation.create();
        ExecutorService threads = Executors.newFixedThreadPool(3);
        try {
            Future<ApiRequest> first = threads.submit(() -> auth.apply(request(), deadline()));
            assertThat(fetching.await(10, TimeUnit.SECONDS)).isTrue();
            List<Thread> waiting = new CopyOnWriteArrayList<>();
            Future<ApiRequest> cancelled = threads.submit(() -> {
                waiting.add(Thread.currentThread());
                return auth.apply(request(), deadline(cancellation));
            });
            Future<ApiRequest> other = threads.submit(() -> {
                waiting.add(Thread.currentThread());
                return auth.apply(request(), deadline());
            });
            awaitBlocked(waiting, 2);
            cancellation.cancel();
            assertThatThrownBy(() -> cancelled.get(10, TimeUnit.SECONDS))
                    .hasCauseInstanceOf(CallCancelledException.class);
            release.countDown();
            assertThat(first.get(10, TimeUnit.SECONDS).header("Authorization")).contains("Bearer token-1");
            assertThat(other.get(10, TimeUnit.SECONDS).header("Authorization")).contains("Bearer token-1");
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void cancelledLogin_isDoneByTheNextWaitingCall() throws Exception {
        CountDownLatch fetching = new CountDownLatch(1);
        Cancellation cancellation = Cancellation.create();
        // Reports the interrupt by an exception of its own, as sources of applications do.
        BearerAuth auth = BearerAuth.of(
                deadline -> {
                    if (fetching.getCount() == 0) {
                        return numbered.fetch(deadline);
                    }
                    fetching.countDown();
                    try {
                        return deadline.await(() -> {
                            new CountDownLatch(1).await(20, TimeUnit.SECONDS);
                            return numbered.fetch(deadline);
                        });
                    } catch (InterruptedException e) {
                        throw new IllegalStateException("stopped", e);
                    }
                },
                time);
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            Future<ApiRequest> first = threads.submit(() -> auth.apply(request(), deadline(cancellation)));
            assertThat(fetching.await(10, TimeUnit.SECONDS)).isTrue();
            List<Thread> waiting = new CopyOnWriteArrayList<>();
            List<Future<ApiRequest>> others = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                others.add(threads.submit(() -> {
                    waiting.add(Thread.currentThread());
                    return auth.apply(request(), deadline());
                }));
            }
            awaitBlocked(waiting, 3);
            cancellation.cancel();
            assertThatThrownBy(() -> first.get(10, TimeUnit.SECONDS)).hasCauseInstanceOf(IllegalStateException.class);
            for (Future<ApiRequest> other : others) {
                assertThat(other.get(10, TimeUnit.SECONDS).header("Authorization"))
                        .contains("Bearer token-1");
            }
            assertThat(logins.get()).isEqualTo(1);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void closeDuringALogin_releasesItsToken_andNothingIsFetchedAfterwards() throws Exception {
        CountDownLatch fetching = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        List<Optional<AccessToken>> released = new CopyOnWriteArrayList<>();
        BearerAuth auth = BearerAuth.of(
                new TokenSource() {
                    @Override
                    public AccessToken fetch(Deadline deadline) {
                        fetching.countDown();
                        await(release);
                        return numbered.fetch(deadline);
                    }

                    @Override
                    public void release(Optional<AccessToken> current) {
                        released.add(current);
                    }
                },
                time);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            Future<?> call = threads.submit(() -> auth.apply(request(), deadline()));
            assertThat(fetching.await(10, TimeUnit.SECONDS)).isTrue();
            List<Thread> closing = new CopyOnWriteArrayList<>();
            Future<?> closed = threads.submit(() -> {
                closing.add(Thread.currentThread());
                auth.close();
            });
            awaitBlocked(closing, 1);
            release.countDown();
            call.get(10, TimeUnit.SECONDS);
            closed.get(10, TimeUnit.SECONDS);
            assertThat(released).hasSize(1);
            assertThat(released.get(0)).isPresent();
            assertThatThrownBy(() -> auth.apply(request(), deadline())).isInstanceOf(IllegalStateException.class);
            assertThat(logins.get()).isEqualTo(1);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void firstCallsOf64Threads_shareOneLogin() throws Exception {
        CountDownLatch release = new CountDownLatch(1);
        SharedLogin<String> login = new SharedLogin<>(
                deadline -> {
                    await(release);
                    return "session-" + logins.incrementAndGet();
                },
                time);
        for (Future<String> each : inThreads(64, release, () -> login.get(request(), deadline()))) {
            assertThat(each.get()).isEqualTo("session-1");
        }
        time.advance(Duration.ofDays(30));
        assertThat(login.get(request(), deadline())).as("it has no lifetime").isEqualTo("session-1");
    }

    static Stream<SdkException> loginFailures() {
        return Stream.of(
                rejectedLogin(),
                new ServerErrorException(context(ErrorKind.SERVER_ERROR, 503, true)),
                new TransportException("test.login", 2, true, "connection reset", null),
                new ResponseFormatException("test.login", 1, true, "no token in the response"));
    }

    @ParameterizedTest
    @MethodSource("loginFailures")
    void failedLogin_isANewExceptionForEachCaller_withACommonCause(SdkException failure) throws Exception {
        CountDownLatch release = new CountDownLatch(1);
        SharedLogin<String> login = new SharedLogin<>(
                deadline -> {
                    logins.incrementAndGet();
                    await(release);
                    throw failure;
                },
                time);
        List<Throwable> failures = failures(inThreads(64, release, () -> login.get(request(), deadline())));
        assertThat(logins.get()).isEqualTo(1);
        assertThat(failures).hasSize(64).doesNotHaveDuplicates().contains(failure);
        failures.remove(failure);
        assertThat(failures).allSatisfy(each -> {
            assertThat(each).isExactlyInstanceOf(failure.getClass()).hasMessage(failure.getMessage());
            assertThat(each.getCause()).isSameAs(failure);
            SdkException copy = (SdkException) each;
            assertThat(copy.operation()).isEqualTo("test.login");
            assertThat(copy.attempts()).isEqualTo(failure.attempts());
            assertThat(copy.outcomeUnknown()).isEqualTo(failure.outcomeUnknown());
            if (failure instanceof ApiException original) {
                assertThat(((ApiException) each).status()).isEqualTo(original.status());
                assertThat(((ApiException) each).kind()).isEqualTo(original.kind());
            }
        });
        assertThat(failure.getSuppressed()).isEmpty();
    }

    @Test
    void rejectedCredentials_areNeverUsedAgain() throws Exception {
        CountDownLatch release = new CountDownLatch(1);
        UnauthenticatedException rejection = rejectedLogin();
        SharedLogin<String> login = new SharedLogin<>(rejecting(release, rejection, Optional.empty()), time);
        failures(inThreads(64, release, () -> login.get(request(), deadline())));
        for (int call = 0; call < 3; call++) {
            time.advance(Duration.ofDays(1));
            assertThatThrownBy(() -> login.get(request(), deadline()))
                    .isInstanceOfSatisfying(UnauthenticatedException.class, e -> {
                        assertThat(e).isNotSameAs(rejection).hasCause(rejection);
                        assertThat(e.attempts()).isZero();
                        assertThat(e.status()).isEqualTo(401);
                        assertThat(e.correctiveAction().orElseThrow())
                                .startsWith("Ask the owner. The server rejected")
                                .contains("Create a new client");
                    });
        }
        assertThat(logins.get()).isEqualTo(1);
    }

    @Test
    void lockedAccount_isTriedAgainWhenTheLockEnds() {
        CountDownLatch release = new CountDownLatch(0);
        UnauthenticatedException rejection = rejectedLogin();
        SharedLogin<String> login =
                new SharedLogin<>(rejecting(release, rejection, Optional.of(Duration.ofMinutes(10))), time);
        assertThatThrownBy(() -> login.get(request(), deadline())).isSameAs(rejection);
        time.advance(Duration.ofMinutes(10).minusNanos(1));
        assertThatThrownBy(() -> login.get(request(), deadline()))
                .isInstanceOfSatisfying(UnauthenticatedException.class, e -> {
                    assertThat(e).isNotSameAs(rejection).hasCause(rejection);
                    assertThat(e.attempts()).isEqualTo(1);
                    assertThat(e.correctiveAction()).contains("Ask the owner.");
                });
        assertThat(logins.get()).isEqualTo(1);
        time.advance(Duration.ofNanos(1));
        assertThatThrownBy(() -> login.get(request(), deadline())).isSameAs(rejection);
        assertThat(logins.get()).isEqualTo(2);
    }

    @Test
    void failureThatIsNoRejection_isFollowedByANewLogin() {
        SharedLogin<String> login = new SharedLogin<>(
                deadline -> {
                    if (logins.incrementAndGet() == 1) {
                        throw new ServerErrorException(context(ErrorKind.SERVER_ERROR, 503, false));
                    }
                    return "session";
                },
                time);
        assertThatThrownBy(() -> login.get(request(), deadline())).isInstanceOf(ServerErrorException.class);
        assertThat(login.get(request(), deadline())).isEqualTo("session");
    }

    @Test
    void callWhoseTimeEndsDuringTheLogin_leavesTheLoginToTheNextOne() throws Exception {
        CountDownLatch release = new CountDownLatch(1);
        SharedLogin<String> login = new SharedLogin<>(
                deadline -> {
                    if (logins.incrementAndGet() == 1) {
                        await(release);
                        throw new DeadlineExceededException("test.login", 1, false, null);
                    }
                    return "session";
                },
                time);
        List<Throwable> failures = new ArrayList<>();
        for (Future<String> each : inThreads(8, release, () -> login.get(request(), deadline()))) {
            try {
                assertThat(each.get()).isEqualTo("session");
            } catch (ExecutionException e) {
                failures.add(e.getCause());
            }
        }
        assertThat(failures).hasSize(1).hasOnlyElementsOfType(DeadlineExceededException.class);
        assertThat(logins.get()).isEqualTo(2);
    }

    @Test
    void illegalArgumentOfTheApplicationsSource_isThrownAsItIs() {
        IllegalArgumentException thrown = new IllegalArgumentException("unknown profile");
        BearerAuth auth = BearerAuth.of(
                deadline -> {
                    throw thrown;
                },
                time);
        assertThatThrownBy(() -> auth.apply(request(), deadline())).isSameAs(thrown);
    }

    @Test
    void exceptionOfTheApplicationsSource_isThrownAsItIsOnce_andCopiedForTheOtherCalls() throws Exception {
        CountDownLatch release = new CountDownLatch(1);
        NumberFormatException thrown = new NumberFormatException("SECRET-123");
        BearerAuth auth = BearerAuth.of(
                deadline -> {
                    logins.incrementAndGet();
                    await(release);
                    throw thrown;
                },
                time);
        try (CapturedLogs logs = new CapturedLogs()) {
            List<Throwable> failures = failures(inThreads(8, release, () -> auth.apply(request(), deadline())));
            assertThat(logins.get()).isEqualTo(1);
            assertThat(failures).hasSize(8).doesNotHaveDuplicates().contains(thrown);
            failures.remove(thrown);
            assertThat(failures)
                    .allSatisfy(each -> assertThat(each)
                            .isExactlyInstanceOf(NumberFormatException.class)
                            .hasMessage("SECRET-123")
                            .hasCause(thrown));
            assertThat(String.join("", logs.lines())).doesNotContain("SECRET-123");
        }
    }

    /** Not public, so there is no constructor to copy it with. */
    private static final class Unusual extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** The second one has no public constructor with a message. */
    static Stream<Supplier<RuntimeException>> exceptionsThatCantBeCopied() {
        return Stream.of(Unusual::new, BufferOverflowException::new);
    }

    @ParameterizedTest
    @MethodSource("exceptionsThatCantBeCopied")
    void exceptionThatCantBeCopied_isNotShared_butEachCallLogsIn(Supplier<RuntimeException> exception)
            throws Exception {
        CountDownLatch release = new CountDownLatch(1);
        BearerAuth auth = BearerAuth.of(
                deadline -> {
                    logins.incrementAndGet();
                    await(release);
                    throw exception.get();
                },
                time);
        List<Throwable> failures = failures(inThreads(8, release, () -> auth.apply(request(), deadline())));
        assertThat(failures)
                .hasSize(8)
                .doesNotHaveDuplicates()
                .hasOnlyElementsOfType(exception.get().getClass());
        assertThat(logins.get()).isEqualTo(8);
    }

    @Test
    void failureOfALogin_isNotKept() throws Exception {
        AtomicReference<@Nullable RuntimeException> failure =
                new AtomicReference<>(new IllegalStateException("vault sealed"));
        SharedLogin<String> login = new SharedLogin<>(
                deadline -> {
                    throw failure.get();
                },
                time);
        assertThatThrownBy(() -> login.get(request(), deadline())).isSameAs(failure.get());
        WeakReference<RuntimeException> kept = new WeakReference<>(failure.getAndSet(null));
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (kept.get() != null && System.nanoTime() < end) {
            System.gc();
            Thread.onSpinWait();
        }
        assertThat(kept.get()).isNull();
        assertThat(login.current()).isNull();
    }

    @Test
    @SuppressWarnings("NullAway") // sources that ignore the contract
    void nullInsteadOfAToken_isReportedWithTheNameOfTheSource() {
        BearerAuth auth = BearerAuth.of(deadline -> null, time);
        assertThatThrownBy(() -> auth.apply(request(), deadline()))
                .isExactlyInstanceOf(IllegalStateException.class)
                .hasMessage("TokenSource.fetch returned null");
        SharedLogin<String> login = new SharedLogin<>(deadline -> null, time);
        assertThatThrownBy(() -> login.get(request(), deadline())).hasMessage("LoginSource.fetch returned null");
    }

    @Test
    void forgottenLogin_isReplaced_butOnlyIfItIsTheCurrentOne() {
        SharedLogin<String> login = new SharedLogin<>(deadline -> "session-" + logins.incrementAndGet(), time);
        String first = login.get(request(), deadline());
        login.forget(first);
        assertThat(login.current()).isNull();
        String second = login.get(request(), deadline());
        login.forget(first);
        assertThat(login.current()).isSameAs(second).isEqualTo("session-2");
    }

    /** A clock that runs the given code once when it is read, as if another thread did it at that moment. */
    private TimeSource runningWhenRead(AtomicReference<Runnable> code) {
        return new TimeSource() {
            @Override
            public Instant now() {
                return time.now();
            }

            @Override
            public long nanoTime() {
                code.getAndSet(() -> {}).run();
                return time.nanoTime();
            }

            @Override
            public void sleep(Duration duration) throws InterruptedException {
                time.sleep(duration);
            }
        };
    }

    private LoginSource<String> rejecting(
            CountDownLatch release, UnauthenticatedException rejection, Optional<Duration> lock) {
        return new LoginSource<>() {
            @Override
            public String fetch(Deadline deadline) {
                logins.incrementAndGet();
                await(release);
                throw rejection;
            }

            @Override
            public boolean isRejection(ApiException failure) {
                return failure.equals(rejection);
            }

            @Override
            public Optional<Duration> lockDuration(ApiException failure) {
                return lock;
            }
        };
    }

    private static UnauthenticatedException rejectedLogin() {
        return new UnauthenticatedException(context(ErrorKind.UNAUTHENTICATED, 401, false));
    }

    private static ErrorContext context(ErrorKind kind, int status, boolean outcomeUnknown) {
        ApiResponse response = new ApiResponse(status, name -> List.of(), new byte[0], JsonCodec.camelCase());
        ApiError error =
                ApiError.builder(kind).correctiveAction("Ask the owner.").build();
        return new ErrorContext("test.login", error, response, 1, outcomeUnknown, Optional.empty());
    }

    private static <T> List<T> inFourThreads(CountDownLatch release, Callable<T> task) throws Exception {
        List<T> results = new ArrayList<>();
        for (Future<T> each : inThreads(4, release, task)) {
            results.add(each.get());
        }
        return results;
    }

    /** Runs a task in several threads. Opens the latch when all of them wait, and returns when all have ended. */
    private static <T> List<Future<T>> inThreads(int count, CountDownLatch release, Callable<T> task)
            throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(count);
        try {
            List<Thread> running = new CopyOnWriteArrayList<>();
            List<Future<T>> futures = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                futures.add(threads.submit(() -> {
                    running.add(Thread.currentThread());
                    return task.call();
                }));
            }
            awaitBlocked(running, count);
            release.countDown();
            threads.shutdown();
            assertThat(threads.awaitTermination(20, TimeUnit.SECONDS)).isTrue();
            return futures;
        } finally {
            threads.shutdownNow();
        }
    }

    private static <T> List<Throwable> failures(List<Future<T>> futures) {
        List<Throwable> failures = new ArrayList<>();
        for (Future<T> each : futures) {
            failures.add(
                    catchThrowableOfType(ExecutionException.class, each::get).getCause());
        }
        return failures;
    }

    /** Waits until this number of threads has started and all of them wait. */
    private static void awaitBlocked(List<Thread> threads, int count) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (System.nanoTime() < end) {
            if (threads.size() == count
                    && threads.stream().allMatch(thread -> thread.getState() == Thread.State.TIMED_WAITING)) {
                return;
            }
            Thread.onSpinWait();
        }
        throw new AssertionError("threads do not wait");
    }

    private String token(BearerAuth auth) {
        return auth.apply(request(), deadline()).header("Authorization").orElseThrow();
    }

    private static ApiRequest request() {
        return RequestProbe.finished(TestVendor.LIST.request());
    }

    private Deadline deadline(Cancellation cancellation) {
        return Deadline.in(Duration.ofSeconds(20), time, Optional.of(cancellation));
    }

    private Deadline deadline() {
        return Deadline.in(Duration.ofSeconds(20), time);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
