package dev.gatehouse.sdk.nevis.search;

import dev.gatehouse.sdk.core.json.SdkStyle;
import java.util.List;
import java.util.OptionalLong;
import org.immutables.value.Value;

/** What came of a search. */
@SdkStyle
@Value.Immutable
public interface ClientSearchResult {

    /** Whether the search was made; false while the index is being rebuilt, see {@link #infos()}. */
    boolean answered();

    /** How many clients fit. */
    OptionalLong totalResults();

    /** The clients of this page, most relevant first. */
    List<ClientHit> hits();

    /** Warnings. */
    List<String> warnings();

    /** Information. */
    List<String> infos();

    /** Starts with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a result, for tests of applications. */
    final class Builder extends ImmutableClientSearchResult.Builder {
        Builder() {}
    }
}
