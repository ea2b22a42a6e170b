package dev.gatehouse.sdk.sps.status;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.json.SdkStyle;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** What the appliance is ("Check the SPS version", REST API Reference Guide 6.0.9). */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = ApplianceInfo.Builder.class)
public interface ApplianceInfo {

    /** Domain name. */
    Optional<String> domainname();

    /** Host name. */
    Optional<String> hostname();

    /** Nickname. */
    Optional<String> nickname();

    /** Where support is found. */
    Optional<String> supportLink();

    /** Whether analytics are switched on. */
    Optional<Boolean> analyticsEnabled();

    /** When the firmware was built, ISO 8601. */
    Optional<String> buildDate();

    /** Changes with the configuration. */
    Optional<String> configHash();

    /** Version of the firmware, three numbers with dots: compare these. */
    Optional<String> firmwareVersion();

    /** Roles in a cluster; open JSON, their shape is not documented. */
    List<Object> roles();

    /** Version as it is marketed, such as {@code 5 F7}. */
    Optional<String> version();

    /** Starts with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds one, for tests of applications. */
    final class Builder extends ImmutableApplianceInfo.Builder {
        Builder() {}
    }
}
