package dev.gatehouse.sdk.sps.status;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.json.JsonEntity;
import dev.gatehouse.sdk.core.json.SdkStyle;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.immutables.value.Value;

/** Health of the appliance ("Health status", REST API Reference Guide 7.2). {@link #all()} contains all values. */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = HealthStatus.Builder.class)
public interface HealthStatus extends JsonEntity, WithHealthStatus {

    /** Returns the CPU usage in percent. */
    Optional<BigDecimal> cpu();

    /** Returns the disk usage in percent. */
    Optional<BigDecimal> disk();

    /** Returns the memory usage in percent. */
    Optional<BigDecimal> memory();

    /** Returns the swap usage in percent. */
    Optional<BigDecimal> swap();

    /** Returns the load average of 1 minute. */
    Optional<BigDecimal> load1();

    /** Returns the load average of 5 minutes. */
    Optional<BigDecimal> load5();

    /** Returns the load average of 15 minutes. */
    Optional<BigDecimal> load15();

    /** Returns the number of active sessions by protocol. */
    Map<String, Integer> sessions();

    /** Returns the number of all active sessions. */
    OptionalInt sessionsTotal();

    /** Returns all values as open JSON, except nulls. */
    @Value.Auxiliary
    @Value.Default
    default Map<String, Object> all() {
        return Map.of();
    }

    /** Returns a new builder with no values set. */
    static Builder builder() {
        return new Builder();
    }

    /** Called by Jackson 3. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static HealthStatus fromJson(Builder builder) {
        return builder.build();
    }

    /** Builds an instance, for tests of applications. */
    final class Builder extends ImmutableHealthStatus.Builder {
        Builder() {}
    }
}
