package dev.gatehouse.sdk.cte.clients;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.Secret;
import dev.gatehouse.sdk.core.check.Arguments;
import dev.gatehouse.sdk.core.json.JsonEntity;
import dev.gatehouse.sdk.core.json.SdkStyle;
import dev.gatehouse.sdk.cte.common.PasswordCreationMethod;
import dev.gatehouse.sdk.cte.internal.PasswordRule;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/** Request to create a client. Boolean settings are false by default on the server. */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = NewClient.Builder.class)
public interface NewClient extends JsonEntity, WithNewClient {

    /** Unique name: the name of the host. */
    String name();

    /** Type of the client. Default of the server: {@code FS}. */
    Optional<ClientType> clientType();

    /** Description. */
    Optional<String> description();

    /** Whether an agent may register. */
    Optional<Boolean> registrationAllowed();

    /** Whether communication with the agent is enabled. Requires {@link #registrationAllowed()}. */
    Optional<Boolean> communicationEnabled();

    /** Whether the agent's own configuration is locked. Not for {@code CTE-U}. */
    Optional<Boolean> clientLocked();

    /** Whether the host's system directories are locked. Not for {@code CTE-U}. */
    Optional<Boolean> systemLocked();

    /** How its password is created. Default of the server: {@code GENERATE}. */
    Optional<PasswordCreationMethod> passwordCreationMethod();

    /** Password, for {@code MANUAL} only. See {@link #withManualPassword}. */
    Optional<Secret> password();

    /** Id or name of its profile. Default: the default profile. */
    Optional<String> profileIdentifier();

    /** Whether the client is a CTE UserSpace client. */
    Optional<Boolean> userSpaceClient();

    /** Labels. Default: none. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    Map<String, Object> labels();

    /** Rejects values that the server is documented to reject. */
    @Value.Check
    default void check() {
        Arguments.notBlank("name", name());
        PasswordRule.check(passwordCreationMethod(), password());
    }

    /** Returns a request with only a name. */
    static NewClient of(String name) {
        return builder().name(name).build();
    }

    /** Returns a copy with the method MANUAL and the given password. */
    default NewClient withManualPassword(Secret password) {
        return builder()
                .from(this)
                .passwordCreationMethod(PasswordCreationMethod.MANUAL)
                .password(password)
                .build();
    }

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Called by Jackson 3. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static NewClient fromJson(Builder builder) {
        return builder.build();
    }

    /** Builds a new client. */
    final class Builder extends ImmutableNewClient.Builder {
        Builder() {}
    }
}
