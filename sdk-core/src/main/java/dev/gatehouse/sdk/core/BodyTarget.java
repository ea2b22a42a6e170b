package dev.gatehouse.sdk.core;

import dev.gatehouse.sdk.core.check.Arguments;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a download writes the body of a successful response. The body is never held in memory as a
 * whole, and {@link SdkConfig#maxResponseBytes()} does not apply to it. Immutable: methods that
 * begin with {@code with} return a copy.
 *
 * <p>A response is successful if its status code is in the range 200 to 299 and the vendor reports
 * no error in it. All other responses leave the target unchanged. If a target throws an
 * {@link IOException}, the call fails with a
 * {@link dev.gatehouse.sdk.core.error.TransportException} whose cause it is. Other exceptions of a
 * target are propagated to the caller unchanged. Neither is retried.
 *
 * <p>A download is requested without compression, and a response with {@code Content-Encoding: gzip}
 * is decompressed nevertheless. The end of the response must be verifiable, see
 * {@link #withUnverifiedEnd()}.
 *
 * <p>If the connection breaks while the body is read, the request is retried like others, if it is
 * safe or idempotent. A {@code GET} request to a file or a stream continues at the last byte
 * ({@code Range} and {@code If-Range}), if the server sent a strong entity tag and it did not
 * change. Otherwise the download starts again, which is possible for a file only. A stream that
 * already received bytes, and a consumer that was called, fail with a
 * {@link dev.gatehouse.sdk.core.error.TransportException}.
 *
 * <p>The deadline of the call limits the whole download. The attempt timeout limits each wait for
 * the next bytes, not the whole body. For a large body, set {@link CallOptions#deadline()}. Neither
 * limits a target that blocks, because it runs on the thread of the call.
 */
public final class BodyTarget {

    /** Reads the body of a response. */
    @FunctionalInterface
    public interface InputStreamConsumer {

        /**
         * Reads the body. The stream is usable only until this method returns. Bytes that are not
         * read are read and discarded afterwards, so that an incomplete response is never a
         * success. Throw an exception to end the download early.
         *
         * @throws IOException if the stream fails, which is reported as a failed connection, or for
         *     any reason of the consumer's own
         */
        void accept(InputStream body) throws IOException;
    }

    private final @Nullable Path file;
    private final @Nullable OutputStream stream;
    private final @Nullable InputStreamConsumer consumer;
    private final @Nullable ProgressListener progress;
    private final long maxBytes;
    private final boolean unverifiedEnd;

    private BodyTarget(
            @Nullable Path file,
            @Nullable OutputStream stream,
            @Nullable InputStreamConsumer consumer,
            @Nullable ProgressListener progress,
            long maxBytes,
            boolean unverifiedEnd) {
        this.file = file;
        this.stream = stream;
        this.consumer = consumer;
        this.progress = progress;
        this.maxBytes = maxBytes;
        this.unverifiedEnd = unverifiedEnd;
    }

    /**
     * Returns a target that writes a file. The bytes are written to a temporary file in the same
     * folder, which replaces the target when the download is complete. Until then an existing file
     * keeps its content. A failed download deletes the temporary file. If the process ends during
     * the download, the temporary file remains; its name ends with {@code .part}.
     *
     * <p>The call throws {@link IllegalArgumentException} before any request is sent if the folder
     * does not exist, or if the path exists and is not a regular file. A symbolic link is followed.
     * The new file has the POSIX permissions of an existing one.
     */
    public static BodyTarget toFile(Path file) {
        return new BodyTarget(Objects.requireNonNull(file, "file"), null, null, null, Long.MAX_VALUE, false);
    }

    /**
     * Returns a target that writes to a stream, which is flushed and not closed. If the call fails,
     * the stream may have received a part of the body.
     */
    public static BodyTarget toOutputStream(OutputStream stream) {
        return new BodyTarget(null, Objects.requireNonNull(stream, "stream"), null, null, Long.MAX_VALUE, false);
    }

    /**
     * Returns a target that passes the body to a consumer, on the thread of the call. If the call
     * fails, the consumer may have read a part of the body.
     */
    public static BodyTarget toConsumer(InputStreamConsumer consumer) {
        return new BodyTarget(null, null, Objects.requireNonNull(consumer, "consumer"), null, Long.MAX_VALUE, false);
    }

    /** Returns a copy with a progress listener, which replaces an earlier one. */
    public BodyTarget withProgress(ProgressListener listener) {
        return new BodyTarget(file, stream, consumer, listener, maxBytes, unverifiedEnd);
    }

    /**
     * Returns a copy with a limit of the body, in bytes after decompression. A longer body fails
     * with a {@link dev.gatehouse.sdk.core.error.ResponseFormatException}. Default: no limit.
     *
     * @throws IllegalArgumentException if the limit is below 1
     */
    public BodyTarget withMaxBytes(long limit) {
        Arguments.atLeast("maxBytes", 1, limit);
        return new BodyTarget(file, stream, consumer, progress, limit, unverifiedEnd);
    }

    /**
     * Returns a copy that accepts a response whose end can't be verified: it has no
     * {@code Content-Length}, is not chunked and not compressed, and ends when the connection
     * closes. Such a response may be incomplete. By default it fails with a
     * {@link dev.gatehouse.sdk.core.error.ResponseFormatException}.
     */
    public BodyTarget withUnverifiedEnd() {
        return new BodyTarget(file, stream, consumer, progress, maxBytes, true);
    }

    /** Returns the file; empty if this is not the kind of the target. */
    public Optional<Path> file() {
        return Optional.ofNullable(file);
    }

    /** Returns the stream; empty if this is not the kind of the target. */
    public Optional<OutputStream> outputStream() {
        return Optional.ofNullable(stream);
    }

    /** Returns the consumer; empty if this is not the kind of the target. */
    public Optional<InputStreamConsumer> consumer() {
        return Optional.ofNullable(consumer);
    }

    /** Returns the progress listener. */
    public Optional<ProgressListener> progress() {
        return Optional.ofNullable(progress);
    }

    /** Returns the maximum number of bytes; {@link Long#MAX_VALUE} if there is no limit. */
    public long maxBytes() {
        return maxBytes;
    }

    /** Returns whether a response is accepted whose end can't be verified. */
    public boolean isUnverifiedEndAccepted() {
        return unverifiedEnd;
    }
}
