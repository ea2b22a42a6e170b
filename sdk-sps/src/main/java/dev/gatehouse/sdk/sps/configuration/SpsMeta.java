package dev.gatehouse.sdk.sps.configuration;

import dev.gatehouse.sdk.sps.internal.Json;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * The {@code meta} of an answer. Which neighbours a resource has differs between versions.
 *
 * @param fields all of it, as it came
 */
public record SpsMeta(Map<String, @Nullable Object> fields) {

    /** Path of the resource itself. */
    public Optional<String> href() {
        return Json.text(fields, "href");
    }

    /** Path of the node above. */
    public Optional<String> parent() {
        return Json.text(fields, "parent");
    }

    /** Path of the next neighbour; empty at the end. */
    public Optional<String> next() {
        return Json.text(fields, "next");
    }

    /** Path of the previous neighbour; empty at the beginning. */
    public Optional<String> previous() {
        return Json.text(fields, "previous");
    }

    /** Seconds until the login ends, if nothing is sent; newer versions tell. */
    public OptionalLong remainingSeconds() {
        return fields.get("remaining_seconds") instanceof Number seconds
                ? OptionalLong.of(seconds.longValue())
                : OptionalLong.empty();
    }
}
