package dev.gatehouse.sdk.nevis.users;

import dev.gatehouse.sdk.core.json.SdkStyle;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/** Which users of a client are listed, and in what order. */
@SdkStyle
@Value.Immutable
public interface UserQuery extends WithUserQuery {

    /**
     * Values by field ({@code loginId}, {@code contacts.email}) or by name of a custom property; other than equality is
     * not documented.
     */
    Map<String, String> filters();

    /** Field to sort by, {@code name.familyName} for instance; how to reverse it is not documented. */
    Optional<String> sortBy();

    /** Users to leave out before the first. */
    Optional<Integer> offset();

    /** Most users of a page, 1 or more; the server decides by default. */
    Optional<Integer> limit();

    /** Asks for the length of the whole list, {@code returnTotalResultCount}. */
    @Value.Default
    default boolean totalCount() {
        return false;
    }

    /** Refuses filters that have a meaning of their own, and numbers without one. */
    @Value.Check
    default void check() {
        Set<String> own = Set.of("limit", "offset", "sortBy", "continuationToken", "returnTotalResultCount");
        if (filters().keySet().stream().anyMatch(String::isBlank)) {
            throw new IllegalArgumentException("the field to filter by must not be blank");
        }
        filters().keySet().stream().filter(own::contains).findFirst().ifPresent(name -> {
            throw new IllegalArgumentException(name + " is no field to filter by");
        });
        if (limit().filter(limit -> limit < 1).isPresent()) {
            throw new IllegalArgumentException("limit must be at least 1");
        }
        if (offset().filter(offset -> offset < 0).isPresent()) {
            throw new IllegalArgumentException("offset must not be negative");
        }
    }

    /** Returns a query for all users. */
    static UserQuery all() {
        return builder().build();
    }

    /** Starts with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a query. */
    final class Builder extends ImmutableUserQuery.Builder {
        Builder() {}
    }
}
