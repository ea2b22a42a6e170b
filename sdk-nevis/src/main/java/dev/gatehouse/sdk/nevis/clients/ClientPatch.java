package dev.gatehouse.sdk.nevis.clients;

import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import dev.gatehouse.sdk.core.json.PatchField;
import dev.gatehouse.sdk.core.json.SdkStyle;
import dev.gatehouse.sdk.nevis.common.Language;
import dev.gatehouse.sdk.nevis.internal.LocalizedTexts;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A partial update of a client: what is not mentioned stays as it is. Whether the server clears, ignores or refuses a
 * cleared field (an explicit null) is not documented, nor whether the languages given replace all or merge: to be sure,
 * send all of them.
 */
@SdkStyle
@Value.Immutable
@JsonSerialize
public interface ClientPatch extends WithClientPatch {

    /** Internal name: unique across all clients, and as the identifier naming policy wants it. */
    @Value.Default
    default PatchField<String> name() {
        return PatchField.absent();
    }

    /** Names by language, see {@link Language}. */
    @Value.Default
    default PatchField<Map<String, String>> displayName() {
        return PatchField.absent();
    }

    /** Remark about the client; it can't be read back. */
    @Value.Default
    default PatchField<String> remarks() {
        return PatchField.absent();
    }

    /**
     * A version to be compared. The page of the update lists no such field: not sent by default, and a server may
     * ignore or refuse it.
     */
    Optional<Integer> version();

    /** Refuses what can't be meant, and copies what could change. */
    @Value.Check
    default ClientPatch check() {
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
    final class Builder extends ImmutableClientPatch.Builder {
        Builder() {}

        /** Internal name: unique across all clients, and as the identifier naming policy wants it. */
        public Builder name(String name) {
            return name(PatchField.of(name));
        }

        /** Names by language, see {@link Language}. */
        public Builder displayName(Map<String, String> displayName) {
            return displayName(PatchField.of(displayName));
        }

        /** Remark about the client; it can't be read back. */
        public Builder remarks(String remarks) {
            return remarks(PatchField.of(remarks));
        }
    }
}
