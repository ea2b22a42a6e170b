package dev.gatehouse.sdk.core.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.sdk.core.Item;
import dev.gatehouse.sdk.core.RetryPolicy;
import dev.gatehouse.sdk.core.SdkConfig;
import dev.gatehouse.sdk.core.Secret;
import dev.gatehouse.sdk.core.TestVendor;
import dev.gatehouse.sdk.core.auth.AccessToken;
import dev.gatehouse.sdk.core.auth.BearerAuth;
import dev.gatehouse.sdk.core.client.ApiCaller;
import dev.gatehouse.sdk.core.error.SdkException;
import dev.gatehouse.sdk.core.internal.PoolProbe;
import dev.gatehouse.sdk.core.spi.ApiRequest;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** 2,000 calls on 16 threads, every tenth with a fault. 20,000 calls with {@code -Dmatrix=long}. */
class StressMatrixTest {

    private static final int THREADS = 16;
    private static final int CALLS = "long".equals(System.getProperty("matrix")) ? 20_000 : 2_000;

    private final long seed = System.nanoTime();
    private final StressServer faulty = new StressServer(seed);
    private final AtomicInteger number = new AtomicInteger();
    private final AtomicInteger failures = new AtomicInteger();

    @TestFactory
    Stream<DynamicTest> stress() throws Exception {
        System.out.println("stress matrix: " + CALLS + " calls, seed " + seed);
        // Warm-up: loads all classes and compiles the code
        calls(CALLS / 4);
        calls(CALLS / 4);
        long threads = threads();
        long files = openFiles();
        long heap = heap();
        failures.set(0);
        calls(CALLS);

        Suite suite = new Suite("stress", 1);
        suite.add("no thread, connection or file leaks", () -> {
            assertThat(failures.get()).as("calls that failed").isGreaterThan(CALLS / 100);
            assertDecreasesTo(0, faulty.server()::openConnections);
            // One more: the thread of this suite
            assertDecreasesTo(threads + 1, StressMatrixTest::threads);
            assertDecreasesTo(files, StressMatrixTest::openFiles);
        });
        suite.add("heap does not grow", () -> assertDecreasesTo(heap + heap / 20, StressMatrixTest::heap));
        suite.add(
                "no non-idempotent call is processed twice",
                () -> assertThat(faulty.processedTwice()).as("seed %s", seed).isEqualTo("{}"));
        return suite.tests(faulty::close);
    }

    /** Runs calls with a new client, and closes it. */
    private void calls(int count) throws Exception {
        SkippingTime time = new SkippingTime();
        SdkConfig config = SdkConfig.builder(faulty.server().url())
                .time(time)
                .attemptTimeout(Duration.ofSeconds(1))
                .deadline(Duration.ofHours(24))
                .retry(RetryPolicy.builder().budget(Integer.MAX_VALUE).build())
                .build();
        AtomicInteger logins = new AtomicInteger();
        BearerAuth auth =
                BearerAuth.of(deadline -> AccessToken.nonExpiring(Secret.of("t" + logins.incrementAndGet())), time);
        AtomicInteger left = new AtomicInteger(count);
        try (ApiCaller caller = TestVendor.caller(config).authorizedBy(auth)) {
            List<Future<Integer>> running = ConcurrentCallers.platform(THREADS, () -> {
                while (left.decrementAndGet() >= 0) {
                    call(caller);
                }
                return 0;
            });
            ConcurrentCallers.values(running);
            PoolProbe pool = PoolProbe.of(caller);
            assertThat(pool.runningCalls()).isZero();
            assertThat(pool.idleConnections()).isEqualTo(pool.connections());
        }
    }

    private void call(ApiCaller caller) {
        int id = number.incrementAndGet();
        ApiRequest.Builder request = switch (id % 3) {
            case 0 -> TestVendor.GET.request().path("id", "c" + id);
            case 1 -> TestVendor.PUT.request().path("id", "c" + id).body(Map.of("a", id));
            default -> TestVendor.POST.request().query("q", "c" + id).body(Map.of("a", id));
        };
        try {
            caller.call(request, Item.class);
        } catch (SdkException e) {
            failures.incrementAndGet();
        }
    }

    /**
     * Returns the number of threads, without those of the server and OkHttp's shared threads, which
     * stay for a minute.
     */
    private static long threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> !thread.getName().equals("raw-server"))
                .filter(thread -> !(thread.isDaemon() && thread.getName().startsWith("OkHttp")))
                .count();
    }

    private static long openFiles() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.UnixOperatingSystemMXBean unix
                ? unix.getOpenFileDescriptorCount()
                : 0;
    }

    private static long heap() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    /** Waits up to 20 s, because the other end of a closed connection is closed later. */
    private static void assertDecreasesTo(long limit, LongSupplier value) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (value.getAsLong() > limit && System.nanoTime() < end) {
            LockSupport.parkNanos(100_000_000);
        }
        assertThat(value.getAsLong()).isLessThanOrEqualTo(limit);
    }
}
