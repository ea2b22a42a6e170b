package dev.gatehouse.sdk.nevis.internal;

import dev.gatehouse.sdk.core.ApiResponse;
import dev.gatehouse.sdk.core.error.ResponseFormatException;
import dev.gatehouse.sdk.core.spi.Operation;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** What a creation made: only the header {@code Location} names it, often with an internal host. */
public final class LocationIds {

    private LocationIds() {}

    /**
     * Returns the external ID: the one given, or the last segment of {@code Location}.
     *
     * @throws ResponseFormatException when there is neither; something was made, but nobody knows its ID
     */
    public static String extId(Operation operation, ApiResponse response, Optional<String> given) {
        String collection = operation.path().substring(operation.path().lastIndexOf('/') + 1);
        return given.or(() -> response.header("Location").flatMap(location -> lastSegment(collection, location)))
                .orElseThrow(() -> new ResponseFormatException(
                        operation.name(), 1, true, "no Location that names what was created"));
    }

    /** Empty when only the server or the collection is named. */
    private static Optional<String> lastSegment(String collection, String location) {
        String path = location.replaceFirst("^[A-Za-z][A-Za-z0-9+.-]*://[^/?#]*", "")
                .replaceFirst("[?#].*", "")
                .replaceFirst("/+$", "");
        String segment = path.substring(path.lastIndexOf('/') + 1).replace("+", "%2B");
        if (segment.equals(collection) && !path.endsWith("/" + collection + "/" + collection)) {
            return Optional.empty();
        }
        try {
            return Optional.of(URLDecoder.decode(segment, StandardCharsets.UTF_8))
                    .filter(extId -> !extId.isBlank());
        } catch (IllegalArgumentException notEncoded) {
            return Optional.empty();
        }
    }
}
