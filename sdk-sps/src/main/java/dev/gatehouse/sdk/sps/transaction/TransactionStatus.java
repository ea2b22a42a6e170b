package dev.gatehouse.sdk.sps.transaction;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The appliance's view of the transaction of a session.
 *
 * @param status {@code open} or {@code closed}; empty if the response has an unknown form
 * @param commitMessage whether a commit requires a message; only newer versions report it
 * @param remainingSeconds seconds until the session ends, and the transaction with it; only newer versions report it
 * @param hasChanges whether changes are staged; always false on older versions
 */
public record TransactionStatus(
        Optional<String> status,
        Optional<CommitMessagePolicy> commitMessage,
        OptionalLong remainingSeconds,
        boolean hasChanges) {

    /** Returns whether a transaction is open in this session. */
    @JsonIgnore
    public boolean isOpen() {
        return status.filter("open"::equals).isPresent();
    }
}
