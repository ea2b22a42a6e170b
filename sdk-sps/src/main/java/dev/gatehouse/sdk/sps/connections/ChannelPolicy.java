package dev.gatehouse.sdk.sps.connections;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.json.JsonEntity;
import dev.gatehouse.sdk.core.json.SdkStyle;
import java.util.List;
import org.immutables.value.Value;

/**
 * A channel policy: which channels of a protocol are allowed and recorded ("Channel policies", REST API Reference
 * Guide 6.0.2; the page was available in part only).
 */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = ChannelPolicy.Builder.class)
public interface ChannelPolicy extends JsonEntity, WithChannelPolicy {

    /** Returns the name. */
    String name();

    /** Returns the rules in their order. */
    List<ChannelRule> rules();

    /** Returns a new builder with no values set. */
    static Builder builder() {
        return new Builder();
    }

    /** Called by Jackson 3. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static ChannelPolicy fromJson(Builder builder) {
        return builder.build();
    }

    /** Builds a policy. */
    final class Builder extends ImmutableChannelPolicy.Builder {
        Builder() {}
    }
}
