package dev.gatehouse.sdk.core.internal;

import dev.gatehouse.sdk.core.spi.ApiRequest;
import java.io.IOException;
import java.net.ProtocolException;
import java.util.Objects;
import java.util.Optional;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * Continues a download whose connection broke ({@code Range} and {@code If-Range}, RFC 9110, sections 13.1.5 and 14.2).
 * Only a strong entity tag guarantees that both parts belong to the same body.
 */
final class ResumePoint {

    private @Nullable String entityTag;
    private long total = -1;
    private boolean requested;

    /** Remembers the response that begins a body. {@code whole} is false if the caller asked for a part of it. */
    void startAt(Response response, long length, boolean whole) {
        String tag = header(response, "ETag");
        boolean possible = whole
                && response.code() == 200
                && response.request().method().equals("GET")
                && tag.startsWith("\"")
                && response.header("Content-Encoding") == null
                && !"none".equalsIgnoreCase(response.header("Accept-Ranges"));
        entityTag = possible ? tag : null;
        total = length;
    }

    boolean isPossible() {
        return entityTag != null;
    }

    /** Returns the length of the whole body; -1 if unknown. */
    long total() {
        return total;
    }

    /** Returns the request of the next attempt, which asks for the rest of the body if that is possible. */
    ApiRequest addTo(ApiRequest request, long received) {
        String tag = entityTag;
        requested = received > 0 && tag != null;
        return requested && tag != null
                ? request.withHeader("Range", "bytes=" + received + "-").withHeader("If-Range", tag)
                : request;
    }

    /**
     * Returns whether a response has the rest of the body.
     *
     * @throws IOException if the server can't continue; the next attempt starts from the beginning
     */
    boolean isContinuedBy(Response response, long received) throws IOException {
        if (requested && response.code() == 200) {
            entityTag = null;
        }
        if (!requested || (response.code() != 206 && response.code() != 416)) {
            return false;
        }
        Optional<ContentRange> range = ContentRange.parse(header(response, "Content-Range"))
                .filter(part -> response.code() == 206 && fits(part, response, received));
        if (range.isEmpty()) {
            entityTag = null;
            throw new ProtocolException("the download can't be continued");
        }
        total = range.get().total();
        return true;
    }

    private boolean fits(ContentRange part, Response response, long received) {
        long length = response.body().contentLength();
        return part.first() == received
                && (total < 0 || part.total() == total)
                && (length < 0 || length == part.last() - part.first() + 1)
                && response.header("Content-Encoding") == null
                && header(response, "ETag").equals(entityTag);
    }

    private static String header(Response response, String name) {
        return Objects.requireNonNullElse(response.header(name), "");
    }
}
