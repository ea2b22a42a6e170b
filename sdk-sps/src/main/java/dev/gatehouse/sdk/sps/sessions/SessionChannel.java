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

/** A channel of a session (REST API Reference Guide 6.0.1, "examples"). Which members are present depends on the type. */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = SessionChannel.Builder.class)
public interface SessionChannel extends JsonEntity {

    /** Returns the key. */
    String key();

    /** Returns the path of the resource. */
    Optional<String> href();

    /** Returns the type, such as {@code session shell} or {@code local forward}. */
    Optional<String> type();

    /** Returns the verdict, such as {@code accept}. */
    Optional<String> verdict();

    /** Returns the time at which the channel was opened; sent as seconds since 1970. */
    @JsonDeserialize(contentUsing = LenientInstantDeserializer.class)
    Optional<Instant> startTime();

    /** Returns the time at which the channel was closed; sent as seconds since 1970. */
    @JsonDeserialize(contentUsing = LenientInstantDeserializer.class)
    Optional<Instant> endTime();

    /** Returns the duration in seconds. */
    OptionalLong duration();

    /** Returns the executed command; {@code toString} omits it, because it may contain secrets. */
    @Value.Redacted
    Optional<String> command();

    /** Returns the path of an SCP transfer. */
    Optional<String> scpPath();

    /** Returns the name of the subsystem. */
    Optional<String> subsystemName();

    /** Returns a new builder with no values set. */
    static Builder builder() {
        return new Builder();
    }

    /** Called by Jackson 3. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static SessionChannel fromJson(Builder builder) {
        return builder.build();
    }

    /** Builds an instance, for tests of applications. */
    final class Builder extends ImmutableSessionChannel.Builder {
        Builder() {}
    }
}
