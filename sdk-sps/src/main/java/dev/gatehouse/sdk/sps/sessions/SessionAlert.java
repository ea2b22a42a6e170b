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

/** An alert of a session (REST API Reference Guide 6.0.14, page 35). The matched content may contain secrets; {@code toString} omits it. */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = SessionAlert.Builder.class)
public interface SessionAlert extends JsonEntity {

    /** Returns the type, such as {@code adp.event.command}. */
    Optional<String> alertType();

    /** Returns the key of the channel. */
    Optional<String> channelId();

    /** Returns the action of the content policy. */
    Optional<String> matchedAction();

    /** Returns the matched content. */
    @Value.Redacted
    Optional<String> matchedContent();

    /** Returns the regular expression that matched. */
    Optional<String> matchedRegexp();

    /** Returns the id of the record in the audit trail. */
    OptionalLong recordId();

    /** Returns the name of the rule. */
    Optional<String> ruleName();

    /** Returns the time. SPS sends it without a time zone; read as UTC, which is not documented. */
    @JsonDeserialize(contentUsing = LenientInstantDeserializer.class)
    Optional<Instant> time();

    /** Returns a new builder with no values set. */
    static Builder builder() {
        return new Builder();
    }

    /** Called by Jackson 3. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static SessionAlert fromJson(Builder builder) {
        return builder.build();
    }

    /** Builds an instance, for tests of applications. */
    final class Builder extends ImmutableSessionAlert.Builder {
        Builder() {}
    }
}
