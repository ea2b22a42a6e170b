package dev.gatehouse.sdk.tresorit.users;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.Secret;
import dev.gatehouse.sdk.core.check.Arguments;
import dev.gatehouse.sdk.core.json.JsonEntity;
import dev.gatehouse.sdk.core.json.SdkStyle;
import org.immutables.value.Value;

/** The proof that nobody tampered with a registration: the vendor's {@code ValidateUserRequest}. */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = UserValidation.Builder.class)
public interface UserValidation extends JsonEntity, WithUserValidation {

    /** Id of the user, from {@link UserRegistration}. */
    String userId();

    /** Id of the registration session, from {@link UserRegistration}. */
    @Value.Redacted
    String regSessionId();

    /** Verifier that the end user's client received when it registered. */
    Secret regValidationVerifier();

    /** Verifier of the registration session, from {@link UserRegistration}. */
    Secret regSessionVerifier();

    /** Rejects blank ids and verifiers. */
    @Value.Check
    default void check() {
        Arguments.notBlank("userId", userId());
        Arguments.notBlank("regSessionId", regSessionId());
        Arguments.notBlank("regValidationVerifier", regValidationVerifier().reveal());
        Arguments.notBlank("regSessionVerifier", regSessionVerifier().reveal());
    }

    /** Returns the validation of a registration with the verifier from the end user's client. */
    static UserValidation of(UserRegistration registration, Secret regValidationVerifier) {
        return builder()
                .userId(registration.userId())
                .regSessionId(registration.regSessionId())
                .regValidationVerifier(regValidationVerifier)
                .regSessionVerifier(registration.regSessionVerifier())
                .build();
    }

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Called by Jackson 3. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static UserValidation fromJson(Builder builder) {
        return builder.build();
    }

    /** Builds a validation. */
    final class Builder extends ImmutableUserValidation.Builder {
        Builder() {}
    }
}
