package dev.gatehouse.sdk.testkit.tresorit;

import java.time.Instant;
import java.util.Optional;

/**
 * An operation on a tresor as the server holds it at the moment of asking.
 *
 * @param operationId the id that the client hands to its backend
 * @param kind what is to happen
 * @param tresorId the tresor to which it is to happen
 * @param byUserId who started it; for an acception, who created the link
 * @param forUserId the user shared with, kicked, or accepting; none for the creation and the revocation of a link
 * @param timestamp when it was started
 * @param progress how far it is
 * @param additionalInfo what the approval of a link's creation said
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

    /** How far an operation is. */
    public enum Progress {
        /** It waits for the backend. */
        OPEN,
        /** It waits for the backend, but another one on the same tresor was approved: it can only be rejected. */
        OUTDATED,
        /** Approved, and in effect. */
        APPROVED,
        /** Rejected. */
        REJECTED
    }
}
