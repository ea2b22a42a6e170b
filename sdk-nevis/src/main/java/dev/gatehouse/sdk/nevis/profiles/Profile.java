package dev.gatehouse.sdk.nevis.profiles;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.json.JsonEntity;
import dev.gatehouse.sdk.core.json.SdkStyle;
import dev.gatehouse.sdk.nevis.common.Validity;
import dev.gatehouse.sdk.nevis.internal.LenientInstantDeserializer;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/** A profile. It assigns a user to a unit and has roles. */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = Profile.Builder.class)
public interface Profile extends JsonEntity, WithProfile {

    /** External ID, unique within its client. */
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

    /** External ID of the user. */
    Optional<String> userExtId();

    /** External ID of the unit. */
    Optional<String> unitExtId();

    /** External ID of the deputed profile. */
    Optional<String> deputedProfileExtId();

    /** Name. */
    Optional<String> name();

    /** State. */
    Optional<ProfileState> profileState();

    /** Whether this is the user's default profile. */
    @JsonProperty("isDefaultProfile")
    Optional<Boolean> defaultProfile();

    /** Validity period. */
    Optional<Validity> validity();

    /** Remark about the profile. */
    Optional<String> remarks();

    /** Comment on the last modification. */
    Optional<String> modificationComment();

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Called by Jackson 3. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static Profile fromJson(Builder builder) {
        return builder.build();
    }

    /** Builds a {@link Profile}, for example in tests of an application. */
    final class Builder extends ImmutableProfile.Builder {
        Builder() {}
    }
}
