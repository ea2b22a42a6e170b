package dev.gatehouse.sdk.cte.clientgroups;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.Secret;
import dev.gatehouse.sdk.core.json.JsonEntity;
import dev.gatehouse.sdk.core.json.SdkStyle;
import dev.gatehouse.sdk.cte.common.PasswordCreationMethod;
import dev.gatehouse.sdk.cte.internal.PasswordRule;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Update of a client group. Absent fields keep their values; {@code false} and {@code ""} are sent. The name and the
 * cluster type of a group can't be changed.
 */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = ClientGroupUpdate.Builder.class)
public interface ClientGroupUpdate extends JsonEntity, WithClientGroupUpdate {

    /** Description. An empty text removes it. */
    Optional<String> description();

    /** Enables communication with the agents. */
    Optional<Boolean> communicationEnabled();

    /** Locks the agents' own configuration. */
    Optional<Boolean> clientLocked();

    /** Locks the hosts' system directories. */
    Optional<Boolean> systemLocked();

    /** Id of its profile. */
    Optional<String> profileId();

    /** How its password is created. */
    Optional<PasswordCreationMethod> passwordCreationMethod();

    /** Password, for {@code MANUAL} only. See {@link #withManualPassword}. */
    Optional<Secret> password();

    /** Designated primary set, for older servers. */
    Optional<String> ldtDesignatedPrimarySet();

    /** Shares the group with other domains. */
    Optional<Boolean> enableDomainSharing();

    /** Names of the domains that the group is shared with. Replaces the existing list; an empty list removes all. */
    Optional<List<String>> sharedDomainList();

    /** Capability to enable. Groups support only {@code RESIGN}. */
    Optional<String> enabledCapabilities();

    /** Rejects values that the server is documented to reject. */
    @Value.Check
    default void check() {
        PasswordRule.check(passwordCreationMethod(), password());
    }

    /** Returns a copy with the method MANUAL and the given password. */
    default ClientGroupUpdate withManualPassword(Secret password) {
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
    private static ClientGroupUpdate fromJson(Builder builder) {
        return builder.build();
    }

    /** Builds an update. */
    final class Builder extends ImmutableClientGroupUpdate.Builder {
        Builder() {}
    }
}
