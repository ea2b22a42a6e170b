package dev.gatehouse.sdk.sps.sessions;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.json.JsonEntity;
import dev.gatehouse.sdk.core.json.SdkStyle;
import java.util.Optional;
import java.util.OptionalInt;
import org.immutables.value.Value;

/** One end of a session. */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = SessionPeer.Builder.class)
public interface SessionPeer extends JsonEntity {

    /** Returns the IP address. */
    Optional<String> ip();

    /** Returns the host name. */
    Optional<String> name();

    /** Returns the port. */
    OptionalInt port();

    /** Returns a new builder with no values set. */
    static Builder builder() {
        return new Builder();
    }

    /** Called by Jackson 3. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static SessionPeer fromJson(Builder builder) {
        return builder.build();
    }

    /** Builds an instance, for tests of applications. */
    final class Builder extends ImmutableSessionPeer.Builder {
        Builder() {}
    }
}
