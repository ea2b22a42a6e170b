package dev.gatehouse.sdk.nevis.error;

import dev.gatehouse.sdk.core.error.ErrorContext;
import dev.gatehouse.sdk.core.error.PermissionDeniedException;
import java.util.Optional;

/** Thrown if the client, unit, application or enterprise role is outside the caller's data room. */
public final class OutsideDataRoomException extends PermissionDeniedException {

    private static final long serialVersionUID = 1L;

    /** Creates the exception. */
    public OutsideDataRoomException(ErrorContext context) {
        super(context);
    }

    /**
     * Returns the right that was checked, such as {@code AccessControl.ClientModify}, if the server's message names
     * one.
     */
    public Optional<String> right() {
        return vendorMessage().flatMap(Rights::named);
    }
}
