package dev.gatehouse.sdk.core.bulk;

import java.util.List;

/**
 * A run ended because the consumer of the results or the progress listener threw an exception, or an operation threw an
 * error. This is the cause. The operations in progress were awaited before.
 */
public final class BulkStoppedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<BulkResult<?, ?>> undelivered;

    BulkStoppedException(Throwable cause, List<BulkResult<?, ?>> undelivered) {
        super(
                "the run ended with " + undelivered.size()
                        + " results that were not accepted; read them from undelivered()",
                cause);
        this.undelivered = List.copyOf(undelivered);
    }

    /**
     * Returns the results of started operations that the consumer did not accept, in the order of completion. Inputs that
     * were neither delivered nor are in this list have not been started. Empty after deserialization.
     */
    @SuppressWarnings("ConstantValue") // null after deserialization
    public List<BulkResult<?, ?>> undelivered() {
        return undelivered == null ? List.of() : undelivered;
    }
}
