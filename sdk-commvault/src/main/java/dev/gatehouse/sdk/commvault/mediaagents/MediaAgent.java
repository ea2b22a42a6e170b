package dev.gatehouse.sdk.commvault.mediaagents;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.commvault.common.IdName;
import dev.gatehouse.sdk.core.json.JsonEntity;
import dev.gatehouse.sdk.core.json.SdkStyle;
import java.util.Optional;
import org.immutables.value.Value;

/** A media agent, which moves data to storage. */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = MediaAgent.Builder.class)
public interface MediaAgent extends JsonEntity, WithMediaAgent {

    /** Id, which is a client id. */
    long id();

    /** Name. */
    Optional<String> name();

    /** Display name. */
    Optional<String> displayName();

    /** State. */
    Optional<MediaAgentStatus> status();

    /** Why it is offline. */
    Optional<String> offlineReason();

    /** Version of the software. */
    Optional<String> version();

    /** Description. */
    Optional<String> description();

    /** Returns a reference to this media agent, for the creation of storage. */
    default IdName ref() {
        return IdName.builder().id(id()).name(name()).build();
    }

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Called by Jackson 3. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static MediaAgent fromJson(Builder builder) {
        return builder.build();
    }

    /** Builds a media agent. */
    final class Builder extends ImmutableMediaAgent.Builder {
        Builder() {}
    }
}
