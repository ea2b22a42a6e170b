package dev.gatehouse.sdk.nevis.users;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import dev.gatehouse.sdk.core.json.PatchField;
import dev.gatehouse.sdk.core.json.SdkStyle;
import dev.gatehouse.sdk.nevis.common.Language;
import dev.gatehouse.sdk.nevis.common.Validity;
import dev.gatehouse.sdk.nevis.internal.LocalizedTexts;
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
    default PatchField<String> loginId() {
        return PatchField.absent();
    }

    /** State; protected when users edit themselves. */
    @Value.Default
    default PatchField<UserState> userState() {
        return PatchField.absent();
    }

    /** Language, see {@link Language}. */
    @Value.Default
    default PatchField<String> languageCode() {
        return PatchField.absent();
    }

    /** Whether this is a machine. */
    @JsonProperty("isTechnicalUser")
    @Value.Default
    default PatchField<Boolean> technicalUser() {
        return PatchField.absent();
    }

    /** Name. */
    @Value.Default
    default PatchField<UserName> name() {
        return PatchField.absent();
    }

    /** Sex. */
    @Value.Default
    default PatchField<Gender> sex() {
        return PatchField.absent();
    }

    /** Gender. */
    @Value.Default
    default PatchField<Gender> gender() {
        return PatchField.absent();
    }

    /** Date of birth. */
    @Value.Default
    default PatchField<String> birthDate() {
        return PatchField.absent();
    }

    /** Postal address. */
    @Value.Default
    default PatchField<Address> address() {
        return PatchField.absent();
    }

    /** How to reach the user. */
    @Value.Default
    default PatchField<Contacts> contacts() {
        return PatchField.absent();
    }

    /** When the user is valid. */
    @Value.Default
    default PatchField<Validity> validity() {
        return PatchField.absent();
    }

    /** Remark about the user. */
    @Value.Default
    default PatchField<String> remarks() {
        return PatchField.absent();
    }

    /** Comment on the last change. */
    @Value.Default
    default PatchField<String> modificationComment() {
        return PatchField.absent();
    }

    /** Custom properties by name. */
    @Value.Default
    default PatchField<Map<String, String>> properties() {
        return PatchField.absent();
    }

    /** The version last read: a change by someone else since then makes the update a conflict. Not sent by default. */
    Optional<Integer> version();

    /** Refuses what can't be meant, and copies what could change. */
    @Value.Check
    default UserPatch check() {
        if (loginId().value().filter(String::isBlank).isPresent()) {
            throw new IllegalArgumentException("loginId must not be blank");
        }
        return withProperties(LocalizedTexts.checked("properties", properties()));
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
            return loginId(PatchField.of(loginId));
        }

        /** State; protected when users edit themselves. */
        public Builder userState(UserState userState) {
            return userState(PatchField.of(userState));
        }

        /** Language, see {@link Language}. */
        public Builder languageCode(String languageCode) {
            return languageCode(PatchField.of(languageCode));
        }

        /** Whether this is a machine. */
        public Builder technicalUser(Boolean technicalUser) {
            return technicalUser(PatchField.of(technicalUser));
        }

        /** Name. */
        public Builder name(UserName name) {
            return name(PatchField.of(name));
        }

        /** Sex. */
        public Builder sex(Gender sex) {
            return sex(PatchField.of(sex));
        }

        /** Gender. */
        public Builder gender(Gender gender) {
            return gender(PatchField.of(gender));
        }

        /** Date of birth. */
        public Builder birthDate(String birthDate) {
            return birthDate(PatchField.of(birthDate));
        }

        /** Postal address. */
        public Builder address(Address address) {
            return address(PatchField.of(address));
        }

        /** How to reach the user. */
        public Builder contacts(Contacts contacts) {
            return contacts(PatchField.of(contacts));
        }

        /** When the user is valid. */
        public Builder validity(Validity validity) {
            return validity(PatchField.of(validity));
        }

        /** Remark about the user. */
        public Builder remarks(String remarks) {
            return remarks(PatchField.of(remarks));
        }

        /** Comment on the last change. */
        public Builder modificationComment(String modificationComment) {
            return modificationComment(PatchField.of(modificationComment));
        }

        /** Custom properties by name. */
        public Builder properties(Map<String, String> properties) {
            return properties(PatchField.of(properties));
        }
    }
}
