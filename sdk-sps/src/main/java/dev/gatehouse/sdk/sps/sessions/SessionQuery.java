package dev.gatehouse.sdk.sps.sessions;

import dev.gatehouse.sdk.core.check.Arguments;
import dev.gatehouse.sdk.core.json.SdkStyle;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** A search for sessions. Other parameters, such as a time range or an order, are not documented. */
@SdkStyle
@Value.Immutable
public interface SessionQuery extends WithSessionQuery {

    /** Returns the Lucene expression ({@code q}), not encoded, such as {@code protocol:SSH}. Default: all sessions. */
    Optional<String> expression();

    /** Returns the names of the fields to return ({@code fields}). Default: the appliance decides. */
    List<String> fields();

    /** Returns the number of sessions per page ({@code limit}), at least 1. Default of the appliance: 500. */
    Optional<Integer> limit();

    /** Returns the number of sessions to skip ({@code offset}), at least 0. Default: 0. */
    Optional<Long> offset();

    /** Rejects blank expressions and fields, and numbers below their minimum. */
    @Value.Check
    default void check() {
        Arguments.notBlank("expression", expression());
        Arguments.noneBlank("fields", fields());
        limit().ifPresent(limit -> Arguments.atLeast("limit", 1, limit));
        offset().ifPresent(offset -> Arguments.atLeast("offset", 0, offset));
    }

    /** Returns a search for all sessions. */
    static SessionQuery all() {
        return builder().build();
    }

    /** Returns a search for the sessions that match a Lucene expression. */
    static SessionQuery matching(String expression) {
        return builder().expression(expression).build();
    }

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a search. */
    final class Builder extends ImmutableSessionQuery.Builder {
        Builder() {}
    }
}
