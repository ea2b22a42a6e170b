package dev.gatehouse.sdk.nevis.users;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import dev.gatehouse.sdk.core.json.Field;
import dev.gatehouse.sdk.core.json.SdkStyle;
import dev.gatehouse.sdk.nevis.Language;
import dev.gatehouse.sdk.nevis.Validity;
import dev.gatehouse.sdk.nevis.internal.Texts;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A partial update of a user: what is not mentioned stays as it is. The vendor's page of this update was not to be had:
 * the fields are those of the creation with {@code version}, as a public program sends them. Whether a group such as
 * contacts is merged is not documented.
 */
@SdkStyle
@Value.Immutable
@JsonSerialize
public interface UserPatch extends WithUserPatch {

    /** Name to log in with. */
    @Value.Default
    default Field<String> loginId() {
        return Field.absent();
    }

    /** State; protected when users edit themselves. */
    @Value.Default
    default Field<UserState> userState() {
        return Field.absent();
    }

    /** Language, see {@link Language}. */
    @Value.Default
    default Field<String> languageCode() {
        return Field.absent();
    }

    /** Whether this is a machine. */
    @JsonProperty("isTechnicalUser")
    @Value.Default
    default Field<Boolean> technicalUser() {
        return Field.absent();
    }

    /** Name. */
    @Value.Default
    default Field<UserName> name() {
        return Field.absent();
    }

    /** Sex. */
    @Value.Default
    default Field<Gender> sex() {
        return Field.absent();
    }

    /** Gender. */
    @Value.Default
    default Field<Gender> gender() {
        return Field.absent();
    }

    /** Date of birth. */
    @Value.Default
    default Field<String> birthDate() {
        return Field.absent();
    }

    /** Postal address. */
    @Value.Default
    default Field<Address> address() {
        return Field.absent();
    }

    /** How to reach the user. */
    @Value.Default
    default Field<Contacts> contacts() {
        return Field.absent();
    }

    /** When the user is valid. */
    @Value.Default
    default Field<Validity> validity() {
        return Field.absent();
    }

    /** Remark about the user. */
    @Value.Default
    default Field<String> remarks() {
        return Field.absent();
    }

    /** Comment on the last change. */
    @Value.Default
    default Field<String> modificationComment() {
        return Field.absent();
    }

    /** Custom properties by name. */
    @Value.Default
    default Field<Map<String, String>> properties() {
        return Field.absent();
    }

    /** The version last read: a change by someone else since then makes the update a conflict. Not sent by default. */
    Optional<Integer> version();

    /** Refuses what can't be meant, and copies what could change. */
    @Value.Check
    default UserPatch check() {
        if (loginId().value().filter(String::isBlank).isPresent()) {
            throw new IllegalArgumentException("loginId must not be blank");
        }
        return withProperties(Texts.checked("properties", properties()));
    }

    /** Starts with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds an update. */
    final class Builder extends ImmutableUserPatch.Builder {
        Builder() {}

        /** Name to log in with. */
        public Builder loginId(String loginId) {
            return loginId(Field.of(loginId));
        }

        /** State; protected when users edit themselves. */
        public Builder userState(UserState userState) {
            return userState(Field.of(userState));
        }

        /** Language, see {@link Language}. */
        public Builder languageCode(String languageCode) {
            return languageCode(Field.of(languageCode));
        }

        /** Whether this is a machine. */
        public Builder technicalUser(Boolean technicalUser) {
            return technicalUser(Field.of(technicalUser));
        }

        /** Name. */
        public Builder name(UserName name) {
            return name(Field.of(name));
        }

        /** Sex. */
        public Builder sex(Gender sex) {
            return sex(Field.of(sex));
        }

        /** Gender. */
        public Builder gender(Gender gender) {
            return gender(Field.of(gender));
        }

        /** Date of birth. */
        public Builder birthDate(String birthDate) {
            return birthDate(Field.of(birthDate));
        }

        /** Postal address. */
        public Builder address(Address address) {
            return address(Field.of(address));
        }

        /** How to reach the user. */
        public Builder contacts(Contacts contacts) {
            return contacts(Field.of(contacts));
        }

        /** When the user is valid. */
        public Builder validity(Validity validity) {
            return validity(Field.of(validity));
        }

        /** Remark about the user. */
        public Builder remarks(String remarks) {
            return remarks(Field.of(remarks));
        }

        /** Comment on the last change. */
        public Builder modificationComment(String modificationComment) {
            return modificationComment(Field.of(modificationComment));
        }

        /** Custom properties by name. */
        public Builder properties(Map<String, String> properties) {
            return properties(Field.of(properties));
        }
    }
}
