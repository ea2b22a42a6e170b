package dev.gatehouse.sdk.nevis.error;

import dev.gatehouse.sdk.core.error.ErrorContext;
import dev.gatehouse.sdk.core.error.PermissionDeniedException;
import java.util.Optional;

/** The caller has the right, but not for this client, unit, application or role: the other kind of a 403. */
public final class OutsideDataRoomException extends PermissionDeniedException {

    private static final long serialVersionUID = 1L;

    /** Makes an exception from its facts. */
    public OutsideDataRoomException(ErrorContext failure) {
        super(failure);
    }

    /** The right that does not reach so far, such as {@code AccessControl.ClientModify}, if the text names one. */
    public Optional<String> right() {
        return vendorMessage().flatMap(Rights::named);
    }
}
