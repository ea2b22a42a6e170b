package dev.gatehouse.sdk.nevis.internal;

import dev.gatehouse.sdk.core.Secret;
import dev.gatehouse.sdk.core.error.ErrorKind;
import dev.gatehouse.sdk.core.spi.ApiRequest;
import dev.gatehouse.sdk.core.spi.DocumentedError;
import dev.gatehouse.sdk.core.spi.Operation;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Requests with the token for protected fields in the header {@code X-Token}. */
public final class ProtectedFields {

    /** Corrective action for a missing, invalid or expired token. */
    public static final String NEW_TOKEN = "To change a protected field or your own credential, get a new token with"
            + " principal().protectedFieldToken(...), and pass it to withProtectedFieldToken(token) of users() or"
            + " credentials(). Tokens expire.";

    private static final DocumentedError REJECTED = DocumentedError.of(
            401,
            "",
            ErrorKind.UNAUTHENTICATED,
            "Check the credentials. If they are valid, the token in X-Token has expired or is invalid. " + NEW_TOKEN);

    private ProtectedFields() {}

    /**
     * Returns a request of an operation that takes the token. If a token is used, a 401 without a code may refer to it.
     *
     * @param request creates the request for an operation
     */
    public static ApiRequest.Builder request(
            Operation operation, @Nullable Secret token, Function<Operation, ApiRequest.Builder> request) {
        return token == null
                ? request.apply(operation)
                : request.apply(operation.documents(REJECTED)).header("X-Token", token.reveal());
    }
}
