package dev.gatehouse.examples;

import dev.gatehouse.sdk.core.error.SdkException;
import dev.gatehouse.sdk.tresorit.TresoritClient;
import dev.gatehouse.sdk.tresorit.error.OperationOutdatedException;
import dev.gatehouse.sdk.tresorit.shares.ShareDetails;
import java.util.function.Predicate;

/** What a backend does with the id of a share that an end user's client brings: look, decide, and say what came of it. */
public final class ApprovalExample {

    /** What the client is to be told. */
    public enum Outcome {
        /** The guest is a member now. */
        APPROVED,
        /** The application's rule said no. */
        REJECTED,
        /** The share is not the caller's own: nothing was done to it. */
        NOT_YOURS,
        /** Another operation on the tresor was faster: share once more, that gives a new id. */
        START_OVER
    }

    private final TresoritClient tresorit;
    private final Predicate<ShareDetails> rule;

    /** Decides by the application's own rule. */
    public ApprovalExample(TresoritClient tresorit, Predicate<ShareDetails> rule) {
        this.tresorit = tresorit;
        this.rule = rule;
    }

    /** Decides on a share that this user's client brought. */
    public Outcome decide(String operationId, String callingUser) {
        ShareDetails share = tresorit.shares().details(operationId);
        // The server can't know who called our backend: that the share is the caller's own is for us to check. Not to
        // reject, or anybody who learns an id could end another user's share.
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
            // Never approve twice: the members tell whether a lost answer, or an earlier call of this client, was a
            // yes.
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
