package dev.gatehouse.examples;

import dev.gatehouse.sdk.core.error.SdkException;
import dev.gatehouse.sdk.tresorit.TresoritClient;
import dev.gatehouse.sdk.tresorit.error.OperationOutdatedException;
import dev.gatehouse.sdk.tresorit.shares.ShareDetails;
import java.util.function.Predicate;

/** A backend's decision about a share that an end user's client proposed: approve it, reject it, or have it proposed again. */
public final class ApprovalExample {

    /** The result to return to the end user's client. */
    public enum Outcome {
        /** The guest is a member now. */
        APPROVED,
        /** The application's rule does not allow the share. */
        REJECTED,
        /** The share was proposed by another user. It was not changed. */
        NOT_YOURS,
        /** Another operation on the tresor was approved first. Propose the share again, with a new operation id. */
        START_OVER
    }

    private final TresoritClient tresorit;
    private final Predicate<ShareDetails> rule;

    /** Creates an example that applies this rule. */
    public ApprovalExample(TresoritClient tresorit, Predicate<ShareDetails> rule) {
        this.tresorit = tresorit;
        this.rule = rule;
    }

    /** Approves or rejects a share that this user's client proposed. */
    public Outcome decide(String operationId, String callingUser) {
        ShareDetails share = tresorit.shares().details(operationId);
        // The server does not know who called our backend, so the backend checks that the caller proposed the share.
        // It does not reject the share: otherwise anyone who learns an id could end another user's share.
        if (!share.byUserId().equals(callingUser)) {
            return Outcome.NOT_YOURS;
        }
        if (!rule.test(share)) {
            tresorit.shares().reject(operationId);
            return Outcome.REJECTED;
        }
        try {
            tresorit.shares().approve(operationId);
            return Outcome.APPROVED;
        } catch (SdkException failure) {
            // Never approve twice. The members show whether this call, or an earlier one, was processed.
            boolean lostRace = failure instanceof OperationOutdatedException;
            if ((lostRace || failure.outcomeUnknown()) && isMember(share, failure)) {
                return Outcome.APPROVED;
            }
            if (lostRace) {
                return Outcome.START_OVER;
            }
            throw failure;
        }
    }

    private boolean isMember(ShareDetails share, SdkException failure) {
        try {
            return tresorit.tresors().listMembers(share.tresorId()).contains(share.forUserId());
        } catch (SdkException unread) {
            failure.addSuppressed(unread);
            throw failure;
        }
    }
}
