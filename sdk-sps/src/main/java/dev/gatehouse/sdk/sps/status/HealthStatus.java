package dev.gatehouse.sdk.sps.status;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.json.SdkStyle;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.immutables.value.Value;

/** How the appliance is doing ("Health status", REST API Reference Guide 7.2); all that is not here is in {@link #all()}. */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = HealthStatus.Builder.class)
public interface HealthStatus extends WithHealthStatus {

    /** Processor use in percent. */
    Optional<BigDecimal> cpu();

    /** Disk use in percent. */
    Optional<BigDecimal> disk();

    /** Memory use in percent. */
    Optional<BigDecimal> memory();

    /** Swap use in percent. */
    Optional<BigDecimal> swap();

    /** Average load of 1 minute. */
    Optional<BigDecimal> load1();

    /** Average load of 5 minutes. */
    Optional<BigDecimal> load5();

    /** Average load of 15 minutes. */
    Optional<BigDecimal> load15();

    /** Sessions under way, by protocol. */
    Map<String, Integer> sessions();

    /** All sessions under way. */
    OptionalInt sessionsTotal();

    /** Everything, as open JSON. */
    @Value.Auxiliary
    @Value.Default
    default Object all() {
        return Map.of();
    }

    /** Starts with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds one, for tests of applications. */
    final class Builder extends ImmutableHealthStatus.Builder {
        Builder() {}
    }
}
