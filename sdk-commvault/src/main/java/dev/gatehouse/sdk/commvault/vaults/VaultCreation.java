package dev.gatehouse.sdk.commvault.vaults;

import dev.gatehouse.sdk.commvault.error.CommvaultError;
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

    /**
     * Why the installation of the endpoints was refused. Without a code where endpoints were asked for and the server
     * tells neither a job nor a refusal.
     */
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
            return endpointError().get().code().isPresent() ? Outcome.ENDPOINTS_REFUSED : Outcome.ENDPOINTS_UNKNOWN;
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
        /** The vault was made; endpoints were refused, or some of them where there is a job too. */
        ENDPOINTS_REFUSED,
        /**
         * The vault was made; of the endpoints asked for the server tells neither a job nor a refusal. Whether they are
         * ready, or nobody installs them, is not known.
         */
        ENDPOINTS_UNKNOWN,
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
