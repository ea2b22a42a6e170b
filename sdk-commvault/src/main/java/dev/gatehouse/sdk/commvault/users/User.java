package dev.gatehouse.sdk.commvault.users;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.json.JsonEntity;
import dev.gatehouse.sdk.core.json.SdkStyle;
import java.util.Optional;
import org.immutables.value.Value;

/** A user. */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = User.Builder.class)
public interface User extends JsonEntity, WithUser {

    /** Id. */
    long id();

    /** Login name. */
    Optional<String> name();

    /** GUID. */
    @JsonProperty("GUID")
    Optional<String> guid();

    /** Email address. */
    Optional<String> email();

    /** Full name. */
    Optional<String> fullName();

    /** Principal name in a directory. */
    Optional<String> userPrincipalName();

    /** Whether the user may log in. */
    Optional<Boolean> enabled();

    /** Returns a reference to this user, for use as an owner of a vault. */
    default UserRef ref() {
        return UserRef.builder().id(id()).name(name()).build();
    }

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Called by Jackson 3. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static User fromJson(Builder builder) {
        return builder.build();
    }

    /** Builds a user. */
    final class Builder extends ImmutableUser.Builder {
        Builder() {}
    }
}
