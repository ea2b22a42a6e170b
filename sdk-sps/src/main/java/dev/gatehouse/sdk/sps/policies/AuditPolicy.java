package dev.gatehouse.sdk.sps.policies;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.json.JsonEntity;
import dev.gatehouse.sdk.core.json.SdkStyle;
import java.util.Optional;
import java.util.OptionalInt;
import org.immutables.value.Value;

/**
 * An audit policy: how recordings are encrypted, signed and timestamped ("Audit policies", REST API Reference
 * Guide 8.0).
 */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = AuditPolicy.Builder.class)
public interface AuditPolicy extends JsonEntity, WithAuditPolicy {

    /** Returns the name. */
    String name();

    /** Returns the encryption. Further settings of an enabled encryption are in its {@code additionalProperties()}. */
    Optional<AuditFeature> encryption();

    /** Returns the signature. Further settings of an enabled signature are in its {@code additionalProperties()}. */
    Optional<AuditFeature> signing();

    /** Returns the interval of signatures and timestamps in seconds. */
    OptionalInt signingAndTimestampingInterval();

    /** Returns the timestamps. The {@code server} of enabled timestamps is in its {@code additionalProperties()}. */
    Optional<AuditFeature> timestamping();

    /** Returns a new builder with no values set. */
    static Builder builder() {
        return new Builder();
    }

    /** Called by Jackson 3. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static AuditPolicy fromJson(Builder builder) {
        return builder.build();
    }

    /** Builds a policy. */
    final class Builder extends ImmutableAuditPolicy.Builder {
        Builder() {}
    }
}
