package dev.gatehouse.sdk.tresorit.internal;

import dev.gatehouse.sdk.core.ApiResponse;
import dev.gatehouse.sdk.core.error.ApiError;
import dev.gatehouse.sdk.core.error.ApiException;
import dev.gatehouse.sdk.core.error.ErrorContext;
import dev.gatehouse.sdk.core.error.ErrorKind;
import dev.gatehouse.sdk.core.spi.ErrorMapper;
import dev.gatehouse.sdk.core.spi.Operation;
import dev.gatehouse.sdk.core.spi.RetrySafety;
import dev.gatehouse.sdk.tresorit.error.OperationOutdatedException;
import dev.gatehouse.sdk.tresorit.error.TresoritError;
import dev.gatehouse.sdk.tresorit.error.TresoritErrorCode;
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
            // The second half is known from the tests of published clients.
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

    /** How a lost race shows, as we read the table: the vendor documents the case but not its code. */
    private static final Set<TresoritErrorCode> LOST_RACE = Set.of(
            TresoritErrorCode.ETAG_NOT_MATCH,
            TresoritErrorCode.GKF_BLOB_CONFLICT,
            TresoritErrorCode.LATEST_AGREE_CERT_NOT_KNOWN_BY_CLIENT,
            TresoritErrorCode.LATEST_GKF_NOT_KNOWN_BY_CLIENT,
            TresoritErrorCode.MEMBERSHIP_RECORD_ALREADY_EXISTS_FOR_CALLER_USER,
            TresoritErrorCode.MEMBERSHIP_RECORD_ALREADY_EXISTS_FOR_TARGET_USER,
            TresoritErrorCode.MEMBERSHIP_RECORD_NOT_FOUND_FOR_CALLER_USER,
            TresoritErrorCode.MEMBERSHIP_RECORD_NOT_FOUND_FOR_TARGET_USER,
            TresoritErrorCode.STORAGE_CONFLICT,
            TresoritErrorCode.TARGET_USER_ALREADY_TRESOR_MEMBER,
            TresoritErrorCode.TARGET_USER_IS_NOT_MEMBER_OF_TRESOR);

    /** Refusals that no earlier rejection can be the reason of. */
    private static final Set<TresoritErrorCode> NOT_BY_A_REJECTION = Set.of(
            TresoritErrorCode.EMAIL_ADDRESS_BLOCKED,
            TresoritErrorCode.IP_ADDRESS_BLOCKED,
            TresoritErrorCode.REQUIRED_CLAIM_NOT_GRANTED,
            TresoritErrorCode.TENANT_DOES_NOT_EXIST,
            TresoritErrorCode.THESE_ARENT_THE_DROIDS_YOU_ARE_LOOKING_FOR,
            TresoritErrorCode.TRESOR_CREATION_FORBIDDEN,
            TresoritErrorCode.TRESOR_IS_ALREADY_APPROVED,
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
        int status = response.status();
        Optional<TresoritErrorCode> code = envelope.map(TresoritError::errorCode);
        ErrorKind kind = code.map(known -> known.kind(status)).orElseGet(() -> ErrorKind.ofStatus(status));
        ApiError.Builder error = ApiError.builder(kind)
                .code(code.map(TresoritErrorCode::value))
                .message(envelope.flatMap(TresoritError::errorMessage))
                .details(envelope)
                .correctiveAction(code.flatMap(known -> Optional.ofNullable(ADVICE.get(known))))
                .retryable(code.filter(TENANT_DOWN::contains).isEmpty() && !isThrottledAndUnsafe(operation, kind));
        if (isApproval(operation) && isOutdated(code, kind, status)) {
            error.kind(ErrorKind.CONFLICT).correctiveAction(START_OVER).exception(OperationOutdatedException::new);
        } else if (isReject(operation) && mayMeanRejected(code, kind, status)) {
            error.exception(TresoritErrorMapper::perhapsRejectedBefore);
        }
        return error.build();
    }

    /** Throttling is not in the vendor's table: that nothing was done is not for us to assume. */
    private static boolean isThrottledAndUnsafe(Operation operation, ErrorKind kind) {
        return kind == ErrorKind.RATE_LIMITED && operation.retrySafety() == RetrySafety.NON_IDEMPOTENT;
    }

    private static boolean isApproval(Operation operation) {
        return operation.path().startsWith(TresoritPaths.TRESOR + "/approve-")
                && !operation.path().endsWith("-tresor-creation");
    }

    private static boolean isReject(Operation operation) {
        return operation.path().startsWith(TresoritPaths.TRESOR + "/reject-");
    }

    /** What the table gives a meaning of its own, starting over does not cure; what it does not know, it may. */
    private static boolean isOutdated(Optional<TresoritErrorCode> code, ErrorKind kind, int status) {
        if (code.isEmpty() || code.get().equals(TresoritErrorCode.STANDARD_HTTP_ERROR_WRAPPING)) {
            return status == 409 || status == 412;
        }
        return LOST_RACE.contains(code.get())
                || (isRefusal(kind, status) && !TresoritErrorCode.documented().contains(code.get()));
    }

    private static boolean mayMeanRejected(Optional<TresoritErrorCode> code, ErrorKind kind, int status) {
        return isRefusal(kind, status)
                && code.filter(NOT_BY_A_REJECTION::contains).isEmpty();
    }

    /** The server looked at what was asked for and said no. */
    private static boolean isRefusal(ErrorKind kind, int status) {
        return status >= 400
                && status < 500
                && status != 408
                && kind != ErrorKind.UNAUTHENTICATED
                && kind != ErrorKind.RATE_LIMITED;
    }

    /** What a repeated rejection answers is not documented. */
    private static ApiException perhapsRejectedBefore(ErrorContext failure) {
        ApiError.Builder error =
                ApiError.builder(failure.error().kind()).from(failure.error()).exception(Optional.empty());
        if (failure.outcomeUnknown()) {
            error.correctiveAction(
                    "An earlier attempt of this call had no clear outcome: it is probably rejected already.");
        }
        return new ErrorContext(
                        failure.operation(),
                        error.build(),
                        failure.response(),
                        failure.attempts(),
                        failure.outcomeUnknown(),
                        failure.retryAfter())
                .toException();
    }
}
