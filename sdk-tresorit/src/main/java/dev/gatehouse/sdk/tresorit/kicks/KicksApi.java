package dev.gatehouse.sdk.tresorit.kicks;

import static dev.gatehouse.sdk.tresorit.internal.TresoritPaths.TRESOR;

import dev.gatehouse.sdk.core.CallOptions;
import dev.gatehouse.sdk.core.check.Arguments;
import dev.gatehouse.sdk.core.client.ApiCaller;
import dev.gatehouse.sdk.core.spi.Operation;
import dev.gatehouse.sdk.core.spi.RetrySafety;
import dev.gatehouse.sdk.tresorit.error.OperationOutdatedException;
import dev.gatehouse.sdk.tresorit.internal.DecisionErrors;
import dev.gatehouse.sdk.tresorit.internal.OperationBody;

/**
 * Kicks: a member wants to remove another member from a tresor. The operation id comes from the end user's client,
 * which started the operation. Nothing takes effect before the backend approves ("API reference", ZeroKit
 * administrative API v4). Decide soon, and on one operation per tresor at a time: an approval may outdate all other
 * pending operations on the tresor.
 *
 * <p>Which error codes an operation returns is not documented. The exceptions follow from the meaning of the codes. The
 * documents define no rights: the admin key of the tenant allows every operation.
 */
public final class KicksApi {

    private static final Operation DETAILS = Operation.get("tresorit.kicks.details", TRESOR + "/get-kick-details");
    private static final Operation APPROVE =
            Operation.post("tresorit.kicks.approve", TRESOR + "/approve-kick").readsErrorsBy(DecisionErrors.APPROVAL);

    /** IDEMPOTENT: a rejected operation has no effect, even if it is rejected several times. */
    private static final Operation REJECT = Operation.post("tresorit.kicks.reject", TRESOR + "/reject-kick")
            .retrySafety(RetrySafety.IDEMPOTENT)
            .readsErrorsBy(DecisionErrors.REJECTION);

    private final ApiCaller caller;

    /** Creates the area. Called by {@code TresoritClient.kicks()}. */
    public KicksApi(ApiCaller caller) {
        this.caller = caller;
    }

    /** Returns a copy that uses the given options. */
    public KicksApi with(CallOptions options) {
        return new KicksApi(caller.with(options));
    }

    /**
     * Returns the details of a kick that waits for a decision ({@code GET /tresor/get-kick-details}). Whether an
     * operation can be read after the decision is not documented.
     *
     * @throws IllegalArgumentException if the id is blank
     */
    public KickDetails details(String operationId) {
        return caller.call(
                DETAILS.request().query("operationid", Arguments.notBlank("operationId", operationId)),
                KickDetails.class);
    }

    /**
     * Approves a kick, which takes effect immediately ({@code POST /tresor/approve-kick}).
     *
     * <p>The request is not retried, except with another key after the server rejected the signature. If {@code
     * outcomeUnknown()} is true, read the members of the tresor first.
     *
     * @throws OperationOutdatedException if another operation on this tresor was approved in the meantime; the end
     *     user's client must start the operation again
     * @throws IllegalArgumentException if the id is blank
     */
    public void approve(String operationId) {
        caller.run(APPROVE.request().body(OperationBody.of(operationId)));
    }

    /**
     * Rejects a kick ({@code POST /tresor/reject-kick}).
     *
     * <p>Other operations can't make a rejection fail. The request is retried. The response to a second rejection is
     * not documented; if it is an error, the exception says that the operation is probably already rejected.
     *
     * @throws IllegalArgumentException if the id is blank
     */
    public void reject(String operationId) {
        caller.run(REJECT.request().body(OperationBody.of(operationId)));
    }
}
