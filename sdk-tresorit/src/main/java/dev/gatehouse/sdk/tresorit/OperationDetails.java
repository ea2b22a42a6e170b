package dev.gatehouse.sdk.tresorit;

import java.time.Instant;
import java.util.Optional;

/** What is known of any operation that waits for the backend's decision; an application's rule can begin here. */
public interface OperationDetails {

    /** User id of who started it. See that it is the user who called the backend; the server does not know. */
    String byUserId();

    /** Id of the tresor. */
    String tresorId();

    /** When it was started. */
    Optional<Instant> timestamp();
}
