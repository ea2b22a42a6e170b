package dev.gatehouse.sdk.commvault.vaults;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.commvault.clients.ClientRef;
import dev.gatehouse.sdk.commvault.plans.PlanRef;
import dev.gatehouse.sdk.commvault.users.UserGroupRef;
import dev.gatehouse.sdk.commvault.users.UserRef;
import dev.gatehouse.sdk.core.check.Arguments;
import dev.gatehouse.sdk.core.json.JsonEntity;
import dev.gatehouse.sdk.core.json.SdkStyle;
import java.util.List;
import org.immutables.value.Value;

/** A vault to create ("Create instance of S3 Vault", 11.38). */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = NewVault.Builder.class)
public interface NewVault extends JsonEntity, WithNewVault {

    /**
     * Name, which is also the name of the S3 bucket. The rules for names are not documented. Names of 3 to 63 lowercase
     * letters, digits and hyphens suit S3.
     */
    String name();

    /** The plan whose storage backs the vault. */
    PlanRef plan();

    /** Machines on which a job installs the endpoint package. */
    List<ClientRef> endpoints();

    /** Users who get the S3 role on the plan and the vault. */
    List<UserRef> owners();

    /** Groups whose users get the S3 role on the plan and the vault. */
    List<UserGroupRef> userGroups();

    /**
     * Whether to create new S3 keys for the listed users, who are then notified. <b>If true, their old keys stop working
     * immediately, and so does whatever uses them</b> ("Get and Rotate User Keys", 11.42). The default is false.
     */
    @Value.Default
    default boolean rotateKeys() {
        return false;
    }

    /** Rejects a blank name. */
    @Value.Check
    default void check() {
        Arguments.notBlank("name", name());
    }

    /** Returns a vault with only a name and a plan. */
    static NewVault of(String name, PlanRef plan) {
        return builder().name(name).plan(plan).build();
    }

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Called by Jackson 3. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static NewVault fromJson(Builder builder) {
        return builder.build();
    }

    /** Builds a vault. */
    final class Builder extends ImmutableNewVault.Builder {
        Builder() {}
    }
}
