package dev.gatehouse.sdk.commvault.internal;

import dev.gatehouse.sdk.commvault.error.CommvaultError;
import dev.gatehouse.sdk.commvault.error.ErrorCode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The results in the field {@code response} of writes of v1: an object, or a list with one object per entity. The code of
 * each is an error that was read before, or 0.
 */
public final class Results {

    private static final List<String> MESSAGES = List.of("warningMessage", "errorMessage", "errorString");

    private Results() {}

    /** Returns whether there is at least one result with an error code. Without one, the outcome is unknown. */
    public static boolean isPresent(@Nullable Object response) {
        return Lenient.objects(response)
                .anyMatch(result -> code(result.get("errorCode")).isPresent());
    }

    /** Returns the first warning. */
    public static Optional<CommvaultError> warning(@Nullable Object response) {
        return Lenient.objects(response)
                .flatMap(result -> code(result.get("warningCode")).stream()
                        .filter(code -> !code.isSuccess())
                        .map(code -> CommvaultError.builder()
                                .code(code)
                                .message(message(result))
                                .build()))
                .findFirst();
    }

    private static Optional<ErrorCode> code(@Nullable Object value) {
        return Optional.ofNullable(value)
                .filter(code -> code instanceof Number || code instanceof String)
                .map(Object::toString)
                .filter(code -> !code.isBlank())
                .map(ErrorCode::of);
    }

    private static Optional<String> message(Map<?, ?> result) {
        return MESSAGES.stream()
                .flatMap(name -> Stream.ofNullable(result.get(name)))
                .map(Object::toString)
                .filter(text -> !text.isBlank())
                .findFirst();
    }
}
