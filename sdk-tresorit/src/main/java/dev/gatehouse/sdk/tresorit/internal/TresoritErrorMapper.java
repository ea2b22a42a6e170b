package dev.gatehouse.sdk.tresorit.internal;

import dev.gatehouse.sdk.core.ApiResponse;
import dev.gatehouse.sdk.core.error.ApiError;
import dev.gatehouse.sdk.core.error.ErrorKind;
import dev.gatehouse.sdk.core.spi.ErrorMapper;
import dev.gatehouse.sdk.core.spi.Operation;
import dev.gatehouse.sdk.core.spi.RetrySafety;
import dev.gatehouse.sdk.tresorit.error.TresoritError;
import dev.gatehouse.sdk.tresorit.error.TresoritErrorCode;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the error responses of ZeroKit by their code: an invalid signature, a missing user and a forbidden operation
 * all have the status 403.
 */
public final class TresoritErrorMapper implements ErrorMapper {

    private static final Map<TresoritErrorCode, String> CORRECTIVE_ACTIONS = Map.of(
            TresoritErrorCode.INVALID_AUTHORIZATION,
            "Check the admin key, the tenant id and the clock of this machine, which must be accurate to 15 minutes. A"
                    + " body that changed while it was sent causes the same error.",
            TresoritErrorCode.THESE_ARENT_THE_DROIDS_YOU_ARE_LOOKING_FOR,
            "Check the base URL. The server does not know the requested URL.",
            // The second sentence is known from the tests of published clients.
            TresoritErrorCode.USER_NOT_EXISTS,
            "Check the user id. A user whose registration the client has not completed does not exist for the server.",
            TresoritErrorCode.TRESOR_IS_NOT_APPROVED,
            "Approve the creation of the tresor first.",
            TresoritErrorCode.STORAGE_CONFLICT,
            "Read the current state, then retry the call.");

    /** The tenant is unavailable, so a retry within seconds fails as well. */
    private static final Set<TresoritErrorCode> TENANT_UNAVAILABLE = Set.of(
            TresoritErrorCode.TENANT_DISABLED,
            TresoritErrorCode.THERE_IS_NO_AVAILABLE_TENANT,
            TresoritErrorCode.CONFIGURATION_ERROR);

    @Override
    public @Nullable ApiError map(Operation operation, ApiResponse response) {
        if (response.isSuccessful() && !response.mentions("\"ErrorCode\"")) {
            return null;
        }
        Optional<TresoritError> envelope = response.as(TresoritError.class)
                .filter(error -> !error.errorCode().value().isBlank());
        // A 2xx response with an error code is an error as well.
        if (response.isSuccessful() && envelope.isEmpty()) {
            return null;
        }
        int status = response.status();
        Optional<TresoritErrorCode> code = envelope.map(TresoritError::errorCode);
        ErrorKind kind = code.map(present -> present.kind(status)).orElseGet(() -> ErrorKind.ofStatus(status));
        return ApiError.builder(kind)
                .code(code.map(TresoritErrorCode::value))
                .message(envelope.flatMap(TresoritError::errorMessage))
                .details(envelope)
                .correctiveAction(code.flatMap(present -> Optional.ofNullable(CORRECTIVE_ACTIONS.get(present))))
                .retryable(code.filter(TENANT_UNAVAILABLE::contains).isEmpty()
                        && !isThrottledNonIdempotent(operation, kind))
                .build();
    }

    /** Throttling is not documented, so the server may have processed the request. */
    private static boolean isThrottledNonIdempotent(Operation operation, ErrorKind kind) {
        return kind == ErrorKind.RATE_LIMITED && operation.retrySafety() == RetrySafety.NON_IDEMPOTENT;
    }
}
