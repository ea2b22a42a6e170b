package dev.gatehouse.sdk.nevis.search;

import dev.gatehouse.sdk.core.json.SdkStyle;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** A search for clients, in the Lucene query syntax. */
@SdkStyle
@Value.Immutable
public interface ClientQuery extends WithClientQuery {

    /** The query, {@code q}. */
    String text();

    /** Fields to search in where the query names none, {@code df}; the server decides by default. */
    List<String> fields();

    /** Order, {@code s}, by relevance by default; its syntax is not documented. */
    Optional<String> sort();

    /** Results to leave out, {@code from}; 0 by default. */
    Optional<Integer> offset();

    /** Most results, 1 or more; 10 by default. */
    Optional<Integer> size();

    /** Refuses what can't be meant. */
    @Value.Check
    default void check() {
        if (text().isBlank()) {
            throw new IllegalArgumentException("text must not be blank");
        }
        if (offset().filter(offset -> offset < 0).isPresent()) {
            throw new IllegalArgumentException("offset must not be negative");
        }
        if (size().filter(size -> size < 1).isPresent()) {
            throw new IllegalArgumentException("size must be at least 1");
        }
    }

    /** Returns a query in the Lucene syntax. */
    static ClientQuery of(String text) {
        return builder().text(text).build();
    }

    /** Returns a query for clients whose name has these words in this order. */
    static ClientQuery named(String name) {
        if (name.isBlank()) {
            throw new IllegalArgumentException("name must not be blank");
        }
        return of("name:\"" + name.replace("\\", "\\\\").replace("\"", "\\\"") + "\"");
    }

    /** Starts with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a query. */
    final class Builder extends ImmutableClientQuery.Builder {
        Builder() {}
    }
}
