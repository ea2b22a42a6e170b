package dev.gatehouse.sdk.cte.clientgroups;

import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import dev.gatehouse.sdk.core.Secret;
import dev.gatehouse.sdk.core.json.PatchField;
import dev.gatehouse.sdk.core.json.SdkStyle;
import dev.gatehouse.sdk.cte.common.PasswordCreationMethod;
import dev.gatehouse.sdk.cte.internal.PasswordRule;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What to change of a client group: fields that are absent stay as they are, {@code false} and {@code ""} are sent.
 * Name and cluster type can't change.
 */
@SdkStyle
@Value.Immutable
@JsonSerialize
public interface ClientGroupUpdate extends WithClientGroupUpdate {

    /** Free text. */
    Optional<String> description();

    /** Enables communication with the agents. */
    Optional<Boolean> communicationEnabled();

    /** Locks the agents' own configuration. */
    Optional<Boolean> clientLocked();

    /** Locks the hosts' system directories. */
    Optional<Boolean> systemLocked();

    /** Id of its profile. */
    Optional<String> profileId();

    /** Who makes its password. */
    Optional<PasswordCreationMethod> passwordCreationMethod();

    /** Password, for {@code MANUAL} alone; see {@link #withManualPassword}. */
    Optional<Secret> password();

    /** Designated primary set, for older servers. */
    Optional<String> ldtDesignatedPrimarySet();

    /** Shares it with other domains. */
    Optional<Boolean> enableDomainSharing();

    /** Names of the domains to share it with. */
    @Value.Default
    default PatchField<List<String>> sharedDomainList() {
        return PatchField.absent();
    }

    /** {@code RESIGN}, the one capability of a group. */
    Optional<String> enabledCapabilities();

    /** Refuses what the server is documented to refuse. */
    @Value.Check
    default void check() {
        PasswordRule.check(passwordCreationMethod(), password());
    }

    /** Returns a copy whose password is set by hand: the method MANUAL and this password. */
    default ClientGroupUpdate withManualPassword(Secret password) {
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
    final class Builder extends ImmutableClientGroupUpdate.Builder {
        Builder() {}
    }
}
