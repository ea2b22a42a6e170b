package dev.gatehouse.sdk.sps;

import dev.gatehouse.sdk.sps.internal.Json;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What the appliance says about the transaction of a login; reads the shape of the guides up to 7.2
 * ({@code transaction.status}) and that of 8.0 ({@code body.status}).
 *
 * @param status {@code open} or {@code closed}; empty when the answer has neither shape
 * @param commitMessage whether a commit needs a message; newer versions tell
 * @param remainingSeconds seconds until the login ends, and the transaction with it; newer versions tell
 * @param hasChanges whether changes are staged; older versions never tell
 */
public record TransactionStatus(
        Optional<String> status,
        Optional<CommitMessagePolicy> commitMessage,
        OptionalLong remainingSeconds,
        boolean hasChanges) {

    /** Whether the appliance has a transaction open for this login. */
    public boolean isOpen() {
        return status.filter("open"::equals).isPresent();
    }

    static TransactionStatus of(Object answer) {
        Object body = Json.get(answer, "body");
        Object meta = Json.get(answer, "meta");
        return new TransactionStatus(
                Json.text(body, "status").or(() -> Json.text(Json.get(answer, "transaction"), "status")),
                Json.text(body, "commit_message").map(CommitMessagePolicy::of),
                Json.get(meta, "remaining_seconds") instanceof Number seconds
                        ? OptionalLong.of(seconds.longValue())
                        : OptionalLong.empty(),
                Json.get(meta, "changes") != null);
    }
}
