package dev.gatehouse.sdk.sps.sessions;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.json.JsonEntity;
import dev.gatehouse.sdk.core.json.SdkStyle;
import dev.gatehouse.sdk.sps.internal.LenientInstantDeserializer;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import org.immutables.value.Value;

/** A recorded or running session (REST API Reference Guide 6.0.12). A list may contain the key alone. Members of the user and the server are in {@link #additionalProperties()}, because their names were not available. */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = RecordedSession.Builder.class)
public interface RecordedSession extends JsonEntity {

    /** Returns the id of the session. */
    String key();

    /** Returns the path of the resource. */
    Optional<String> href();

    /** Returns whether the session is running. */
    Optional<Boolean> active();

    /** Returns the result of the analytics. */
    Optional<SessionAnalytics> analytics();

    /** Returns the client of the session. */
    Optional<SessionPeer> client();

    /** Returns the time at which the session started. */
    @JsonDeserialize(contentUsing = LenientInstantDeserializer.class)
    Optional<Instant> creationTime();

    /** Returns the duration in seconds. */
    OptionalLong duration();

    /** Returns the time at which the session ended. Probably empty while the session is running; not documented. */
    @JsonDeserialize(contentUsing = LenientInstantDeserializer.class)
    Optional<Instant> endTime();

    /** Returns whether the session is hidden. */
    Optional<Boolean> hidden();

    /** Returns the id of the node that recorded the session. */
    Optional<String> nodeId();

    /** Returns the origin, such as {@code RECORDING}. */
    Optional<String> origin();

    /** Returns the {@code phantom} of the response; its meaning is not documented. */
    Optional<Boolean> phantom();

    /** Returns the protocol in upper case, such as {@code SSH}. */
    Optional<String> protocol();

    /** Returns the recording. */
    Optional<Recording> recording();

    /** Returns a new builder with no values set. */
    static Builder builder() {
        return new Builder();
    }

    /** Called by Jackson 3. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static RecordedSession fromJson(Builder builder) {
        return builder.build();
    }

    /** Builds an instance, for tests of applications. */
    final class Builder extends ImmutableRecordedSession.Builder {
        Builder() {}
    }
}
