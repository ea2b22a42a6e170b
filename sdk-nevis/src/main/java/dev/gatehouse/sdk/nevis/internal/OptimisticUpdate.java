package dev.gatehouse.sdk.nevis.internal;

import dev.gatehouse.sdk.core.check.Arguments;
import dev.gatehouse.sdk.core.error.ApiException;
import dev.gatehouse.sdk.core.error.ResponseFormatException;
import dev.gatehouse.sdk.core.spi.Operation;
import dev.gatehouse.sdk.nevis.error.NevisErrorCode;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** Updates that depend on the state read before. */
public final class OptimisticUpdate {

    private OptimisticUpdate() {}

    /**
     * Reads an entity and updates it. If the server reports that another transaction modified the entity, reads it again
     * and retries the update.
     *
     * @param attempts maximum number of updates, at least 1
     */
    public static <E, R> R retry(int attempts, Supplier<E> read, Function<E, R> update) {
        Arguments.atLeast("attempts", 1, attempts);
        for (int attempt = 1; ; attempt++) {
            E current = read.get();
            try {
                return update.apply(current);
            } catch (ApiException e) {
                if (attempt == attempts || !NevisErrorCode.OPTIMISTIC_LOCKING_FAILURE.isIn(e)) {
                    throw e;
                }
            }
        }
    }

    /**
     * Returns the version that an operation has read.
     *
     * @throws ResponseFormatException if there is none. Without a version, the change of another transaction would be
     *     lost unnoticed
     */
    public static int version(Operation read, Optional<Integer> version) {
        return version.orElseThrow(() -> withoutVersion(read, false));
    }

    /**
     * Returns the exception of a response without a version.
     *
     * @param outcomeUnknown whether the entity was updated, but concurrent changes can't be detected
     */
    public static ResponseFormatException withoutVersion(Operation operation, boolean outcomeUnknown) {
        return new ResponseFormatException(
                operation.name(),
                1,
                outcomeUnknown,
                "no version in the response; concurrent changes can't be detected");
    }
}
