package dev.gatehouse.sdk.nevis.error;

import dev.gatehouse.sdk.core.error.ErrorContext;
import dev.gatehouse.sdk.core.error.PermissionDeniedException;
import java.util.Optional;

/** Thrown if the caller lacks an elementary right. */
public final class MissingRightException extends PermissionDeniedException {

    private static final long serialVersionUID = 1L;

    /** Creates the exception. */
    public MissingRightException(ErrorContext context) {
        super(context);
    }

    /** Returns the missing right, such as {@code AccessControl.ClientModify}, if the server's message names one. */
    public Optional<String> right() {
        return vendorMessage().flatMap(Rights::named);
    }
}
