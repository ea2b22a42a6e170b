package dev.gatehouse.sdk.nevis.search;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.json.SdkStyle;
import java.util.List;
import java.util.OptionalLong;
import org.immutables.value.Value;

/** The result of a search. */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = SearchResult.Builder.class)
public interface SearchResult {

    /** Whether the server executed the search. False while the index is being rebuilt, see {@link #infos()}. */
    boolean executed();

    /** Number of entities that match. */
    OptionalLong totalResults();

    /** The entities of this page, most relevant first. */
    List<SearchHit> hits();

    /** Warnings. */
    List<String> warnings();

    /** Information, for example that the index is being rebuilt. */
    List<String> infos();

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Called by Jackson 3. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static SearchResult fromJson(Builder builder) {
        return builder.build();
    }

    /** Builds a {@link SearchResult}, for example in tests of an application. */
    final class Builder extends ImmutableSearchResult.Builder {
        Builder() {}
    }
}
