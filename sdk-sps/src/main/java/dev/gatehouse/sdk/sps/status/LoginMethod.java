package dev.gatehouse.sdk.sps.status;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.json.JsonEntity;
import dev.gatehouse.sdk.core.json.SdkStyle;
import java.util.Optional;
import org.immutables.value.Value;

/** The method by which a user logged in. */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = LoginMethod.Builder.class)
public interface LoginMethod extends JsonEntity {

    /** Returns the authentication backend: {@code local}, {@code ldap}, {@code x509}, {@code radius}, {@code saml2}. */
    Optional<String> authentication();

    /** Returns the type of the credential: {@code password}, {@code x509}, {@code local}, {@code cluster}, {@code federated}. */
    Optional<String> credential();

    /** Returns the name of the login method. */
    Optional<String> name();

    /** Returns a new builder with no values set. */
    static Builder builder() {
        return new Builder();
    }

    /** Called by Jackson 3. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static LoginMethod fromJson(Builder builder) {
        return builder.build();
    }

    /** Builds an instance, for tests of applications. */
    final class Builder extends ImmutableLoginMethod.Builder {
        Builder() {}
    }
}
