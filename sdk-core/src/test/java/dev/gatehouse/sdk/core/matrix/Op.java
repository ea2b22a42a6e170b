package dev.gatehouse.sdk.core.matrix;

import dev.gatehouse.sdk.core.TestVendor;
import dev.gatehouse.sdk.core.spi.ApiRequest;
import dev.gatehouse.sdk.core.spi.Operation;
import java.util.Map;

/** One operation of each safety. The idempotent column of the matrix is the first two, the other one the third. */
enum Op {
    READ(TestVendor.GET),
    REPLACE(TestVendor.PUT),
    CREATE(TestVendor.POST);

    @SuppressWarnings("ImmutableEnumChecker") // it is immutable
    private final Operation operation;

    Op(Operation operation) {
        this.operation = operation;
    }

    /** Whether a lost answer leaves something to look after. */
    boolean changes() {
        return operation.retrySafety().isChange();
    }

    /** How often a persisting fault is met, where a repeat can do no harm. */
    int tries() {
        return operation.retrySafety().isRetryable() ? 3 : 1;
    }

    String operationName() {
        return operation.name();
    }

    /** A request with a secret wherever one can stand. */
    ApiRequest.Builder request(String secret) {
        ApiRequest.Builder request = described(secret);
        return this == READ ? request : request.body(Map.of("password", secret));
    }

    /** The same before it has a body. */
    ApiRequest.Builder described(String secret) {
        ApiRequest.Builder request = operation.request();
        return (this == CREATE ? request : request.path("id", secret)).query("q", secret);
    }
}
