package dev.gatehouse.sdk.cte.profiles;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.json.JsonEntity;
import dev.gatehouse.sdk.core.json.SdkStyle;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.immutables.value.Value;

/** Log files on the host. */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = FileSettings.Builder.class)
public interface FileSettings extends JsonEntity, WithFileSettings {

    /** Whether old files may be deleted. */
    Optional<Boolean> allowPurge();

    /** Least severity. */
    Optional<LogLevel> fileThreshold();

    /** Maximum size of a file in bytes, 1,000 to 1,000,000,000. */
    OptionalLong maxFileSize();

    /** Maximum number of old files, 1 to 100. */
    OptionalInt maxOldFiles();

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Called by Jackson 3. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static FileSettings fromJson(Builder builder) {
        return builder.build();
    }

    /** Builds an instance. */
    final class Builder extends ImmutableFileSettings.Builder {
        Builder() {}
    }
}
