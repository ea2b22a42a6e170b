package dev.gatehouse.sdk.commvault.vaults;

import dev.gatehouse.sdk.commvault.clients.ClientRef;
import dev.gatehouse.sdk.commvault.internal.Input;
import dev.gatehouse.sdk.commvault.plans.PlanRef;
import dev.gatehouse.sdk.commvault.users.UserGroupRef;
import dev.gatehouse.sdk.commvault.users.UserRef;
import dev.gatehouse.sdk.core.json.SdkStyle;
import java.util.List;
import org.immutables.value.Value;

/** A vault to be made ("Create instance of S3 Vault", 11.38). */
@SdkStyle
@Value.Immutable
public interface NewVault extends WithNewVault {

    /**
     * Name, which is also the name of the S3 bucket. The rules for it are not documented: lower-case letters, digits and
     * hyphens, 3 to 63 of them, suit S3.
     */
    String name();

    /** The plan whose storage backs the vault. */
    PlanRef plan();

    /** Machines on which the endpoint package is to be installed, by a job. */
    List<ClientRef> endpoints();

    /** Users who get the S3 role on plan and vault. */
    List<UserRef> owners();

    /** Groups whose users get the S3 role on plan and vault. */
    List<UserGroupRef> userGroups();

    /**
     * Whether to make new S3 keys for the users listed; false by default. <b>True ends their old keys at once: whatever
     * uses these keys stops working</b>, and notifies these users ("Get and Rotate User Keys", 11.42).
     */
    @Value.Default
    default boolean rotateKeys() {
        return false;
    }

    /** Refuses a name that is none. */
    @Value.Check
    default void check() {
        Input.name("name", name());
    }

    /** Returns a vault with nothing but name and plan. */
    static NewVault of(String name, PlanRef plan) {
        return builder().name(name).plan(plan).build();
    }

    /** Starts with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds one. */
    final class Builder extends ImmutableNewVault.Builder {
        Builder() {}
    }
}
