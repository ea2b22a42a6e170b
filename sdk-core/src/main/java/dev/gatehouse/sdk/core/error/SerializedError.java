package dev.gatehouse.sdk.core.error;

import dev.gatehouse.sdk.core.ApiResponse;
import dev.gatehouse.sdk.core.json.JsonReader;
import dev.gatehouse.sdk.core.json.TypeRef;
import dev.gatehouse.sdk.core.json.UnreadableJsonException;
import java.io.Serializable;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The part of an {@link ErrorContext} that is serialized: neither the response nor the details. */
record SerializedError(
        int status,
        ErrorKind kind,
        @Nullable String code,
        @Nullable String message,
        @Nullable String correctiveAction,
        @Nullable String requestId,
        boolean retryable,
        @Nullable Duration retryAfter)
        implements Serializable {

    private static final JsonReader NO_JSON = new JsonReader() {
        @Override
        public <T> @Nullable T decode(byte[] json, TypeRef<T> type) throws UnreadableJsonException {
            throw UnreadableJsonException.nothing();
        }
    };

    static SerializedError of(ErrorContext context) {
        ApiError error = context.error();
        return new SerializedError(
                context.response().status(),
                error.kind(),
                error.code().orElse(null),
                error.message().orElse(null),
                error.correctiveAction().orElse(null),
                error.requestId().orElse(null),
                error.retryable(),
                context.retryAfter().orElse(null));
    }

    /** Returns the content of a deserialized exception. */
    ErrorContext toContext(ApiException owner) {
        ApiError error = ApiError.builder(kind)
                .code(Optional.ofNullable(code))
                .message(Optional.ofNullable(message))
                .correctiveAction(Optional.ofNullable(correctiveAction))
                .requestId(Optional.ofNullable(requestId))
                .retryable(retryable)
                .build();
        return new ErrorContext(
                owner.operation(),
                error,
                emptyResponse(status),
                owner.attempts(),
                owner.outcomeUnknown(),
                Optional.ofNullable(retryAfter),
                owner.getCause() instanceof ApiException cause ? cause : null);
    }

    static ApiResponse emptyResponse(int status) {
        return new ApiResponse(status, name -> List.of(), new byte[0], NO_JSON);
    }
}
