package dev.gatehouse.sdk.commvault.alerts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.commvault.common.IdName;
import dev.gatehouse.sdk.core.json.JsonEntity;
import dev.gatehouse.sdk.core.json.SdkStyle;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import org.immutables.value.Value;

/** An alert that was triggered (OpenAPI file of 11.32). */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = TriggeredAlert.Builder.class)
public interface TriggeredAlert extends JsonEntity, WithTriggeredAlert {

    /** Id. */
    long id();

    /** Severity. */
    Optional<AlertSeverity> severity();

    /** What triggered it, such as {@code Job Failed}. */
    Optional<String> detectedCriterion();

    /** What happened. */
    Optional<String> info();

    /** Notes of administrators. */
    Optional<String> notes();

    /** Type, such as {@code Job Management - Data Protection}. */
    Optional<String> type();

    /** When it was triggered. */
    Optional<Instant> detectedTime();

    /** The client that it is about. */
    Optional<IdName> client();

    /** Whether it was read. */
    Optional<Boolean> readStatus();

    /** Id of the job that it is about. */
    OptionalLong jobId();

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Called by Jackson 3. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static TriggeredAlert fromJson(Builder builder) {
        return builder.build();
    }

    /** Builds an alert. */
    final class Builder extends ImmutableTriggeredAlert.Builder {
        Builder() {}
    }
}
