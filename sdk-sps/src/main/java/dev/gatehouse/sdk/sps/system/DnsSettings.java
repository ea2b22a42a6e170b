package dev.gatehouse.sdk.sps.system;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.json.JsonEntity;
import dev.gatehouse.sdk.core.json.SdkStyle;
import java.util.Optional;
import org.immutables.value.Value;

/** The DNS servers of the appliance ("DNS", REST API Reference Guide 7.0). */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = DnsSettings.Builder.class)
@JsonInclude(JsonInclude.Include.ALWAYS)
public interface DnsSettings extends JsonEntity, WithDnsSettings {

    /** Returns the IP address of the primary server; empty is sent as null. */
    Optional<String> primary();

    /** Returns the IP address of the secondary server; empty is sent as null. */
    Optional<String> secondary();

    /** Returns a new builder with no values set. */
    static Builder builder() {
        return new Builder();
    }

    /** Called by Jackson 3. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static DnsSettings fromJson(Builder builder) {
        return builder.build();
    }

    /** Builds settings. */
    final class Builder extends ImmutableDnsSettings.Builder {
        Builder() {}
    }
}
