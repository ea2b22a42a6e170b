package dev.gatehouse.sdk.cte.internal;

import dev.gatehouse.sdk.core.error.ErrorKind;
import dev.gatehouse.sdk.core.spi.DocumentedError;
import java.util.List;
import java.util.Optional;

/** Rows that hold for every operation of CipherTrust Manager. */
public final class CteErrors {

    /** "Authentication Tokens" and the 401 rows of "API Response Codes"; the number of seconds varies. */
    public static final DocumentedError TOKEN_EXPIRED = DocumentedError.of(
            401,
            "token is expired",
            ErrorKind.UNAUTHENTICATED,
            "The token has expired. The SDK renews it once by itself; log in again if this persists.");

    private static final List<DocumentedError> EVERYWHERE = List.of(
            TOKEN_EXPIRED,
            DocumentedError.of(
                    403,
                    "TransparentEncryption.*licen[cs]e|licen[cs]e.*TransparentEncryption",
                    ErrorKind.PERMISSION_DENIED,
                    "Install a CTE licence on CipherTrust Manager, or activate the trial."));

    private CteErrors() {}

    static Optional<DocumentedError> everywhere(int status, String text) {
        return EVERYWHERE.stream().filter(row -> row.matches(status, text)).findFirst();
    }
}
