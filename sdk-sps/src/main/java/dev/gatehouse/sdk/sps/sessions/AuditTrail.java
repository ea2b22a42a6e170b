package dev.gatehouse.sdk.sps.sessions;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.json.JsonEntity;
import dev.gatehouse.sdk.core.json.SdkStyle;
import java.util.Optional;
import org.immutables.value.Value;

/** The audit trail of a session. */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = AuditTrail.Builder.class)
public interface AuditTrail extends JsonEntity {

    /** Returns the place in the archive as open JSON; empty if the trail is not archived. */
    @Value.Redacted
    Optional<Object> archive();

    /** Returns the link to the download. Use {@link SessionsApi#downloadTrail} to download it. */
    Optional<Link> download();

    /** Returns a new builder with no values set. */
    static Builder builder() {
        return new Builder();
    }

    /** Called by Jackson 3. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static AuditTrail fromJson(Builder builder) {
        return builder.build();
    }

    /** Builds an instance, for tests of applications. */
    final class Builder extends ImmutableAuditTrail.Builder {
        Builder() {}
    }
}
