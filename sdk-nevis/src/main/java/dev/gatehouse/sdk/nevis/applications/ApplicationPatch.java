package dev.gatehouse.sdk.nevis.applications;

import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import dev.gatehouse.sdk.core.json.Field;
import dev.gatehouse.sdk.core.json.SdkStyle;
import dev.gatehouse.sdk.nevis.Language;
import dev.gatehouse.sdk.nevis.internal.Texts;
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
    default Field<String> name() {
        return Field.absent();
    }

    /** Whether nevisPortal shows it. */
    @Value.Default
    default Field<Boolean> displayed() {
        return Field.absent();
    }

    /** Description. */
    @Value.Default
    default Field<String> description() {
        return Field.absent();
    }

    /** Address. */
    @Value.Default
    default Field<String> url() {
        return Field.absent();
    }

    /** Names by language, see {@link Language}. */
    @Value.Default
    default Field<Map<String, String>> displayName() {
        return Field.absent();
    }

    /** The version last read: a change by someone else since then makes the update a conflict. Not sent by default. */
    Optional<Integer> version();

    /** Refuses what can't be meant, and copies what could change. */
    @Value.Check
    default ApplicationPatch check() {
        if (name().value().filter(String::isBlank).isPresent()) {
            throw new IllegalArgumentException("name must not be blank");
        }
        return withDisplayName(Texts.checked("displayName", displayName()));
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
            return name(Field.of(name));
        }

        /** Whether nevisPortal shows it. */
        public Builder displayed(Boolean displayed) {
            return displayed(Field.of(displayed));
        }

        /** Description. */
        public Builder description(String description) {
            return description(Field.of(description));
        }

        /** Address. */
        public Builder url(String url) {
            return url(Field.of(url));
        }

        /** Names by language, see {@link Language}. */
        public Builder displayName(Map<String, String> displayName) {
            return displayName(Field.of(displayName));
        }
    }
}
