package dev.gatehouse.sdk.sps.policies;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.json.JsonEntity;
import dev.gatehouse.sdk.core.json.SdkStyle;
import java.util.Optional;
import java.util.OptionalInt;
import org.immutables.value.Value;

/** Which events of an archive and clean-up policy send a notification. */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = ArchiveNotification.Builder.class)
public interface ArchiveNotification extends JsonEntity, WithArchiveNotification {

    /** Returns the type of the events, such as {@code all}. */
    Optional<String> type();

    /** Returns whether the list of files is sent. */
    Optional<Boolean> sendFilelist();

    /** Returns the maximum number of files in the list. */
    OptionalInt fileCountLimit();

    /** Returns a new builder with no values set. */
    static Builder builder() {
        return new Builder();
    }

    /** Called by Jackson 3. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static ArchiveNotification fromJson(Builder builder) {
        return builder.build();
    }

    /** Builds a notification. */
    final class Builder extends ImmutableArchiveNotification.Builder {
        Builder() {}
    }
}
