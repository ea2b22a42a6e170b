package dev.gatehouse.sdk.sps.transaction;

import dev.gatehouse.sdk.core.Cancellation;
import dev.gatehouse.sdk.core.check.Arguments;
import dev.gatehouse.sdk.core.json.SdkStyle;
import java.time.Duration;
import java.util.Optional;
import org.immutables.value.Value;

/** Options of a transaction. */
@SdkStyle
@Value.Immutable
public interface TransactionOptions extends WithTransactionOptions {

    /**
     * Returns how long to wait while the configuration is in use, by another transaction of this client or by somebody
     * else on the appliance. Default: do not wait.
     */
    @Value.Default
    default Duration lockWait() {
        return Duration.ZERO;
    }

    /** Returns the message of the commit. Default: none. Some appliances require one. */
    Optional<String> commitMessage();

    /**
     * Returns what cancels the opening, the calls and the commit of the transaction from another thread. The rollback is
     * never cancelled. Calls of an API with {@code CallOptions} of its own use the cancellation of those options.
     */
    Optional<Cancellation> cancellation();

    /** Checks the values. */
    @Value.Check
    default void check() {
        Arguments.notNegative("lockWait", lockWait());
        Arguments.notBlank("commitMessage", commitMessage());
    }

    /** Returns the default options. */
    static TransactionOptions defaults() {
        return builder().build();
    }

    /** Returns a new builder with the defaults. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds options. */
    final class Builder extends ImmutableTransactionOptions.Builder {
        Builder() {}
    }
}
