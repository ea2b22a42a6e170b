package dev.gatehouse.sdk.nevis.clients;

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

/**
 * A partial update of a client. Fields that are not set keep their values. Whether the server clears a field, ignores
 * it or rejects the request if the field is an explicit null ({@code PatchField.clear()}) is not documented. Whether
 * display names are merged or replaced as a whole is not documented either; send all languages.
 */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = ClientPatch.Builder.class)
public interface ClientPatch extends JsonEntity, WithClientPatch {

    /** Internal name. Must be unique across all clients and comply with the identifier naming policy. */
    @JsonSetter(nulls = Nulls.AS_EMPTY)
    @Value.Default
    default PatchField<String> name() {
        return PatchField.absent();
    }

    /** Display names by language, see {@link Language}. */
    @JsonSetter(nulls = Nulls.AS_EMPTY)
    @Value.Default
    default PatchField<Map<String, String>> displayName() {
        return PatchField.absent();
    }

    /** Remark about the client. It can be written, but is never returned. */
    @JsonSetter(nulls = Nulls.AS_EMPTY)
    @Value.Default
    default PatchField<String> remarks() {
        return PatchField.absent();
    }

    /**
     * The version to compare. The vendor's page does not list this field. It is not sent by default, and a server may
     * ignore or reject it.
     */
    Optional<Integer> version();

    /** Validates the fields and copies mutable values. */
    @Value.Check
    default ClientPatch check() {
        Arguments.notBlank("name", name().value());
        return withDisplayName(LocalizedTexts.checked("displayName", displayName()));
    }

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Called by Jackson 3. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static ClientPatch fromJson(Builder builder) {
        return builder.build();
    }

    /** Builds a {@link ClientPatch}. */
    final class Builder extends ImmutableClientPatch.Builder {
        Builder() {}

        /** Internal name. Must be unique across all clients and comply with the identifier naming policy. */
        public Builder name(String name) {
            return name(PatchField.of(name));
        }

        /** Display names by language, see {@link Language}. */
        public Builder displayName(Map<String, String> displayName) {
            return displayName(PatchField.of(displayName));
        }

        /** Remark about the client. It can be written, but is never returned. */
        public Builder remarks(String remarks) {
            return remarks(PatchField.of(remarks));
        }
    }
}
