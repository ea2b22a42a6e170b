package dev.gatehouse.sdk.sps.status;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.json.SdkStyle;
import java.util.Optional;
import org.immutables.value.Value;

/** How a user logged in. */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = LoginMethod.Builder.class)
public interface LoginMethod {

    /** Where the user is known: {@code local}, {@code ldap}, {@code x509}, {@code radius}, {@code saml2}. */
    Optional<String> authentication();

    /** What was shown: {@code password}, {@code x509}, {@code local}, {@code cluster}, {@code federated}. */
    Optional<String> credential();

    /** Name of the login method. */
    Optional<String> name();

    /** Starts with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds one, for tests of applications. */
    final class Builder extends ImmutableLoginMethod.Builder {
        Builder() {}
    }
}
