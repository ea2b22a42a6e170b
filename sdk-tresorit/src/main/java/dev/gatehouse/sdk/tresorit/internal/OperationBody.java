package dev.gatehouse.sdk.tresorit.internal;

import dev.gatehouse.sdk.core.check.Arguments;
import java.util.Optional;

/**
 * The request of the ten operations that approve or reject an operation of an end user. Only one of them supports the
 * additional information.
 */
public record OperationBody(String operationId, Optional<String> additionalInfo) {

    public OperationBody {
        Arguments.notBlank("operationId", operationId);
    }

    /** Returns a request with only the id. */
    public static OperationBody of(String operationId) {
        return new OperationBody(operationId, Optional.empty());
    }
}
