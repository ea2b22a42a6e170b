package dev.gatehouse.sdk.core.error;

import dev.gatehouse.sdk.core.ApiResponse;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The content of an {@link ApiException}.
 *
 * @param operation name of the operation
 * @param error the error as read by the vendor's mapper
 * @param response the response
 * @param attempts attempts so far
 * @param outcomeUnknown whether the server may have processed the request
 * @param retryAfter the wait that the server asked for
 * @param cause the exception of another call, if the failure of that call is the reason for this one
 */
public record ErrorContext(
        String operation,
        ApiError error,
        ApiResponse response,
        int attempts,
        boolean outcomeUnknown,
        Optional<Duration> retryAfter,
        @Nullable ApiException cause) {

    /** The content of an exception whose constructor did not run. */
    static final ErrorContext EMPTY = new ErrorContext(
            "",
            ApiError.builder(ErrorKind.OTHER).build(),
            SerializedError.emptyResponse(0),
            0,
            false,
            Optional.empty());

    /** Creates the content of an exception without a cause. */
    public ErrorContext(
            String operation,
            ApiError error,
            ApiResponse response,
            int attempts,
            boolean outcomeUnknown,
            Optional<Duration> retryAfter) {
        this(operation, error, response, attempts, outcomeUnknown, retryAfter, null);
    }

    /**
     * Returns the exception for a later call after rejected credentials. That call sends no login.
     *
     * @return a new exception of the same type with zero attempts, whose cause is the first rejection
     */
    public static ApiException unsent(ApiException rejection) {
        ErrorContext first = rejection.failure();
        String advice = first.error.correctiveAction().map(own -> own + " ").orElse("")
                + "The server rejected these credentials earlier. The login was not retried, because failed logins may"
                + " lock the account. Create a new client with valid credentials.";
        ApiError.Builder error = ApiError.builder(first.error.kind()).from(first.error);
        error.correctiveAction(advice);
        return new ErrorContext(first.operation, error.build(), first.response, 0, false, first.retryAfter, rejection)
                .toException();
    }

    /**
     * Returns the failure of a login for another call that waited for it.
     *
     * @return a new exception with the same type and content, whose cause is the given one; the given one itself if its
     *     type can't be copied, because it has no public constructor for a message
     */
    public static RuntimeException copy(RuntimeException failure) {
        if (failure instanceof ApiException e) {
            ErrorContext same = e.failure();
            return new ErrorContext(
                            same.operation,
                            same.error,
                            same.response,
                            same.attempts,
                            same.outcomeUnknown,
                            same.retryAfter,
                            e)
                    .toException();
        }
        if (failure instanceof ResponseFormatException e) {
            return new ResponseFormatException(e);
        }
        if (failure.getClass() == TransportException.class) {
            return new TransportException((TransportException) failure);
        }
        return failure instanceof SdkException ? failure : ExceptionCopy.of(failure);
    }

    /** Returns the exception: the vendor's own, or the one of the error's kind. */
    public ApiException toException() {
        return error.exception().map(vendors -> vendors.apply(this)).orElseGet(() -> switch (error.kind()) {
            case UNAUTHENTICATED -> new UnauthenticatedException(this);
            case PERMISSION_DENIED -> new PermissionDeniedException(this);
            case NOT_FOUND -> new NotFoundException(this);
            case CONFLICT -> new ConflictException(this);
            case INVALID_REQUEST -> new InvalidRequestException(this);
            case RATE_LIMITED -> new RateLimitedException(this);
            case SERVER_ERROR -> new ServerErrorException(this);
            case OTHER -> new ApiException(this);
        });
    }
}
