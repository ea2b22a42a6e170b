package dev.gatehouse.sdk.sps.internal;

import dev.gatehouse.sdk.core.ApiResponse;
import dev.gatehouse.sdk.core.error.ApiError;
import dev.gatehouse.sdk.core.error.ApiException;
import dev.gatehouse.sdk.core.error.ErrorKind;
import dev.gatehouse.sdk.core.spi.ErrorMapper;
import dev.gatehouse.sdk.core.spi.Operation;
import dev.gatehouse.sdk.sps.error.ConfigurationLockedException;
import dev.gatehouse.sdk.sps.error.SpsError;
import dev.gatehouse.sdk.sps.error.SpsErrorType;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads error responses of SPS: {@code error.type} decides, then the HTTP status. */
public final class SpsErrorMapper implements ErrorMapper {

    /** Decides whether an error response of an operation reports a locked configuration; no page documents it. */
    @FunctionalInterface
    public interface LockRule {

        /** Returns whether the status and the error type, possibly empty, report a lock. */
        boolean isLocked(int status, String type);
    }

    /** The body of an error response. */
    record ErrorBody(@Nullable SpsError error) {}

    /** The kind of a known error type, and the corrective action. */
    private record Meaning(ErrorKind kind, String action) {}

    /** Matches "Lock" at the start of a part of a type, not inside of "Block" or "Clock". */
    private static final Pattern LOCK = Pattern.compile("Lock|(?<![A-Za-z])(lock|LOCK)");

    private static final Map<SpsErrorType, Meaning> MEANINGS = Map.ofEntries(
            Map.entry(
                    SpsErrorType.INVALID_REQUEST_BODY,
                    new Meaning(ErrorKind.INVALID_REQUEST, "Send a JSON object in UTF-8 as the body.")),
            Map.entry(
                    SpsErrorType.SEMANTIC_ERROR,
                    new Meaning(ErrorKind.INVALID_REQUEST, "Fix the findings in the error's details, then retry.")),
            Map.entry(
                    SpsErrorType.INCOMPLETE_REQUEST_BODY,
                    new Meaning(ErrorKind.INVALID_REQUEST, "Send every field that the action requires.")),
            Map.entry(
                    SpsErrorType.UNAUTHENTICATED,
                    new Meaning(ErrorKind.UNAUTHENTICATED, "Log in again: the session has ended, or there was none.")),
            Map.entry(
                    SpsErrorType.AUTHENTICATION_FAILURE,
                    new Meaning(
                            ErrorKind.UNAUTHENTICATED, "Check user name, password and login method before you retry.")),
            Map.entry(
                    SpsErrorType.UNAUTHORIZED,
                    new Meaning(
                            ErrorKind.PERMISSION_DENIED, "Grant the user the privilege for the path in the details.")),
            Map.entry(
                    SpsErrorType.NOT_FOUND,
                    new Meaning(ErrorKind.NOT_FOUND, "Check the path and the key. Paths differ between versions.")),
            Map.entry(
                    SpsErrorType.RESOURCE_NOT_FOUND,
                    new Meaning(ErrorKind.NOT_FOUND, "Check the key. Nothing is stored under it.")),
            Map.entry(
                    SpsErrorType.METHOD_NOT_ALLOWED,
                    new Meaning(
                            ErrorKind.INVALID_REQUEST, "Use another method. This resource does not support this one.")),
            Map.entry(
                    SpsErrorType.FIRMWARE_TEST_FAILED,
                    new Meaning(ErrorKind.INVALID_REQUEST, "Read the findings of the firmware test.")),
            Map.entry(
                    SpsErrorType.INVALID_PLUGIN,
                    new Meaning(
                            ErrorKind.INVALID_REQUEST, "Upload a ZIP file that is a plugin for this version of SPS.")),
            Map.entry(
                    SpsErrorType.TRANSACTION_PROCESSING_ERROR,
                    new Meaning(
                            ErrorKind.INVALID_REQUEST,
                            "Roll back the transaction. The plugin was stored, but could not be deployed.")));

    private final LockRule lockRule;

    /** Creates the mapper for all operations without a lock rule of their own. */
    public SpsErrorMapper() {
        this((status, type) -> status < 500 && (status == 423 || namesLock(type)));
    }

    /** Creates a mapper for an operation with its own lock rule. The rule is not asked for the status codes 401 and 403. */
    public SpsErrorMapper(LockRule lockRule) {
        this.lockRule = lockRule;
    }

    @Override
    public @Nullable ApiError map(Operation operation, ApiResponse response) {
        Optional<SpsError> error = errorIn(response);
        Optional<SpsErrorType> type = error.flatMap(SpsError::type);
        if (response.isSuccessful() && type.isEmpty()) {
            return null;
        }
        int status = response.status();
        // A server that fails during a change may have applied it, whatever the type says.
        boolean failedChange = status >= 500 && !operation.method().equals("GET");
        Optional<Meaning> meaning = failedChange ? Optional.empty() : type.map(MEANINGS::get);
        boolean locked = status != 401
                && status != 403
                && lockRule.isLocked(status, type.map(SpsErrorType::value).orElse(""));
        ErrorKind kindOfStatus = locked ? ErrorKind.CONFLICT : ErrorKind.ofStatus(status);
        ApiError.Builder result = ApiError.builder(meaning.map(Meaning::kind).orElse(kindOfStatus))
                .code(type.map(SpsErrorType::value));
        meaning.map(Meaning::action).ifPresent(result::correctiveAction);
        error.ifPresent(details -> result.message(details.message()).details(details));
        if (locked) {
            result.exception(ConfigurationLockedException::new)
                    .correctiveAction("Wait until the holder commits, rolls back, leaves the page or logs out.");
        }
        return result.build();
    }

    /** Returns whether the name of an error type contains "lock". */
    public static boolean namesLock(String type) {
        return LOCK.matcher(type).find();
    }

    /** Returns whether the appliance reports that the session has ended. A proxy can send a 401, too, without the type. */
    public static boolean isSessionEnded(ApiResponse response) {
        return response.status() == 401
                && errorIn(response)
                        .flatMap(SpsError::type)
                        .filter(SpsErrorType.UNAUTHENTICATED::equals)
                        .isPresent();
    }

    /** Returns whether an error response reports that the session has ended. */
    public static boolean isSessionEnded(ApiException error) {
        return error.status() == 401
                && error.code()
                        .filter(SpsErrorType.UNAUTHENTICATED.value()::equals)
                        .isPresent();
    }

    private static Optional<SpsError> errorIn(ApiResponse response) {
        return response.as(ErrorBody.class).flatMap(body -> Optional.ofNullable(body.error()));
    }
}
