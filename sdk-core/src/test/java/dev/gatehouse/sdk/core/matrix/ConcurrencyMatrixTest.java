package dev.gatehouse.sdk.core.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.sdk.core.Item;
import dev.gatehouse.sdk.core.SdkConfig;
import dev.gatehouse.sdk.core.TestVendor;
import dev.gatehouse.sdk.core.client.ApiCaller;
import dev.gatehouse.sdk.core.error.CallInterruptedException;
import dev.gatehouse.sdk.core.error.SdkException;
import dev.gatehouse.sdk.core.error.ServerErrorException;
import dev.gatehouse.sdk.core.internal.PoolProbe;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Many threads that share one client. */
class ConcurrencyMatrixTest {

    /** Fewer without virtual threads, because each call has its own connection. */
    private static final int MANY = VirtualThreads.AVAILABLE ? 1_000 : 256;

    @TestFactory
    Stream<DynamicTest> concurrency(@TempDir Path folder) {
        // One at a time, because each test case starts many threads
        Suite suite = new Suite("concurrency", 1);
        suite.add("first use by 64 and by many threads logs in once", ConcurrencyMatrixTest::firstUse);
        suite.add("expired token with 64 threads is renewed once", ConcurrencyMatrixTest::expiry);
        suite.add("failing login with 64 threads is sent once per round", ConcurrencyMatrixTest::failingLogin);
        suite.add("one waiting thread is interrupted, the others succeed", ConcurrencyMatrixTest::interruptedWaiter);
        suite.add("64 threads make at most 64 connections", ConcurrencyMatrixTest::fewConnections);
        suite.add(MANY + " concurrent calls", () -> manyConcurrentCalls(folder));
        suite.add("maxConcurrentCalls is respected", ConcurrencyMatrixTest::maxConcurrentCalls);
        suite.add("close with running calls", ConcurrencyMatrixTest::closeUnderLoad);
        return suite.tests(() -> {});
    }

    private static void firstUse() throws Exception {
        try (TokenServer server = TokenServer.start()) {
            ApiCaller caller = ConcurrentCallers.caller(config(server, 64));
            assertThat(ConcurrentCallers.values(ConcurrentCallers.platform(64, () -> get(caller, "a"))))
                    .containsOnly("a")
                    .hasSize(64);
            assertThat(server.logins()).isEqualTo(1);
        }
        try (TokenServer server = TokenServer.start()) {
            ApiCaller caller = ConcurrentCallers.caller(config(server, 64));
            assertThat(ConcurrentCallers.values(many(() -> get(caller, "a"))))
                    .containsOnly("a")
                    .hasSize(MANY);
            assertThat(server.logins()).isEqualTo(1);
        }
    }

    private static void expiry() throws Exception {
        try (TokenServer server = TokenServer.start()) {
            ApiCaller caller = ConcurrentCallers.caller(config(server, 64));
            get(caller, "a");
            server.expire();
            assertThat(ConcurrentCallers.values(ConcurrentCallers.platform(64, () -> get(caller, "b"))))
                    .containsOnly("b")
                    .hasSize(64);
            assertThat(server.logins()).isEqualTo(2);
        }
    }

    private static void failingLogin() throws Exception {
        List<Thread> callers = new CopyOnWriteArrayList<>();
        try (TokenServer server = TokenServer.start(() -> awaitWaiting(callers, 63), () -> {})) {
            server.rejectLogins();
            ApiCaller caller = ConcurrentCallers.caller(config(server, 64));
            for (int round = 1; round <= 2; round++) {
                callers.clear();
                List<Future<String>> calls = ConcurrentCallers.platform(64, () -> {
                    callers.add(Thread.currentThread());
                    return get(caller, "a");
                });
                assertThat(ConcurrentCallers.failures(calls))
                        .hasSize(64)
                        .hasOnlyElementsOfType(ServerErrorException.class);
                assertThat(server.logins()).isEqualTo(round);
            }
            assertThat(server.server().heads()).as("only logins were sent").isEqualTo(2);
        }
    }

    private static void interruptedWaiter() throws Exception {
        List<Thread> callers = new CopyOnWriteArrayList<>();
        try (TokenServer server = TokenServer.start(
                () -> {
                    awaitWaiting(callers, 7);
                    callers.stream()
                            .filter(ConcurrencyMatrixTest::isWaiting)
                            .findFirst()
                            .orElseThrow()
                            .interrupt();
                    awaitWaiting(callers, 6);
                },
                () -> {})) {
            ApiCaller caller = ConcurrentCallers.caller(config(server, 64));
            List<Future<String>> calls = ConcurrentCallers.platform(8, () -> {
                callers.add(Thread.currentThread());
                return get(caller, "a");
            });
            assertThat(ConcurrentCallers.failures(calls))
                    .hasSize(1)
                    .hasOnlyElementsOfType(CallInterruptedException.class);
            assertThat(server.logins()).isEqualTo(1);
        }
    }

    private static void fewConnections() throws Exception {
        try (TokenServer server = TokenServer.start()) {
            ApiCaller caller = ConcurrentCallers.caller(config(server, 64));
            get(caller, "a");
            List<Future<Integer>> calls = ConcurrentCallers.platform(64, () -> {
                for (int i = 0; i < 156; i++) {
                    get(caller, "a");
                }
                return 156;
            });
            assertThat(ConcurrentCallers.values(calls)).hasSize(64);
            assertThat(server.server().heads()).isGreaterThan(9_984);
            assertThat(server.server().connections()).isLessThanOrEqualTo(64);
        }
    }

    private static void manyConcurrentCalls(Path folder) throws Exception {
        CountDownLatch allReceived = new CountDownLatch(MANY);
        AtomicInteger started = new AtomicInteger();
        TokenServer.Step all = () -> {
            if (started.get() > 0) {
                allReceived.countDown();
                assertThat(allReceived.await(60, TimeUnit.SECONDS))
                        .as("all calls are concurrent")
                        .isTrue();
            }
        };
        try (TokenServer server = TokenServer.start(() -> {}, all);
                Recording recording = new Recording()) {
            ApiCaller caller = ConcurrentCallers.caller(config(server, MANY));
            get(caller, "a");
            server.expire();
            started.set(1);
            if (VirtualThreads.AVAILABLE) {
                recording.enable("jdk.VirtualThreadPinned").withoutThreshold().withStackTrace();
                recording.start();
                // Shows that the event is recorded
                ConcurrentCallers.values(ConcurrentCallers.virtual(1, PinsItsCarrier::new));
            }
            AtomicInteger number = new AtomicInteger();
            List<Future<Boolean>> calls = many(() -> {
                String id = "n" + number.incrementAndGet();
                return get(caller, id).equals(id);
            });
            assertThat(ConcurrentCallers.values(calls))
                    .as("responses are correct")
                    .containsOnly(true)
                    .hasSize(MANY);
            assertThat(server.logins()).isEqualTo(2);
            if (VirtualThreads.AVAILABLE) {
                recording.stop();
                Path file = folder.resolve("pinned.jfr");
                recording.dump(file);
                assertThat(RecordingFile.readAllEvents(file))
                        .anyMatch(event -> classNames(event).contains(PinsItsCarrier.class.getName()))
                        .noneMatch(ConcurrencyMatrixTest::isOfTheSdk);
                Files.delete(file);
            } else {
                System.out.println("pinning is not tested: no virtual threads on Java "
                        + Runtime.version().feature());
            }
        }
    }

    private static void maxConcurrentCalls() throws Exception {
        AtomicInteger running = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        TokenServer.Step counted = () -> {
            most.accumulateAndGet(running.incrementAndGet(), Math::max);
            LockSupport.parkNanos(100_000);
            running.decrementAndGet();
        };
        try (TokenServer server = TokenServer.start(() -> {}, counted)) {
            ApiCaller caller = ConcurrentCallers.caller(config(server, 4));
            List<Future<String>> calls = ConcurrentCallers.platform(64, () -> {
                get(caller, "a");
                return get(caller, "b");
            });
            assertThat(ConcurrentCallers.values(calls)).containsOnly("b").hasSize(64);
            assertThat(most.get()).isBetween(1, 4);
        }
    }

    private static void closeUnderLoad() throws Exception {
        CountDownLatch loaded = new CountDownLatch(2_000);
        try (TokenServer server = TokenServer.start(() -> {}, loaded::countDown)) {
            ApiCaller caller = ConcurrentCallers.caller(config(server, 64));
            Thread closer = new Thread(() -> {
                try {
                    assertThat(loaded.await(60, TimeUnit.SECONDS)).isTrue();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                caller.close();
            });
            closer.start();
            List<Future<String>> calls = ConcurrentCallers.platform(64, () -> {
                while (true) {
                    get(caller, "a");
                }
            });
            closer.join(30_000);
            // A running call fails with an SdkException, a later one with an IllegalStateException
            assertThat(ConcurrentCallers.failures(calls))
                    .hasSize(64)
                    .allMatch(thrown -> thrown instanceof SdkException || thrown instanceof IllegalStateException);
            PoolProbe pool = PoolProbe.of(caller);
            assertThat(pool.runningCalls()).isZero();
            await(() -> pool.connections() == 0 && server.server().openConnections() == 0);
        }
    }

    /** A virtual thread can't be unmounted from its carrier while it initializes a class. */
    private static final class PinsItsCarrier {
        static {
            LockSupport.parkNanos(1_000_000);
        }
    }

    private static boolean isOfTheSdk(RecordedEvent event) {
        return classNames(event).stream()
                .anyMatch(type -> type.startsWith("dev.gatehouse.") && !type.contains(".matrix."));
    }

    /** Returns the names of the classes on the stack. */
    private static List<String> classNames(RecordedEvent event) {
        return event.getStackTrace() == null
                ? List.of()
                : event.getStackTrace().getFrames().stream()
                        .map(frame -> frame.getMethod().getType().getName())
                        .toList();
    }

    private static <T> List<Future<T>> many(Callable<T> task) throws InterruptedException {
        return VirtualThreads.AVAILABLE
                ? ConcurrentCallers.virtual(MANY, task)
                : ConcurrentCallers.platform(MANY, task);
    }

    private static String get(ApiCaller caller, String id) {
        return caller.call(TestVendor.GET.request().path("id", id), Item.class).id();
    }

    /** Returns a configuration with timeouts that suit a busy machine. */
    private static SdkConfig config(TokenServer server, int calls) {
        return SdkConfig.of(server.server().url())
                .withConnectTimeout(Duration.ofSeconds(60))
                .withMaxConcurrentCalls(calls);
    }

    private static boolean isWaiting(Thread thread) {
        return thread.getState() == Thread.State.TIMED_WAITING;
    }

    /** Waits until the given number of callers wait for the login of another caller. */
    private static void awaitWaiting(List<Thread> callers, int count) {
        await(() -> callers.stream().filter(ConcurrencyMatrixTest::isWaiting).count() == count);
    }

    private static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("condition not met after 60 s");
            }
            LockSupport.parkNanos(1_000_000);
        }
    }
}
