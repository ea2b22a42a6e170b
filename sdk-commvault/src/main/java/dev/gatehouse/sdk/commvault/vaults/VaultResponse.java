package dev.gatehouse.sdk.commvault.vaults;

import dev.gatehouse.sdk.commvault.error.CommvaultError;
import dev.gatehouse.sdk.commvault.error.ErrorCode;
import dev.gatehouse.sdk.commvault.internal.Entity;
import dev.gatehouse.sdk.commvault.internal.Lenient;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** The answer of a creation that the mapper let pass; any field of it may be missing. */
record VaultResponse(@Nullable Response response, @Nullable EndpointJob addEndpointJob) {

    record Response(
            @Nullable Entity entity,
            @Nullable ErrorCode errorCode,
            @Nullable ErrorCode warningCode,
            @Nullable String warningMessage) {

        /** Takes empty codes for none. */
        Response {
            errorCode = Lenient.code(errorCode);
            warningCode = Lenient.code(warningCode);
        }
    }

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
                                    .filter(code -> code.number().equals(OptionalLong.of(200)))
                                    .isEmpty());
        }
    }

    record Told(@Nullable ErrorCode errorCode, @Nullable String errorMessage) {

        /** Takes an empty code for none. */
        Told {
            errorCode = Lenient.code(errorCode);
        }
    }

    /** An answer that says neither "no error" nor which vault it made is not understood. */
    VaultResponse {
        if (response == null || (response.errorCode() == null && id(response).isEmpty())) {
            throw new IllegalArgumentException("no response");
        }
    }

    VaultCreation creationOf(NewVault asked) {
        VaultCreation.Builder creation = VaultCreation.builder().name(asked.name());
        if (response != null) {
            creation.id(id(response)).warning(error(response.warningCode(), response.warningMessage()));
        }
        OptionalLong job = addEndpointJob == null ? OptionalLong.empty() : addEndpointJob.job();
        Optional<CommvaultError> refusal = addEndpointJob == null ? Optional.empty() : addEndpointJob.refusal();
        if (refusal.isEmpty() && job.isEmpty() && !asked.endpoints().isEmpty()) {
            refusal = Optional.of(nothingTold());
        }
        return creation.endpointJobId(job).endpointError(refusal).build();
    }

    /** No code, and what words there are. */
    private CommvaultError nothingTold() {
        Told told = addEndpointJob == null ? null : addEndpointJob.response();
        return CommvaultError.builder()
                .message(text(told == null ? null : told.errorMessage()))
                .build();
    }

    private static Optional<String> text(@Nullable String words) {
        return Optional.ofNullable(words).filter(text -> !text.isBlank());
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
                        .message(text(message))
                        .build());
    }
}
