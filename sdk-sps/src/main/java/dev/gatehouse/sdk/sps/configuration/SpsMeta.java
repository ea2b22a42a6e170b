package dev.gatehouse.sdk.sps.configuration;

import dev.gatehouse.sdk.sps.internal.Json;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * The {@code meta} of a response. The siblings of a resource differ between versions.
 *
 * @param fields all fields as they were received
 */
public record SpsMeta(Map<String, @Nullable Object> fields) {

    /** Returns the path of the resource. */
    public Optional<String> href() {
        return Json.text(fields, "href");
    }

    /** Returns the path of the parent. */
    public Optional<String> parent() {
        return Json.text(fields, "parent");
    }

    /** Returns the path of the next sibling; empty for the last one. */
    public Optional<String> next() {
        return Json.text(fields, "next");
    }

    /** Returns the path of the previous sibling; empty for the first one. */
    public Optional<String> previous() {
        return Json.text(fields, "previous");
    }

    /** Returns the seconds until the session ends if no request is sent; only newer versions report it. */
    public OptionalLong remainingSeconds() {
        return fields.get("remaining_seconds") instanceof Number seconds
                ? OptionalLong.of(seconds.longValue())
                : OptionalLong.empty();
    }
}
