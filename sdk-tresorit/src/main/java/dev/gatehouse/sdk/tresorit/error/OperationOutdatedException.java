package dev.gatehouse.sdk.tresorit.error;

import dev.gatehouse.sdk.core.error.ConflictException;
import dev.gatehouse.sdk.core.error.ErrorContext;

/**
 * An approval was too late: another share, kick or link operation on the same tresor was approved in the meantime. The
 * end user's client must start the whole operation again, which creates a new operation id. Do not approve the old
 * operation again; the SDK does not retry it either.
 *
 * <p>The vendor documents this case, but not its error code. The SDK throws this exception for eleven documented codes
 * that report a concurrent change, for undocumented codes of 4xx responses, and for the statuses 409 and 412 without a
 * code. Documented codes with another meaning cause the exception of their kind. Calls with {@code raw()} throw a plain
 * {@code ConflictException}.
 */
public final class OperationOutdatedException extends ConflictException {

    private static final long serialVersionUID = 1L;

    /** Creates an exception with the given content. */
    public OperationOutdatedException(ErrorContext failure) {
        super(failure);
    }
}
