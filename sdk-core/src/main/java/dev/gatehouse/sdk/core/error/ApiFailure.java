package dev.gatehouse.sdk.core.error;

import dev.gatehouse.sdk.core.spi.ApiError;
import dev.gatehouse.sdk.core.spi.ApiResponse;
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
public record ApiFailure(
        String operation,
        ApiError error,
        ApiResponse response,
        int attempts,
        boolean outcomeUnknown,
        Optional<Duration> retryAfter) {

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
