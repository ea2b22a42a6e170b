package dev.gatehouse.sdk.core.internal;

import java.io.IOException;
import java.util.Locale;
import java.util.Objects;
import okhttp3.Response;
import okio.BufferedSource;
import okio.Okio;
import org.jspecify.annotations.Nullable;

/**
 * The body of a successful response to a download.
 *
 * @param source the decompressed bytes
 * @param contentType the {@code Content-Type} header
 * @param length number of decompressed bytes; -1 if unknown
 * @param verifiable whether an incomplete body is noticed
 */
record DownloadBody(BufferedSource source, @Nullable String contentType, long length, boolean verifiable) {

    /** A body up to this size may report an error of the vendor with a successful status. */
    private static final int SMALL_BODY_BYTES = 64 * 1024;

    /** Returns the body of a response. */
    static DownloadBody of(Response response) throws IOException {
        BufferedSource source = response.body().source();
        String type = response.header("Content-Type");
        return switch (Objects.requireNonNullElse(response.header("Content-Encoding"), "identity")
                .toLowerCase(Locale.ROOT)) {
            case "gzip", "x-gzip" -> new DownloadBody(Okio.buffer(new GunzipSource(source)), type, -1, true);
            case "identity" -> {
                boolean chunked = "chunked".equalsIgnoreCase(response.header("Transfer-Encoding"));
                long length = chunked ? -1 : response.body().contentLength();
                yield new DownloadBody(source, type, length, chunked || length >= 0 || response.code() == 204);
            }
            default -> throw new UnreadableBodyException("the Content-Encoding of the response is not supported");
        };
    }

    /** Reads the beginning of the body. Returns whether it is the whole body and may report an error. */
    boolean isSmall() throws IOException {
        boolean candidate = length >= 0 ? length <= SMALL_BODY_BYTES : MediaTypes.mayReportError(contentType);
        return candidate && !source.request(SMALL_BODY_BYTES + 1L);
    }
}
