package dev.gatehouse.sdk.commvault.vaults;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.commvault.error.CommvaultError;
import dev.gatehouse.sdk.core.error.SdkException;
import dev.gatehouse.sdk.core.json.SdkStyle;
import java.util.Optional;
import java.util.OptionalLong;
import org.immutables.value.Value;

/**
 * The result of a creation that did not fail: the vault exists. {@link #outcome()} indicates whether the server reported a
 * warning, and what happened to the endpoints. The other fields contain the details.
 */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = VaultCreation.Builder.class)
public interface VaultCreation extends WithVaultCreation {

    /** Name of the vault. A vault that was found has the name that the server returned, which may differ in case. */
    String name();

    /** Id of the vault, which is a client id; empty if the server did not return it. */
    OptionalLong id();

    /** The warning that the server reported. */
    Optional<CommvaultError> warning();

    /**
     * Id of the job that installs the endpoints. The endpoints are not ready before it has ended, see {@code
     * CommvaultClient.jobs().await}.
     */
    OptionalLong endpointJobId();

    /**
     * The error that the server reported for the installation of the endpoints. It has no code if endpoints were requested
     * and the response contains neither a job nor an error code.
     */
    Optional<CommvaultError> endpointError();

    /**
     * The exception of the creation, after which the vault was found. Present only with {@link Outcome#FOUND}. It is then
     * unknown whether this call created the vault, and whether the vault has the requested owners and endpoints. Not part
     * of the JSON of an application.
     */
    @JsonIgnore
    Optional<SdkException> failure();

    /**
     * Returns the outcome. If several outcomes apply, returns the one that needs more attention; the other fields contain
     * the details of both.
     */
    default Outcome outcome() {
        if (failure().isPresent()) {
            return Outcome.FOUND;
        }
        if (endpointError().isPresent()) {
            return endpointError().get().code().isPresent() ? Outcome.ENDPOINTS_REJECTED : Outcome.ENDPOINTS_UNKNOWN;
        }
        if (endpointJobId().isPresent()) {
            return Outcome.ENDPOINTS_INSTALLING;
        }
        return warning().isPresent() ? Outcome.CREATED_WITH_WARNING : Outcome.CREATED;
    }

    /**
     * Returns how S3 clients reach the bucket of this vault at one of its endpoints, after the endpoint was installed.
     *
     * @param endpointHost the host name of the endpoint, such as {@code Server.hostName()}
     */
    default S3Bucket bucketAt(String endpointHost) {
        return S3Bucket.at(endpointHost, name());
    }

    /** Outcomes of a creation. */
    enum Outcome {
        /** The vault was created. */
        CREATED,
        /** The vault was created, and the server reported a warning. */
        CREATED_WITH_WARNING,
        /** The vault was created. The server rejected its endpoints, or some of them if there is a job as well. */
        ENDPOINTS_REJECTED,
        /**
         * The vault was created. Endpoints were requested, but the response contains neither a job nor an error code. It
         * is unknown whether they are ready or will be installed.
         */
        ENDPOINTS_UNKNOWN,
        /** The vault was created, and a job installs its endpoints. */
        ENDPOINTS_INSTALLING,
        /** A vault of this name exists. Returned only by {@link VaultsApi#createOrFind}. */
        FOUND
    }

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Called by Jackson 3. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static VaultCreation fromJson(Builder builder) {
        return builder.build();
    }

    /** Builds a result. */
    final class Builder extends ImmutableVaultCreation.Builder {
        Builder() {}
    }
}
