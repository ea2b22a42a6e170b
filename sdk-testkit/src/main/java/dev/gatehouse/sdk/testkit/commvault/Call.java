package dev.gatehouse.sdk.testkit.commvault;

import dev.gatehouse.sdk.testkit.ReceivedRequest;
import dev.gatehouse.sdk.testkit.commvault.State.Account;
import dev.gatehouse.sdk.testkit.internal.RoutedCall;
import java.util.List;

/** A request of an authenticated user. */
final class Call extends RoutedCall {

    private final Account caller;
    private final Options options;

    Call(ReceivedRequest request, List<String> ids, Account caller, Options options) {
        super(request, ids);
        this.caller = caller;
        this.options = options;
    }

    Account caller() {
        return caller;
    }

    /** Returns the first id in the path. */
    long id() {
        return Long.parseLong(id(0));
    }

    /** Reads the body, which is a JSON object. */
    Body body() {
        return Body.of(request(), options.strict);
    }

    /** Rejects callers who are not administrators. Which rights a vault operation requires is not documented. */
    void requireAdministrator() {
        if (!caller.administrator) {
            throw Problem.of(ProblemType.FORBIDDEN, "user [" + caller.name + "] has no permission");
        }
    }
}
