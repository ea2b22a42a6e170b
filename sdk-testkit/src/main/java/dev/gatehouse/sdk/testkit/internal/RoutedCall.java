package dev.gatehouse.sdk.testkit.internal;

import dev.gatehouse.sdk.testkit.ReceivedRequest;
import java.util.List;

/** A request with the variables of its path, which are ids. Each fake server adds what its handlers need. */
public abstract class RoutedCall {

    private final ReceivedRequest request;
    private final List<String> ids;

    /**
     * Creates a call.
     *
     * @param ids the decoded values of the variables in the path template, in their order
     */
    protected RoutedCall(ReceivedRequest request, List<String> ids) {
        this.request = request;
        this.ids = List.copyOf(ids);
    }

    /** Returns the request as received. */
    public final ReceivedRequest request() {
        return request;
    }

    /** Returns the decoded values of all variables in the path template. */
    public final List<String> ids() {
        return ids;
    }

    /** Returns the decoded value of a variable in the path template, from 0 on. */
    public final String id(int index) {
        return ids.get(index);
    }
}
