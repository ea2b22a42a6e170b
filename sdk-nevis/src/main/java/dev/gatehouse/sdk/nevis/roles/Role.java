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

/** A role of an application. */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = Role.Builder.class)
public interface Role extends JsonEntity, WithRole {

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

    /** External ID of the application. */
    Optional<String> applicationExtId();

    /** Name of the application. */
    Optional<String> applicationName();

    /** Name, unique in its application. */
    Optional<String> name();

    /** Description. */
    Optional<String> description();

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Called by Jackson 3. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static Role fromJson(Builder builder) {
        return builder.build();
    }

    /** Builds a {@link Role}, for example in tests of an application. */
    final class Builder extends ImmutableRole.Builder {
        Builder() {}
    }
}
