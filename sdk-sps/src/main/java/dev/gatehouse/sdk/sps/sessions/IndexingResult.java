package dev.gatehouse.sdk.sps.sessions;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.json.JsonEntity;
import dev.gatehouse.sdk.core.json.SdkStyle;
import java.util.Optional;
import org.immutables.value.Value;

/** A run of the indexer over a session (REST API Reference Guide). */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = IndexingResult.Builder.class)
public interface IndexingResult extends JsonEntity {

    /** Returns what was indexed. */
    Optional<IndexingConfig> config();

    /** Returns the statistics. */
    Optional<IndexingStatistics> statistics();

    /** Returns the status, such as {@code COMPLETED}. */
    Optional<String> status();

    /** Returns the versions of the indexer. */
    Optional<IndexingVersion> version();

    /** Returns a new builder with no values set. */
    static Builder builder() {
        return new Builder();
    }

    /** Called by Jackson 3. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static IndexingResult fromJson(Builder builder) {
        return builder.build();
    }

    /** Builds an instance, for tests of applications. */
    final class Builder extends ImmutableIndexingResult.Builder {
        Builder() {}
    }
}
