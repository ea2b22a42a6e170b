package dev.gatehouse.sdk.sps.connections;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.json.JsonEntity;
import dev.gatehouse.sdk.core.json.SdkStyle;
import java.util.Optional;
import org.immutables.value.Value;

/** What happens to the channels of a rule. */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = ChannelActions.Builder.class)
public interface ChannelActions extends JsonEntity, WithChannelActions {

    /** Returns whether the channel is recorded. */
    Optional<Boolean> audit();

    /** Returns a new builder with no values set. */
    static Builder builder() {
        return new Builder();
    }

    /** Called by Jackson 3. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static ChannelActions fromJson(Builder builder) {
        return builder.build();
    }

    /** Builds actions. */
    final class Builder extends ImmutableChannelActions.Builder {
        Builder() {}
    }
}
