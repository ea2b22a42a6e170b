package dev.gatehouse.sdk.sps.sessions;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.json.JsonEntity;
import dev.gatehouse.sdk.core.json.SdkStyle;
import java.util.Optional;
import org.immutables.value.Value;

/** The versions of the indexer. */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = IndexingVersion.Builder.class)
public interface IndexingVersion extends JsonEntity {

    /** Returns the version of {@code adp}. */
    Optional<String> adp();

    /** Returns the version of the worker. */
    Optional<String> worker();

    /** Returns a new builder with no values set. */
    static Builder builder() {
        return new Builder();
    }

    /** Called by Jackson 3. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static IndexingVersion fromJson(Builder builder) {
        return builder.build();
    }

    /** Builds an instance, for tests of applications. */
    final class Builder extends ImmutableIndexingVersion.Builder {
        Builder() {}
    }
}
