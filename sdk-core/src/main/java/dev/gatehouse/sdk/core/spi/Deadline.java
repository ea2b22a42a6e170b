package dev.gatehouse.sdk.core.spi;

import dev.gatehouse.sdk.core.CallOptions;
import dev.gatehouse.sdk.core.Cancellation;
import dev.gatehouse.sdk.core.TimeSource;
import dev.gatehouse.sdk.core.check.Durations;
import dev.gatehouse.sdk.core.error.CallCancelledException;
import dev.gatehouse.sdk.core.error.CallInterruptedException;
import java.time.Duration;
import java.util.Optional;

/** The time at which a call must end, on a monotonic clock, and what may cancel the call before. */
public final class Deadline {

    private final TimeSource time;
    private final long end;
    private final Optional<Cancellation> cancellation;

    private Deadline(TimeSource time, long end, Optional<Cancellation> cancellation) {
        this.time = time;
        this.end = end;
        this.cancellation = cancellation;
    }

    /** Returns a deadline at the given duration from now. */
    public static Deadline in(Duration duration, TimeSource time) {
        return in(duration, time, Optional.empty());
    }

    /** Returns a deadline at the given duration from now, of a call that may be cancelled. */
    public static Deadline in(Duration duration, TimeSource time, Optional<Cancellation> cancellation) {
        return new Deadline(time, time.nanoTime() + Durations.nanos(duration), cancellation);
    }

    /** Returns a deadline after half of the remaining time, with the same cancellation. */
    public Deadline half() {
        return in(remaining().dividedBy(2), time, cancellation);
    }

    /** Returns the remaining nanoseconds; negative after the deadline. */
    public long remainingNanos() {
        return end - time.nanoTime();
    }

    /** Returns the remaining time, at least 1 ms, so that it is valid as a timeout. */
    public Duration remaining() {
        return Duration.ofNanos(Math.max(remainingNanos(), 1_000_000));
    }

    /** Returns whether the deadline has passed. */
    public boolean passed() {
        return remainingNanos() <= 0;
    }

    /** Returns whether the call was cancelled. */
    public boolean isCancelled() {
        return cancellation.isPresent() && cancellation.get().isCancelled();
    }

    /** Returns the options of a call that ends with this one, such as its login: remaining time and cancellation. */
    public CallOptions options() {
        return CallOptions.builder()
                .deadline(remaining())
                .cancellation(cancellation)
                .build();
    }

    /**
     * Runs code that waits. If the call is cancelled, the current thread is interrupted until the code ends. The interrupt
     * flag is cleared afterwards.
     *
     * @throws CancelledWaitException if the wait ended because the call was cancelled
     * @throws InterruptedException if the thread was interrupted for another reason
     */
    public <T, E extends Exception> T await(Wait<T, E> wait) throws InterruptedException, E {
        return cancellation.isPresent() ? new InterruptOnCancel().run(wait, cancellation.get()) : wait.run();
    }

    /**
     * Runs code that waits, as {@link #await(Wait)} does, and throws exceptions of the SDK.
     *
     * @param operation name of the operation, for the exceptions
     * @param attempts attempts so far, for the exceptions
     * @throws CallCancelledException if the call was cancelled
     * @throws CallInterruptedException if the thread was interrupted; its interrupt flag is set
     */
    public <T, E extends Exception> T await(String operation, int attempts, Wait<T, E> wait) throws E {
        try {
            return await(wait);
        } catch (CancelledWaitException e) {
            throw new CallCancelledException(operation, attempts, false, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CallInterruptedException(operation, attempts, false, e);
        }
    }
}
