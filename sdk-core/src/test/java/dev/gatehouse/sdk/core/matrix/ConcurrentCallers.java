package dev.gatehouse.sdk.core.matrix;

import dev.gatehouse.sdk.core.SdkConfig;
import dev.gatehouse.sdk.core.Secret;
import dev.gatehouse.sdk.core.TestVendor;
import dev.gatehouse.sdk.core.TimeSource;
import dev.gatehouse.sdk.core.auth.AccessToken;
import dev.gatehouse.sdk.core.auth.BearerAuth;
import dev.gatehouse.sdk.core.client.ApiCaller;
import dev.gatehouse.sdk.core.spi.Operation;
import dev.gatehouse.sdk.core.spi.RetrySafety;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Many threads that call through one client, which logs in on a server. */
final class ConcurrentCallers {

    private static final Operation LOGIN =
            Operation.post("test.login", "/login").retrySafety(RetrySafety.NEVER_RETRY);

    private ConcurrentCallers() {}

    /** Returns a caller whose token is the {@code token} field of the login response. */
    static ApiCaller caller(SdkConfig config) {
        ApiCaller anonymous = TestVendor.caller(config);
        return anonymous.authorizedBy(BearerAuth.of(
                deadline -> {
                    Map<?, ?> response = anonymous.call(LOGIN.request(), Map.class);
                    return AccessToken.nonExpiring(Secret.of(String.valueOf(response.get("token"))));
                },
                TimeSource.system()));
    }

    /**
     * Runs the task concurrently on the given number of threads. Returns their results and
     * exceptions.
     */
    static <T> List<Future<T>> platform(int count, Callable<T> task) throws InterruptedException {
        return together(Executors.newFixedThreadPool(count), count, task);
    }

    static <T> List<Future<T>> virtual(int count, Callable<T> task) throws InterruptedException {
        return together(VirtualThreads.executor(), count, task);
    }

    private static <T> List<Future<T>> together(ExecutorService threads, int count, Callable<T> task)
            throws InterruptedException {
        CyclicBarrier start = new CyclicBarrier(count);
        try {
            List<Future<T>> futures = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                futures.add(threads.submit(() -> {
                    start.await(60, TimeUnit.SECONDS);
                    return task.call();
                }));
            }
            threads.shutdown();
            if (!threads.awaitTermination(240, TimeUnit.SECONDS)) {
                throw new AssertionError("calls still running after 240 s");
            }
            return futures;
        } finally {
            threads.shutdownNow();
        }
    }

    /** Returns all values. Throws the exception of the first failed task. */
    static <T> List<T> values(List<Future<T>> futures) throws InterruptedException, ExecutionException {
        List<T> values = new ArrayList<>();
        for (Future<T> future : futures) {
            values.add(future.get());
        }
        return values;
    }

    /** Returns the exceptions of the failed tasks. */
    static List<Throwable> failures(List<? extends Future<?>> futures) throws InterruptedException {
        List<Throwable> failures = new ArrayList<>();
        for (Future<?> future : futures) {
            try {
                future.get();
            } catch (ExecutionException e) {
                failures.add(e.getCause());
            }
        }
        return failures;
    }
}
