package dev.gatehouse.sdk.commvault.storage;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.commvault.common.IdName;
import dev.gatehouse.sdk.core.check.Arguments;
import dev.gatehouse.sdk.core.json.JsonEntity;
import dev.gatehouse.sdk.core.json.SdkStyle;
import org.immutables.value.Value;

/** A folder for a deduplication database. */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = DeduplicationLocation.Builder.class)
public interface DeduplicationLocation extends JsonEntity, WithDeduplicationLocation {

    /** Path of the folder. */
    String path();

    /** The media agent with the folder. */
    IdName mediaAgent();

    /** Rejects blank texts. */
    @Value.Check
    default void check() {
        Arguments.notBlank("path", path());
    }

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Called by Jackson 3. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static DeduplicationLocation fromJson(Builder builder) {
        return builder.build();
    }

    /** Builds a location. */
    final class Builder extends ImmutableDeduplicationLocation.Builder {
        Builder() {}
    }
}
