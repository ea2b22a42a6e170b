package dev.gatehouse.sdk.nevis.common;

import dev.gatehouse.sdk.core.check.Arguments;
import dev.gatehouse.sdk.core.json.SdkStyle;
import java.util.Optional;
import org.immutables.value.Value;

/** Options of a list request. */
@SdkStyle
@Value.Immutable
public interface ListOptions extends WithListOptions {

    /** Maximum number of entries per page, at least 1. The server decides by default. */
    Optional<Integer> limit();

    /**
     * Token of the page to start at, as {@link dev.gatehouse.sdk.core.page.Page#next()} returned it. How long a token
     * stays valid is not documented.
     */
    Optional<String> pageToken();

    /**
     * Requests the length of the whole list ({@code returnTotalResultCount}). Only "selected endpoints" return it.
     * False by default.
     */
    @Value.Default
    default boolean totalCount() {
        return false;
    }

    /** Validates the fields. A limit of 0 is rejected, because its meaning is not documented. */
    @Value.Check
    default void check() {
        limit().ifPresent(limit -> Arguments.atLeast("limit", 1, limit));
        Arguments.notBlank("pageToken", pageToken());
    }

    /** Returns the default options. */
    static ListOptions defaults() {
        return builder().build();
    }

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link ListOptions}. */
    final class Builder extends ImmutableListOptions.Builder {
        Builder() {}
    }
}
