package dev.gatehouse.sdk.nevis.search;

import dev.gatehouse.sdk.core.check.Arguments;
import dev.gatehouse.sdk.core.json.SdkStyle;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** A search, in the Lucene query syntax. */
@SdkStyle
@Value.Immutable
public interface SearchQuery extends WithSearchQuery {

    /** The query ({@code q}). */
    String text();

    /** Default fields to search ({@code df}), for terms without a field. The server decides by default. */
    List<String> fields();

    /** Order ({@code s}), by relevance by default. The syntax is not documented. */
    Optional<String> sort();

    /** Number of results to skip ({@code from}), 0 by default. */
    Optional<Integer> offset();

    /** Maximum number of results, at least 1. 10 by default. */
    Optional<Integer> size();

    /** Validates the fields. */
    @Value.Check
    default void check() {
        Arguments.notBlank("text", text());
        offset().ifPresent(offset -> Arguments.atLeast("offset", 0, offset));
        size().ifPresent(size -> Arguments.atLeast("size", 1, size));
    }

    /** Returns a query with the given text, in Lucene query syntax. */
    static SearchQuery of(String text) {
        return builder().text(text).build();
    }

    /** Returns a query for entities whose name contains the given phrase. */
    static SearchQuery named(String name) {
        String phrase = Arguments.notBlank("name", name);
        return of("name:\"" + phrase.replace("\\", "\\\\").replace("\"", "\\\"") + "\"");
    }

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link SearchQuery}. */
    final class Builder extends ImmutableSearchQuery.Builder {
        Builder() {}
    }
}
