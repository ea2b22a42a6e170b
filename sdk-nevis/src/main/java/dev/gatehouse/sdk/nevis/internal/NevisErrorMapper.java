package dev.gatehouse.sdk.nevis.internal;

import dev.gatehouse.sdk.core.ApiResponse;
import dev.gatehouse.sdk.core.error.ApiError;
import dev.gatehouse.sdk.core.error.ErrorKind;
import dev.gatehouse.sdk.core.spi.DocumentedError;
import dev.gatehouse.sdk.core.spi.ErrorMapper;
import dev.gatehouse.sdk.core.spi.Operation;
import dev.gatehouse.sdk.nevis.error.ErrorMessage;
import dev.gatehouse.sdk.nevis.error.MissingRightException;
import dev.gatehouse.sdk.nevis.error.NevisError;
import dev.gatehouse.sdk.nevis.error.NevisErrorCode;
import dev.gatehouse.sdk.nevis.error.NevisErrorCode.Group;
import dev.gatehouse.sdk.nevis.error.OutsideDataRoomException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads error responses: the error bodies of the core and query APIs, and responses without either, which a proxy may
 * send. The status decides the kind of the error. Where the status is ambiguous, the code decides.
 */
public final class NevisErrorMapper implements ErrorMapper {

    /** Corrective action for a search on a server that does not index. */
    public static final String ENABLE_INDEXING =
            "Check that nevisIDM is configured to index. The search is not available without the index.";

    private static final String CHECK_PATH =
            "Check the path prefix of the base URL, and the server version that the operation requires (see its Javadoc).";

    private static final Set<NevisErrorCode> NOT_FOUND = Set.of(
            NevisErrorCode.NO_RECORD,
            NevisErrorCode.RECORD_DELETED,
            NevisErrorCode.NO_CLIENT_FOUND,
            NevisErrorCode.HISTORY_NORECORD);

    /** The status of duplicates is not documented. */
    private static final Set<NevisErrorCode> CONFLICTS = Set.of(
            NevisErrorCode.OPTIMISTIC_LOCKING_FAILURE,
            NevisErrorCode.PESSIMISTIC_LOCKING_FAILURE,
            NevisErrorCode.DUPLICATE_NAME,
            NevisErrorCode.DUPLICATE_VALUE,
            NevisErrorCode.DUPLICATE_EMAIL,
            NevisErrorCode.DUPLICATE_MOBILE,
            NevisErrorCode.PROPERTY_UNIQUENESS_VIOLATED,
            NevisErrorCode.UNDELETED_DEPENDENCIES);

    private static final Set<NevisErrorCode> MISSING_RIGHT =
            Set.of(NevisErrorCode.INSUFFICIENT_RIGHTS_FUNCTION, NevisErrorCode.INSUFFICIENT_FINE_GRAINED_RIGHTS);

    private static final Set<NevisErrorCode> DATA_ROOM = Set.of(
            NevisErrorCode.APPL_DATAROOM_DENIED,
            NevisErrorCode.UNIT_DATAROOM_DENIED,
            NevisErrorCode.E_ROLE_DATAROOM_DENIED,
            NevisErrorCode.COMBINED_DATAROOM_DENIED,
            NevisErrorCode.CLIENT_DATAROOM_DENIED);

    private static final NevisErrorCode NONE = NevisErrorCode.of("");

    /** The codes and messages of a body whose other fields have undocumented types. */
    record LenientErrors(@Nullable List<LenientMessage> errors) {
        NevisError error() {
            List<LenientMessage> all = errors == null ? List.of() : errors;
            return NevisError.builder()
                    .errors(all.stream().map(LenientMessage::error).toList())
                    .build();
        }
    }

    record LenientMessage(@Nullable Object code, @Nullable Object message) {
        ErrorMessage error() {
            return ErrorMessage.builder()
                    .code(text(code).map(NevisErrorCode::of))
                    .message(text(message))
                    .build();
        }

        private static Optional<String> text(@Nullable Object json) {
            return json instanceof String text ? Optional.of(text) : Optional.empty();
        }
    }

    /** The code in the form of RFC 6749, as token endpoints and gateways write it. */
    record OAuthError(@Nullable String error) {}

    private final String pathAction;

    /** Creates the mapper of the core and principal APIs. */
    public NevisErrorMapper() {
        this(CHECK_PATH);
    }

    /**
     * Creates a mapper with another corrective action for paths that the server does not provide.
     *
     * @param pathAction corrective action for a 404 or 405, unless the code says that a record was not found
     */
    public NevisErrorMapper(String pathAction) {
        this.pathAction = pathAction;
    }

    @Override
    public @Nullable ApiError map(Operation operation, ApiResponse response) {
        if (response.isSuccessful() && !response.mentions("\"errors\"")) {
            return null;
        }
        Optional<NevisError> details = details(response);
        // The query API has a field for errors in successful responses as well.
        if (response.isSuccessful()
                && details.filter(NevisErrorMapper::hasErrors).isEmpty()) {
            return null;
        }
        NevisErrorCode code = details.flatMap(error -> decisive(response.status(), error.codes()))
                .or(() -> response.as(OAuthError.class).map(OAuthError::error).map(NevisErrorCode::of))
                .orElse(NONE);
        ErrorKind kind = kind(response, details, code);
        ApiError.Builder error = ApiError.builder(kind)
                .correctiveAction(correctiveAction(operation, response, details, code))
                // A new login does not replace the token for protected fields.
                .retryable(code.group() != Group.PROTECTED_FIELD_TOKEN);
        if (!code.equals(NONE)) {
            error.code(code.value());
        }
        details.ifPresent(all -> error.message(all.text()).details(all));
        if (kind == ErrorKind.PERMISSION_DENIED && MISSING_RIGHT.contains(code)) {
            error.exception(MissingRightException::new);
        } else if (kind == ErrorKind.PERMISSION_DENIED && DATA_ROOM.contains(code)) {
            error.exception(OutsideDataRoomException::new);
        }
        return error.build();
    }

    private static Optional<NevisError> details(ApiResponse response) {
        return response.as(NevisError.class)
                .or(() -> response.as(LenientErrors.class).map(LenientErrors::error))
                .filter(error -> !error.errors().isEmpty() || error.messages().isPresent());
    }

    /** Returns the first code. For a 403, returns the first one that names a missing right or a data room, if any. */
    private static Optional<NevisErrorCode> decisive(int status, List<NevisErrorCode> codes) {
        return codes.stream()
                .filter(code -> status == 403 && (MISSING_RIGHT.contains(code) || DATA_ROOM.contains(code)))
                .findFirst()
                .or(() -> codes.stream().findFirst());
    }

    private static boolean hasErrors(NevisError error) {
        return !error.errors().isEmpty()
                || error.messages()
                        .filter(messages -> !messages.errors().isEmpty())
                        .isPresent();
    }

    private static ErrorKind kind(ApiResponse response, Optional<NevisError> details, NevisErrorCode code) {
        int status = response.status();
        return switch (status) {
            case 302, 303, 307 -> ErrorKind.UNAUTHENTICATED; // a redirect to a login page
            case 404 -> ofNotFound(response, details, code);
            case 408 -> ErrorKind.SERVER_ERROR; // the query API, when a search times out
            case 401, 403, 409, 412, 423, 429 -> ErrorKind.ofStatus(status);
            default -> status >= 500 ? ErrorKind.SERVER_ERROR : ofCode(status, code);
        };
    }

    /** Separates a missing record from a path that is not served and from a search that is disabled. */
    private static ErrorKind ofNotFound(ApiResponse response, Optional<NevisError> details, NevisErrorCode code) {
        if (response.isHtml()
                || details.filter(error -> error.messages().isPresent()).isPresent()) {
            return ErrorKind.OTHER;
        }
        return switch (code.group()) {
            case REQUEST_FORM, SEARCH, SERVER -> ofCode(404, code);
            default -> ErrorKind.NOT_FOUND;
        };
    }

    private static ErrorKind ofCode(int status, NevisErrorCode code) {
        if (NOT_FOUND.contains(code)) {
            return ErrorKind.NOT_FOUND;
        }
        if (CONFLICTS.contains(code)) {
            return ErrorKind.CONFLICT;
        }
        if (code.group() == Group.AUTHORISATION) {
            return ErrorKind.PERMISSION_DENIED;
        }
        if (code.group() == Group.PROTECTED_FIELD_TOKEN) {
            return ErrorKind.UNAUTHENTICATED;
        }
        if (code.equals(NevisErrorCode.QUERY_SERVICE_DISABLED)) {
            return ErrorKind.OTHER;
        }
        if (code.group() == Group.SERVER && !code.equals(NevisErrorCode.REPORTING_TOO_MANY_REQUESTS)) {
            return ErrorKind.SERVER_ERROR;
        }
        return status == 404 ? ErrorKind.INVALID_REQUEST : ErrorKind.ofStatus(status);
    }

    private Optional<String> correctiveAction(
            Operation operation, ApiResponse response, Optional<NevisError> details, NevisErrorCode code) {
        int status = response.status();
        return Optional.ofNullable(actionOfCode(code))
                .or(() -> operation
                        .documented(status, details.map(NevisError::text).orElse(""))
                        .map(DocumentedError::correctiveAction))
                .or(() -> Optional.ofNullable(actionOfStatus(status, code)));
    }

    private static @Nullable String actionOfCode(NevisErrorCode code) {
        if (MISSING_RIGHT.contains(code)) {
            return "Grant the caller a role that has the elementary right named in the message.";
        }
        if (DATA_ROOM.contains(code)) {
            return "Extend the caller's data room to include the entity, or call as a user whose data room includes it.";
        }
        if (code.group() == Group.PROTECTED_FIELD_TOKEN) {
            return ProtectedFields.NEW_TOKEN;
        }
        if (code.equals(NevisErrorCode.OPTIMISTIC_LOCKING_FAILURE)) {
            return "Read the entity again and apply the change to its current state. It was changed concurrently.";
        }
        if (code.equals(NevisErrorCode.IDENTIFIER_POLICY_VIOLATED)) {
            return "Specify a name that complies with the identifier naming policy of the server.";
        }
        return code.equals(NevisErrorCode.QUERY_SERVICE_DISABLED) ? ENABLE_INDEXING : null;
    }

    private @Nullable String actionOfStatus(int status, NevisErrorCode code) {
        return switch (status) {
            case 301, 308 -> "Set the base URL to the address that the server redirects to.";
            case 302, 303, 307 ->
                "Use the kind of login that the proxy in front of nevisIDM requires. Its REST service pattern configures it.";
            case 401 -> "Check the credentials, and check that the proxy in front of nevisIDM forwards them.";
            case 404, 405 -> NOT_FOUND.contains(code) ? null : pathAction;
            default -> null;
        };
    }
}
