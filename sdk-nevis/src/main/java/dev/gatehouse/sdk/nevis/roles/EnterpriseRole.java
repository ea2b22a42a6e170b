package dev.gatehouse.sdk.nevis.roles;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.json.JsonEntity;
import dev.gatehouse.sdk.core.json.SdkStyle;
import dev.gatehouse.sdk.nevis.internal.LenientInstantDeserializer;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/** An enterprise role. It groups roles of applications. */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = EnterpriseRole.Builder.class)
public interface EnterpriseRole extends JsonEntity, WithEnterpriseRole {

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

    /** External ID of the client. */
    Optional<String> clientExtId();

    /** Name. */
    Optional<String> name();

    /** Description. */
    Optional<String> description();

    /** Display name. */
    Optional<String> displayName();

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Called by Jackson 3. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static EnterpriseRole fromJson(Builder builder) {
        return builder.build();
    }

    /** Builds an {@link EnterpriseRole}, for example in tests of an application. */
    final class Builder extends ImmutableEnterpriseRole.Builder {
        Builder() {}
    }
}
