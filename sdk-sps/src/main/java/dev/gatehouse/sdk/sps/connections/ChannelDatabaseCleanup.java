package dev.gatehouse.sdk.sps.connections;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.json.JsonEntity;
import dev.gatehouse.sdk.core.json.SdkStyle;
import java.util.OptionalInt;
import org.immutables.value.Value;

/** When the data of the channels of a connection are deleted. */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = ChannelDatabaseCleanup.Builder.class)
public interface ChannelDatabaseCleanup extends JsonEntity, WithChannelDatabaseCleanup {

    /** Returns whether they are deleted. */
    boolean enabled();

    /**
     * Returns after how many days. They must not be more than those of the archive policy and of the options of the
     * protocol.
     */
    OptionalInt days();

    /** Returns a new builder with no values set. */
    static Builder builder() {
        return new Builder();
    }

    /** Called by Jackson 3. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static ChannelDatabaseCleanup fromJson(Builder builder) {
        return builder.build();
    }

    /** Builds cleanup settings. */
    final class Builder extends ImmutableChannelDatabaseCleanup.Builder {
        Builder() {}
    }
}
