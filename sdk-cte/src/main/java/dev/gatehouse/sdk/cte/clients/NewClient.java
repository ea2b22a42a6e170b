package dev.gatehouse.sdk.cte.clients;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import dev.gatehouse.sdk.core.Secret;
import dev.gatehouse.sdk.core.json.SdkStyle;
import dev.gatehouse.sdk.cte.common.PasswordCreationMethod;
import dev.gatehouse.sdk.cte.internal.PasswordRule;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/** A client to be made. Switches are off by default on the server. */
@SdkStyle
@Value.Immutable
@JsonSerialize
public interface NewClient extends WithNewClient {

    /** Unique name: that of the host. */
    String name();

    /** Kind; {@code FS} by default on the server. */
    Optional<ClientType> clientType();

    /** Free text. */
    Optional<String> description();

    /** Whether an agent may register. */
    Optional<Boolean> registrationAllowed();

    /** Whether communication with the agent is enabled; works only with {@link #registrationAllowed()}. */
    Optional<Boolean> communicationEnabled();

    /** Whether the agent's own configuration is locked; not for {@code CTE-U}. */
    Optional<Boolean> clientLocked();

    /** Whether the host's system directories are locked; not for {@code CTE-U}. */
    Optional<Boolean> systemLocked();

    /** Who makes its password; {@code GENERATE} by default on the server. */
    Optional<PasswordCreationMethod> passwordCreationMethod();

    /** Password, for {@code MANUAL} alone; see {@link #withManualPassword}. */
    Optional<Secret> password();

    /** Id or name of its profile; the default profile if absent. */
    Optional<String> profileIdentifier();

    /** Labels; none by default. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    Map<String, Object> labels();

    /** Refuses what the server is documented to refuse. */
    @Value.Check
    default void check() {
        if (name().isBlank()) {
            throw new IllegalArgumentException("name must not be blank");
        }
        PasswordRule.check(passwordCreationMethod(), password());
    }

    /** Returns a client with nothing but a name. */
    static NewClient of(String name) {
        return builder().name(name).build();
    }

    /** Returns a copy whose password is set by hand: the method MANUAL and this password. */
    default NewClient withManualPassword(Secret password) {
        return builder()
                .from(this)
                .passwordCreationMethod(PasswordCreationMethod.MANUAL)
                .password(password)
                .build();
    }

    /** Starts with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a new client. */
    final class Builder extends ImmutableNewClient.Builder {
        Builder() {}
    }
}
