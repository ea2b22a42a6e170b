package dev.gatehouse.sdk.sps.status;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.json.JsonEntity;
import dev.gatehouse.sdk.core.json.SdkStyle;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** Information about the appliance ("Check the SPS version", REST API Reference Guide 6.0.9). */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = ApplianceInfo.Builder.class)
public interface ApplianceInfo extends JsonEntity {

    /** Returns the domain name. */
    Optional<String> domainname();

    /** Returns the host name. */
    Optional<String> hostname();

    /** Returns the nickname. */
    Optional<String> nickname();

    /** Returns the link to the support page. */
    Optional<String> supportLink();

    /** Returns whether analytics are enabled. */
    Optional<Boolean> analyticsEnabled();

    /** Returns the build date of the firmware in ISO 8601 format. */
    Optional<String> buildDate();

    /** Returns a hash of the configuration. */
    Optional<String> configHash();

    /** Returns the firmware version: three numbers separated by dots. Use it to compare versions. */
    Optional<String> firmwareVersion();

    /** Returns the roles in a cluster as open JSON; their structure is not documented. */
    List<Object> roles();

    /** Returns the marketing version, such as {@code 5 F7}. */
    Optional<String> version();

    /** Returns a new builder with no values set. */
    static Builder builder() {
        return new Builder();
    }

    /** Called by Jackson 3. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static ApplianceInfo fromJson(Builder builder) {
        return builder.build();
    }

    /** Builds an instance, for tests of applications. */
    final class Builder extends ImmutableApplianceInfo.Builder {
        Builder() {}
    }
}
