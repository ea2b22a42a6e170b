package dev.gatehouse.sdk.core;

import java.util.List;
import java.util.Optional;

/**
 * The result of a complete download.
 *
 * @param response status code and headers; its body is empty if the body went to the target
 * @param bytes number of bytes that were written to the target, after decompression
 */
public record Download(ApiResponse response, long bytes) {

    /** Returns the HTTP status code. */
    public int status() {
        return response.status();
    }

    /** Returns the values of a header in the order received. The name is case-insensitive. */
    public List<String> headers(String name) {
        return response.headers(name);
    }

    /** Returns the first value of a header. The name is case-insensitive. */
    public Optional<String> header(String name) {
        return response.header(name);
    }
}
