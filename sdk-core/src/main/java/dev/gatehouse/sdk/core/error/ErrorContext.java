package dev.gatehouse.sdk.core.error;

import dev.gatehouse.sdk.core.ApiResponse;
import java.time.Duration;
import java.util.Optional;

/**
 * The facts that an {@link ApiException} is made of.
 *
 * @param operation name of the operation
 * @param error the answer as the vendor's mapper read it
 * @param response the answer itself
 * @param attempts attempts so far
 * @param outcomeUnknown whether the server may have acted
 * @param retryAfter how long the server asked to wait
 */
public record ErrorContext(
        String operation,
        ApiError error,
        ApiResponse response,
        int attempts,
        boolean outcomeUnknown,
        Optional<Duration> retryAfter) {

    /**
     * The same refusal for a later call, which did not send the refused credentials again.
     *
     * @return an exception of the same type, of no attempts
     */
    public static ApiException unsent(ApiException before) {
        ErrorContext was = before.failure();
        String advice = was.error.correctiveAction().map(own -> own + " ").orElse("")
                + "The server refused these credentials before. They were not sent again, since that may lock the account:"
                + " make a new client with credentials that are right.";
        ApiError.Builder error = ApiError.builder(was.error.kind()).from(was.error);
        error.correctiveAction(advice);
        return new ErrorContext(was.operation, error.build(), was.response, 0, false, was.retryAfter).toException();
    }

    /** Makes the exception: the vendor's own, or the one of the kind. */
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
