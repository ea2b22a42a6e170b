package dev.gatehouse.sdk.commvault.vaults;

import dev.gatehouse.sdk.commvault.error.CommvaultError;
import dev.gatehouse.sdk.commvault.internal.Lenient;
import dev.gatehouse.sdk.commvault.internal.Results;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * The response to the retirement or deletion of a client. A response without a result in {@code response} is invalid: the
 * vendor's own client reads the older form, an error code at the top level, as a failure, even if it is 0.
 */
record ClientResponse(@Nullable Object response, @Nullable Object jobId) {

    /** Rejects a response without a result. */
    ClientResponse {
        if (!Results.isPresent(response)) {
            throw new IllegalArgumentException("no result for the client");
        }
    }

    Optional<CommvaultError> warning() {
        return Results.warning(response);
    }

    OptionalLong job() {
        OptionalLong job = Lenient.number(jobId);
        return job.isPresent() && job.getAsLong() > 0 ? job : OptionalLong.empty();
    }
}
