package dev.gatehouse.sdk.commvault.vaults;

import dev.gatehouse.sdk.commvault.CommvaultError;
import dev.gatehouse.sdk.core.error.SdkException;
import dev.gatehouse.sdk.core.json.SdkStyle;
import java.util.Optional;
import java.util.OptionalLong;
import org.immutables.value.Value;

/** What came of the creation of a vault: the vault exists, and this is the rest of the story. */
@SdkStyle
@Value.Immutable
public interface VaultCreation extends WithVaultCreation {

    /** Name of the vault. */
    String name();

    /** Id of the vault, which is a client id; empty when the server does not tell it. */
    OptionalLong id();

    /** What the server warns of. */
    Optional<CommvaultError> warning();

    /** The job that installs the endpoints. They are not ready before it has ended. */
    OptionalLong endpointJobId();

    /** Why the installation of the endpoints was refused. */
    Optional<CommvaultError> endpointError();

    /**
     * With {@link Outcome#FOUND}: the failure of the creation, after which the vault was found. Whether this call made
     * it, and with these owners and endpoints, is then not known.
     */
    Optional<SdkException> failure();

    /** The story in a word. Where two apply it is the one that asks more of the caller; the details have both. */
    default Outcome outcome() {
        if (failure().isPresent()) {
            return Outcome.FOUND;
        }
        if (endpointError().isPresent()) {
            return Outcome.ENDPOINTS_REFUSED;
        }
        if (endpointJobId().isPresent()) {
            return Outcome.ENDPOINTS_INSTALLING;
        }
        return warning().isPresent() ? Outcome.CREATED_WITH_WARNING : Outcome.CREATED;
    }

    /** What came of it. */
    enum Outcome {
        /** The vault was made. */
        CREATED,
        /** The vault was made, and the server warns of something. */
        CREATED_WITH_WARNING,
        /** The vault was made, and its endpoints will not be installed. */
        ENDPOINTS_REFUSED,
        /** The vault was made, and a job installs its endpoints. */
        ENDPOINTS_INSTALLING,
        /** A vault of this name exists; by {@link VaultsApi#createOrFind} alone. */
        FOUND
    }

    /** Starts with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds one. */
    final class Builder extends ImmutableVaultCreation.Builder {
        Builder() {}
    }
}
