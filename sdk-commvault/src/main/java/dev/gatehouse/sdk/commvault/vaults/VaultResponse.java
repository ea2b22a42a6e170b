package dev.gatehouse.sdk.commvault.vaults;

import dev.gatehouse.sdk.commvault.error.CommvaultError;
import dev.gatehouse.sdk.commvault.error.ErrorCode;
import dev.gatehouse.sdk.commvault.internal.CommvaultErrorMapper;
import dev.gatehouse.sdk.commvault.internal.Entity;
import dev.gatehouse.sdk.commvault.internal.Lenient;
import dev.gatehouse.sdk.core.ApiResponse;
import dev.gatehouse.sdk.core.error.ApiError;
import dev.gatehouse.sdk.core.error.ErrorKind;
import dev.gatehouse.sdk.core.spi.Operation;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * The response of a successful creation. Any field may be missing, but a response is valid only with an error code or the
 * id of the vault.
 */
record VaultResponse(@Nullable Response response, @Nullable EndpointJob addEndpointJob) {

    record Response(
            @Nullable Entity entity,
            @Nullable ErrorCode errorCode,
            @Nullable ErrorCode warningCode,
            @Nullable String warningMessage) {

        /** Reads empty codes as absent. */
        Response {
            errorCode = Lenient.code(errorCode);
            warningCode = Lenient.code(warningCode);
        }
    }

    record EndpointJob(@Nullable Long jobId, @Nullable EndpointError response) {
        OptionalLong job() {
            return jobId == null || jobId <= 0 ? OptionalLong.empty() : OptionalLong.of(jobId);
        }

        Optional<CommvaultError> rejection() {
            // The number 200 was seen as success in key rotations.
            return response == null
                    ? Optional.empty()
                    : error(response.errorCode(), response.errorMessage())
                            .filter(error -> error.code()
                                    .filter(code -> code.number().equals(OptionalLong.of(200)))
                                    .isEmpty());
        }
    }

    record EndpointError(
            @Nullable ErrorCode errorCode, @Nullable String errorMessage) {

        /** Reads an empty code as absent. */
        EndpointError {
            errorCode = Lenient.code(errorCode);
        }
    }

    /** The ids in a response, whatever else is malformed in it. */
    private record CreatedIds(
            @Nullable Object response, @Nullable Object addEndpointJob) {

        boolean isPresent() {
            return Lenient.objects(response)
                            .flatMap(each -> Lenient.objects(each.get("entity")))
                            .anyMatch(entity -> isId(entity.get("clientId")))
                    || Lenient.objects(addEndpointJob).anyMatch(job -> isId(job.get("jobId")));
        }

        private static boolean isId(@Nullable Object value) {
            return Lenient.number(value).orElse(0) > 0;
        }
    }

    /** Rejects a response with neither an error code nor the id of the vault. */
    VaultResponse {
        if (response == null || (response.errorCode() == null && id(response).isEmpty())) {
            throw new IllegalArgumentException("neither an error code nor the id of the vault");
        }
    }

    /**
     * Returns the error of a creation. An error in a 200 that contains the id of a vault or job is a server error,
     * whatever its code: the vault may exist, because a later step failed.
     */
    static @Nullable ApiError errorIn(Operation operation, ApiResponse response) {
        ApiError error = CommvaultErrorMapper.GENERAL.map(operation, response);
        boolean mayExist = error != null
                && response.isSuccessful()
                && response.as(CreatedIds.class).filter(CreatedIds::isPresent).isPresent();
        return error == null || !mayExist
                ? error
                : ApiError.builder(ErrorKind.SERVER_ERROR)
                        .code(error.code())
                        .message(error.message())
                        .details(error.details())
                        .build();
    }

    VaultCreation creationOf(NewVault vault) {
        VaultCreation.Builder creation = VaultCreation.builder().name(vault.name());
        if (response != null) {
            creation.id(id(response)).warning(error(response.warningCode(), response.warningMessage()));
        }
        OptionalLong job = addEndpointJob == null ? OptionalLong.empty() : addEndpointJob.job();
        Optional<CommvaultError> rejection = addEndpointJob == null ? Optional.empty() : addEndpointJob.rejection();
        if (rejection.isEmpty() && job.isEmpty() && !vault.endpoints().isEmpty()) {
            rejection = Optional.of(errorWithoutCode());
        }
        return creation.endpointJobId(job).endpointError(rejection).build();
    }

    private CommvaultError errorWithoutCode() {
        EndpointError error = addEndpointJob == null ? null : addEndpointJob.response();
        return CommvaultError.builder()
                .message(text(error == null ? null : error.errorMessage()))
                .build();
    }

    private static Optional<String> text(@Nullable String value) {
        return Optional.ofNullable(value).filter(text -> !text.isBlank());
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
