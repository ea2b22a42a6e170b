package dev.gatehouse.sdk.nevis.internal;

import dev.gatehouse.sdk.core.ApiResponse;
import dev.gatehouse.sdk.core.error.ApiError;
import dev.gatehouse.sdk.core.error.ErrorKind;
import dev.gatehouse.sdk.core.spi.ErrorMapper;
import dev.gatehouse.sdk.core.spi.Operation;
import org.jspecify.annotations.Nullable;

/** Reads the errors of operations that must not be sent twice, whatever the response says. */
public final class NotRetried {

    private static final ErrorMapper NEVIS = new NevisErrorMapper();

    private NotRetried() {}

    /**
     * Reads the errors of an operation that replaces a secret. It is only replayed after a 401 and a new login, because
     * the server did not process it.
     */
    public static @Nullable ApiError readErrors(Operation operation, ApiResponse response) {
        ApiError error = NEVIS.map(operation, response);
        return error == null || error.kind() == ErrorKind.UNAUTHENTICATED ? error : notRetryable(error);
    }

    /** Reads the errors of an operation that checks a password. A 401 may mean that the password is wrong. */
    public static @Nullable ApiError readErrorsOfALogin(Operation operation, ApiResponse response) {
        ApiError error = NEVIS.map(operation, response);
        return error == null ? null : notRetryable(error);
    }

    private static ApiError notRetryable(ApiError error) {
        return ApiError.builder(error.kind()).from(error).retryable(false).build();
    }
}
