package dev.gatehouse.sdk.nevis.applications;

import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import dev.gatehouse.sdk.core.json.PatchField;
import dev.gatehouse.sdk.core.json.SdkStyle;
import dev.gatehouse.sdk.nevis.common.Language;
import dev.gatehouse.sdk.nevis.internal.LocalizedTexts;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/** A partial update of an application: what is not mentioned stays as it is. */
@SdkStyle
@Value.Immutable
@JsonSerialize
public interface ApplicationPatch extends WithApplicationPatch {

    /** Internal name. */
    @Value.Default
    default PatchField<String> name() {
        return PatchField.absent();
    }

    /** Whether nevisPortal shows it. */
    @Value.Default
    default PatchField<Boolean> displayed() {
        return PatchField.absent();
    }

    /** Description. */
    @Value.Default
    default PatchField<String> description() {
        return PatchField.absent();
    }

    /** Address. */
    @Value.Default
    default PatchField<String> url() {
        return PatchField.absent();
    }

    /** Names by language, see {@link Language}. */
    @Value.Default
    default PatchField<Map<String, String>> displayName() {
        return PatchField.absent();
    }

    /** The version last read: a change by someone else since then makes the update a conflict. Not sent by default. */
    Optional<Integer> version();

    /** Refuses what can't be meant, and copies what could change. */
    @Value.Check
    default ApplicationPatch check() {
        if (name().value().filter(String::isBlank).isPresent()) {
            throw new IllegalArgumentException("name must not be blank");
        }
        return withDisplayName(LocalizedTexts.checked("displayName", displayName()));
    }

    /** Starts with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds an update. */
    final class Builder extends ImmutableApplicationPatch.Builder {
        Builder() {}

        /** Internal name. */
        public Builder name(String name) {
            return name(PatchField.of(name));
        }

        /** Whether nevisPortal shows it. */
        public Builder displayed(Boolean displayed) {
            return displayed(PatchField.of(displayed));
        }

        /** Description. */
        public Builder description(String description) {
            return description(PatchField.of(description));
        }

        /** Address. */
        public Builder url(String url) {
            return url(PatchField.of(url));
        }

        /** Names by language, see {@link Language}. */
        public Builder displayName(Map<String, String> displayName) {
            return displayName(PatchField.of(displayName));
        }
    }
}
