package dev.gatehouse.sdk.nevis.clients;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.json.JsonEntity;
import dev.gatehouse.sdk.core.json.SdkStyle;
import dev.gatehouse.sdk.nevis.common.Language;
import dev.gatehouse.sdk.nevis.internal.LenientInstantDeserializer;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A nevisIDM client, which is a tenant with its own users, units and policies. Its {@code remarks} can be written, but
 * are never returned.
 */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = IdmClient.Builder.class)
public interface IdmClient extends JsonEntity, WithIdmClient {

    /** External ID. Assigned during creation, never changed. Servers may send it as a number. */
    Optional<String> extId();

    /** Version for optimistic locking. */
    Optional<Integer> version();

    /** Creation date. */
    @JsonDeserialize(using = LenientInstantDeserializer.class)
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    Optional<Instant> created();

    /** Date of the last modification. */
    @JsonDeserialize(using = LenientInstantDeserializer.class)
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    Optional<Instant> lastModified();

    /** Internal name, unique across all clients. */
    Optional<String> name();

    /** Display names by language, see {@link Language}. */
    Map<String, String> displayName();

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Called by Jackson 3. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static IdmClient fromJson(Builder builder) {
        return builder.build();
    }

    /** Builds an {@link IdmClient}, for example in tests of an application. */
    final class Builder extends ImmutableIdmClient.Builder {
        Builder() {}
    }
}
