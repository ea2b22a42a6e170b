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
import dev.gatehouse.sdk.sps.session.SessionAuth;
import dev.gatehouse.sdk.sps.transaction.TransactionCalls;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads refusals of SPS: first by {@code error.type}, then by status. */
public final class SpsErrorMapper implements ErrorMapper {

    /** The envelope. */
    record Answer(@Nullable SpsError error) {}

    /** What a known type means, and what to do about it. */
    private record Meaning(ErrorKind kind, String action) {}

    /** The word, not the end of another such as "Block". */
    private static final Pattern LOCK = Pattern.compile("Lock|(?<![A-Za-z])(lock|LOCK)");

    private static final Map<SpsErrorType, Meaning> MEANINGS = Map.of(
            SpsErrorType.INVALID_REQUEST_BODY,
            new Meaning(ErrorKind.INVALID_REQUEST, "The body must be a JSON object in UTF-8."),
            SpsErrorType.SEMANTIC_ERROR,
            new Meaning(ErrorKind.INVALID_REQUEST, "Mend what the error's details name, then send it again."),
            SpsErrorType.INCOMPLETE_REQUEST_BODY,
            new Meaning(ErrorKind.INVALID_REQUEST, "Send every field that the action requires."),
            SpsErrorType.UNAUTHENTICATED,
            new Meaning(ErrorKind.UNAUTHENTICATED, "The login ended or there was none: log in again."),
            SpsErrorType.AUTHENTICATION_FAILURE,
            new Meaning(ErrorKind.UNAUTHENTICATED, "Check user name, password and login method before another try."),
            SpsErrorType.UNAUTHORIZED,
            new Meaning(ErrorKind.PERMISSION_DENIED, "Give the user the privilege for the path in the details."),
            SpsErrorType.NOT_FOUND,
            new Meaning(ErrorKind.NOT_FOUND, "Check path and key; they differ between versions."),
            SpsErrorType.RESOURCE_NOT_FOUND,
            new Meaning(ErrorKind.NOT_FOUND, "Check the key: nothing is stored under it."),
            SpsErrorType.METHOD_NOT_ALLOWED,
            new Meaning(ErrorKind.INVALID_REQUEST, "This resource can't be changed in this way."),
            SpsErrorType.FIRMWARE_TEST_FAILED,
            new Meaning(ErrorKind.INVALID_REQUEST, "Read the findings of the firmware test."));

    @Override
    public @Nullable ApiError map(Operation operation, ApiResponse response) {
        Optional<SpsError> error = response.as(Answer.class).flatMap(answer -> Optional.ofNullable(answer.error()));
        Optional<SpsErrorType> type = error.flatMap(SpsError::type);
        if (response.isSuccessful() && type.isEmpty()) {
            return null;
        }
        int status = response.status();
        // A server that failed in a change may have carried it out, whatever else it says.
        boolean failedInAChange = status >= 500 && !operation.method().equals("GET");
        Optional<Meaning> meaning = failedInAChange ? Optional.empty() : type.map(MEANINGS::get);
        boolean locked =
                isLocked(operation, status, type.map(SpsErrorType::value).orElse(""));
        ErrorKind byStatus = locked ? ErrorKind.CONFLICT : ErrorKind.ofStatus(status);
        ApiError.Builder refusal =
                ApiError.builder(meaning.map(Meaning::kind).orElse(byStatus)).code(type.map(SpsErrorType::value));
        meaning.map(Meaning::action).ifPresent(refusal::correctiveAction);
        error.ifPresent(details -> refusal.message(details.message()).details(details));
        if (locked) {
            refusal.exception(ConfigurationLockedException::new)
                    .correctiveAction("Wait until the holder commits, rolls back, leaves the page or logs out.");
        }
        return refusal.build();
    }

    /** Whether the appliance itself says that the login is no more; any proxy can answer 401. */
    public static boolean isLoginGone(ApiResponse response) {
        return response.status() == 401
                && response.as(Answer.class)
                        .flatMap(answer -> Optional.ofNullable(answer.error()))
                        .flatMap(SpsError::type)
                        .filter(SpsErrorType.UNAUTHENTICATED::equals)
                        .isPresent();
    }

    /** The same of a refusal. */
    public static boolean isLoginGone(ApiException refusal) {
        return refusal.status() == 401
                && refusal.code()
                        .filter(SpsErrorType.UNAUTHENTICATED.value()::equals)
                        .isPresent();
    }

    /** How a held lock is told is not documented: opening that conflicts, 423, or a type that says so. */
    private static boolean isLocked(Operation operation, int status, String type) {
        boolean opening = operation.name().equals(TransactionCalls.OPEN.name());
        boolean login = operation.name().equals(SessionAuth.LOGIN.name());
        if (login || status == 401 || status == 403 || (status >= 500 && !opening)) {
            return false;
        }
        return status == 423 || (status == 409 && opening) || LOCK.matcher(type).find();
    }
}
