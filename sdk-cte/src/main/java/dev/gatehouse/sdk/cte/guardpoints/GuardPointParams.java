package dev.gatehouse.sdk.cte.guardpoints;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import dev.gatehouse.sdk.core.json.SdkStyle;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Settings of new GuardPoints; switches are off by default on the server unless said otherwise. New GuardPoints are
 * always switched on.
 */
@SdkStyle
@Value.Immutable
@JsonSerialize
public interface GuardPointParams extends WithGuardPointParams {

    /** Kind. */
    GuardPointType guardPointType();

    /** Id or name of the policy; needed for all kinds but ransomware protection. */
    Optional<String> policyId();

    /** Mounts by itself. */
    Optional<Boolean> automountEnabled();

    /** Is a CIFS share. */
    Optional<Boolean> cifsEnabled();

    /** Enables data classification. */
    Optional<Boolean> dataClassificationEnabled();

    /** Enables data lineage. */
    Optional<Boolean> dataLineageEnabled();

    /** Name of the disk. */
    Optional<String> diskName();

    /** Name of the disk group. */
    Optional<String> diskgroupName();

    /** Id of the designated primary set. */
    Optional<String> dpsId();

    /** Switches early access on. */
    Optional<Boolean> earlyAccess();

    /** Enables intelligent protection. */
    Optional<Boolean> intelligentProtection();

    /** The device can transform data in place. */
    @JsonProperty("is_idt_capable_device")
    Optional<Boolean> idtCapableDevice();

    /** Asks for a second factor. */
    Optional<Boolean> mfaEnabled();

    /** Id of the credentials of a network share. */
    Optional<String> networkShareCredentialsId();

    /** Keeps sparse regions sparse; on by default on the server, and off for good once it was off. */
    Optional<Boolean> preserveSparseRegions();

    /** Refuses what the server is documented to refuse. */
    @Value.Check
    default void check() {
        if (policyId().isEmpty() && !guardPointType().equals(GuardPointType.RANSOMWARE_PROTECTION)) {
            throw new IllegalArgumentException("policyId is needed for " + guardPointType());
        }
    }

    /** Returns settings with nothing but type and policy. */
    static GuardPointParams of(GuardPointType type, String policy) {
        return builder().guardPointType(type).policyId(policy).build();
    }

    /** Starts with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds settings. */
    final class Builder extends ImmutableGuardPointParams.Builder {
        Builder() {}
    }
}
