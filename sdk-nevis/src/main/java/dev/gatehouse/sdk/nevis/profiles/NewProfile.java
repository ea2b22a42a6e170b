package dev.gatehouse.sdk.nevis.profiles;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import dev.gatehouse.sdk.core.json.SdkStyle;
import dev.gatehouse.sdk.nevis.common.Validity;
import java.util.Optional;
import org.immutables.value.Value;

/** A profile to be made. What an absent unit means is not documented. */
@SdkStyle
@Value.Immutable
@JsonSerialize
public interface NewProfile extends WithNewProfile {

    /** External ID; the server makes one by default. */
    Optional<String> extId();

    /** External ID of the unit. */
    Optional<String> unitExtId();

    /** Name. */
    Optional<String> name();

    /** State. */
    Optional<ProfileState> profileState();

    /** Whether this is the user's default profile. */
    @JsonProperty("isDefaultProfile")
    Optional<Boolean> defaultProfile();

    /** When the profile is valid. */
    Optional<Validity> validity();

    /** Remark about the profile. */
    Optional<String> remarks();

    /** Comment on the last change. */
    Optional<String> modificationComment();

    /** Refuses what can't be meant. */
    @Value.Check
    default void check() {
        if (extId().filter(String::isBlank).isPresent()) {
            throw new IllegalArgumentException("extId must not be blank");
        }
        if (name().filter(String::isBlank).isPresent()) {
            throw new IllegalArgumentException("name must not be blank");
        }
    }

    /** Starts with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a new profile. */
    final class Builder extends ImmutableNewProfile.Builder {
        Builder() {}
    }
}
