package dev.gatehouse.sdk.sps.management;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.json.JsonEntity;
import dev.gatehouse.sdk.core.json.SdkStyle;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalInt;
import org.immutables.value.Value;

/**
 * Limits above which SPS sends alerts ("Health monitoring", REST API Reference Guide 6.0 LTS). An empty limit is sent as
 * null, which presumably means no alert. Ranges are not documented.
 */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = HealthMonitoring.Builder.class)
@JsonInclude(JsonInclude.Include.ALWAYS)
@JsonPropertyOrder(alphabetic = true)
public interface HealthMonitoring extends JsonEntity, WithHealthMonitoring {

    /** Returns the maximum disk utilization in percent. */
    OptionalInt maximumDiskUtilizationRatio();

    /** Returns the maximum load average of 1 minute; documented as int. */
    Optional<BigDecimal> maximumLoad1();

    /** Returns the maximum load average of 5 minutes; documented as int. */
    Optional<BigDecimal> maximumLoad5();

    /** Returns the maximum load average of 15 minutes; documented as int. */
    Optional<BigDecimal> maximumLoad15();

    /** Returns the maximum swap utilization in percent. */
    OptionalInt maximumSwapUtilizationRatio();

    /** Returns a new builder with no values set. */
    static Builder builder() {
        return new Builder();
    }

    /** Called by Jackson 3. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static HealthMonitoring fromJson(Builder builder) {
        return builder.build();
    }

    /** Builds settings. */
    final class Builder extends ImmutableHealthMonitoring.Builder {
        Builder() {}
    }
}
