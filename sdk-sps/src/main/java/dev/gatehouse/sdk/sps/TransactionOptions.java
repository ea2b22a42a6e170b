package dev.gatehouse.sdk.sps;

import dev.gatehouse.sdk.core.json.SdkStyle;
import java.time.Duration;
import java.util.Optional;
import org.immutables.value.Value;

/** How a transaction begins and ends. */
@SdkStyle
@Value.Immutable
public interface TransactionOptions extends WithTransactionOptions {

    /**
     * How long to wait for the configuration, be it held by another transaction of this client or by somebody else on
     * the appliance; not at all by default.
     */
    @Value.Default
    default Duration lockWait() {
        return Duration.ZERO;
    }

    /** Message of the commit, where the appliance keeps or demands one; none by default. */
    Optional<String> commitMessage();

    /** Refuses what can't be meant. */
    @Value.Check
    default void check() {
        if (lockWait().isNegative()) {
            throw new IllegalArgumentException("lockWait must not be negative: " + lockWait());
        }
        if (commitMessage().filter(String::isBlank).isPresent()) {
            throw new IllegalArgumentException("commitMessage must not be blank");
        }
    }

    /** Returns the defaults. */
    static TransactionOptions defaults() {
        return builder().build();
    }

    /** Starts from the defaults. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds options. */
    final class Builder extends ImmutableTransactionOptions.Builder {
        Builder() {}
    }
}
