package dev.gatehouse.sdk.nevis.users;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.json.JsonEntity;
import dev.gatehouse.sdk.core.json.SdkStyle;
import dev.gatehouse.sdk.nevis.internal.LenientInstantDeserializer;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/** The result of a recorded login. */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = LoginInfo.Builder.class)
public interface LoginInfo extends JsonEntity, WithLoginInfo {

    /** Status. Its values are not documented. */
    Optional<Integer> statusCode();

    /** Description of the status. */
    Optional<String> description();

    /** External ID of the client. */
    Optional<String> clientExtId();

    /** External ID of the user. */
    Optional<String> userExtId();

    /** External ID of the credential. */
    Optional<String> credentialExtId();

    /** Type of the credential. */
    Optional<String> credentialType();

    /** Last successful login of the user. */
    @JsonDeserialize(using = LenientInstantDeserializer.class)
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    Optional<Instant> userLastLogin();

    /** Last failed login of the user. */
    @JsonDeserialize(using = LenientInstantDeserializer.class)
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    Optional<Instant> userLastLoginFailure();

    /** Last successful login with the credential. */
    @JsonDeserialize(using = LenientInstantDeserializer.class)
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    Optional<Instant> credentialLastLogin();

    /** Last failed login with the credential. */
    @JsonDeserialize(using = LenientInstantDeserializer.class)
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    Optional<Instant> credentialLastLoginFailure();

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Called by Jackson 3. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static LoginInfo fromJson(Builder builder) {
        return builder.build();
    }

    /** Builds a {@link LoginInfo}, for example in tests of an application. */
    final class Builder extends ImmutableLoginInfo.Builder {
        Builder() {}
    }
}
