package dev.gatehouse.sdk.commvault.jobs;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.json.SdkStyle;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.immutables.value.Value;

/**
 * The details of a job. The vendor's client reads the fields that have methods here; the rest is kept as the server
 * sent it.
 */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = JobDetails.Builder.class)
public interface JobDetails extends WithJobDetails {

    /** State, such as {@code Completed}. */
    Optional<String> state();

    /** Number of files transferred so far. */
    OptionalLong filesTransferred();

    /** Why the job is delayed; may contain HTML. */
    Optional<String> delayReason();

    /** General information, as plain Java values. */
    Map<String, Object> generalInfo();

    /** Detailed information, as plain Java values. */
    Map<String, Object> detailInfo();

    /** Information on the progress, as plain Java values. */
    Map<String, Object> progressInfo();

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Called by Jackson 3. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static JobDetails fromJson(Builder builder) {
        return builder.build();
    }

    /** Builds details. */
    final class Builder extends ImmutableJobDetails.Builder {
        Builder() {}
    }
}
