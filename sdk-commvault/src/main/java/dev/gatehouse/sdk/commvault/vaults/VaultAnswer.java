package dev.gatehouse.sdk.commvault.vaults;

import dev.gatehouse.sdk.commvault.CommvaultError;
import dev.gatehouse.sdk.commvault.ErrorCode;
import dev.gatehouse.sdk.commvault.internal.Entity;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** The answer of a creation that the mapper let pass; any field of it may be missing. */
record VaultAnswer(@Nullable Response response, @Nullable EndpointJob addEndpointJob) {

    record Response(
            @Nullable Entity entity,
            @Nullable ErrorCode errorCode,
            @Nullable ErrorCode warningCode,
            @Nullable String warningMessage) {}

    record EndpointJob(@Nullable Long jobId, @Nullable Told response) {
        OptionalLong job() {
            return jobId == null || jobId <= 0 ? OptionalLong.empty() : OptionalLong.of(jobId);
        }

        Optional<CommvaultError> refusal() {
            // The number 200 was seen for success where keys are concerned.
            return response == null
                    ? Optional.empty()
                    : error(response.errorCode(), response.errorMessage())
                            .filter(error -> error.code()
                                    .filter(code -> code.value().equals("200"))
                                    .isEmpty());
        }
    }

    record Told(@Nullable ErrorCode errorCode, @Nullable String errorMessage) {}

    /** An answer that says neither "no error" nor which vault it made is not understood. */
    VaultAnswer {
        if (response == null || (response.errorCode() == null && id(response).isEmpty())) {
            throw new IllegalArgumentException("no response");
        }
    }

    VaultCreation creationOf(NewVault asked) {
        VaultCreation.Builder creation = VaultCreation.builder().name(asked.name());
        if (response != null) {
            creation.id(id(response)).warning(error(response.warningCode(), response.warningMessage()));
        }
        if (addEndpointJob != null) {
            creation.endpointJobId(addEndpointJob.job()).endpointError(addEndpointJob.refusal());
        }
        return creation.build();
    }

    private static OptionalLong id(Response response) {
        Entity entity = response.entity();
        return entity == null || entity.id() == null || entity.id() <= 0
                ? OptionalLong.empty()
                : OptionalLong.of(entity.id());
    }

    private static Optional<CommvaultError> error(@Nullable ErrorCode code, @Nullable String message) {
        return Optional.ofNullable(code)
                .filter(each -> !each.isSuccess())
                .map(each -> CommvaultError.builder()
                        .code(each)
                        .message(Optional.ofNullable(message).filter(text -> !text.isBlank()))
                        .build());
    }
}
