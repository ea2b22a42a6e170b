package dev.gatehouse.sdk.commvault.storage;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.commvault.common.IdName;
import dev.gatehouse.sdk.core.check.Arguments;
import dev.gatehouse.sdk.core.json.JsonEntity;
import dev.gatehouse.sdk.core.json.SdkStyle;
import java.util.Optional;
import org.immutables.value.Value;

/** A folder of disk storage to create. */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = NewDiskLocation.Builder.class)
public interface NewDiskLocation extends JsonEntity, WithNewDiskLocation {

    /** Path of the folder on the media agent, or of a network share. */
    String backupLocation();

    /** The media agent that writes the data. */
    IdName mediaAgent();

    /** Stored credentials for a network share. */
    Optional<IdName> savedCredentials();

    /** Rejects blank texts. */
    @Value.Check
    default void check() {
        Arguments.notBlank("backupLocation", backupLocation());
    }

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Called by Jackson 3. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static NewDiskLocation fromJson(Builder builder) {
        return builder.build();
    }

    /** Builds a location. */
    final class Builder extends ImmutableNewDiskLocation.Builder {
        Builder() {}
    }
}
