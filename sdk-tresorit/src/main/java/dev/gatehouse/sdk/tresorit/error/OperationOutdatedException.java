package dev.gatehouse.sdk.tresorit.error;

import dev.gatehouse.sdk.core.error.ConflictException;
import dev.gatehouse.sdk.core.error.ErrorContext;

/**
 * An approval came too late: another share, kick or link operation on the same tresor was approved meanwhile. The end
 * user's client must start the whole operation again, which gives a new operation id; approving the old one once more
 * is of no use, and the SDK never does. The vendor documents the case but not its code: eleven codes of its table that
 * tell of a change meanwhile count, refusals with a code that is not in the table, and 409 and 412 without a code. A
 * documented code with another meaning is the exception of its kind. Calls by {@code raw()} get a plain {@code
 * ConflictException}.
 */
public final class OperationOutdatedException extends ConflictException {

    private static final long serialVersionUID = 1L;

    /** Makes an exception from its facts. */
    public OperationOutdatedException(ErrorContext failure) {
        super(failure);
    }
}
