package dev.gatehouse.sdk.nevis.common;

import dev.gatehouse.sdk.core.json.SdkStyle;
import java.util.Optional;
import org.immutables.value.Value;

/** How a list is fetched. */
@SdkStyle
@Value.Immutable
public interface ListOptions extends WithListOptions {

    /** Most entries of a page, 1 or more; the server decides by default. */
    Optional<Integer> limit();

    /** Asks for the length of the whole list, {@code returnTotalResultCount}; only "selected endpoints" tell it. */
    @Value.Default
    default boolean totalCount() {
        return false;
    }

    /** Refuses a limit of 0, whose meaning is not documented. */
    @Value.Check
    default void check() {
        if (limit().filter(limit -> limit < 1).isPresent()) {
            throw new IllegalArgumentException("limit must be at least 1");
        }
    }

    /** Returns options that change nothing. */
    static ListOptions defaults() {
        return builder().build();
    }

    /** Starts with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds options. */
    final class Builder extends ImmutableListOptions.Builder {
        Builder() {}
    }
}
