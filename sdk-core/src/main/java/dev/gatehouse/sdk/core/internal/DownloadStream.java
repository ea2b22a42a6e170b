package dev.gatehouse.sdk.core.internal;

import dev.gatehouse.sdk.core.BodyTarget;
import dev.gatehouse.sdk.core.ProgressListener;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The body of a response as its target reads it. Counts and limits the bytes, and remembers how reading failed, since
 * the target may hide it.
 */
final class DownloadStream extends InputStream {

    private static final Logger LOG = LoggerFactory.getLogger("dev.gatehouse.sdk.core.call");
    private static final int CHUNK = 64 * 1024;

    private final InputStream in;
    private final long total;
    private final long maxBytes;
    private final @Nullable ProgressListener progress;
    private long count;
    private long reported;
    private boolean ended;
    private boolean detached;
    private @Nullable IOException failure;

    /**
     * Creates a stream.
     *
     * @param offset number of bytes that the target received before
     * @param total number of bytes of the whole body; -1 if unknown
     */
    DownloadStream(InputStream in, long offset, long total, BodyTarget target) {
        this.in = in;
        this.count = offset;
        this.reported = offset;
        this.total = total;
        this.maxBytes = target.maxBytes();
        this.progress = target.progress().orElse(null);
    }

    /** Returns the number of bytes of the body read so far, including the offset. */
    long count() {
        return count;
    }

    /** Throws what ended reading, if anything did. */
    void throwFailure() throws IOException {
        if (failure != null) {
            throw failure;
        }
    }

    /** Reads the rest, so that an incomplete body is noticed. */
    void drain() throws IOException {
        byte[] chunk = new byte[CHUNK];
        while (!ended && read(chunk) >= 0) {
            // The target does not want these bytes.
        }
    }

    /** Ends the use by the target. */
    void detach() {
        detached = true;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (detached) {
            throw new IOException("the body of the response can be read only until the consumer returns");
        }
        throwFailure();
        if (length == 0) {
            return 0;
        }
        int read = ended ? -1 : readChecked(into, offset, Math.min(length, CHUNK));
        if (read < 0) {
            ended = true;
            report(count);
            return -1;
        }
        if (count - reported >= CHUNK || count == total) {
            report(count);
        }
        return read;
    }

    private int readChecked(byte[] into, int offset, int length) throws IOException {
        try {
            int read = in.read(into, offset, length);
            if (read < 0 && total >= 0 && count != total) {
                throw new EOFException("the body is shorter than announced");
            }
            if (read > 0) {
                if (read > maxBytes - count) {
                    throw UnreadableBodyException.tooLong(maxBytes);
                }
                if (total >= 0 && read > total - count) {
                    throw new UnreadableBodyException("the response is longer than announced");
                }
                count += read;
            }
            return read;
        } catch (IOException e) {
            failure = e;
            throw e;
        }
    }

    /** Does nothing: the connection is closed by the SDK. */
    @Override
    public void close() {}

    private void report(long bytes) {
        if (progress == null || bytes == reported) {
            return;
        }
        reported = bytes;
        try {
            progress.onProgress(bytes, total);
        } catch (RuntimeException e) {
            LOG.warn("a progress listener threw {}", e.getClass().getName());
        }
    }
}
