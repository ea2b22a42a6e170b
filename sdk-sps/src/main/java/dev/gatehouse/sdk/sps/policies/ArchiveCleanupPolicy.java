package dev.gatehouse.sdk.sps.policies;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.json.JsonEntity;
import dev.gatehouse.sdk.core.json.SdkStyle;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * An archive and clean-up policy: where and when recordings are archived ("Archive/Cleanup policies", REST API
 * Reference Guide 6.0.12; the page was available in part only).
 */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = ArchiveCleanupPolicy.Builder.class)
public interface ArchiveCleanupPolicy extends JsonEntity, WithArchiveCleanupPolicy {

    /** Returns the name. */
    String name();

    /** Returns whether the path contains the id of the node. */
    Optional<Boolean> includeNodeIdInPath();

    /** Returns which events send a notification. */
    Optional<ArchiveNotification> notificationEvent();

    /** Returns the target. */
    Optional<ArchiveTarget> target();

    /** Returns when the archiving starts, such as {@code 10:10}. */
    List<String> startTimes();

    /** Returns a new builder with no values set. */
    static Builder builder() {
        return new Builder();
    }

    /** Called by Jackson 3. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static ArchiveCleanupPolicy fromJson(Builder builder) {
        return builder.build();
    }

    /** Builds a policy. */
    final class Builder extends ImmutableArchiveCleanupPolicy.Builder {
        Builder() {}
    }
}
