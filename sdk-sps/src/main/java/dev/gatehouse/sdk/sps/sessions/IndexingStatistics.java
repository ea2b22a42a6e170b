package dev.gatehouse.sdk.sps.sessions;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.json.JsonEntity;
import dev.gatehouse.sdk.core.json.SdkStyle;
import dev.gatehouse.sdk.sps.internal.LenientInstantDeserializer;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/** The statistics of a run of the indexer. The units of the durations are not documented. */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = IndexingStatistics.Builder.class)
public interface IndexingStatistics extends JsonEntity {

    /** Returns the CPU time. */
    Optional<BigDecimal> cpuTime();

    /** Returns the duration. */
    Optional<BigDecimal> duration();

    /** Returns the time at which the run started; sent as milliseconds since 1970. */
    @JsonDeserialize(contentUsing = LenientInstantDeserializer.class)
    Optional<Instant> startTime();

    /** Returns a new builder with no values set. */
    static Builder builder() {
        return new Builder();
    }

    /** Called by Jackson 3. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static IndexingStatistics fromJson(Builder builder) {
        return builder.build();
    }

    /** Builds an instance, for tests of applications. */
    final class Builder extends ImmutableIndexingStatistics.Builder {
        Builder() {}
    }
}
