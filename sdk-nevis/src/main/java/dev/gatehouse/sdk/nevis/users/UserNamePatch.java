package dev.gatehouse.sdk.nevis.users;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.json.JsonEntity;
import dev.gatehouse.sdk.core.json.PatchField;
import dev.gatehouse.sdk.core.json.SdkStyle;
import org.immutables.value.Value;

/** A partial update of the name of a user. Fields that are not set keep their values. */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = UserNamePatch.Builder.class)
public interface UserNamePatch extends JsonEntity, WithUserNamePatch {

    /** Title. */
    @JsonSetter(nulls = Nulls.AS_EMPTY)
    @Value.Default
    default PatchField<String> title() {
        return PatchField.absent();
    }

    /** First name. */
    @JsonSetter(nulls = Nulls.AS_EMPTY)
    @Value.Default
    default PatchField<String> firstName() {
        return PatchField.absent();
    }

    /** Family name. */
    @JsonSetter(nulls = Nulls.AS_EMPTY)
    @Value.Default
    default PatchField<String> familyName() {
        return PatchField.absent();
    }

    /** Returns an update that sets the fields that are present. The other fields keep their values. */
    static UserNamePatch of(UserName name) {
        Builder patch = builder()
                .title(PatchField.ofPresent(name.title()))
                .firstName(PatchField.ofPresent(name.firstName()))
                .familyName(PatchField.ofPresent(name.familyName()));
        name.additionalProperties().forEach(patch::putAdditionalProperty);
        return patch.build();
    }

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Called by Jackson 3. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static UserNamePatch fromJson(Builder builder) {
        return builder.build();
    }

    /** Builds an {@link UserNamePatch}. */
    final class Builder extends ImmutableUserNamePatch.Builder {
        Builder() {}

        /** Title. */
        public Builder title(String title) {
            return title(PatchField.of(title));
        }

        /** First name. */
        public Builder firstName(String firstName) {
            return firstName(PatchField.of(firstName));
        }

        /** Family name. */
        public Builder familyName(String familyName) {
            return familyName(PatchField.of(familyName));
        }
    }
}
