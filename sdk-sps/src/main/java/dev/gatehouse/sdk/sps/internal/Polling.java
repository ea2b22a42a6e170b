package dev.gatehouse.sdk.sps.internal;

import dev.gatehouse.sdk.core.CallOptions;
import dev.gatehouse.sdk.core.TimeSource;
import dev.gatehouse.sdk.core.check.Arguments;
import dev.gatehouse.sdk.core.error.NotFoundException;
import dev.gatehouse.sdk.core.error.ResponseFormatException;
import dev.gatehouse.sdk.core.error.SdkException;
import dev.gatehouse.sdk.core.error.ServerErrorException;
import dev.gatehouse.sdk.core.error.TransportException;
import dev.gatehouse.sdk.core.spi.Deadline;
import dev.gatehouse.sdk.sps.error.WaitTimeoutException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Polls until a result is there. */
public final class Polling {

    /** The poll at the end of the limit needs some time itself. */
    private static final Duration LAST_POLL_TIMEOUT = Duration.ofSeconds(5);

    private static final String LOGIN = "sps.login";

    private final String operation;
    private final TimeSource time;
    private final CallOptions options;
    private final Duration interval;
    private @Nullable SdkException unreachable;

    /**
     * Creates a poll.
     *
     * @param operation name of the wait, for exceptions
     * @param options options of each call; their cancellation ends the wait
     */
    public Polling(String operation, TimeSource time, CallOptions options, Duration interval) {
        this.operation = operation;
        this.time = time;
        this.options = options;
        this.interval = interval;
    }

    /**
     * Calls {@code poll} until it returns a result.
     *
     * @param poll receives the options of a call, with the remaining time as its deadline
     * @throws WaitTimeoutException if there is no result within the limit
     */
    public <T> T await(Duration limit, Function<CallOptions, Optional<T>> poll) {
        Arguments.positive("limit", limit);
        Deadline end = Deadline.in(limit, time, options.cancellation());
        for (int polls = 1; ; polls++) {
            Optional<T> result = poll.apply(within(end));
            if (result.isPresent()) {
                return result.get();
            }
            if (end.passed()) {
                throw new WaitTimeoutException(operation, polls, limit, unreachable);
            }
            Duration pause = shorter(interval, end.remaining());
            end.await(operation, polls, () -> {
                time.sleep(pause);
                return pause;
            });
        }
    }

    /**
     * Returns the result of a call; empty if the appliance is not reachable or starts.
     *
     * @throws NotFoundException if a login is rejected with a 404, since later logins of the same client fail, too
     */
    public <T> Optional<T> ifReachable(Supplier<Optional<T>> call) {
        try {
            Optional<T> result = call.get();
            unreachable = null;
            return result;
        } catch (TransportException | ServerErrorException | ResponseFormatException e) {
            unreachable = e;
            return Optional.empty();
        } catch (NotFoundException e) {
            if (e.operation().equals(LOGIN)) {
                throw e;
            }
            unreachable = e;
            return Optional.empty();
        }
    }

    private CallOptions within(Deadline end) {
        Duration left = end.remaining();
        Duration most = left.compareTo(LAST_POLL_TIMEOUT) < 0 ? LAST_POLL_TIMEOUT : left;
        return options.withDeadline(
                options.deadline().map(own -> shorter(own, most)).orElse(most));
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
