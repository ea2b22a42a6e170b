package dev.gatehouse.sdk.tresorit.internal;

import dev.gatehouse.sdk.core.error.ApiException;
import dev.gatehouse.sdk.core.error.ApiFailure;
import dev.gatehouse.sdk.core.error.ErrorKind;
import dev.gatehouse.sdk.core.spi.ApiError;
import dev.gatehouse.sdk.core.spi.ApiResponse;
import dev.gatehouse.sdk.core.spi.ErrorMapper;
import dev.gatehouse.sdk.core.spi.Operation;
import dev.gatehouse.sdk.tresorit.OperationOutdatedException;
import dev.gatehouse.sdk.tresorit.TresoritError;
import dev.gatehouse.sdk.tresorit.TresoritErrorCode;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads ZeroKit's refusals by their code: wrong signature, missing user and forbidden action are all a 403. */
public final class TresoritErrorMapper implements ErrorMapper {

    private static final String START_OVER =
            "The end user's client must start the whole operation again, which gives a new operation id; approving this"
                    + " one again is of no use.";

    private static final Map<TresoritErrorCode, String> ADVICE = Map.of(
            TresoritErrorCode.INVALID_AUTHORIZATION,
            "Check the admin key, the tenant id and this machine's clock, which must be right to 15 minutes; a body"
                    + " that changed while it was sent is refused so, too.",
            TresoritErrorCode.THESE_ARENT_THE_DROIDS_YOU_ARE_LOOKING_FOR,
            "Check the base address: the server knows no such URL.",
            TresoritErrorCode.USER_NOT_EXISTS,
            "Check the user id; a user whose registration was begun, but not completed by the client, counts as"
                    + " missing.",
            TresoritErrorCode.TRESOR_IS_NOT_APPROVED,
            "Approve the creation of the tresor first.",
            TresoritErrorCode.STORAGE_CONFLICT,
            "Look at the present state, then call again.");

    /** The server is well, the tenant is not: a repeat within seconds is of no use. */
    private static final Set<TresoritErrorCode> TENANT_DOWN = Set.of(
            TresoritErrorCode.TENANT_DISABLED,
            TresoritErrorCode.THERE_IS_NO_AVAILABLE_TENANT,
            TresoritErrorCode.CONFIGURATION_ERROR);

    /** Refusals of an approval with a meaning of their own, which starting over does not cure. */
    private static final Set<TresoritErrorCode> NO_LOST_RACE = Set.of(
            TresoritErrorCode.BAD_INPUT,
            TresoritErrorCode.IP_ADDRESS_BLOCKED,
            TresoritErrorCode.EMAIL_ADDRESS_BLOCKED,
            TresoritErrorCode.REQUIRED_CLAIM_NOT_GRANTED,
            TresoritErrorCode.TENANT_DOES_NOT_EXIST,
            TresoritErrorCode.THESE_ARENT_THE_DROIDS_YOU_ARE_LOOKING_FOR,
            TresoritErrorCode.TRESOR_ALREADY_DELETED,
            TresoritErrorCode.TRESOR_CREATION_FORBIDDEN,
            TresoritErrorCode.TRESOR_IS_NOT_APPROVED,
            TresoritErrorCode.TRESOR_NOT_EXISTS,
            TresoritErrorCode.TRESOR_SHARING_FORBIDDEN,
            TresoritErrorCode.USER_IS_DISABLED_BY_POLICY,
            TresoritErrorCode.USER_NOT_EXISTS,
            TresoritErrorCode.USER_UNDER_DELETION);

    @Override
    public @Nullable ApiError map(Operation operation, ApiResponse response) {
        if (response.isSuccessful() && !response.mentions("\"ErrorCode\"")) {
            return null;
        }
        Optional<TresoritError> envelope = response.as(TresoritError.class)
                .filter(error -> !error.errorCode().value().isBlank());
        // A 2xx that carries a code is a failure as well.
        if (response.isSuccessful() && envelope.isEmpty()) {
            return null;
        }
        if (envelope.isEmpty()) {
            return ApiError.builder(ErrorKind.ofStatus(response.status())).build();
        }
        TresoritError details = envelope.get();
        TresoritErrorCode code = details.errorCode();
        boolean outdated = isOutdated(operation, code, response.status());
        ApiError.Builder error = ApiError.builder(outdated ? ErrorKind.CONFLICT : code.kind(response.status()))
                .code(code.value())
                .message(details.errorMessage())
                .details(details)
                .repeatable(!TENANT_DOWN.contains(code));
        if (outdated) {
            error.correctiveAction(START_OVER).exception(OperationOutdatedException::new);
        } else {
            error.correctiveAction(Optional.ofNullable(ADVICE.get(code)));
        }
        if (isReject(operation) && isClientError(response.status())) {
            error.exception(TresoritErrorMapper::perhapsRejectedBefore);
        }
        return error.build();
    }

    /** The vendor names no code for a lost race, so whatever has no other meaning counts. */
    private static boolean isOutdated(Operation operation, TresoritErrorCode code, int status) {
        return operation.path().startsWith(TresoritPaths.TRESOR + "/approve-")
                && !operation.path().endsWith("-tresor-creation")
                && (isClientError(status) || code.equals(TresoritErrorCode.GKF_BLOB_CONFLICT))
                && code.kind(status) != ErrorKind.UNAUTHENTICATED
                && code.kind(status) != ErrorKind.RATE_LIMITED
                && !NO_LOST_RACE.contains(code);
    }

    private static boolean isReject(Operation operation) {
        return operation.path().startsWith(TresoritPaths.TRESOR + "/reject-");
    }

    private static boolean isClientError(int status) {
        return status >= 400 && status < 500;
    }

    /** What a repeated rejection answers is not documented. */
    private static ApiException perhapsRejectedBefore(ApiFailure failure) {
        ApiError.Builder error =
                ApiError.builder(failure.error().kind()).from(failure.error()).exception(Optional.empty());
        boolean approved = failure.error()
                .code()
                .filter(TresoritErrorCode.TRESOR_IS_ALREADY_APPROVED.value()::equals)
                .isPresent();
        if (failure.outcomeUnknown() && !approved) {
            error.correctiveAction(
                    "An earlier attempt of this call had no clear outcome: it is probably rejected" + " already.");
        }
        return new ApiFailure(
                        failure.operation(),
                        error.build(),
                        failure.response(),
                        failure.attempts(),
                        failure.outcomeUnknown(),
                        failure.retryAfter())
                .toException();
    }
}
