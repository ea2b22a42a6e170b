package dev.gatehouse.sdk.sps.sessions;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.json.JsonEntity;
import dev.gatehouse.sdk.core.json.SdkStyle;
import java.util.Optional;
import org.immutables.value.Value;

/** The recording of a session. The available page was incomplete; further members are in {@link #additionalProperties()}. */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = Recording.Builder.class)
public interface Recording extends JsonEntity {

    /** Returns whether the audit trail is archived. */
    Optional<Boolean> archived();

    /** Returns the audit trail. */
    Optional<AuditTrail> auditTrail();

    /** Returns the authentication method. */
    Optional<String> authMethod();

    /** Returns the name of the channel policy. */
    Optional<String> channelPolicy();

    /** Returns whether commands were extracted. */
    Optional<Boolean> commandExtracted();

    /** Returns the name of the connection policy. */
    Optional<String> connectionPolicy();

    /** Returns a new builder with no values set. */
    static Builder builder() {
        return new Builder();
    }

    /** Called by Jackson 3. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static Recording fromJson(Builder builder) {
        return builder.build();
    }

    /** Builds an instance, for tests of applications. */
    final class Builder extends ImmutableRecording.Builder {
        Builder() {}
    }
}
