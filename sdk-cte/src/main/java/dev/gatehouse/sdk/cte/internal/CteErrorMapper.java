package dev.gatehouse.sdk.cte.internal;

import dev.gatehouse.sdk.core.error.ErrorKind;
import dev.gatehouse.sdk.core.spi.ApiError;
import dev.gatehouse.sdk.core.spi.ApiResponse;
import dev.gatehouse.sdk.core.spi.DocumentedError;
import dev.gatehouse.sdk.core.spi.ErrorMapper;
import dev.gatehouse.sdk.core.spi.Operation;
import dev.gatehouse.sdk.cte.CteError;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads CipherTrust Manager's refusals: first the operation's documented rows, then what holds everywhere. */
public final class CteErrorMapper implements ErrorMapper {

    @Override
    public @Nullable ApiError map(Operation operation, ApiResponse response) {
        Optional<CteError> envelope = response.as(CteError.class);
        // A 2xx that carries an error class is a failure as well.
        if (response.isSuccessful() && envelope.flatMap(CteError::codeDesc).isEmpty()) {
            return null;
        }
        String text = envelope.map(CteError::text).orElse("");
        Optional<DocumentedError> row =
                operation.documented(response.status(), text).or(() -> CteErrors.everywhere(response.status(), text));
        ErrorKind kind = row.map(DocumentedError::kind)
                .orElseGet(() -> response.isSuccessful() ? ErrorKind.OTHER : ErrorKind.ofStatus(response.status()));
        ApiError.Builder error = ApiError.builder(kind);
        row.map(DocumentedError::correctiveAction).ifPresent(error::correctiveAction);
        envelope.ifPresent(details -> {
            details.code().ifPresent(code -> error.code(Integer.toString(code)));
            details.requestId().ifPresent(error::requestId);
            error.message(text).details(details);
        });
        return error.build();
    }
}
