package dev.gatehouse.sdk.nevis.users;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.json.JsonEntity;
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
public interface User extends JsonEntity, WithUser {

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

    /** Login ID. */
    Optional<String> loginId();

    /** State. A protected field if users edit their own account. */
    Optional<UserState> userState();

    /** Language, see {@link Language}. */
    Optional<String> languageCode();

    /** Whether this is a technical user. */
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

    /** Contact data. */
    Optional<Contacts> contacts();

    /** Validity period. */
    Optional<Validity> validity();

    /** Remark about the user. */
    Optional<String> remarks();

    /** Comment on the last modification. */
    Optional<String> modificationComment();

    /** Custom properties by name. The server silently omits those that the caller may not read. */
    Map<String, String> properties();

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Called by Jackson 3. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static User fromJson(Builder builder) {
        return builder.build();
    }

    /** Builds a {@link User}, for example in tests of an application. */
    final class Builder extends ImmutableUser.Builder {
        Builder() {}
    }
}
