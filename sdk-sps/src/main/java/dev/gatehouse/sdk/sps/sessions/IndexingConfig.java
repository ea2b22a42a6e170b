package dev.gatehouse.sdk.sps.sessions;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.json.JsonEntity;
import dev.gatehouse.sdk.core.json.SdkStyle;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** What the indexer reads in a session. */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = IndexingConfig.Builder.class)
public interface IndexingConfig extends JsonEntity {

    /** Returns the settings for commands. */
    Optional<IndexingSource> command();

    /** Returns the settings for the keyboard. */
    Optional<IndexingSource> keyboard();

    /** Returns the settings for the mouse. */
    Optional<IndexingSource> mouse();

    /** Returns the settings for the screen. */
    Optional<IndexingSource> screen();

    /** Returns the settings for window titles. */
    Optional<IndexingSource> title();

    /** Returns whether running sessions are indexed. */
    Optional<Boolean> nearRealtime();

    /** Returns the languages of the text recognition. */
    List<String> ocrLanguages();

    /** Returns a new builder with no values set. */
    static Builder builder() {
        return new Builder();
    }

    /** Called by Jackson 3. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static IndexingConfig fromJson(Builder builder) {
        return builder.build();
    }

    /** Builds an instance, for tests of applications. */
    final class Builder extends ImmutableIndexingConfig.Builder {
        Builder() {}
    }
}
