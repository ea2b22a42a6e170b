package dev.gatehouse.sdk.core.spi;

import dev.gatehouse.sdk.core.ApiResponse;
import dev.gatehouse.sdk.core.error.ApiError;
import org.jspecify.annotations.Nullable;

/** Reads the error in a vendor's response. Called for each response, successful ones included; must not throw. */
@FunctionalInterface
public interface ErrorMapper {

    /** Returns the error; null if the response reports success. */
    @Nullable
    ApiError map(Operation operation, ApiResponse response);
}
