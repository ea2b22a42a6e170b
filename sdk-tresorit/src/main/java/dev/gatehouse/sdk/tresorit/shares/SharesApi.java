package dev.gatehouse.sdk.tresorit.shares;

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
 * Shares: a member wants to share a tresor with a user. The operation id comes from the end user's client, which
 * started the operation. Nothing takes effect before the backend approves ("API reference", ZeroKit administrative API
 * v4). Decide soon, and on one operation per tresor at a time: an approval may outdate all other pending operations on
 * the tresor.
 *
 * <p>Which error codes an operation returns is not documented. The exceptions follow from the meaning of the codes. The
 * documents define no rights: the admin key of the tenant allows every operation.
 */
public final class SharesApi {

    private static final Operation DETAILS = Operation.get("tresorit.shares.details", TRESOR + "/get-share-details");
    private static final Operation APPROVE =
            Operation.post("tresorit.shares.approve", TRESOR + "/approve-share").readsErrorsBy(DecisionErrors.APPROVAL);

    /** IDEMPOTENT: a rejected operation has no effect, even if it is rejected several times. */
    private static final Operation REJECT = Operation.post("tresorit.shares.reject", TRESOR + "/reject-share")
            .retrySafety(RetrySafety.IDEMPOTENT)
            .readsErrorsBy(DecisionErrors.REJECTION);

    private final ApiCaller caller;

    /** Creates the area. Called by {@code TresoritClient.shares()}. */
    public SharesApi(ApiCaller caller) {
        this.caller = caller;
    }

    /** Returns a copy that uses the given options. */
    public SharesApi with(CallOptions options) {
        return new SharesApi(caller.with(options));
    }

    /**
     * Returns the details of a share that waits for a decision ({@code GET /tresor/get-share-details}). Whether an
     * operation can be read after the decision is not documented.
     *
     * @throws IllegalArgumentException if the id is blank
     */
    public ShareDetails details(String operationId) {
        return caller.call(
                DETAILS.request().query("operationid", Arguments.notBlank("operationId", operationId)),
                ShareDetails.class);
    }

    /**
     * Approves a share, which takes effect immediately ({@code POST /tresor/approve-share}).
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
     * Rejects a share ({@code POST /tresor/reject-share}).
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
