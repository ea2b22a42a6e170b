package dev.gatehouse.sdk.core.spi;

import dev.gatehouse.sdk.core.ApiResponse;
import dev.gatehouse.sdk.core.error.ApiError;
import org.jspecify.annotations.Nullable;

/** Reads a vendor's answer as success or refusal. Asked for every answer, a 2xx included; must not throw. */
@FunctionalInterface
public interface ErrorMapper {

    /** Returns the refusal, or null when the answer reports success. */
    @Nullable
    ApiError map(Operation operation, ApiResponse response);
}
