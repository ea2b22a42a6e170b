package dev.gatehouse.sdk.testkit.commvault;

import dev.gatehouse.sdk.testkit.ReceivedRequest;
import dev.gatehouse.sdk.testkit.commvault.Store.Account;
import java.util.List;

/** A request of an authenticated user, with the ids from its path. */
record Call(ReceivedRequest request, List<Long> ids, Account caller) {

    long id() {
        return ids.get(0);
    }

    /** Rejects callers who are not administrators. Which rights a vault operation requires is not documented. */
    void requireAdministrator() {
        if (!caller.administrator) {
            throw Problem.of(ProblemType.FORBIDDEN, "user [" + caller.name + "] has no permission");
        }
    }
}
