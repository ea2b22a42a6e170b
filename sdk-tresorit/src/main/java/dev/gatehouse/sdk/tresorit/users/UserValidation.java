package dev.gatehouse.sdk.tresorit.users;

import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import dev.gatehouse.sdk.core.Secret;
import dev.gatehouse.sdk.core.json.SdkStyle;
import dev.gatehouse.sdk.tresorit.internal.Given;
import org.immutables.value.Value;

/** What proves that a registration was not tampered with: the vendor's {@code ValidateUserRequest}. */
@SdkStyle
@Value.Immutable
@JsonSerialize
public interface UserValidation extends WithUserValidation {

    /** Id of the user, from the begin of the registration. */
    String userId();

    /** Id of the registration session, from the begin of the registration. */
    @Value.Redacted
    String regSessionId();

    /** From the end user's client, which got it when it registered. */
    Secret regValidationVerifier();

    /** From the begin of the registration. */
    Secret regSessionVerifier();

    /** Refuses blank ids and verifiers. */
    @Value.Check
    default void check() {
        Given.id("userId", userId());
        Given.id("regSessionId", regSessionId());
        Given.id("regValidationVerifier", regValidationVerifier().reveal());
        Given.id("regSessionVerifier", regSessionVerifier().reveal());
    }

    /** Returns the validation of a registration with what the end user's client brought. */
    static UserValidation of(UserRegistration registration, Secret regValidationVerifier) {
        return builder()
                .userId(registration.userId())
                .regSessionId(registration.regSessionId())
                .regValidationVerifier(regValidationVerifier)
                .regSessionVerifier(registration.regSessionVerifier())
                .build();
    }

    /** Starts with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a validation. */
    final class Builder extends ImmutableUserValidation.Builder {
        Builder() {}
    }
}
