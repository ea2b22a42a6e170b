package dev.gatehouse.sdk.tresorit.users;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.Secret;
import dev.gatehouse.sdk.core.check.Arguments;
import dev.gatehouse.sdk.core.json.JsonEntity;
import dev.gatehouse.sdk.core.json.SdkStyle;
import org.immutables.value.Value;

/** A started registration: the vendor's {@code InitUserRegistrationResponse}. */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = UserRegistration.Builder.class)
public interface UserRegistration extends JsonEntity, WithUserRegistration {

    /** Id of the new user, for the end user's client. */
    String userId();

    /** Id of the registration session, only for the end user's client. */
    @Value.Redacted
    String regSessionId();

    /** Verifier that the backend keeps until the validation. */
    Secret regSessionVerifier();

    /** Rejects blank ids and a blank verifier. */
    @Value.Check
    default void check() {
        Arguments.notBlank("userId", userId());
        Arguments.notBlank("regSessionId", regSessionId());
        Arguments.notBlank("regSessionVerifier", regSessionVerifier().reveal());
    }

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Called by Jackson 3. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static UserRegistration fromJson(Builder builder) {
        return builder.build();
    }

    /** Builds a registration from values that an application stored. */
    final class Builder extends ImmutableUserRegistration.Builder {
        Builder() {}
    }
}
