package dev.gatehouse.sdk.tresorit.common;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.tresorit.internal.Given;
import dev.gatehouse.sdk.tresorit.internal.LenientInstantDeserializer;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What is known of any operation that waits for the backend's decision. The server can't know who called the backend:
 * that the operation is the caller's own is for the backend to check.
 */
public interface OperationDetails {

    /** User id of who started it; for the acception of a link, of who created the link. */
    String byUserId();

    /** Id of the tresor. */
    String tresorId();

    /** When it was started; read as UTC where no zone is told, and absent where the form is not understood. */
    @JsonDeserialize(contentUsing = LenientInstantDeserializer.class)
    Optional<Instant> timestamp();

    /** Refuses blank ids: nothing can be decided by them. */
    @Value.Check
    default void check() {
        Given.id("byUserId", byUserId());
        Given.id("tresorId", tresorId());
    }
}
