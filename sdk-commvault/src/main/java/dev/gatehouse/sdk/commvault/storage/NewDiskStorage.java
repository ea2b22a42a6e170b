package dev.gatehouse.sdk.commvault.storage;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.check.Arguments;
import dev.gatehouse.sdk.core.json.JsonEntity;
import dev.gatehouse.sdk.core.json.SdkStyle;
import java.util.List;
import org.immutables.value.Value;

/** Disk storage to create (OpenAPI file of 11.32). */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = NewDiskStorage.Builder.class)
public interface NewDiskStorage extends JsonEntity, WithNewDiskStorage {

    /** Name. */
    String name();

    /** Where to store the data; at least one. */
    @JsonProperty("storage")
    List<NewDiskLocation> locations();

    /** Where to store the deduplication databases. */
    @JsonProperty("deduplicationDBStorage")
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    List<DeduplicationLocation> deduplicationLocations();

    /** Whether to deduplicate the data. The default is false. */
    @Value.Default
    default boolean enableDeduplication() {
        return false;
    }

    /** Rejects a blank name and missing locations. */
    @Value.Check
    default void check() {
        Arguments.notBlank("name", name());
        Arguments.notEmpty("locations", locations());
    }

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Called by Jackson 3. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static NewDiskStorage fromJson(Builder builder) {
        return builder.build();
    }

    /** Builds disk storage. */
    final class Builder extends ImmutableNewDiskStorage.Builder {
        Builder() {}
    }
}
