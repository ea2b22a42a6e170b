package dev.gatehouse.sdk.testkit.tresorit;

import java.time.Instant;
import java.util.Optional;

/**
 * The state of an operation on a tresor at the time of the call.
 *
 * @param operationId the id that the client passes to its backend
 * @param kind the kind of the operation
 * @param tresorId the id of the tresor
 * @param byUserId the user who started it; for an acception, the user who created the link
 * @param forUserId the user to share with, to kick, or who accepts; empty for the creation and the revocation of a link
 * @param timestamp when the operation was started
 * @param progress the progress of the operation
 * @param additionalInfo the information that the approval of the creation of a link contained
 */
public record OperationState(
        String operationId,
        OperationKind kind,
        String tresorId,
        String byUserId,
        Optional<String> forUserId,
        Instant timestamp,
        Progress progress,
        Optional<String> additionalInfo) {

    /** The progress of an operation. */
    public enum Progress {
        /** Not approved or rejected yet. */
        OPEN,
        /**
         * Not approved or rejected yet, but another operation on the same tresor was approved. It can only be rejected.
         */
        OUTDATED,
        /** Approved and applied. */
        APPROVED,
        /** Rejected. */
        REJECTED
    }
}
