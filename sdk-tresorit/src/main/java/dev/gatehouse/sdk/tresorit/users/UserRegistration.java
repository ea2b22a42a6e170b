package dev.gatehouse.sdk.tresorit.users;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.Secret;
import dev.gatehouse.sdk.core.json.SdkStyle;
import dev.gatehouse.sdk.tresorit.internal.Given;
import org.immutables.value.Value;

/** A registration that was begun: the vendor's {@code InitUserRegistrationResponse}. */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = UserRegistration.Builder.class)
public interface UserRegistration extends WithUserRegistration {

    /** Id of the new user, for the end user's client. */
    String userId();

    /** Id of the registration session, for the end user's client and nobody else. */
    @Value.Redacted
    String regSessionId();

    /** Stays with the backend until the validation. */
    Secret regSessionVerifier();

    /** Refuses blank ids, and a blank verifier. */
    @Value.Check
    default void check() {
        Given.id("userId", userId());
        Given.id("regSessionId", regSessionId());
        Given.id("regSessionVerifier", regSessionVerifier().reveal());
    }

    /** Starts with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a registration, for an application that kept its values. */
    final class Builder extends ImmutableUserRegistration.Builder {
        Builder() {}
    }
}
