package dev.gatehouse.sdk.core.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.sdk.contract.TestTime;
import dev.gatehouse.sdk.core.ApiResponse;
import dev.gatehouse.sdk.core.Secret;
import dev.gatehouse.sdk.core.TestVendor;
import dev.gatehouse.sdk.core.error.CallInterruptedException;
import dev.gatehouse.sdk.core.spi.ApiRequest;
import dev.gatehouse.sdk.core.spi.Deadline;
import dev.gatehouse.sdk.core.spi.JsonCodec;
import dev.gatehouse.sdk.core.spi.RequestProbe;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** One thread logs in, the others wait for it and share what came of it. */
@Timeout(30)
class SharedLoginTest {

    private final TestTime time = new TestTime();
    private final AtomicInteger logins = new AtomicInteger();
    private final TokenSource numbered = deadline ->
            new AccessToken(Secret.of("token-" + logins.incrementAndGet()), Optional.of(Duration.ofSeconds(300)));

    @Test
    void callsThatNeedANewToken_waitForOneLogin_andGoOnWithWhatItBrought() throws Exception {
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
    void callsWhoseTokenWasRefused_shareOneRenewal() throws Exception {
        CountDownLatch release = new CountDownLatch(1);
        BearerAuth auth = BearerAuth.of(
                deadline -> {
                    if (logins.get() > 0) {
                        await(release);
                    }
                    return numbered.fetch(deadline);
                },
                time);
        ApiRequest refused = auth.apply(request(), deadline());
        var answer = new ApiResponse(401, name -> List.of(), new byte[0], JsonCodec.camelCase());
        assertThat(inFourThreads(release, () -> auth.renew(refused, answer, deadline())))
                .containsOnly(true);
        assertThat(logins.get()).isEqualTo(2);
        assertThat(token(auth)).isEqualTo("Bearer token-2");
    }

    @Test
    void sourceThatThrowsAnything_isSharedToo() throws Exception {
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
    void oldToken_servesWhileAnotherCallRenewsItEarly() throws Exception {
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
            assertThat(token(auth)).as("the turn was given back").isEqualTo("Bearer token-3");
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
    void closeDuringALogin_releasesWhatItBrought_andNothingIsFetchedAfter() throws Exception {
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

    /** Runs the same four times; what they wait for is let go once all stand still. */
    private static <T> List<T> inFourThreads(CountDownLatch release, Callable<T> task) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Thread> running = new CopyOnWriteArrayList<>();
            List<Future<T>> waiting = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                waiting.add(threads.submit(() -> {
                    running.add(Thread.currentThread());
                    return task.call();
                }));
            }
            awaitBlocked(running, 4);
            release.countDown();
            List<T> results = new ArrayList<>();
            for (Future<T> each : waiting) {
                results.add(each.get(10, TimeUnit.SECONDS));
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }

    /** Waits until so many threads have begun and stand still. */
    private static void awaitBlocked(List<Thread> threads, int count) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (System.nanoTime() < end) {
            if (threads.size() == count
                    && threads.stream().allMatch(thread -> thread.getState() == Thread.State.TIMED_WAITING)) {
                return;
            }
            Thread.onSpinWait();
        }
        throw new AssertionError("threads did not come to wait");
    }

    private String token(BearerAuth auth) {
        return auth.apply(request(), deadline()).header("Authorization").orElseThrow();
    }

    private static ApiRequest request() {
        return RequestProbe.finished(TestVendor.LIST.request());
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
