package dev.gatehouse.sdk.nevis.internal;

import dev.gatehouse.sdk.core.ApiResponse;
import dev.gatehouse.sdk.core.error.ResponseFormatException;
import dev.gatehouse.sdk.core.spi.Operation;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** External IDs of created entities. Only the header {@code Location} contains them, often with an internal host. */
public final class LocationIds {

    private LocationIds() {}

    /**
     * Returns the external ID that the request specified, or else the last segment of {@code Location}.
     *
     * @throws ResponseFormatException if there is neither; the entity was created, but its ID is unknown
     */
    public static String extId(Operation operation, ApiResponse response, Optional<String> specified) {
        String collection = operation.path().substring(operation.path().lastIndexOf('/') + 1);
        return specified
                .or(() -> response.header("Location").flatMap(location -> lastSegment(collection, location)))
                .orElseThrow(() -> new ResponseFormatException(
                        operation.name(), 1, true, "no Location header with the ID of the created entity"));
    }

    /** Returns the last segment of {@code Location}; empty if there is none, or if it is not an ID. */
    public static Optional<String> find(Operation operation, ApiResponse response) {
        String collection = operation.path().substring(operation.path().lastIndexOf('/') + 1);
        return response.header("Location").flatMap(location -> lastSegment(collection, location));
    }

    /** Returns empty if the location is only that of the server or the collection. */
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
