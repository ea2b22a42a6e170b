package dev.gatehouse.sdk.nevis.roles;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.json.JsonEntity;
import dev.gatehouse.sdk.core.json.SdkStyle;
import dev.gatehouse.sdk.nevis.common.Validity;
import dev.gatehouse.sdk.nevis.internal.LenientInstantDeserializer;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/** An enterprise authorization. It assigns an enterprise role to a profile. */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = EnterpriseAuthorization.Builder.class)
public interface EnterpriseAuthorization extends JsonEntity, WithEnterpriseAuthorization {

    /** External ID. Assigned during creation, never changed. */
    Optional<String> extId();

    /** Version for optimistic locking. */
    Optional<Integer> version();

    /** Creation date. */
    @JsonDeserialize(using = LenientInstantDeserializer.class)
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    Optional<Instant> created();

    /** Date of the last modification. */
    @JsonDeserialize(using = LenientInstantDeserializer.class)
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    Optional<Instant> lastModified();

    /** External ID of the enterprise role. */
    Optional<String> enterpriseRoleExtId();

    /** Validity period. */
    Optional<Validity> validity();

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Called by Jackson 3. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static EnterpriseAuthorization fromJson(Builder builder) {
        return builder.build();
    }

    /** Builds an {@link EnterpriseAuthorization}, for example in tests of an application. */
    final class Builder extends ImmutableEnterpriseAuthorization.Builder {
        Builder() {}
    }
}
