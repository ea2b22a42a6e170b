package dev.gatehouse.sdk.cte;

import dev.gatehouse.sdk.core.ApiResponse;
import dev.gatehouse.sdk.core.error.ApiError;
import dev.gatehouse.sdk.core.error.ErrorKind;
import dev.gatehouse.sdk.core.json.ExtensibleEnum;
import dev.gatehouse.sdk.core.spi.DocumentedError;
import dev.gatehouse.sdk.core.spi.ErrorMapper;
import dev.gatehouse.sdk.core.spi.Operation;
import dev.gatehouse.sdk.cte.error.CteError;
import dev.gatehouse.sdk.cte.error.CteErrorReason;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the error responses of CipherTrust Manager. The documented rows of the operation come first, then the rows that
 * apply to every operation.
 */
final class CteErrorMapper implements ErrorMapper {

    private static final Pattern LICENSE = Pattern.compile("(?i)licen[cs]e");

    /** Documented for client groups; for other resources by analogy. */
    private static final Pattern NAME_TAKEN =
            Pattern.compile("(?i)Could not create (?!clientgroupclientassn).*already exists");

    private static final List<DocumentedError> ANYWHERE = List.of(
            // The number of seconds and the spelling of "Unauthorised" vary.
            DocumentedError.of(
                            401,
                            "token is expired",
                            ErrorKind.UNAUTHENTICATED,
                            "Compare the clocks of the server's nodes. The token has expired, and so has the new token with"
                                    + " which the SDK replaced it.")
                    .withReason(CteErrorReason.TOKEN_EXPIRED),
            DocumentedError.of(
                            403,
                            "licen[cs]e.*TransparentEncryption|TransparentEncryption.*licen[cs]e",
                            ErrorKind.PERMISSION_DENIED,
                            "Install a CTE licence on CipherTrust Manager, or activate the trial.")
                    .withReason(CteErrorReason.LICENSE_MISSING),
            // The document names it for two operations, but the server rejects every change of such a client.
            DocumentedError.of(
                            400,
                            "is marked for deletion",
                            ErrorKind.CONFLICT,
                            "Specify a client that is not marked for deletion. This client can't be modified: it waits for its"
                                    + " agent to confirm the deletion.")
                    .withReason(CteErrorReason.CLIENT_MARKED_FOR_DELETION),
            DocumentedError.of(
                            400,
                            "^(.*\n)?Password is required",
                            ErrorKind.INVALID_REQUEST,
                            "Specify a password together with the password creation method MANUAL.")
                    .withReason(CteErrorReason.PASSWORD_REQUIRED),
            DocumentedError.of(
                            400,
                            "Cannot find the specified domain",
                            ErrorKind.NOT_FOUND,
                            "Specify the name or id of an existing domain.")
                    .withReason(CteErrorReason.DOMAIN_NOT_FOUND),
            // The status 400 is the vendor's bug KY-118691.
            DocumentedError.of(
                            400,
                            "Failed to get designated primary set",
                            ErrorKind.NOT_FOUND,
                            "Specify the id of an existing designated primary set.")
                    .withReason(CteErrorReason.PRIMARY_SET_NOT_FOUND),
            DocumentedError.of(
                            422,
                            "record not found",
                            ErrorKind.NOT_FOUND,
                            "Check the names and ids in the request. One of them does not exist: see the vendor's message.")
                    .withReason(CteErrorReason.RESOURCE_NOT_FOUND));

    @Override
    public @Nullable ApiError map(Operation operation, ApiResponse response) {
        if (response.isSuccessful() && !response.mentions("\"codeDesc\"")) {
            return null;
        }
        Optional<CteError> envelope = response.as(CteError.class);
        // A 2xx response with an error class is an error as well.
        if (response.isSuccessful() && envelope.flatMap(CteError::codeDesc).isEmpty()) {
            return null;
        }
        String text = envelope.map(CteError::text).orElse("");
        Optional<DocumentedError> row =
                operation.documented(response.status(), text).or(() -> anywhere(response.status(), text));
        ApiError.Builder error =
                ApiError.builder(row.map(DocumentedError::kind).orElseGet(() -> ErrorKind.ofStatus(response.status())));
        row.map(DocumentedError::correctiveAction).ifPresent(error::correctiveAction);
        Optional<ExtensibleEnum> reason =
                row.flatMap(DocumentedError::reason).or(() -> undocumented(response.status(), text));
        envelope.ifPresent(details ->
                error.code(details.code()).requestId(details.requestId()).details(withReason(details, reason)));
        return text.isEmpty() ? error.build() : error.message(text).build();
    }

    /** The reason of an error without a documented row, so that its corrective action is unknown. */
    private static Optional<ExtensibleEnum> undocumented(int status, String text) {
        return switch (status) {
            case 403 -> LICENSE.matcher(text).find() ? Optional.empty() : Optional.of(CteErrorReason.RIGHTS_MISSING);
            case 404 -> Optional.of(CteErrorReason.RESOURCE_NOT_FOUND);
            case 409 -> NAME_TAKEN.matcher(text).find() ? Optional.of(CteErrorReason.NAME_TAKEN) : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static CteError withReason(CteError error, Optional<ExtensibleEnum> reason) {
        return CteError.builder()
                .from(error)
                .reason(reason.map(constant -> CteErrorReason.of(constant.value())))
                .build();
    }

    private static Optional<DocumentedError> anywhere(int status, String text) {
        return ANYWHERE.stream().filter(row -> row.matches(status, text)).findFirst();
    }
}
