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

/** An authorization. It assigns a role to a profile. The meaning of the four flags is inferred from their names. */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = Authorization.Builder.class)
public interface Authorization extends JsonEntity, WithAuthorization {

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

    /** External ID of the role. */
    Optional<String> roleExtId();

    /** Whether the authorization covers all clients. */
    Optional<Boolean> clientGlobal();

    /** Whether the authorization covers all units. */
    Optional<Boolean> unitGlobal();

    /** Whether the authorization covers all applications. */
    Optional<Boolean> appGlobal();

    /** Whether the authorization covers all enterprise roles. */
    Optional<Boolean> enterpriseRoleGlobal();

    /** Validity period. */
    Optional<Validity> validity();

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Called by Jackson 3. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static Authorization fromJson(Builder builder) {
        return builder.build();
    }

    /** Builds an {@link Authorization}, for example in tests of an application. */
    final class Builder extends ImmutableAuthorization.Builder {
        Builder() {}
    }
}
