package dev.gatehouse.sdk.sps.policies;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.json.JsonEntity;
import dev.gatehouse.sdk.core.json.SdkStyle;
import org.immutables.value.Value;

/** A feature of an audit policy. Its settings are in {@link #additionalProperties()}. */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = AuditFeature.Builder.class)
public interface AuditFeature extends JsonEntity, WithAuditFeature {

    /** Returns whether it is enabled. */
    boolean enabled();

    /** Returns a new builder with no values set. */
    static Builder builder() {
        return new Builder();
    }

    /** Called by Jackson 3. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static AuditFeature fromJson(Builder builder) {
        return builder.build();
    }

    /** Builds a feature. */
    final class Builder extends ImmutableAuditFeature.Builder {
        Builder() {}
    }
}
