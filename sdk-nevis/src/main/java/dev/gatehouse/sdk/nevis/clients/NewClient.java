package dev.gatehouse.sdk.nevis.clients;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import dev.gatehouse.sdk.core.json.SdkStyle;
import dev.gatehouse.sdk.nevis.common.Language;
import dev.gatehouse.sdk.nevis.internal.LocalizedTexts;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/** A client to be made. */
@SdkStyle
@Value.Immutable
@JsonSerialize
public interface NewClient extends WithNewClient {

    /** Internal name: unique across all clients, and as the identifier naming policy wants it. */
    String name();

    /** External ID; the server makes one by default. With one of yours a second creation fails instead of making a twin. */
    Optional<String> extId();

    /** Names by language, see {@link Language}. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    Map<String, String> displayName();

    /** Remark about the client; it can't be read back. */
    Optional<String> remarks();

    /** Refuses what can't be meant. */
    @Value.Check
    default void check() {
        if (name().isBlank()) {
            throw new IllegalArgumentException("name must not be blank");
        }
        if (extId().filter(String::isBlank).isPresent()) {
            throw new IllegalArgumentException("extId must not be blank");
        }
        LocalizedTexts.requireFilled("displayName", displayName());
    }

    /** Returns a client with nothing but a name. */
    static NewClient of(String name) {
        return builder().name(name).build();
    }

    /** Starts with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a new client. */
    final class Builder extends ImmutableNewClient.Builder {
        Builder() {}
    }
}
