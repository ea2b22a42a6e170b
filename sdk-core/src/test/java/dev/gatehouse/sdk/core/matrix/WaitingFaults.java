package dev.gatehouse.sdk.core.matrix;

import static dev.gatehouse.sdk.core.matrix.Expected.notSent;
import static dev.gatehouse.sdk.core.matrix.Expected.success;

import dev.gatehouse.sdk.core.client.ApiCaller;
import dev.gatehouse.sdk.core.error.DeadlineExceededException;
import dev.gatehouse.sdk.core.internal.PoolProbe;
import dev.gatehouse.sdk.core.matrix.Execution.Call;
import dev.gatehouse.sdk.core.matrix.Expected.Outcome;
import dev.gatehouse.sdk.testkit.ByteServer;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** F55 and F56: waits for a permit and for the look-up of a name, before there is a connection. */
final class WaitingFaults {

    private static final ByteServer.Script OK = Scripts.always(Scripts.OK);
    private static final Duration LIMIT = Duration.ofSeconds(1);
    private static final Executor AFTER_THE_LIMIT =
            CompletableFuture.delayedExecutor(LIMIT.toMillis() + 500, TimeUnit.MILLISECONDS);

    private WaitingFaults() {}

    static List<Fault> all() {
        return List.of(
                Fault.of(
                                "F55",
                                "no permit for longer than the attempt timeout",
                                () -> onePermit().attemptTimeout(LIMIT),
                                success(1, 1))
                        .calledBy(withoutPermit((caller, op, secret) -> {
                            AFTER_THE_LIMIT.execute(PoolProbe.of(caller)::releasePermit);
                            return Execution.TYPED.run(caller, op, secret);
                        })),
                Fault.of(
                                "F55",
                                "no permit until the deadline",
                                () -> onePermit().deadline(LIMIT),
                                deadlineExceeded(0))
                        .calledBy(withoutPermit(Execution.TYPED)),
                Fault.of("F55", "no permit until the client is closed", WaitingFaults::onePermit, notSent(1))
                        .calledBy(withoutPermit(WaitingFaults::closedWhileWaiting)),
                Fault.of(
                        "F56",
                        "look-up until the attempt timeout",
                        () -> stalledLookup().attemptTimeout(LIMIT),
                        notSent(3)),
                Fault.of(
                        "F56",
                        "look-up until the deadline",
                        () -> stalledLookup().deadline(LIMIT),
                        deadlineExceeded(1)),
                Fault.of("F56", "look-up until the client is closed", WaitingFaults::stalledLookup, notSent(1))
                        .calledBy(WaitingFaults::closedWhileWaiting));
    }

    /** The deadline passed before a request was sent. */
    private static Outcome deadlineExceeded(int attempts) {
        return op -> new Expected(0, DeadlineExceededException.class, attempts, false, Optional.empty());
    }

    private static Scenario onePermit() {
        return Scenario.withServer(OK).configured(config -> config.withMaxConcurrentCalls(1));
    }

    /** The look-up has a result when the scenario is closed. */
    private static Scenario stalledLookup() {
        CountDownLatch closed = new CountDownLatch(1);
        return Scenario.withServer(OK).onClose(closed::countDown).resolvedBy(name -> {
            try {
                closed.await();
                return List.of(InetAddress.getLoopbackAddress());
            } catch (InterruptedException e) {
                throw new UnknownHostException(name);
            }
        });
    }

    /** Takes the only permit before the call. */
    private static Call withoutPermit(Call call) {
        return (caller, op, secret) -> {
            PoolProbe.of(caller).takePermit();
            return call.run(caller, op, secret);
        };
    }

    private static @Nullable Object closedWhileWaiting(ApiCaller caller, Op op, String secret) {
        PoolProbe pool = PoolProbe.of(caller);
        Thread closer = new Thread(() -> {
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
            while (pool.waitingCalls() + pool.runningCalls() == 0 && System.nanoTime() < end) {
                LockSupport.parkNanos(1_000_000);
            }
            // The look-up starts a moment after the call. If it has not, the result is the same
            LockSupport.parkNanos(100_000_000);
            caller.close();
        });
        closer.start();
        return Execution.TYPED.run(caller, op, secret);
    }
}
