package dev.gatehouse.sdk.cte.clients;

import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import dev.gatehouse.sdk.core.Secret;
import dev.gatehouse.sdk.core.json.PatchField;
import dev.gatehouse.sdk.core.json.SdkStyle;
import dev.gatehouse.sdk.cte.common.PasswordCreationMethod;
import dev.gatehouse.sdk.cte.internal.PasswordRule;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.immutables.value.Value;

/**
 * What to change of a client: fields that are absent stay as they are, {@code false} and {@code ""} are sent. Name and
 * type can't change.
 */
@SdkStyle
@Value.Immutable
@JsonSerialize
public interface ClientUpdate extends WithClientUpdate {

    /** Free text. */
    Optional<String> description();

    /** Locks the agent's own configuration. */
    Optional<Boolean> clientLocked();

    /** Locks the host's system directories. */
    Optional<Boolean> systemLocked();

    /** Asks for a second factor. */
    Optional<Boolean> clientMfaEnabled();

    /** Lets an agent register. */
    Optional<Boolean> registrationAllowed();

    /** Enables communication with the agent. */
    Optional<Boolean> communicationEnabled();

    /** {@code EKP}, the one capability that can be disabled. */
    Optional<String> disableCapability();

    /** Comma list of {@code LDT}, {@code EKP} and {@code ES}. */
    Optional<String> enabledCapabilities();

    /** Text that holds a JSON array of all parameters, the unchanged ones included. */
    Optional<String> dynamicParameters();

    /** Shares it with other domains. */
    Optional<Boolean> enableDomainSharing();

    /** Names of the domains to share it with. */
    @Value.Default
    default PatchField<List<String>> sharedDomainList() {
        return PatchField.absent();
    }

    /** Labels, all of them. */
    @Value.Default
    default PatchField<Map<String, Object>> labels() {
        return PatchField.absent();
    }

    /** {@code lgcs_access_only}; what it means is not documented. */
    Optional<Boolean> lgcsAccessOnly();

    /** Most log messages that the agent keeps; without effect before it registers. */
    OptionalInt maxNumCacheLog();

    /** Most space for log messages that the agent keeps; without effect before it registers. */
    OptionalInt maxSpaceCacheLog();

    /** Who makes its password. */
    Optional<PasswordCreationMethod> passwordCreationMethod();

    /** Password, for {@code MANUAL} alone; see {@link #withManualPassword}. */
    Optional<Secret> password();

    /** Id of its profile. */
    Optional<String> profileId();

    /** {@code CTE RWP} can't be undone. */
    Optional<ProtectionMode> protectionMode();

    /** Refuses what the server is documented to refuse. */
    @Value.Check
    default void check() {
        PasswordRule.check(passwordCreationMethod(), password());
    }

    /** Returns a copy whose password is set by hand: the method MANUAL and this password. */
    default ClientUpdate withManualPassword(Secret password) {
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

    /** Builds an update. */
    final class Builder extends ImmutableClientUpdate.Builder {
        Builder() {}
    }
}
