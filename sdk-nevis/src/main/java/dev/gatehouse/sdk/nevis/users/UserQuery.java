package dev.gatehouse.sdk.nevis.users;

import dev.gatehouse.sdk.core.check.Arguments;
import dev.gatehouse.sdk.core.json.SdkStyle;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/** Filters, order and page size of a list of users. */
@SdkStyle
@Value.Immutable
public interface UserQuery extends WithUserQuery {

    /**
     * Values by field ({@code loginId}, {@code contacts.email}) or by name of a custom property. Operators other than
     * equality are not documented.
     */
    Map<String, String> filters();

    /** Field to sort by, for example {@code name.familyName}. How to reverse the order is not documented. */
    Optional<String> sortBy();

    /** Number of users to skip. Not together with {@link #pageToken()}. */
    Optional<Integer> offset();

    /**
     * Token of the page to start at, as {@link dev.gatehouse.sdk.core.page.Page#next()} returned it. How long a token
     * stays valid is not documented.
     */
    Optional<String> pageToken();

    /** Maximum number of users per page, at least 1. The server decides by default. */
    Optional<Integer> limit();

    /** Requests the length of the whole list ({@code returnTotalResultCount}). False by default. */
    @Value.Default
    default boolean totalCount() {
        return false;
    }

    /** Validates the fields. Parameters with a field of their own can't be filters. */
    @Value.Check
    default void check() {
        Set<String> reserved = Set.of("limit", "offset", "sortBy", "continuationToken", "returnTotalResultCount");
        Arguments.noneBlank("filter names", filters().keySet());
        filters().keySet().stream().filter(reserved::contains).findFirst().ifPresent(name -> {
            throw new IllegalArgumentException(name + " must not be used as a filter");
        });
        limit().ifPresent(limit -> Arguments.atLeast("limit", 1, limit));
        offset().ifPresent(offset -> Arguments.atLeast("offset", 0, offset));
        Arguments.notBlank("pageToken", pageToken());
        if (offset().isPresent() && pageToken().isPresent()) {
            throw new IllegalArgumentException("offset and pageToken must not both be set");
        }
    }

    /** Returns a query for all users. */
    static UserQuery all() {
        return builder().build();
    }

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link UserQuery}. */
    final class Builder extends ImmutableUserQuery.Builder {
        Builder() {}
    }
}
