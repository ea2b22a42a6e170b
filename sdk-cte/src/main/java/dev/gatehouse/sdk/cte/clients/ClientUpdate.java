package dev.gatehouse.sdk.cte.clients;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.Secret;
import dev.gatehouse.sdk.core.json.JsonEntity;
import dev.gatehouse.sdk.core.json.SdkStyle;
import dev.gatehouse.sdk.cte.common.LabelChange;
import dev.gatehouse.sdk.cte.common.PasswordCreationMethod;
import dev.gatehouse.sdk.cte.internal.PasswordRule;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.immutables.value.Value;

/**
 * Update of a client. Absent fields keep their values; {@code false} and {@code ""} are sent. The name and the type of
 * a client can't be changed.
 */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = ClientUpdate.Builder.class)
public interface ClientUpdate extends JsonEntity, WithClientUpdate {

    /** Description. An empty text removes it. */
    Optional<String> description();

    /** Locks the agent's own configuration. */
    Optional<Boolean> clientLocked();

    /** Locks the host's system directories. */
    Optional<Boolean> systemLocked();

    /** Requires a second factor. */
    Optional<Boolean> clientMfaEnabled();

    /** Allows an agent to register. */
    Optional<Boolean> registrationAllowed();

    /** Enables communication with the agent. */
    Optional<Boolean> communicationEnabled();

    /** Capability to disable. Only {@code EKP} can be disabled. */
    Optional<String> disableCapability();

    /** Capabilities to enable: {@code LDT}, {@code EKP} and {@code ES}, separated by commas. */
    Optional<String> enabledCapabilities();

    /** JSON array, as text, of all parameters including the unchanged ones. */
    Optional<String> dynamicParameters();

    /** Shares the client with other domains. */
    Optional<Boolean> enableDomainSharing();

    /** Names of the domains that the client is shared with. Replaces the existing list; an empty list removes all. */
    Optional<List<String>> sharedDomainList();

    /** Change of the labels. Labels that it does not name stay as they are. */
    Optional<LabelChange> labels();

    /** {@code lgcs_access_only}. Its meaning is not documented. */
    Optional<Boolean> lgcsAccessOnly();

    /** Maximum number of log messages that the agent keeps. Has no effect before the agent registers. */
    OptionalInt maxNumCacheLog();

    /** Maximum space for log messages that the agent keeps. Has no effect before the agent registers. */
    OptionalInt maxSpaceCacheLog();

    /** How its password is created. */
    Optional<PasswordCreationMethod> passwordCreationMethod();

    /** Password, for {@code MANUAL} only. See {@link #withManualPassword}. */
    Optional<Secret> password();

    /** Id of its profile. */
    Optional<String> profileId();

    /** Protection mode. {@code CTE RWP} can't be undone. */
    Optional<ProtectionMode> protectionMode();

    /** Rejects values that the server is documented to reject. */
    @Value.Check
    default void check() {
        PasswordRule.check(passwordCreationMethod(), password());
    }

    /** Returns a copy with the method MANUAL and the given password. */
    default ClientUpdate withManualPassword(Secret password) {
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
    private static ClientUpdate fromJson(Builder builder) {
        return builder.build();
    }

    /** Builds an update. */
    final class Builder extends ImmutableClientUpdate.Builder {
        Builder() {}
    }
}
