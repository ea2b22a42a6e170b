package dev.gatehouse.sdk.sps.management;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.json.SdkStyle;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalInt;
import org.immutables.value.Value;

/** Limits above which SPS alerts; null when empty, which presumably means no alert ("Health monitoring", REST API
 * Reference Guide 6.0 LTS). Ranges are not documented. */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = HealthMonitoring.Builder.class)
@JsonInclude(JsonInclude.Include.ALWAYS)
@JsonPropertyOrder(alphabetic = true)
public interface HealthMonitoring extends WithHealthMonitoring {

    /** Highest allowed disk utilisation in percent. */
    OptionalInt maximumDiskUtilizationRatio();

    /** Highest average load of 1 minute; documented as int. */
    Optional<BigDecimal> maximumLoad1();

    /** Highest average load of 5 minutes; documented as int. */
    Optional<BigDecimal> maximumLoad5();

    /** Highest average load of 15 minutes; documented as int. */
    Optional<BigDecimal> maximumLoad15();

    /** Highest allowed swap utilisation in percent. */
    OptionalInt maximumSwapUtilizationRatio();

    /** Starts with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds settings. */
    final class Builder extends ImmutableHealthMonitoring.Builder {
        Builder() {}
    }
}
