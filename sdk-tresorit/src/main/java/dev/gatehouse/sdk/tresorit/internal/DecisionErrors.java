package dev.gatehouse.sdk.tresorit.internal;

import dev.gatehouse.sdk.core.error.ApiError;
import dev.gatehouse.sdk.core.error.ApiException;
import dev.gatehouse.sdk.core.error.ErrorContext;
import dev.gatehouse.sdk.core.error.ErrorKind;
import dev.gatehouse.sdk.core.spi.ErrorMapper;
import dev.gatehouse.sdk.tresorit.error.OperationOutdatedException;
import dev.gatehouse.sdk.tresorit.error.TresoritErrorCode;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Error mappers of the operations that approve or reject an operation of an end user. */
public final class DecisionErrors {

    private static final ErrorMapper CODES = new TresoritErrorMapper();

    /** For approvals: reports that another approval was faster. */
    public static final ErrorMapper APPROVAL =
            (operation, response) -> approval(CODES.map(operation, response), response.status());

    /** For rejections: reports that an earlier attempt has probably rejected the operation. */
    public static final ErrorMapper REJECTION =
            (operation, response) -> rejection(CODES.map(operation, response), response.status());

    /** Codes that an outdated operation may cause. The vendor documents the case, but not its codes. */
    private static final Set<TresoritErrorCode> OUTDATED = Set.of(
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

    /** Codes that an earlier rejection can't cause. */
    private static final Set<TresoritErrorCode> NOT_CAUSED_BY_REJECTION = Set.of(
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

    private DecisionErrors() {}

    private static @Nullable ApiError approval(@Nullable ApiError error, int status) {
        if (error == null || !isOutdated(error, status)) {
            return error;
        }
        return ApiError.builder(error.kind())
                .from(error)
                .kind(ErrorKind.CONFLICT)
                .correctiveAction(
                        "Start the whole operation again in the end user's client, which creates a new operation"
                                + " id. Do not approve this operation again.")
                .exception(OperationOutdatedException::new)
                .build();
    }

    private static @Nullable ApiError rejection(@Nullable ApiError error, int status) {
        if (error == null
                || !isClientError(error.kind(), status)
                || code(error).filter(NOT_CAUSED_BY_REJECTION::contains).isPresent()) {
            return error;
        }
        return ApiError.builder(error.kind())
                .from(error)
                .exception(DecisionErrors::probablyRejected)
                .build();
    }

    /** Documented codes with another meaning do not count. Undocumented codes may mean an outdated operation. */
    private static boolean isOutdated(ApiError error, int status) {
        Optional<TresoritErrorCode> code = code(error);
        if (code.isEmpty() || code.get().equals(TresoritErrorCode.STANDARD_HTTP_ERROR_WRAPPING)) {
            return status == 409 || status == 412;
        }
        return OUTDATED.contains(code.get())
                || (isClientError(error.kind(), status)
                        && !TresoritErrorCode.documented().contains(code.get()));
    }

    private static Optional<TresoritErrorCode> code(ApiError error) {
        return error.code().map(TresoritErrorCode::of);
    }

    /** The server examined the request and rejected it. */
    private static boolean isClientError(ErrorKind kind, int status) {
        return status >= 400
                && status < 500
                && status != 408
                && kind != ErrorKind.UNAUTHENTICATED
                && kind != ErrorKind.RATE_LIMITED;
    }

    /** The response to a second rejection is not documented. */
    private static ApiException probablyRejected(ErrorContext failure) {
        ApiError.Builder error =
                ApiError.builder(failure.error().kind()).from(failure.error()).exception(Optional.empty());
        if (failure.outcomeUnknown()) {
            error.correctiveAction(
                    "Check whether the operation is already rejected. The outcome of an earlier attempt of"
                            + " this call is unknown; it has probably rejected the operation.");
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
