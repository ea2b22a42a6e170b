package dev.gatehouse.sdk.sps.connections;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.json.JsonEntity;
import dev.gatehouse.sdk.core.json.SdkStyle;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A rule of a channel policy. The restrictions of a rule (addresses, user lists, groups, time policy, type of the
 * channel) are not documented in full and are in {@link #additionalProperties()}.
 */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = ChannelRule.Builder.class)
public interface ChannelRule extends JsonEntity, WithChannelRule {

    /** Returns what happens to the channels of this rule. */
    Optional<ChannelActions> actions();

    /** Returns a new builder with no values set. */
    static Builder builder() {
        return new Builder();
    }

    /** Called by Jackson 3. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static ChannelRule fromJson(Builder builder) {
        return builder.build();
    }

    /** Builds a rule. */
    final class Builder extends ImmutableChannelRule.Builder {
        Builder() {}
    }
}
