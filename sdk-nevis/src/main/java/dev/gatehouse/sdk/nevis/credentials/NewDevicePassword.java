package dev.gatehouse.sdk.nevis.credentials;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.Secret;
import dev.gatehouse.sdk.core.check.Arguments;
import dev.gatehouse.sdk.core.json.JsonEntity;
import dev.gatehouse.sdk.core.json.SdkStyle;
import java.util.Optional;
import org.immutables.value.Value;

/** A device password to be created. */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = NewDevicePassword.Builder.class)
public interface NewDevicePassword extends JsonEntity, WithNewDevicePassword {

    /** External ID. Required. */
    String extId();

    /**
     * The password. Required unless the policy has {@code resetCodeEnabled}. In that case the server generates it, and the
     * creation returns it.
     */
    Optional<Secret> password();

    /** External ID of the policy. Which policy applies by default is not documented. */
    Optional<String> policyExtId();

    /** State; active by default. */
    Optional<CredentialState> stateName();

    /** Validates the fields. */
    @Value.Check
    default void check() {
        Arguments.notBlank("extId", extId());
    }

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Called by Jackson 3. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static NewDevicePassword fromJson(Builder builder) {
        return builder.build();
    }

    /** Builds a {@link NewDevicePassword}. */
    final class Builder extends ImmutableNewDevicePassword.Builder {
        Builder() {}
    }
}
