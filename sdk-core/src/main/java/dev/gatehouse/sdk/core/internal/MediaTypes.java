package dev.gatehouse.sdk.core.internal;

import dev.gatehouse.sdk.core.spi.ApiRequest;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Questions about {@code Content-Type} and {@code Accept} headers. */
final class MediaTypes {

    private MediaTypes() {}

    /** Returns whether the caller asked for HTML by name. */
    static boolean acceptsHtml(ApiRequest request) {
        String accepted = request.header("Accept").orElse("").toLowerCase(Locale.ROOT);
        return accepted.contains("text/html") || accepted.contains("application/xhtml");
    }

    /** Returns whether a vendor may report an error in a body of this type. */
    static boolean mayReportError(@Nullable String contentType) {
        String type = contentType == null ? "" : contentType.toLowerCase(Locale.ROOT);
        return type.isEmpty() || type.contains("json") || type.contains("xml") || type.startsWith("text/plain");
    }
}
