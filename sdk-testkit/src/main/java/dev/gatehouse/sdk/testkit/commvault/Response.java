package dev.gatehouse.sdk.testkit.commvault;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The response of an operation before it is written. Without fields and text, the body is empty. */
record Response(
        int status,
        @Nullable Map<String, Object> fields,
        @Nullable String text) {

    static Response ok(Map<String, Object> fields) {
        return new Response(200, fields, null);
    }

    static Response json(int status, Map<String, Object> fields) {
        return new Response(status, fields, null);
    }

    static Response empty(int status) {
        return new Response(status, null, null);
    }

    static Response text(String text) {
        return new Response(200, null, text);
    }
}
