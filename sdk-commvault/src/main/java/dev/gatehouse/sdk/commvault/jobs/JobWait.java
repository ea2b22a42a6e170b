package dev.gatehouse.sdk.commvault.jobs;

import dev.gatehouse.sdk.core.check.Arguments;
import dev.gatehouse.sdk.core.json.SdkStyle;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import org.immutables.value.Value;

/** How to wait for a job. The limit is required, because a job can be pending or suspended forever. */
@SdkStyle
@Value.Immutable
public interface JobWait extends WithJobWait {

    /** Maximum time to wait. A last poll follows when it is over, which may take five more seconds. */
    Duration limit();

    /** Time between two polls. The default is a twentieth of the limit, at least 1 and at most 30 seconds. */
    @Value.Default
    default Duration interval() {
        Duration part = limit().dividedBy(20);
        Duration least = Duration.ofSeconds(1);
        Duration most = Duration.ofSeconds(30);
        return part.compareTo(least) < 0 ? least : part.compareTo(most) > 0 ? most : part;
    }

    /** How long a job that was just started may be invisible. The default is one minute. */
    @Value.Default
    default Duration grace() {
        return Duration.ofMinutes(1);
    }

    /** Listener that is notified of the job at each poll, the last one included, in the waiting thread. */
    Optional<Consumer<Job>> onProgress();

    /** Rejects invalid durations. */
    @Value.Check
    default void check() {
        Arguments.positive("limit", limit());
        Arguments.positive("interval", interval());
        Arguments.notNegative("grace", grace());
    }

    /** Returns a wait with the given limit and default settings. */
    static JobWait atMost(Duration limit) {
        return builder().limit(limit).build();
    }

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a wait. */
    final class Builder extends ImmutableJobWait.Builder {
        Builder() {}
    }
}
