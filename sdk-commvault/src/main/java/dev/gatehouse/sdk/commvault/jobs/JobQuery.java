package dev.gatehouse.sdk.commvault.jobs;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.check.Arguments;
import dev.gatehouse.sdk.core.json.SdkStyle;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.immutables.value.Value;

/** Which jobs to list. Without settings: all jobs of all types, finished ones of the last year included. */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = JobQuery.Builder.class)
public interface JobQuery extends WithJobQuery {

    /** Only jobs of the client, machine or vault with this id. */
    OptionalLong clientId();

    /** Only active or only finished jobs. The server's default is all. */
    Optional<JobCategory> category();

    /** How far back to look for finished jobs, in whole seconds. The server's default is one year. */
    Optional<Duration> lookBack();

    /**
     * Only jobs of these types. Empty, which is the default, means all types; the server's own default, backup jobs
     * only, would hide the jobs that install endpoints.
     */
    List<String> types();

    /** Rejects invalid values. */
    @Value.Check
    default void check() {
        clientId().ifPresent(id -> Arguments.atLeast("clientId", 1, id));
        lookBack().ifPresent(time -> Arguments.atLeast("lookBack", Duration.ofSeconds(1), time));
        Arguments.noneBlank("types", types());
    }

    /** Returns a query for all jobs. */
    static JobQuery all() {
        return builder().build();
    }

    /** Returns a query for all jobs of a client, which is a machine or a vault. */
    static JobQuery ofClient(long clientId) {
        return builder().clientId(clientId).build();
    }

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Called by Jackson 3. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static JobQuery fromJson(Builder builder) {
        return builder.build();
    }

    /** Builds a query. */
    final class Builder extends ImmutableJobQuery.Builder {
        Builder() {}
    }
}
