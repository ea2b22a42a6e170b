package dev.gatehouse.sdk.tresorit.internal;

import java.util.Optional;

/**
 * The request of nine of the ten operations that approve or reject an operation, and of the tenth with its additional
 * information.
 */
public record OperationBody(String operationId, Optional<String> additionalInfo) {

    /** Refuses a blank id. */
    public OperationBody {
        Given.id("operationId", operationId);
    }

    /** Returns a request with nothing but the id. */
    public static OperationBody of(String operationId) {
        return new OperationBody(operationId, Optional.empty());
    }
}
