package dev.gatehouse.sdk.tresorit.common;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.check.Arguments;
import dev.gatehouse.sdk.core.json.JsonEntity;
import dev.gatehouse.sdk.tresorit.internal.LenientInstantDeserializer;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Details of an operation that waits for the decision of the backend. The server does not know who called the backend,
 * so the backend must check that the operation belongs to its caller.
 */
public interface OperationDetails extends JsonEntity {

    /** User id of the user who started the operation; for the acception of a link, the user who created the link. */
    String byUserId();

    /** Id of the tresor. */
    String tresorId();

    /**
     * Time at which the operation was started. UTC if the server sends no time zone; empty if the format is unknown.
     */
    @JsonDeserialize(contentUsing = LenientInstantDeserializer.class)
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    Optional<Instant> timestamp();

    /** Rejects blank ids. */
    @Value.Check
    default void check() {
        Arguments.notBlank("byUserId", byUserId());
        Arguments.notBlank("tresorId", tresorId());
    }
}
