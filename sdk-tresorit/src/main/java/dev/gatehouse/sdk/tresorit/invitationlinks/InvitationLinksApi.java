package dev.gatehouse.sdk.tresorit.invitationlinks;

import static dev.gatehouse.sdk.tresorit.internal.TresoritPaths.TRESOR;

import dev.gatehouse.sdk.core.CallOptions;
import dev.gatehouse.sdk.core.client.ApiCaller;
import dev.gatehouse.sdk.core.spi.Operation;
import dev.gatehouse.sdk.core.spi.RetrySafety;
import dev.gatehouse.sdk.tresorit.error.OperationOutdatedException;
import dev.gatehouse.sdk.tresorit.internal.Given;
import dev.gatehouse.sdk.tresorit.internal.OperationBody;
import java.util.Optional;

/**
 * Invitation links: by one, people who are not registered yet can join a tresor. Its creation, each acception and its
 * revocation are decided by the backend. The operation id comes from the end user's client, which started the
 * operation; nothing takes effect before the backend approves ("API reference", ZeroKit administrative API v4). Decide
 * soon, and one at a time for each tresor: an approval may outdate all other open operations on it.
 *
 * <p>Which error codes an operation answers is not documented per operation; the exceptions follow from the codes' own
 * meanings. The documents know no rights: the tenant's admin key may do it all.
 */
public final class InvitationLinksApi {

    private static final Operation CREATION_DETAILS =
            Operation.get("tresorit.invitationLinks.creationDetails", TRESOR + "/get-invitation-link-creation-details");
    private static final Operation APPROVE_CREATION =
            Operation.post("tresorit.invitationLinks.approveCreation", TRESOR + "/approve-invitation-link-creation");

    /** A rejected operation has no effect, however often it is rejected. */
    private static final Operation REJECT_CREATION = Operation.post(
                    "tresorit.invitationLinks.rejectCreation", TRESOR + "/reject-invitation-link-creation")
            .retrySafety(RetrySafety.IDEMPOTENT);

    private static final Operation ACCEPTION_DETAILS = Operation.get(
            "tresorit.invitationLinks.acceptionDetails", TRESOR + "/get-invitation-link-acception-details");
    private static final Operation APPROVE_ACCEPTION =
            Operation.post("tresorit.invitationLinks.approveAcception", TRESOR + "/approve-invitation-link-acception");

    /** A rejected operation has no effect, however often it is rejected. */
    private static final Operation REJECT_ACCEPTION = Operation.post(
                    "tresorit.invitationLinks.rejectAcception", TRESOR + "/reject-invitation-link-acception")
            .retrySafety(RetrySafety.IDEMPOTENT);

    private static final Operation REVOCATION_DETAILS = Operation.get(
            "tresorit.invitationLinks.revocationDetails", TRESOR + "/get-invitation-link-revocation-details");
    private static final Operation APPROVE_REVOCATION = Operation.post(
            "tresorit.invitationLinks.approveRevocation", TRESOR + "/approve-invitation-link-revocation");

    /** A rejected operation has no effect, however often it is rejected. */
    private static final Operation REJECT_REVOCATION = Operation.post(
                    "tresorit.invitationLinks.rejectRevocation", TRESOR + "/reject-invitation-link-revocation")
            .retrySafety(RetrySafety.IDEMPOTENT);

    private final ApiCaller caller;

    /** Made by {@code TresoritClient.invitationLinks()}. */
    public InvitationLinksApi(ApiCaller caller) {
        this.caller = caller;
    }

    /** The same with other options. */
    public InvitationLinksApi with(CallOptions options) {
        return new InvitationLinksApi(caller.with(options));
    }

    /**
     * Reads the creation of a link that waits for a decision: {@code GET /tresor/get-invitation-link-creation-details}.
     * Whether a decided one can still be read is not documented.
     *
     * @throws IllegalArgumentException when the id is blank
     */
    public LinkCreationDetails creationDetails(String operationId) {
        return caller.call(
                CREATION_DETAILS.request().query("operationid", Given.id("operationId", operationId)),
                LinkCreationDetails.class);
    }

    /**
     * Approves the creation of a link, which takes effect at once: {@code POST
     * /tresor/approve-invitation-link-creation}.
     *
     * <p>Sent once, and once more only if the server refused the signature and there is another key: after a failure with
     * {@code outcomeUnknown()} no documented call tells what came of it.
     *
     * @throws OperationOutdatedException when another operation on this tresor was approved meanwhile: the end user's
     *     client must start over
     * @throws IllegalArgumentException when the id is blank
     */
    public void approveCreation(String operationId) {
        caller.run(APPROVE_CREATION.request().body(OperationBody.of(operationId)));
    }

    /**
     * The same, {@code POST /tresor/approve-invitation-link-creation}, with {@code AdditionalInfo}, "additional info for
     * the approved invitation link"; what the server does with it is not documented.
     *
     * @throws OperationOutdatedException when another operation on this tresor was approved meanwhile: the end user's
     *     client must start over
     * @throws IllegalArgumentException when the id is blank
     */
    public void approveCreation(String operationId, String additionalInfo) {
        caller.run(APPROVE_CREATION.request().body(new OperationBody(operationId, Optional.of(additionalInfo))));
    }

    /**
     * Rejects the creation of a link: {@code POST /tresor/reject-invitation-link-creation}.
     *
     * <p>Can't fail through other operations, and may be repeated. What a repeat answers is not documented; if it is a
     * refusal, the exception says that the operation is probably rejected already.
     *
     * @throws IllegalArgumentException when the id is blank
     */
    public void rejectCreation(String operationId) {
        caller.run(REJECT_CREATION.request().body(OperationBody.of(operationId)));
    }

    /**
     * Reads the acception of a link that waits for a decision: {@code GET
     * /tresor/get-invitation-link-acception-details}. Whether a decided one can still be read is not documented.
     *
     * @throws IllegalArgumentException when the id is blank
     */
    public LinkAcceptionDetails acceptionDetails(String operationId) {
        return caller.call(
                ACCEPTION_DETAILS.request().query("operationid", Given.id("operationId", operationId)),
                LinkAcceptionDetails.class);
    }

    /**
     * Approves the acception of a link, which takes effect at once: {@code POST
     * /tresor/approve-invitation-link-acception}.
     *
     * <p>Sent once, and once more only if the server refused the signature and there is another key: after a failure with
     * {@code outcomeUnknown()} look at the tresor's members first.
     *
     * @throws OperationOutdatedException when another operation on this tresor was approved meanwhile: the end user's
     *     client must start over
     * @throws IllegalArgumentException when the id is blank
     */
    public void approveAcception(String operationId) {
        caller.run(APPROVE_ACCEPTION.request().body(OperationBody.of(operationId)));
    }

    /**
     * Rejects the acception of a link: {@code POST /tresor/reject-invitation-link-acception}.
     *
     * <p>Can't fail through other operations, and may be repeated. What a repeat answers is not documented; if it is a
     * refusal, the exception says that the operation is probably rejected already.
     *
     * @throws IllegalArgumentException when the id is blank
     */
    public void rejectAcception(String operationId) {
        caller.run(REJECT_ACCEPTION.request().body(OperationBody.of(operationId)));
    }

    /**
     * Reads the revocation of a link that waits for a decision: {@code GET
     * /tresor/get-invitation-link-revocation-details}. Whether a decided one can still be read is not documented.
     *
     * @throws IllegalArgumentException when the id is blank
     */
    public LinkRevocationDetails revocationDetails(String operationId) {
        return caller.call(
                REVOCATION_DETAILS.request().query("operationid", Given.id("operationId", operationId)),
                LinkRevocationDetails.class);
    }

    /**
     * Approves the revocation of a link, which takes effect at once: {@code POST
     * /tresor/approve-invitation-link-revocation}.
     *
     * <p>Sent once, and once more only if the server refused the signature and there is another key: after a failure with
     * {@code outcomeUnknown()} no documented call tells what came of it.
     *
     * @throws OperationOutdatedException when another operation on this tresor was approved meanwhile: the end user's
     *     client must start over
     * @throws IllegalArgumentException when the id is blank
     */
    public void approveRevocation(String operationId) {
        caller.run(APPROVE_REVOCATION.request().body(OperationBody.of(operationId)));
    }

    /**
     * Rejects the revocation of a link: {@code POST /tresor/reject-invitation-link-revocation}.
     *
     * <p>Can't fail through other operations, and may be repeated. What a repeat answers is not documented; if it is a
     * refusal, the exception says that the operation is probably rejected already.
     *
     * @throws IllegalArgumentException when the id is blank
     */
    public void rejectRevocation(String operationId) {
        caller.run(REJECT_REVOCATION.request().body(OperationBody.of(operationId)));
    }
}
