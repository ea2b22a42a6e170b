package dev.gatehouse.sdk.sps.management;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.json.SdkStyle;
import java.util.Optional;
import org.immutables.value.Value;

/** Where SPS sends SNMP traps ("SNMP traps", REST API Reference Guide 6.0 LTS). */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = SnmpTrapSettings.Builder.class)
@JsonInclude(JsonInclude.Include.NON_ABSENT)
@JsonPropertyOrder(alphabetic = true)
public interface SnmpTrapSettings extends WithSnmpTrapSettings {

    /** Whether alerts are sent to an SNMP server. */
    boolean enabled();

    /** Server and protocol; whether it may be missing while traps are off is not documented. */
    Optional<SnmpVersion> version();

    /** Starts with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds settings. */
    final class Builder extends ImmutableSnmpTrapSettings.Builder {
        Builder() {}
    }
}
