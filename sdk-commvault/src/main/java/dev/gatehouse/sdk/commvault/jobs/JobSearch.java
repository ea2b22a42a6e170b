package dev.gatehouse.sdk.commvault.jobs;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.check.Arguments;
import dev.gatehouse.sdk.core.json.SdkStyle;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** Which jobs to search. Without settings: all jobs except aged ones, of all types. */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = JobSearch.Builder.class)
public interface JobSearch extends WithJobSearch {

    /** Only jobs of the clients with these ids. Empty means all. */
    List<Long> clientIds();

    /** Only active or only finished jobs. */
    Optional<JobCategory> category();

    /** Only jobs with one of these states. Empty means all. */
    List<JobStatus> statuses();

    /** Only jobs of these types. Empty means all. The names of the types are not documented. */
    List<String> types();

    /** How far back to look for finished jobs, in whole seconds. */
    Optional<Duration> lookBack();

    /** Whether to include aged jobs. The default is false. */
    @Value.Default
    default boolean aged() {
        return false;
    }

    /** Whether to leave out administrative jobs. The default is false. */
    @Value.Default
    default boolean hideAdminJobs() {
        return false;
    }

    /** Rejects invalid values. */
    @Value.Check
    default void check() {
        clientIds().forEach(id -> Arguments.atLeast("clientId", 1, id));
        lookBack().ifPresent(time -> Arguments.atLeast("lookBack", Duration.ofSeconds(1), time));
        Arguments.noneBlank("types", types());
    }

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Called by Jackson 3. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static JobSearch fromJson(Builder builder) {
        return builder.build();
    }

    /** Builds a search. */
    final class Builder extends ImmutableJobSearch.Builder {
        Builder() {}
    }
}
