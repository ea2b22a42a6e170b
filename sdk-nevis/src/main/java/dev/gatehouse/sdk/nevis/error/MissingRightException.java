package dev.gatehouse.sdk.nevis.error;

import dev.gatehouse.sdk.core.error.ErrorContext;
import dev.gatehouse.sdk.core.error.PermissionDeniedException;
import java.util.Optional;

/** The caller lacks an elementary right: one of the two kinds of a 403. */
public final class MissingRightException extends PermissionDeniedException {

    private static final long serialVersionUID = 1L;

    /** Makes an exception from its facts. */
    public MissingRightException(ErrorContext failure) {
        super(failure);
    }

    /** The right, such as {@code AccessControl.ClientModify}, if the server's text names one. */
    public Optional<String> right() {
        return vendorMessage().flatMap(Rights::named);
    }
}
