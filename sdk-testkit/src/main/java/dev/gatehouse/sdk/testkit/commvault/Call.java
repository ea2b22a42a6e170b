package dev.gatehouse.sdk.testkit.commvault;

import dev.gatehouse.sdk.testkit.ReceivedRequest;
import dev.gatehouse.sdk.testkit.commvault.Store.Account;
import java.util.List;

/** A request by a known user, with the ids found in its path. */
record Call(ReceivedRequest request, List<Long> ids, Account caller) {

    long id() {
        return ids.get(0);
    }

    /** Which rights a vault needs is not documented; here an end user has none. */
    void requireAdministrator() {
        if (!caller.administrator) {
            throw Problem.of(ProblemType.FORBIDDEN, "user [" + caller.name + "] has no permission");
        }
    }
}
