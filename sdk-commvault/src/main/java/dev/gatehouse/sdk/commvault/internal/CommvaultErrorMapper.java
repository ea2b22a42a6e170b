package dev.gatehouse.sdk.commvault.internal;

import dev.gatehouse.sdk.commvault.error.CommvaultError;
import dev.gatehouse.sdk.commvault.error.ErrorCode;
import dev.gatehouse.sdk.core.ApiResponse;
import dev.gatehouse.sdk.core.error.ApiError;
import dev.gatehouse.sdk.core.error.ErrorKind;
import dev.gatehouse.sdk.core.spi.DocumentedError;
import dev.gatehouse.sdk.core.spi.ErrorMapper;
import dev.gatehouse.sdk.core.spi.Operation;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Reads errors that any operation may report, with any HTTP status, 200 included. The status determines the kind of the
 * error; with the statuses 200 and 400 a textual code does.
 */
public final class CommvaultErrorMapper implements ErrorMapper {

    /** The mapper of a client. Operations that read errors differently build on it. */
    public static final CommvaultErrorMapper GENERAL = new CommvaultErrorMapper(false, false);

    private static final Map<ErrorCode, ErrorKind> KINDS = Map.of(
            ErrorCode.INSUFFICIENT_USER_PERMISSION_ON_ENTITY, ErrorKind.PERMISSION_DENIED,
            ErrorCode.VALUE_NOT_FOUND, ErrorKind.NOT_FOUND,
            ErrorCode.INVALID_ENTITY_ID, ErrorKind.NOT_FOUND,
            ErrorCode.INVALID_USER, ErrorKind.NOT_FOUND,
            ErrorCode.INVALID_INPUT, ErrorKind.INVALID_REQUEST,
            ErrorCode.INVALID_OPERATION_TYPE, ErrorKind.INVALID_REQUEST,
            ErrorCode.REFRESH_TOKEN_EXPIRED, ErrorKind.UNAUTHENTICATED);

    private static final List<DocumentedError> EVERYWHERE = List.of(
            DocumentedError.of(
                    401,
                    "",
                    ErrorKind.UNAUTHENTICATED,
                    "Log in again. An access token may also be restricted to other addresses or paths."),
            DocumentedError.of(
                    403,
                    "",
                    ErrorKind.PERMISSION_DENIED,
                    "Grant the user the required right. Which right is required is not documented."));

    private final boolean code200IsSuccess;
    private final boolean endpointJob;

    private CommvaultErrorMapper(boolean code200IsSuccess, boolean endpointJob) {
        this.code200IsSuccess = code200IsSuccess;
        this.endpointJob = endpointJob;
    }

    /** Returns a mapper for operations whose success was seen as the number 200 in {@code errorCode}. */
    public CommvaultErrorMapper acceptingCode200() {
        return new CommvaultErrorMapper(true, endpointJob);
    }

    /** Returns a mapper that reads an error in {@code addEndpointJob} as an error of the operation. */
    public CommvaultErrorMapper readingEndpointJob() {
        return new CommvaultErrorMapper(code200IsSuccess, true);
    }

    @Override
    public @Nullable ApiError map(Operation operation, ApiResponse response) {
        Optional<ErrorReader.Entry> found = ErrorReader.read(response, endpointJob, this::isError);
        if (response.isSuccessful() && found.filter(ErrorReader.Entry::isError).isEmpty()) {
            return null;
        }
        Optional<CommvaultError> details = found.map(ErrorReader.Entry::details);
        ErrorKind kind = kind(response, details.flatMap(CommvaultError::code));
        // Only a 401 proves that the server did not process the request.
        ApiError.Builder error = ApiError.builder(kind)
                .retryable(kind != ErrorKind.UNAUTHENTICATED || response.status() == 401)
                .retryAfter(RateLimit.period(response));
        details.ifPresent(each -> error.code(each.code().map(ErrorCode::value))
                .message(each.message())
                .details(each));
        if (kind == ErrorKind.RATE_LIMITED) {
            error.correctiveAction(RateLimit.advice(response));
        }
        operation
                .documented(response.status(), "")
                .or(() -> EVERYWHERE.stream()
                        .filter(row -> row.matches(response.status(), ""))
                        .findFirst())
                .filter(row -> row.kind() == kind)
                .map(DocumentedError::correctiveAction)
                .ifPresent(error::correctiveAction);
        return error.build();
    }

    private boolean isError(ErrorCode code) {
        return !code.isSuccess() && !(code200IsSuccess && code.number().equals(OptionalLong.of(200)));
    }

    private static ErrorKind kind(ApiResponse response, Optional<ErrorCode> code) {
        Optional<ErrorKind> ofCode = code.map(KINDS::get);
        if (response.status() == 400) {
            return ofCode.orElse(ErrorKind.INVALID_REQUEST);
        }
        // With a 200 and a code that no document explains, it is unknown how far the server got.
        return response.isSuccessful() ? ofCode.orElse(ErrorKind.SERVER_ERROR) : ErrorKind.ofStatus(response.status());
    }
}
