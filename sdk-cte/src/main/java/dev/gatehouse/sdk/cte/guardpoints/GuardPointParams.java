package dev.gatehouse.sdk.cte.guardpoints;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.json.JsonEntity;
import dev.gatehouse.sdk.core.json.SdkStyle;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Settings of new GuardPoints. Boolean settings are false by default on the server unless stated otherwise. New
 * GuardPoints are always enabled.
 */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = GuardPointParams.Builder.class)
public interface GuardPointParams extends JsonEntity, WithGuardPointParams {

    /** Type. */
    GuardPointType guardPointType();

    /** Id or name of the policy. Required for all types except ransomware protection. */
    Optional<String> policyId();

    /** Mounts the path automatically. For policies of the types {@code Standard} and {@code LDT}. */
    Optional<Boolean> automountEnabled();

    /** Marks the path as a CIFS share. For LDT on Windows. Can't be disabled afterwards. */
    Optional<Boolean> cifsEnabled();

    /** Enables data classification. */
    Optional<Boolean> dataClassificationEnabled();

    /** Enables data lineage. */
    Optional<Boolean> dataLineageEnabled();

    /** Name of the disk of Oracle ASM. */
    Optional<String> diskName();

    /** Name of the disk group of Oracle ASM. */
    Optional<String> diskgroupName();

    /** Id of the designated primary set. */
    Optional<String> dpsId();

    /** Enables early access. */
    Optional<Boolean> earlyAccess();

    /** Enables intelligent protection. For classification policies. Can't be enabled afterwards. */
    Optional<Boolean> intelligentProtection();

    /** Marks the device as able to transform data in place. */
    @JsonProperty("is_idt_capable_device")
    Optional<Boolean> idtCapableDevice();

    /** Requires a second factor. */
    Optional<Boolean> mfaEnabled();

    /** Id of the credentials of a network share, for LDT. */
    Optional<String> networkShareCredentialsId();

    /** Keeps sparse regions sparse. Default of the server: true. Can't be enabled again after it was disabled. */
    Optional<Boolean> preserveSparseRegions();

    /** Rejects values that the server is documented to reject. */
    @Value.Check
    default void check() {
        if (policyId().isEmpty() && !guardPointType().equals(GuardPointType.RANSOMWARE_PROTECTION)) {
            throw new IllegalArgumentException("policyId must be set for " + guardPointType());
        }
    }

    /** Returns settings with only a type and a policy. */
    static GuardPointParams of(GuardPointType type, String policy) {
        return builder().guardPointType(type).policyId(policy).build();
    }

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Called by Jackson 3. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static GuardPointParams fromJson(Builder builder) {
        return builder.build();
    }

    /** Builds settings. */
    final class Builder extends ImmutableGuardPointParams.Builder {
        Builder() {}
    }
}
