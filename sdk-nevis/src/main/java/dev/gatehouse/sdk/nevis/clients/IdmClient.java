package dev.gatehouse.sdk.nevis.clients;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.json.SdkStyle;
import dev.gatehouse.sdk.nevis.common.Language;
import dev.gatehouse.sdk.nevis.internal.LenientInstantDeserializer;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A nevisIDM client, which is a tenant: a population of users, units and policies of its own. Its {@code remarks} can
 * be written but are in no answer.
 */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = IdmClient.Builder.class)
public interface IdmClient extends WithIdmClient {

    /** External ID, assigned at creation and never changed; a server may send it as a number. */
    Optional<String> extId();

    /** Version for optimistic locking. */
    Optional<Integer> version();

    /** When it was made. */
    @JsonDeserialize(using = LenientInstantDeserializer.class)
    Optional<Instant> created();

    /** When it was last changed. */
    @JsonDeserialize(using = LenientInstantDeserializer.class)
    Optional<Instant> lastModified();

    /** Internal name, unique across all clients. */
    Optional<String> name();

    /** Names by language, see {@link Language}. */
    Map<String, String> displayName();

    /** Starts with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a client, for tests of applications. */
    final class Builder extends ImmutableIdmClient.Builder {
        Builder() {}
    }
}
