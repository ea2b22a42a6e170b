package dev.gatehouse.sdk.nevis.identities;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.json.JsonEntity;
import dev.gatehouse.sdk.core.json.SdkStyle;
import dev.gatehouse.sdk.nevis.profiles.NewProfile;
import dev.gatehouse.sdk.nevis.users.NewUser;
import org.immutables.value.Value;

/** A user with a profile, to be created together. */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = NewIdentity.Builder.class)
public interface NewIdentity extends JsonEntity, WithNewIdentity {

    /** The profile. Specify its external ID: the response does not contain a generated one. */
    NewProfile profile();

    /** The user. */
    NewUser user();

    /** Returns an identity of the given user and profile. */
    static NewIdentity of(NewUser user, NewProfile profile) {
        return builder().user(user).profile(profile).build();
    }

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Called by Jackson 3. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static NewIdentity fromJson(Builder builder) {
        return builder.build();
    }

    /** Builds a {@link NewIdentity}. */
    final class Builder extends ImmutableNewIdentity.Builder {
        Builder() {}
    }
}
