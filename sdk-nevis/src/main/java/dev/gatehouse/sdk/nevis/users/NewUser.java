package dev.gatehouse.sdk.nevis.users;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import dev.gatehouse.sdk.core.json.SdkStyle;
import dev.gatehouse.sdk.nevis.common.Language;
import dev.gatehouse.sdk.nevis.common.Validity;
import dev.gatehouse.sdk.nevis.internal.LocalizedTexts;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/** A user to be made. */
@SdkStyle
@Value.Immutable
@JsonSerialize
public interface NewUser extends WithNewUser {

    /** Name to log in with; needed unless the client has a generator of login IDs. */
    Optional<String> loginId();

    /** External ID; the server makes one by default. With one of yours a second creation fails instead of making a twin. */
    Optional<String> extId();

    /** State; protected when users edit themselves. */
    Optional<UserState> userState();

    /** Language, see {@link Language}. */
    Optional<String> languageCode();

    /** Whether this is a machine. */
    @JsonProperty("isTechnicalUser")
    Optional<Boolean> technicalUser();

    /** Name. */
    Optional<UserName> name();

    /** Sex. */
    Optional<Gender> sex();

    /** Gender. */
    Optional<Gender> gender();

    /** Date of birth. */
    Optional<String> birthDate();

    /** Postal address. */
    Optional<Address> address();

    /** How to reach the user. */
    Optional<Contacts> contacts();

    /** When the user is valid. */
    Optional<Validity> validity();

    /** Remark about the user. */
    Optional<String> remarks();

    /** Comment on the last change. */
    Optional<String> modificationComment();

    /** Custom properties by name. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    Map<String, String> properties();

    /** Refuses what can't be meant. */
    @Value.Check
    default void check() {
        if (loginId().filter(String::isBlank).isPresent()) {
            throw new IllegalArgumentException("loginId must not be blank");
        }
        if (extId().filter(String::isBlank).isPresent()) {
            throw new IllegalArgumentException("extId must not be blank");
        }
        LocalizedTexts.requireFilled("properties", properties());
    }

    /** Returns a user with nothing but a login ID. */
    static NewUser of(String loginId) {
        return builder().loginId(loginId).build();
    }

    /** Starts with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a new user. */
    final class Builder extends ImmutableNewUser.Builder {
        Builder() {}
    }
}
