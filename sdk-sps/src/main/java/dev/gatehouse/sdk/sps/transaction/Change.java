package dev.gatehouse.sdk.sps.transaction;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.json.JsonEntity;
import dev.gatehouse.sdk.core.json.SdkStyle;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A staged change ("Review the changelog of a transaction", REST API Reference Guide 6.9.3). Values are open JSON.
 * {@code toString} omits them, because they may contain secrets.
 */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = Change.Builder.class)
public interface Change extends JsonEntity {

    /** Returns the type of the change. */
    ChangeType type();

    /** Returns the path of the changed object. */
    String path();

    /** Returns the value before a delete or replace. */
    @Value.Redacted
    Optional<Object> oldValue();

    /** Returns the value after a create or replace. */
    @Value.Redacted
    Optional<Object> newValue();

    /** Returns the order before a reorder: a list, although the guide's table says string or object. */
    @Value.Redacted
    Optional<Object> oldOrder();

    /** Returns the order after a reorder. An order that is not a list is its only element. */
    @Value.Redacted
    @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
    List<Object> newOrder();

    /** Returns a new builder with no values set. */
    static Builder builder() {
        return new Builder();
    }

    /** Called by Jackson 3. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static Change fromJson(Builder builder) {
        return builder.build();
    }

    /** Builds a change, for tests of applications. */
    final class Builder extends ImmutableChange.Builder {
        Builder() {}
    }
}
