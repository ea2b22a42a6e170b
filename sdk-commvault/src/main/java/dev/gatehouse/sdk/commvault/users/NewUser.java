package dev.gatehouse.sdk.commvault.users;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.commvault.common.IdName;
import dev.gatehouse.sdk.core.Secret;
import dev.gatehouse.sdk.core.check.Arguments;
import dev.gatehouse.sdk.core.json.JsonEntity;
import dev.gatehouse.sdk.core.json.SdkStyle;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** A user to create (OpenAPI file of 11.32). */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = NewUser.Builder.class)
public interface NewUser extends JsonEntity, WithNewUser {

    /** Login name. */
    Optional<String> name();

    /** Email address. */
    String email();

    /** Full name. */
    Optional<String> fullName();

    /** Password. */
    Optional<Secret> password();

    /** Whether the server generates the password. */
    Optional<Boolean> useSystemGeneratePassword();

    /** Whether the server sends an invitation by mail. */
    Optional<Boolean> inviteUser();

    /** Company. */
    Optional<IdName> company();

    /** Groups of the user. */
    List<IdName> userGroups();

    /** Rejects blank texts. */
    @Value.Check
    default void check() {
        Arguments.notBlank("email", email());
    }

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Called by Jackson 3. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static NewUser fromJson(Builder builder) {
        return builder.build();
    }

    /** Builds a user. */
    final class Builder extends ImmutableNewUser.Builder {
        Builder() {}
    }
}
