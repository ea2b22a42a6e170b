package dev.gatehouse.sdk.testkit.tresorit;

import java.util.OptionalInt;

/**
 * A row of the vendor's table of error codes.
 *
 * @param code the value of {@code ErrorCode}
 * @param status the HTTP status; empty for {@code StandardHttpErrorWrapping}
 * @param message the value of {@code ErrorMessage}; empty for {@code StandardHttpErrorWrapping}
 */
public record ErrorRow(String code, OptionalInt status, String message) {}
