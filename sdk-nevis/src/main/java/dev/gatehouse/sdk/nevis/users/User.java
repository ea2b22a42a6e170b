package dev.gatehouse.sdk.nevis.users;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.json.SdkStyle;
import dev.gatehouse.sdk.nevis.common.Language;
import dev.gatehouse.sdk.nevis.common.Validity;
import dev.gatehouse.sdk.nevis.internal.LenientInstantDeserializer;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/** A user. */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = User.Builder.class)
public interface User extends WithUser {

    /** External ID, unique within its client. */
    Optional<String> extId();

    /** Version for optimistic locking. */
    Optional<Integer> version();

    /** When it was made. */
    @JsonDeserialize(using = LenientInstantDeserializer.class)
    Optional<Instant> created();

    /** When it was last changed. */
    @JsonDeserialize(using = LenientInstantDeserializer.class)
    Optional<Instant> lastModified();

    /** External ID of the client. */
    Optional<String> clientExtId();

    /** Name to log in with. */
    Optional<String> loginId();

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

    /** Custom properties by name. Those that the caller may not read are left out by the server without a word. */
    Map<String, String> properties();

    /** Starts with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a user, for tests of applications. */
    final class Builder extends ImmutableUser.Builder {
        Builder() {}
    }
}
