package dev.gatehouse.sdk.sps;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.json.SdkStyle;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A staged change ("Review the changelog of a transaction", REST API Reference Guide 6.9.3). Values are open JSON and
 * may hold what should not be logged; {@code toString} leaves them out.
 */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = Change.Builder.class)
public interface Change {

    /** What was done. */
    ChangeType type();

    /** Path of what was changed. */
    String path();

    /** Value before, of a delete and a replace. */
    @Value.Redacted
    Optional<Object> oldValue();

    /** Value after, of a create and a replace. */
    @Value.Redacted
    Optional<Object> newValue();

    /** Order before, of a reorder; a list, though the guide also says string or object. */
    @Value.Redacted
    Optional<Object> oldOrder();

    /** Order after, of a reorder. */
    @Value.Redacted
    List<Object> newOrder();

    /** Starts with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a change, for tests of applications. */
    final class Builder extends ImmutableChange.Builder {
        Builder() {}
    }
}
