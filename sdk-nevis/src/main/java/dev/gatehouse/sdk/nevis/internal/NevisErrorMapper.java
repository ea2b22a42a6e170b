package dev.gatehouse.sdk.nevis.internal;

import dev.gatehouse.sdk.core.ApiResponse;
import dev.gatehouse.sdk.core.error.ApiError;
import dev.gatehouse.sdk.core.error.ErrorKind;
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
 * Reads nevisIDM's refusals, in the envelope of the core API, in that of the query API, or without any since a proxy
 * often answers first. The status decides; where it says little, the code.
 */
public final class NevisErrorMapper implements ErrorMapper {

    /** Name of the operation that sends a password. */
    public static final String PROOF = "nevis.principal.proof";

    private static final Set<NevisErrorCode> NOT_FOUND = Set.of(
            NevisErrorCode.NO_RECORD,
            NevisErrorCode.RECORD_DELETED,
            NevisErrorCode.NO_CLIENT_FOUND,
            NevisErrorCode.HISTORY_NORECORD);

    /** A duplicate has a status that no page tells. */
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

    private static final String NEEDS_INDEX = "Check that nevisIDM is configured to index, which the search needs.";

    private static final NevisErrorCode NONE = NevisErrorCode.of("");

    /** For bodies with something of a shape that nobody documented: the codes must not be lost with it. */
    record ErrorsAlone(@Nullable List<CodeAndText> errors) {
        NevisError error() {
            List<CodeAndText> all = errors == null ? List.of() : errors;
            return NevisError.builder()
                    .errors(all.stream().map(CodeAndText::error).toList())
                    .build();
        }
    }

    record CodeAndText(@Nullable Object code, @Nullable Object message) {
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

    @Override
    public @Nullable ApiError map(Operation operation, ApiResponse response) {
        if (response.isSuccessful() && !response.mentions("\"errors\"")) {
            return null;
        }
        Optional<NevisError> said = response.as(NevisError.class)
                .or(() -> response.as(ErrorsAlone.class).map(ErrorsAlone::error))
                .filter(error -> !error.errors().isEmpty() || error.messages().isPresent());
        // A 2xx that carries errors is a failure as well: the query API has room for them.
        if (response.isSuccessful() && said.filter(NevisErrorMapper::hasErrors).isEmpty()) {
            return null;
        }
        NevisErrorCode code = said.flatMap(error -> decisive(response.status(), error.codes()))
                .orElseGet(() -> response.as(OAuthError.class)
                        .map(OAuthError::error)
                        .map(NevisErrorCode::of)
                        .orElse(NONE));
        ErrorKind kind = kind(response, said, code);
        ApiError.Builder error =
                ApiError.builder(kind).correctiveAction(Optional.ofNullable(advice(operation, response, code)));
        if (!code.equals(NONE)) {
            error.code(code.value());
        }
        said.ifPresent(details -> error.message(details.text()).details(details));
        if (kind == ErrorKind.PERMISSION_DENIED && MISSING_RIGHT.contains(code)) {
            error.exception(MissingRightException::new);
        } else if (kind == ErrorKind.PERMISSION_DENIED && DATA_ROOM.contains(code)) {
            error.exception(OutsideDataRoomException::new);
        }
        // Neither a wrong password nor a change without its proof must be sent again: a new login would not help.
        return error.retryable(!operation.name().equals(PROOF) && code.group() != Group.SECOND_PROOF)
                .build();
    }

    /** The first code; of a 403 the one that tells which of its two kinds it is. */
    private static Optional<NevisErrorCode> decisive(int status, List<NevisErrorCode> codes) {
        return codes.stream()
                .filter(code -> status == 403 && (MISSING_RIGHT.contains(code) || DATA_ROOM.contains(code)))
                .findFirst()
                .or(() -> codes.stream().findFirst());
    }

    private static boolean hasErrors(NevisError error) {
        return !error.errors().isEmpty()
                || error.messages().filter(said -> !said.errors().isEmpty()).isPresent();
    }

    private static ErrorKind kind(ApiResponse response, Optional<NevisError> said, NevisErrorCode code) {
        int status = response.status();
        return switch (status) {
            case 302, 303, 307 -> ErrorKind.UNAUTHENTICATED; // to a login page
            case 404 -> ofNotFound(response, said, code);
            case 408 -> ErrorKind.SERVER_ERROR; // the query API, when a search takes too long
            case 401, 403, 409, 412, 423, 429 -> ErrorKind.ofStatus(status);
            default -> status >= 500 ? ErrorKind.SERVER_ERROR : ofCode(status, code);
        };
    }

    /** Only what nevisIDM itself does not find is not found; a path that nobody serves, or a switched off search, is not. */
    private static ErrorKind ofNotFound(ApiResponse response, Optional<NevisError> said, NevisErrorCode code) {
        if (response.isHtml()
                || said.filter(error -> error.messages().isPresent()).isPresent()) {
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
        if (code.group() == Group.SECOND_PROOF || OAuthError.MEANS_UNAUTHENTICATED.contains(code.value())) {
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

    private static @Nullable String advice(Operation operation, ApiResponse response, NevisErrorCode code) {
        if (MISSING_RIGHT.contains(code)) {
            return "Give the caller a role with the elementary right that the message names.";
        }
        if (DATA_ROOM.contains(code)) {
            return "Extend the caller's data room to the entity, or call as somebody whose data room has it.";
        }
        if (code.group() == Group.SECOND_PROOF) {
            return "For a protected field get a new token by principal().proof(...), and update by users().proving(token).";
        }
        if (code.equals(NevisErrorCode.OPTIMISTIC_LOCKING_FAILURE)) {
            return "Somebody else changed it meanwhile: read it again and apply the change to what is there now.";
        }
        if (code.equals(NevisErrorCode.IDENTIFIER_POLICY_VIOLATED)) {
            return "Give a name that the identifier naming policy of the server accepts.";
        }
        if (code.equals(NevisErrorCode.QUERY_SERVICE_DISABLED)) {
            return NEEDS_INDEX;
        }
        return switch (response.status()) {
            case 301, 308 -> "Give the address that the server redirects to as base address.";
            case 302, 303, 307 ->
                "A proxy in front of nevisIDM wants a login of another kind: see its REST service pattern.";
            case 401 ->
                operation.name().equals(PROOF)
                        ? "Check login ID and password."
                        : "Check the credentials, and that the proxy in front of nevisIDM lets them through.";
            case 404, 405 -> adviceOnPath(operation, code);
            default -> null;
        };
    }

    private static @Nullable String adviceOnPath(Operation operation, NevisErrorCode code) {
        if (NOT_FOUND.contains(code)) {
            return null;
        }
        return operation.path().contains("/query/")
                ? NEEDS_INDEX
                : "Check the path prefix of the base address, and in the Javadoc since which version the server can do this.";
    }
}
