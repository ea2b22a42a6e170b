package dev.gatehouse.sdk.tresorit.invitationlinks;

import static dev.gatehouse.sdk.tresorit.internal.TresoritPaths.TRESOR;

import dev.gatehouse.sdk.core.CallOptions;
import dev.gatehouse.sdk.core.check.Arguments;
import dev.gatehouse.sdk.core.client.ApiCaller;
import dev.gatehouse.sdk.core.spi.Operation;
import dev.gatehouse.sdk.core.spi.RetrySafety;
import dev.gatehouse.sdk.tresorit.error.OperationOutdatedException;
import dev.gatehouse.sdk.tresorit.internal.DecisionErrors;
import dev.gatehouse.sdk.tresorit.internal.OperationBody;
import java.util.Optional;

/**
 * Invitation links, with which people who are not registered yet can join a tresor. The backend decides on the
 * creation, each acception and the revocation of a link. The operation id comes from the end user's client, which
 * started the operation. Nothing takes effect before the backend approves ("API reference", ZeroKit administrative API
 * v4). Decide soon, and on one operation per tresor at a time: an approval may outdate all other pending operations on
 * the tresor.
 *
 * <p>Which error codes an operation returns is not documented. The exceptions follow from the meaning of the codes. The
 * documents define no rights: the admin key of the tenant allows every operation.
 */
public final class InvitationLinksApi {

    private static final Operation CREATION_DETAILS =
            Operation.get("tresorit.invitationLinks.creationDetails", TRESOR + "/get-invitation-link-creation-details");
    private static final Operation APPROVE_CREATION = Operation.post(
                    "tresorit.invitationLinks.approveCreation", TRESOR + "/approve-invitation-link-creation")
            .readsErrorsBy(DecisionErrors.APPROVAL);

    /** IDEMPOTENT: a rejected operation has no effect, even if it is rejected several times. */
    private static final Operation REJECT_CREATION = Operation.post(
                    "tresorit.invitationLinks.rejectCreation", TRESOR + "/reject-invitation-link-creation")
            .retrySafety(RetrySafety.IDEMPOTENT)
            .readsErrorsBy(DecisionErrors.REJECTION);

    private static final Operation ACCEPTION_DETAILS = Operation.get(
            "tresorit.invitationLinks.acceptionDetails", TRESOR + "/get-invitation-link-acception-details");
    private static final Operation APPROVE_ACCEPTION = Operation.post(
                    "tresorit.invitationLinks.approveAcception", TRESOR + "/approve-invitation-link-acception")
            .readsErrorsBy(DecisionErrors.APPROVAL);

    /** IDEMPOTENT: a rejected operation has no effect, even if it is rejected several times. */
    private static final Operation REJECT_ACCEPTION = Operation.post(
                    "tresorit.invitationLinks.rejectAcception", TRESOR + "/reject-invitation-link-acception")
            .retrySafety(RetrySafety.IDEMPOTENT)
            .readsErrorsBy(DecisionErrors.REJECTION);

    private static final Operation REVOCATION_DETAILS = Operation.get(
            "tresorit.invitationLinks.revocationDetails", TRESOR + "/get-invitation-link-revocation-details");
    private static final Operation APPROVE_REVOCATION = Operation.post(
                    "tresorit.invitationLinks.approveRevocation", TRESOR + "/approve-invitation-link-revocation")
            .readsErrorsBy(DecisionErrors.APPROVAL);

    /** IDEMPOTENT: a rejected operation has no effect, even if it is rejected several times. */
    private static final Operation REJECT_REVOCATION = Operation.post(
                    "tresorit.invitationLinks.rejectRevocation", TRESOR + "/reject-invitation-link-revocation")
            .retrySafety(RetrySafety.IDEMPOTENT)
            .readsErrorsBy(DecisionErrors.REJECTION);

    private final ApiCaller caller;

    /** Creates the area. Called by {@code TresoritClient.invitationLinks()}. */
    public InvitationLinksApi(ApiCaller caller) {
        this.caller = caller;
    }

    /** Returns a copy that uses the given options. */
    public InvitationLinksApi with(CallOptions options) {
        return new InvitationLinksApi(caller.with(options));
    }

    /**
     * Returns the details of the creation of a link that waits for a decision ({@code GET
     * /tresor/get-invitation-link-creation-details}). Whether an operation can be read after the decision is not
     * documented.
     *
     * @throws IllegalArgumentException if the id is blank
     */
    public LinkCreationDetails creationDetails(String operationId) {
        return caller.call(
                CREATION_DETAILS.request().query("operationid", Arguments.notBlank("operationId", operationId)),
                LinkCreationDetails.class);
    }

    /**
     * Approves the creation of a link, which takes effect immediately ({@code POST
     * /tresor/approve-invitation-link-creation}).
     *
     * <p>The request is not retried, except with another key after the server rejected the signature. If {@code
     * outcomeUnknown()} is true, no documented operation returns the outcome.
     *
     * @throws OperationOutdatedException if another operation on this tresor was approved in the meantime; the end
     *     user's client must start the operation again
     * @throws IllegalArgumentException if the id is blank
     */
    public void approveCreation(String operationId) {
        caller.run(APPROVE_CREATION.request().body(OperationBody.of(operationId)));
    }

    /**
     * Approves the creation of a link as {@link #approveCreation(String)} does ({@code POST
     * /tresor/approve-invitation-link-creation}), with {@code AdditionalInfo}, "additional info for the approved
     * invitation link". What the server does with it is not documented.
     *
     * @throws OperationOutdatedException if another operation on this tresor was approved in the meantime; the end
     *     user's client must start the operation again
     * @throws IllegalArgumentException if the id is blank
     */
    public void approveCreation(String operationId, String additionalInfo) {
        caller.run(APPROVE_CREATION.request().body(new OperationBody(operationId, Optional.of(additionalInfo))));
    }

    /**
     * Rejects the creation of a link ({@code POST /tresor/reject-invitation-link-creation}).
     *
     * <p>Other operations can't make a rejection fail. The request is retried. The response to a second rejection is
     * not documented; if it is an error, the exception says that the operation is probably already rejected.
     *
     * @throws IllegalArgumentException if the id is blank
     */
    public void rejectCreation(String operationId) {
        caller.run(REJECT_CREATION.request().body(OperationBody.of(operationId)));
    }

    /**
     * Returns the details of the acception of a link that waits for a decision ({@code GET
     * /tresor/get-invitation-link-acception-details}). Whether an operation can be read after the decision is not
     * documented.
     *
     * @throws IllegalArgumentException if the id is blank
     */
    public LinkAcceptionDetails acceptionDetails(String operationId) {
        return caller.call(
                ACCEPTION_DETAILS.request().query("operationid", Arguments.notBlank("operationId", operationId)),
                LinkAcceptionDetails.class);
    }

    /**
     * Approves the acception of a link, which takes effect immediately ({@code POST
     * /tresor/approve-invitation-link-acception}).
     *
     * <p>The request is not retried, except with another key after the server rejected the signature. If {@code
     * outcomeUnknown()} is true, read the members of the tresor first.
     *
     * @throws OperationOutdatedException if another operation on this tresor was approved in the meantime; the end
     *     user's client must start the operation again
     * @throws IllegalArgumentException if the id is blank
     */
    public void approveAcception(String operationId) {
        caller.run(APPROVE_ACCEPTION.request().body(OperationBody.of(operationId)));
    }

    /**
     * Rejects the acception of a link ({@code POST /tresor/reject-invitation-link-acception}).
     *
     * <p>Other operations can't make a rejection fail. The request is retried. The response to a second rejection is
     * not documented; if it is an error, the exception says that the operation is probably already rejected.
     *
     * @throws IllegalArgumentException if the id is blank
     */
    public void rejectAcception(String operationId) {
        caller.run(REJECT_ACCEPTION.request().body(OperationBody.of(operationId)));
    }

    /**
     * Returns the details of the revocation of a link that waits for a decision ({@code GET
     * /tresor/get-invitation-link-revocation-details}). Whether an operation can be read after the decision is not
     * documented.
     *
     * @throws IllegalArgumentException if the id is blank
     */
    public LinkRevocationDetails revocationDetails(String operationId) {
        return caller.call(
                REVOCATION_DETAILS.request().query("operationid", Arguments.notBlank("operationId", operationId)),
                LinkRevocationDetails.class);
    }

    /**
     * Approves the revocation of a link, which takes effect immediately ({@code POST
     * /tresor/approve-invitation-link-revocation}).
     *
     * <p>The request is not retried, except with another key after the server rejected the signature. If {@code
     * outcomeUnknown()} is true, no documented operation returns the outcome.
     *
     * @throws OperationOutdatedException if another operation on this tresor was approved in the meantime; the end
     *     user's client must start the operation again
     * @throws IllegalArgumentException if the id is blank
     */
    public void approveRevocation(String operationId) {
        caller.run(APPROVE_REVOCATION.request().body(OperationBody.of(operationId)));
    }

    /**
     * Rejects the revocation of a link ({@code POST /tresor/reject-invitation-link-revocation}).
     *
     * <p>Other operations can't make a rejection fail. The request is retried. The response to a second rejection is
     * not documented; if it is an error, the exception says that the operation is probably already rejected.
     *
     * @throws IllegalArgumentException if the id is blank
     */
    public void rejectRevocation(String operationId) {
        caller.run(REJECT_REVOCATION.request().body(OperationBody.of(operationId)));
    }
}
