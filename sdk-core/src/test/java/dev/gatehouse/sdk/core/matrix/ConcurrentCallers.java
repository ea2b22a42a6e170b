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

/** Many threads that call at the same time through one client, which logs in over the wire. */
final class ConcurrentCallers {

    private static final Operation LOGIN =
            Operation.post("test.login", "/login").retrySafety(RetrySafety.NEVER_RETRY);

    private ConcurrentCallers() {}

    /** A caller whose token is the {@code token} field of what the server answers to a login. */
    static ApiCaller caller(SdkConfig config) {
        ApiCaller anonymous = TestVendor.caller(config);
        return anonymous.authorizedBy(BearerAuth.of(
                deadline -> {
                    Map<?, ?> answer = anonymous.call(LOGIN.request(), Map.class);
                    return AccessToken.nonExpiring(Secret.of(String.valueOf(answer.get("token"))));
                },
                TimeSource.system()));
    }

    /** Runs the task on so many threads that begin together; what each returned or threw. */
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
                throw new AssertionError("calls that never end");
            }
            return futures;
        } finally {
            threads.shutdownNow();
        }
    }

    /** All values; fails with what the first failing one threw. */
    static <T> List<T> values(List<Future<T>> futures) throws InterruptedException, ExecutionException {
        List<T> values = new ArrayList<>();
        for (Future<T> future : futures) {
            values.add(future.get());
        }
        return values;
    }

    /** What was thrown. */
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
