package dev.gatehouse.sdk.commvault.jobs;

import dev.gatehouse.sdk.core.json.SdkStyle;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import org.immutables.value.Value;

/** How to wait for a job. The limit is a must, since a job can be pending or suspended for ever. */
@SdkStyle
@Value.Immutable
public interface JobWait extends WithJobWait {

    /** Longest time to wait in all; when it is over there is one last look, which may take five seconds more. */
    Duration limit();

    /** Time between two looks; a twentieth of the limit by default, from 1 to 30 seconds. */
    @Value.Default
    default Duration interval() {
        Duration part = limit().dividedBy(20);
        Duration least = Duration.ofSeconds(1);
        Duration most = Duration.ofSeconds(30);
        return part.compareTo(least) < 0 ? least : part.compareTo(most) > 0 ? most : part;
    }

    /** How long a job may be invisible at first: it is for a while after it was started. One minute by default. */
    @Value.Default
    default Duration grace() {
        return Duration.ofMinutes(1);
    }

    /** Told of each look at the job, the last included, in the waiting thread. */
    Optional<Consumer<Job>> onProgress();

    /** Refuses what can't be meant. */
    @Value.Check
    default void check() {
        if (limit().isNegative() || limit().isZero()) {
            throw new IllegalArgumentException("limit must be positive, not " + limit());
        }
        if (interval().isNegative() || interval().isZero()) {
            throw new IllegalArgumentException("interval must be positive, not " + interval());
        }
        if (grace().isNegative()) {
            throw new IllegalArgumentException("grace must not be negative");
        }
    }

    /** Waits for so long at most. */
    static JobWait atMost(Duration limit) {
        return builder().limit(limit).build();
    }

    /** Starts with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds one. */
    final class Builder extends ImmutableJobWait.Builder {
        Builder() {}
    }
}
