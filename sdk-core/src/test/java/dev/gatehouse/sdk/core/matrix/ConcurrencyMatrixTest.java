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

/** Many threads, one client. */
class ConcurrencyMatrixTest {

    /** As many as there are without virtual threads, each with a connection of its own. */
    private static final int MANY = VirtualThreads.PRESENT ? 1_000 : 256;

    @TestFactory
    Stream<DynamicTest> concurrency(@TempDir Path folder) {
        // One after the other: each is a crowd by itself.
        Suite suite = new Suite("concurrency", 1);
        suite.cell("first use by 64 and by many threads is one login", ConcurrencyMatrixTest::firstUse);
        suite.cell("expiry under 64 threads is one login", ConcurrencyMatrixTest::expiry);
        suite.cell("failing login under 64 threads is one request a round", ConcurrencyMatrixTest::failingLogin);
        suite.cell("one waiter is interrupted, the others succeed", ConcurrencyMatrixTest::interruptedWaiter);
        suite.cell("64 threads make at most 64 connections", ConcurrencyMatrixTest::fewConnections);
        suite.cell(MANY + " calls in flight", () -> manyInFlight(folder));
        suite.cell("limit of running calls", ConcurrencyMatrixTest::limitOfCalls);
        suite.cell("close under load", ConcurrencyMatrixTest::closeUnderLoad);
        return suite.tests(() -> {});
    }

    private static void firstUse() throws Exception {
        try (TokenServer server = TokenServer.start()) {
            ApiCaller caller = ConcurrentCallers.caller(patient(server, 64));
            assertThat(ConcurrentCallers.values(ConcurrentCallers.platform(64, () -> get(caller, "a"))))
                    .containsOnly("a")
                    .hasSize(64);
            assertThat(server.logins()).isEqualTo(1);
        }
        try (TokenServer server = TokenServer.start()) {
            ApiCaller caller = ConcurrentCallers.caller(patient(server, 64));
            assertThat(ConcurrentCallers.values(many(() -> get(caller, "a"))))
                    .containsOnly("a")
                    .hasSize(MANY);
            assertThat(server.logins()).isEqualTo(1);
        }
    }

    private static void expiry() throws Exception {
        try (TokenServer server = TokenServer.start()) {
            ApiCaller caller = ConcurrentCallers.caller(patient(server, 64));
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
            server.refuseLogins();
            ApiCaller caller = ConcurrentCallers.caller(patient(server, 64));
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
            assertThat(server.server().heads())
                    .as("nothing but logins was sent")
                    .isEqualTo(2);
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
            ApiCaller caller = ConcurrentCallers.caller(patient(server, 64));
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
            ApiCaller caller = ConcurrentCallers.caller(patient(server, 64));
            get(caller, "a");
            List<Future<Integer>> calls = ConcurrentCallers.platform(64, () -> {
                for (int i = 0; i < 156; i++) {
                    get(caller, "a");
                }
                return 156;
            });
            assertThat(ConcurrentCallers.values(calls)).hasSize(64);
            // The login, a change, has one of its own.
            assertThat(server.server().heads()).isGreaterThan(9_984);
            assertThat(server.server().connections()).isLessThanOrEqualTo(65);
        }
    }

    private static void manyInFlight(Path folder) throws Exception {
        CountDownLatch inFlight = new CountDownLatch(MANY);
        AtomicInteger warm = new AtomicInteger();
        TokenServer.Inside all = () -> {
            if (warm.get() > 0) {
                inFlight.countDown();
                assertThat(inFlight.await(60, TimeUnit.SECONDS))
                        .as("all at the same time")
                        .isTrue();
            }
        };
        try (TokenServer server = TokenServer.start(() -> {}, all);
                Recording recording = new Recording()) {
            ApiCaller caller = ConcurrentCallers.caller(patient(server, MANY));
            get(caller, "a");
            server.expire();
            warm.set(1);
            if (VirtualThreads.PRESENT) {
                recording.enable("jdk.VirtualThreadPinned").withoutThreshold().withStackTrace();
                recording.start();
                // Shows that the event is recorded at all.
                ConcurrentCallers.values(ConcurrentCallers.virtual(1, PinsOnPurpose::new));
            }
            AtomicInteger number = new AtomicInteger();
            List<Future<Boolean>> calls = many(() -> {
                String id = "n" + number.incrementAndGet();
                return get(caller, id).equals(id);
            });
            assertThat(ConcurrentCallers.values(calls))
                    .as("answers are right")
                    .containsOnly(true)
                    .hasSize(MANY);
            assertThat(server.logins()).isEqualTo(2);
            if (VirtualThreads.PRESENT) {
                recording.stop();
                Path file = folder.resolve("pinned.jfr");
                recording.dump(file);
                assertThat(RecordingFile.readAllEvents(file))
                        .anyMatch(event -> names(event).contains(PinsOnPurpose.class.getName()))
                        .noneMatch(ConcurrencyMatrixTest::isOurs);
                Files.delete(file);
            } else {
                System.out.println("not looked for: pinning, as there are no virtual threads on Java "
                        + Runtime.version().feature());
            }
        }
    }

    private static void limitOfCalls() throws Exception {
        AtomicInteger running = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        TokenServer.Inside counted = () -> {
            most.accumulateAndGet(running.incrementAndGet(), Math::max);
            LockSupport.parkNanos(100_000);
            running.decrementAndGet();
        };
        try (TokenServer server = TokenServer.start(() -> {}, counted)) {
            ApiCaller caller = ConcurrentCallers.caller(patient(server, 4));
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
            ApiCaller caller = ConcurrentCallers.caller(patient(server, 64));
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
            // A call under way ends with a failure of the SDK, a later one says that the client is closed.
            assertThat(ConcurrentCallers.failures(calls))
                    .hasSize(64)
                    .allMatch(thrown -> thrown instanceof SdkException || thrown instanceof IllegalStateException);
            PoolProbe pool = PoolProbe.of(caller);
            assertThat(pool.runningCalls()).isZero();
            await(() -> pool.connections() == 0 && server.server().openConnections() == 0);
        }
    }

    /** A virtual thread can't leave its carrier while a class is made ready. */
    private static final class PinsOnPurpose {
        static {
            LockSupport.parkNanos(1_000_000);
        }
    }

    private static boolean isOurs(RecordedEvent event) {
        return names(event).stream().anyMatch(type -> type.startsWith("dev.gatehouse.") && !type.contains(".matrix."));
    }

    /** Classes on the stack. */
    private static List<String> names(RecordedEvent event) {
        return event.getStackTrace() == null
                ? List.of()
                : event.getStackTrace().getFrames().stream()
                        .map(frame -> frame.getMethod().getType().getName())
                        .toList();
    }

    private static <T> List<Future<T>> many(Callable<T> task) throws InterruptedException {
        return VirtualThreads.PRESENT ? ConcurrentCallers.virtual(MANY, task) : ConcurrentCallers.platform(MANY, task);
    }

    private static String get(ApiCaller caller, String id) {
        return caller.call(TestVendor.GET.request().path("id", id), Item.class).id();
    }

    /** Limits that a loaded machine keeps, too. */
    private static SdkConfig patient(TokenServer server, int calls) {
        return SdkConfig.of(server.server().url())
                .withConnectTimeout(Duration.ofSeconds(60))
                .withMaxConcurrentCalls(calls);
    }

    private static boolean isWaiting(Thread thread) {
        return thread.getState() == Thread.State.TIMED_WAITING;
    }

    /** Until so many of the callers stand and wait for the login of another one. */
    private static void awaitWaiting(List<Thread> callers, int count) {
        await(() -> callers.stream().filter(ConcurrencyMatrixTest::isWaiting).count() == count);
    }

    private static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("waited in vain");
            }
            LockSupport.parkNanos(1_000_000);
        }
    }
}
