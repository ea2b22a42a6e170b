package dev.gatehouse.examples;

import dev.gatehouse.sdk.core.error.SdkException;
import dev.gatehouse.sdk.tresorit.OperationOutdatedException;
import dev.gatehouse.sdk.tresorit.TresoritClient;
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
        // The server can't know who called our backend: that the share is the caller's own is for us to check.
        if (!share.byUserId().equals(callingUser) || !rule.test(share)) {
            tresorit.shares().reject(operationId);
            return Outcome.REJECTED;
        }
        try {
            tresorit.shares().approve(operationId);
            return Outcome.APPROVED;
        } catch (OperationOutdatedException lostRace) {
            tresorit.shares().reject(operationId);
            return Outcome.START_OVER;
        } catch (SdkException unclear) {
            // Never approve twice: the members tell whether the lost answer was a yes.
            if (unclear.outcomeUnknown()
                    && tresorit.tresors().listMembers(share.tresorId()).contains(share.forUserId())) {
                return Outcome.APPROVED;
            }
            throw unclear;
        }
    }
}
