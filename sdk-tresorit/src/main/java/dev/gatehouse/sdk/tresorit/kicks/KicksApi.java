package dev.gatehouse.sdk.tresorit.kicks;

import static dev.gatehouse.sdk.tresorit.internal.TresoritPaths.TRESOR;

import dev.gatehouse.sdk.core.CallOptions;
import dev.gatehouse.sdk.core.client.ApiCaller;
import dev.gatehouse.sdk.core.spi.Operation;
import dev.gatehouse.sdk.core.spi.RetrySafety;
import dev.gatehouse.sdk.tresorit.error.OperationOutdatedException;
import dev.gatehouse.sdk.tresorit.internal.Given;
import dev.gatehouse.sdk.tresorit.internal.OperationBody;

/**
 * Kicks: a member wants another one out of a tresor. The operation id comes from the end user's client, which
 * started the operation; nothing takes effect before the backend approves ("API reference", ZeroKit administrative API
 * v4). Decide soon, and one at a time for each tresor: an approval may outdate all other open operations on it.
 *
 * <p>Which error codes an operation answers is not documented per operation; the exceptions follow from the codes' own
 * meanings. The documents know no rights: the tenant's admin key may do it all.
 */
public final class KicksApi {

    private static final Operation DETAILS = Operation.get("tresorit.kicks.details", TRESOR + "/get-kick-details");
    private static final Operation APPROVE = Operation.post("tresorit.kicks.approve", TRESOR + "/approve-kick");

    /** A rejected operation has no effect, however often it is rejected. */
    private static final Operation REJECT =
            Operation.post("tresorit.kicks.reject", TRESOR + "/reject-kick").retrySafety(RetrySafety.IDEMPOTENT);

    private final ApiCaller caller;

    /** Made by {@code TresoritClient.kicks()}. */
    public KicksApi(ApiCaller caller) {
        this.caller = caller;
    }

    /** The same with other options. */
    public KicksApi with(CallOptions options) {
        return new KicksApi(caller.with(options));
    }

    /**
     * Reads a kick that waits for a decision: {@code GET /tresor/get-kick-details}. Whether a decided one can still
     * be read is not documented.
     *
     * @throws IllegalArgumentException when the id is blank
     */
    public KickDetails details(String operationId) {
        return caller.call(
                DETAILS.request().query("operationid", Given.id("operationId", operationId)), KickDetails.class);
    }

    /**
     * Approves a kick, which takes effect at once: {@code POST /tresor/approve-kick}.
     *
     * <p>Sent once, and once more only if the server refused the signature and there is another key: after a failure with
     * {@code outcomeUnknown()} look at the tresor's members first.
     *
     * @throws OperationOutdatedException when another operation on this tresor was approved meanwhile: the end user's
     *     client must start over
     * @throws IllegalArgumentException when the id is blank
     */
    public void approve(String operationId) {
        caller.run(APPROVE.request().body(OperationBody.of(operationId)));
    }

    /**
     * Rejects a kick: {@code POST /tresor/reject-kick}.
     *
     * <p>Can't fail through other operations, and may be repeated. What a repeat answers is not documented; if it is a
     * refusal, the exception says that the operation is probably rejected already.
     *
     * @throws IllegalArgumentException when the id is blank
     */
    public void reject(String operationId) {
        caller.run(REJECT.request().body(OperationBody.of(operationId)));
    }
}
