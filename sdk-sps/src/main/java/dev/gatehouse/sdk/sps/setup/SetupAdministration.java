package dev.gatehouse.sdk.sps.setup;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.Secret;
import dev.gatehouse.sdk.core.json.JsonEntity;
import dev.gatehouse.sdk.core.json.SdkStyle;
import org.immutables.value.Value;

/** The passwords of the administrators. */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = SetupAdministration.Builder.class)
public interface SetupAdministration extends JsonEntity {

    /** Returns the password of {@code root}. */
    Secret rootPassword();

    /** Returns the password of {@code admin}. */
    Secret adminPassword();

    /** Returns a new builder with no values set. */
    static Builder builder() {
        return new Builder();
    }

    /** Called by Jackson 3. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static SetupAdministration fromJson(Builder builder) {
        return builder.build();
    }

    /** Builds an instance. */
    final class Builder extends ImmutableSetupAdministration.Builder {
        Builder() {}
    }
}
