package dev.gatehouse.sdk.tresorit;

import java.time.Instant;
import java.util.Optional;

/**
 * What is known of any operation that waits for the backend's decision. The server can't know who called the backend:
 * that the operation is the caller's own is for the backend to check.
 */
public interface OperationDetails {

    /** User id of who started it; for the acception of a link, of who created the link. */
    String byUserId();

    /** Id of the tresor. */
    String tresorId();

    /** When it was started. */
    Optional<Instant> timestamp();
}
