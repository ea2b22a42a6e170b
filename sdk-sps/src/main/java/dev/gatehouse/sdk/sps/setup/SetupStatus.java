package dev.gatehouse.sdk.sps.setup;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.json.JsonEntity;
import dev.gatehouse.sdk.core.json.SdkStyle;
import java.util.Optional;
import java.util.OptionalLong;
import org.immutables.value.Value;

/** The state of the welcome wizard. */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = SetupStatus.Builder.class)
public interface SetupStatus extends JsonEntity {

    /** Returns the state. */
    Optional<SetupState> status();

    /** Returns the {@code eula} of the response: its license agreement or the path of it; not documented. */
    Optional<String> eula();

    /** Returns the {@code remaining_seconds} of the response. */
    OptionalLong remainingSeconds();

    /** Returns a new builder with no values set. */
    static Builder builder() {
        return new Builder();
    }

    /** Called by Jackson 3. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static SetupStatus fromJson(Builder builder) {
        return builder.build();
    }

    /** Builds an instance, for tests of applications. */
    final class Builder extends ImmutableSetupStatus.Builder {
        Builder() {}
    }
}
