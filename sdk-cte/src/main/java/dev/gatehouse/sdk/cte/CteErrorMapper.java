package dev.gatehouse.sdk.cte;

import dev.gatehouse.sdk.core.ApiResponse;
import dev.gatehouse.sdk.core.error.ApiError;
import dev.gatehouse.sdk.core.error.ErrorKind;
import dev.gatehouse.sdk.core.spi.DocumentedError;
import dev.gatehouse.sdk.core.spi.ErrorMapper;
import dev.gatehouse.sdk.core.spi.Operation;
import dev.gatehouse.sdk.cte.error.CteError;
import dev.gatehouse.sdk.cte.internal.CteErrors;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads CipherTrust Manager's refusals: first the operation's documented rows, then what holds everywhere. */
final class CteErrorMapper implements ErrorMapper {

    @Override
    public @Nullable ApiError map(Operation operation, ApiResponse response) {
        if (response.isSuccessful() && !response.mentions("\"codeDesc\"")) {
            return null;
        }
        Optional<CteError> envelope = response.as(CteError.class);
        // A 2xx that carries an error class is a failure as well.
        if (response.isSuccessful() && envelope.flatMap(CteError::codeDesc).isEmpty()) {
            return null;
        }
        String text = envelope.map(CteError::text).orElse("");
        Optional<DocumentedError> row =
                operation.documented(response.status(), text).or(() -> CteErrors.everywhere(response.status(), text));
        ApiError.Builder error =
                ApiError.builder(row.map(DocumentedError::kind).orElseGet(() -> ErrorKind.ofStatus(response.status())));
        row.map(DocumentedError::correctiveAction).ifPresent(error::correctiveAction);
        envelope.ifPresent(details ->
                error.code(details.code()).requestId(details.requestId()).details(details));
        return text.isEmpty() ? error.build() : error.message(text).build();
    }
}
