package dev.gatehouse.sdk.cte.internal;

import dev.gatehouse.sdk.core.error.ErrorKind;
import dev.gatehouse.sdk.core.spi.DocumentedError;
import java.util.List;
import java.util.Optional;

/** Rows of failures that more than one operation has. */
public final class CteErrors {

    /**
     * "API Response Codes", CTE Administration, CipherTrust Manager 2.14, says for {@code resetpassword} of a client:
     * change the method to MANUAL. That is what it already is; corrected here. Of groups by analogy.
     */
    public static final DocumentedError MANUAL_PASSWORD = DocumentedError.of(
            422,
            "has MANUAL password_creation_method",
            ErrorKind.CONFLICT,
            "The password is set by hand (MANUAL), so none can be generated: change the password creation method to"
                    + " GENERATE and reset again, or set a new password by an update.");

    /** Of whatever operation, if it has no row of its own that fits. */
    private static final List<DocumentedError> EVERYWHERE = List.of(
            // The same words "malformed" serve plain expiry; the number of seconds varies, and so does the spelling.
            DocumentedError.of(
                    401,
                    "token is expired",
                    ErrorKind.UNAUTHENTICATED,
                    "The token has expired, and so has the one renewed by the SDK: compare the clocks of the server's"
                            + " nodes."),
            DocumentedError.of(
                    403,
                    "licen[cs]e.*TransparentEncryption|TransparentEncryption.*licen[cs]e",
                    ErrorKind.PERMISSION_DENIED,
                    "Install a CTE licence on CipherTrust Manager, or activate the trial."),
            // Every write to such a client is refused, not only the two that the document names.
            DocumentedError.of(
                    400,
                    "is marked for deletion",
                    ErrorKind.CONFLICT,
                    "The client waits for its agent to confirm its deletion and takes no changes: use another client."),
            DocumentedError.of(
                    400,
                    "^(.*\n)?Password is required",
                    ErrorKind.INVALID_REQUEST,
                    "Give a password together with the password creation method MANUAL."),
            DocumentedError.of(
                    400,
                    "Cannot find the specified domain",
                    ErrorKind.NOT_FOUND,
                    "Give the name or id of a domain that exists."),
            // Not found under other statuses than 404; that of primary sets is the vendor's bug KY-118691.
            DocumentedError.of(
                    400,
                    "Failed to get designated primary set",
                    ErrorKind.NOT_FOUND,
                    "Give the id of a designated primary set that exists."),
            DocumentedError.of(
                    422,
                    "record not found",
                    ErrorKind.NOT_FOUND,
                    "Something that the request names does not exist: see the server's words."));

    private CteErrors() {}

    public static Optional<DocumentedError> everywhere(int status, String text) {
        return EVERYWHERE.stream().filter(row -> row.matches(status, text)).findFirst();
    }
}
