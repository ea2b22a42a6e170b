package dev.gatehouse.sdk.nevis.users;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.check.Arguments;
import dev.gatehouse.sdk.core.json.JsonEntity;
import dev.gatehouse.sdk.core.json.PatchField;
import dev.gatehouse.sdk.core.json.SdkStyle;
import dev.gatehouse.sdk.nevis.common.Language;
import dev.gatehouse.sdk.nevis.common.Validity;
import dev.gatehouse.sdk.nevis.common.ValidityPatch;
import dev.gatehouse.sdk.nevis.internal.LocalizedTexts;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A partial update of a user. Fields that are not set keep their values. The vendor's page of this operation was not
 * available. The fields are those of the creation and {@code version}, as a public program sends them. Whether the
 * server merges a nested object such as {@code contacts} is not documented.
 */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = UserPatch.Builder.class)
public interface UserPatch extends JsonEntity, WithUserPatch {

    /** Login ID. */
    @JsonSetter(nulls = Nulls.AS_EMPTY)
    @Value.Default
    default PatchField<String> loginId() {
        return PatchField.absent();
    }

    /** State. A protected field if users edit their own account. */
    @JsonSetter(nulls = Nulls.AS_EMPTY)
    @Value.Default
    default PatchField<UserState> userState() {
        return PatchField.absent();
    }

    /** Language, see {@link Language}. */
    @JsonSetter(nulls = Nulls.AS_EMPTY)
    @Value.Default
    default PatchField<String> languageCode() {
        return PatchField.absent();
    }

    /** Whether this is a technical user. */
    @JsonProperty("isTechnicalUser")
    @JsonSetter(nulls = Nulls.AS_EMPTY)
    @Value.Default
    default PatchField<Boolean> technicalUser() {
        return PatchField.absent();
    }

    /** Name. {@link PatchField#clear()} clears all of it, an update of the group single fields. */
    @JsonSetter(nulls = Nulls.AS_EMPTY)
    @Value.Default
    default PatchField<UserNamePatch> name() {
        return PatchField.absent();
    }

    /** Sex. */
    @JsonSetter(nulls = Nulls.AS_EMPTY)
    @Value.Default
    default PatchField<Gender> sex() {
        return PatchField.absent();
    }

    /** Gender. */
    @JsonSetter(nulls = Nulls.AS_EMPTY)
    @Value.Default
    default PatchField<Gender> gender() {
        return PatchField.absent();
    }

    /** Date of birth. */
    @JsonSetter(nulls = Nulls.AS_EMPTY)
    @Value.Default
    default PatchField<String> birthDate() {
        return PatchField.absent();
    }

    /** Postal address. {@link PatchField#clear()} clears all of it, an update of the group single fields. */
    @JsonSetter(nulls = Nulls.AS_EMPTY)
    @Value.Default
    default PatchField<AddressPatch> address() {
        return PatchField.absent();
    }

    /** Contact data. {@link PatchField#clear()} clears all of it, an update of the group single fields. */
    @JsonSetter(nulls = Nulls.AS_EMPTY)
    @Value.Default
    default PatchField<ContactsPatch> contacts() {
        return PatchField.absent();
    }

    /** Validity period. {@link PatchField#clear()} clears all of it, an update of the group single fields. */
    @JsonSetter(nulls = Nulls.AS_EMPTY)
    @Value.Default
    default PatchField<ValidityPatch> validity() {
        return PatchField.absent();
    }

    /** Remark about the user. */
    @JsonSetter(nulls = Nulls.AS_EMPTY)
    @Value.Default
    default PatchField<String> remarks() {
        return PatchField.absent();
    }

    /** Comment on the last modification. */
    @JsonSetter(nulls = Nulls.AS_EMPTY)
    @Value.Default
    default PatchField<String> modificationComment() {
        return PatchField.absent();
    }

    /** Custom properties by name. */
    @JsonSetter(nulls = Nulls.AS_EMPTY)
    @Value.Default
    default PatchField<Map<String, String>> properties() {
        return PatchField.absent();
    }

    /**
     * The version last read. If the entity was modified since then, the update fails with a conflict. Not sent by
     * default.
     */
    Optional<Integer> version();

    /** Validates the fields and copies mutable values. */
    @Value.Check
    default UserPatch check() {
        Arguments.notBlank("loginId", loginId().value());
        return withProperties(LocalizedTexts.checked("properties", properties()));
    }

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Called by Jackson 3. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static UserPatch fromJson(Builder builder) {
        return builder.build();
    }

    /** Builds a {@link UserPatch}. */
    final class Builder extends ImmutableUserPatch.Builder {
        Builder() {}

        /** Login ID. */
        public Builder loginId(String loginId) {
            return loginId(PatchField.of(loginId));
        }

        /** State. A protected field if users edit their own account. */
        public Builder userState(UserState userState) {
            return userState(PatchField.of(userState));
        }

        /** Language, see {@link Language}. */
        public Builder languageCode(String languageCode) {
            return languageCode(PatchField.of(languageCode));
        }

        /** Whether this is a technical user. */
        public Builder technicalUser(Boolean technicalUser) {
            return technicalUser(PatchField.of(technicalUser));
        }

        /** Name. Sets the fields that are present. The other fields keep their values. */
        public Builder name(UserName name) {
            return name(UserNamePatch.of(name));
        }

        /** Name. Sets or clears single fields. */
        public Builder name(UserNamePatch name) {
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

        /** Postal address. Sets the fields that are present. The other fields keep their values. */
        public Builder address(Address address) {
            return address(AddressPatch.of(address));
        }

        /** Postal address. Sets or clears single fields. */
        public Builder address(AddressPatch address) {
            return address(PatchField.of(address));
        }

        /** Contact data. Sets the fields that are present. The other fields keep their values. */
        public Builder contacts(Contacts contacts) {
            return contacts(ContactsPatch.of(contacts));
        }

        /** Contact data. Sets or clears single fields. */
        public Builder contacts(ContactsPatch contacts) {
            return contacts(PatchField.of(contacts));
        }

        /** Validity period. Sets the fields that are present. The other fields keep their values. */
        public Builder validity(Validity validity) {
            return validity(ValidityPatch.of(validity));
        }

        /** Validity period. Sets or clears single fields. */
        public Builder validity(ValidityPatch validity) {
            return validity(PatchField.of(validity));
        }

        /** Remark about the user. */
        public Builder remarks(String remarks) {
            return remarks(PatchField.of(remarks));
        }

        /** Comment on the last modification. */
        public Builder modificationComment(String modificationComment) {
            return modificationComment(PatchField.of(modificationComment));
        }

        /** Custom properties by name. */
        public Builder properties(Map<String, String> properties) {
            return properties(PatchField.of(properties));
        }
    }
}
