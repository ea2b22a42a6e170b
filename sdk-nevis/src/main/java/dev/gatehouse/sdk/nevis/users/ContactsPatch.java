package dev.gatehouse.sdk.nevis.users;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.json.JsonEntity;
import dev.gatehouse.sdk.core.json.PatchField;
import dev.gatehouse.sdk.core.json.SdkStyle;
import org.immutables.value.Value;

/** A partial update of the contact data of a user. Fields that are not set keep their values. */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = ContactsPatch.Builder.class)
public interface ContactsPatch extends JsonEntity, WithContactsPatch {

    /** Telephone number. */
    @JsonSetter(nulls = Nulls.AS_EMPTY)
    @Value.Default
    default PatchField<String> telephone() {
        return PatchField.absent();
    }

    /** Fax number. */
    @JsonSetter(nulls = Nulls.AS_EMPTY)
    @Value.Default
    default PatchField<String> telefax() {
        return PatchField.absent();
    }

    /** Mobile phone number. */
    @JsonSetter(nulls = Nulls.AS_EMPTY)
    @Value.Default
    default PatchField<String> mobile() {
        return PatchField.absent();
    }

    /** Email address. A protected field if users edit their own account. */
    @JsonSetter(nulls = Nulls.AS_EMPTY)
    @Value.Default
    default PatchField<String> email() {
        return PatchField.absent();
    }

    /** Returns an update that sets the fields that are present. The other fields keep their values. */
    static ContactsPatch of(Contacts contacts) {
        Builder patch = builder()
                .telephone(PatchField.ofPresent(contacts.telephone()))
                .telefax(PatchField.ofPresent(contacts.telefax()))
                .mobile(PatchField.ofPresent(contacts.mobile()))
                .email(PatchField.ofPresent(contacts.email()));
        contacts.additionalProperties().forEach(patch::putAdditionalProperty);
        return patch.build();
    }

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Called by Jackson 3. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static ContactsPatch fromJson(Builder builder) {
        return builder.build();
    }

    /** Builds a {@link ContactsPatch}. */
    final class Builder extends ImmutableContactsPatch.Builder {
        Builder() {}

        /** Telephone number. */
        public Builder telephone(String telephone) {
            return telephone(PatchField.of(telephone));
        }

        /** Fax number. */
        public Builder telefax(String telefax) {
            return telefax(PatchField.of(telefax));
        }

        /** Mobile phone number. */
        public Builder mobile(String mobile) {
            return mobile(PatchField.of(mobile));
        }

        /** Email address. A protected field if users edit their own account. */
        public Builder email(String email) {
            return email(PatchField.of(email));
        }
    }
}
