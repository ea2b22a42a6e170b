package dev.gatehouse.sdk.testkit.tresorit;

import java.util.OptionalInt;

/**
 * A row of the vendor's table of error codes.
 *
 * @param code the word sent as {@code ErrorCode}
 * @param status the HTTP status; none for {@code StandardHttpErrorWrapping}
 * @param message the text sent as {@code ErrorMessage}; empty for {@code StandardHttpErrorWrapping}
 */
public record ErrorRow(String code, OptionalInt status, String message) {}
