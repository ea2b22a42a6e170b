package dev.gatehouse.sdk.nevis.applications;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.check.Arguments;
import dev.gatehouse.sdk.core.json.JsonEntity;
import dev.gatehouse.sdk.core.json.PatchField;
import dev.gatehouse.sdk.core.json.SdkStyle;
import dev.gatehouse.sdk.nevis.common.Language;
import dev.gatehouse.sdk.nevis.internal.LocalizedTexts;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/** A partial update of an application. Fields that are not set keep their values. */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = ApplicationPatch.Builder.class)
public interface ApplicationPatch extends JsonEntity, WithApplicationPatch {

    /** Internal name. */
    @JsonSetter(nulls = Nulls.AS_EMPTY)
    @Value.Default
    default PatchField<String> name() {
        return PatchField.absent();
    }

    /** Whether nevisPortal displays the application. */
    @JsonSetter(nulls = Nulls.AS_EMPTY)
    @Value.Default
    default PatchField<Boolean> displayed() {
        return PatchField.absent();
    }

    /** Description. */
    @JsonSetter(nulls = Nulls.AS_EMPTY)
    @Value.Default
    default PatchField<String> description() {
        return PatchField.absent();
    }

    /** URL. */
    @JsonSetter(nulls = Nulls.AS_EMPTY)
    @Value.Default
    default PatchField<String> url() {
        return PatchField.absent();
    }

    /** Display names by language, see {@link Language}. */
    @JsonSetter(nulls = Nulls.AS_EMPTY)
    @Value.Default
    default PatchField<Map<String, String>> displayName() {
        return PatchField.absent();
    }

    /**
     * The version last read. If the entity was modified since then, the update fails with a conflict. Not sent by
     * default.
     */
    Optional<Integer> version();

    /** Validates the fields and copies mutable values. */
    @Value.Check
    default ApplicationPatch check() {
        Arguments.notBlank("name", name().value());
        return withDisplayName(LocalizedTexts.checked("displayName", displayName()));
    }

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Called by Jackson 3. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static ApplicationPatch fromJson(Builder builder) {
        return builder.build();
    }

    /** Builds an {@link ApplicationPatch}. */
    final class Builder extends ImmutableApplicationPatch.Builder {
        Builder() {}

        /** Internal name. */
        public Builder name(String name) {
            return name(PatchField.of(name));
        }

        /** Whether nevisPortal displays the application. */
        public Builder displayed(Boolean displayed) {
            return displayed(PatchField.of(displayed));
        }

        /** Description. */
        public Builder description(String description) {
            return description(PatchField.of(description));
        }

        /** URL. */
        public Builder url(String url) {
            return url(PatchField.of(url));
        }

        /** Display names by language, see {@link Language}. */
        public Builder displayName(Map<String, String> displayName) {
            return displayName(PatchField.of(displayName));
        }
    }
}
