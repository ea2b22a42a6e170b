package dev.gatehouse.sdk.sps.management;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.json.JsonEntity;
import dev.gatehouse.sdk.core.json.SdkStyle;
import java.util.Optional;
import org.immutables.value.Value;

/** Settings for SNMP traps ("SNMP traps", REST API Reference Guide 6.0 LTS). */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = SnmpTrapSettings.Builder.class)
@JsonInclude(JsonInclude.Include.NON_ABSENT)
@JsonPropertyOrder(alphabetic = true)
public interface SnmpTrapSettings extends JsonEntity, WithSnmpTrapSettings {

    /** Returns whether alerts are sent to an SNMP server. */
    boolean enabled();

    /** Returns server and protocol. Whether they are optional while traps are disabled is not documented. */
    Optional<SnmpVersion> version();

    /** Returns a new builder with no values set. */
    static Builder builder() {
        return new Builder();
    }

    /** Called by Jackson 3. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static SnmpTrapSettings fromJson(Builder builder) {
        return builder.build();
    }

    /** Builds settings. */
    final class Builder extends ImmutableSnmpTrapSettings.Builder {
        Builder() {}
    }
}
