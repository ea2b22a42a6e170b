package dev.gatehouse.sdk.core.matrix;

import dev.gatehouse.sdk.core.TestVendor;
import dev.gatehouse.sdk.core.spi.ApiRequest;
import dev.gatehouse.sdk.core.spi.Operation;
import dev.gatehouse.sdk.core.spi.RetrySafety;
import java.util.Map;

/**
 * One operation of each retry safety, and a read that is a POST. CREATE is the non-idempotent column
 * of the table, the others are the idempotent column.
 */
enum Op {
    READ(TestVendor.GET),
    SEARCH(Operation.post("test.items.search", "/items/{id}/search").retrySafety(RetrySafety.SAFE)),
    REPLACE(TestVendor.PUT),
    CREATE(TestVendor.POST);

    @SuppressWarnings("ImmutableEnumChecker") // it is immutable
    private final Operation operation;

    Op(Operation operation) {
        this.operation = operation;
    }

    /** Returns whether the outcome of the operation is unknown if no response is received. */
    boolean changes() {
        return operation.retrySafety().isChange();
    }

    /**
     * Returns the number of attempts if a fault persists and the server may have processed the
     * request.
     */
    int attempts() {
        return operation.retrySafety().isRetryable() ? 3 : 1;
    }

    String operationName() {
        return operation.name();
    }

    /** Returns a request with a secret in the path, the query and the body. */
    ApiRequest.Builder request(String secret) {
        ApiRequest.Builder request = requestWithoutBody(secret);
        return this == READ ? request : request.body(Map.of("password", secret));
    }

    /** Returns a request with a secret in the path and the query. */
    ApiRequest.Builder requestWithoutBody(String secret) {
        ApiRequest.Builder request = operation.request();
        return (this == CREATE ? request : request.path("id", secret)).query("q", secret);
    }
}
