package dev.gatehouse.sdk.cte.internal;

import dev.gatehouse.sdk.core.error.ErrorKind;
import dev.gatehouse.sdk.core.spi.DocumentedError;
import dev.gatehouse.sdk.cte.error.CteErrorReason;

/** Documented errors of operations in more than one area. */
public final class CteErrors {

    /**
     * "API Response Codes", CTE Administration, CipherTrust Manager 2.14, documents the error for {@code resetpassword}
     * of a client. Its advice is to change the method to MANUAL, which is the method already; corrected here. For
     * client groups by analogy.
     */
    public static final DocumentedError MANUAL_PASSWORD = DocumentedError.of(
                    422,
                    "has MANUAL password_creation_method",
                    ErrorKind.CONFLICT,
                    "Change the password creation method to GENERATE and reset the password again, or set a new password"
                            + " with an update. No password can be generated while the method is MANUAL.")
            .withReason(CteErrorReason.MANUAL_PASSWORD);

    private CteErrors() {}
}
