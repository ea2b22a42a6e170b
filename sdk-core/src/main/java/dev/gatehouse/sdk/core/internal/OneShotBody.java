package dev.gatehouse.sdk.core.internal;

import dev.gatehouse.sdk.core.BodySource;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongConsumer;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okio.Buffer;
import okio.BufferedSink;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A body that OkHttp may write only once. This is the only way to keep OkHttp from retrying a request on its own. */
final class OneShotBody extends RequestBody {

    private static final int CHUNK = 64 * 1024;

    private static final Logger LOG = LoggerFactory.getLogger("dev.gatehouse.sdk.core.call");

    private final BodySource source;
    private final long length;
    private final @Nullable LongConsumer progress;
    private final AttemptState state;

    OneShotBody(BodySource source, @Nullable LongConsumer progress, AttemptState state) {
        this.source = source;
        this.length = source.length();
        this.progress = progress;
        this.state = state;
    }

    /** Returns null, since OkHttp would otherwise override the header that was signed. */
    @Override
    public @Nullable MediaType contentType() {
        return null;
    }

    @Override
    public long contentLength() {
        return length;
    }

    @Override
    public boolean isOneShot() {
        return true;
    }

    @Override
    public void writeTo(BufferedSink sink) throws IOException {
        InputStream in = open();
        try {
            Buffer chunk = new Buffer();
            long written = 0;
            do {
                long size = Math.min(CHUNK, length - written);
                read(in, chunk, size, written + size == length);
                sink.write(chunk, size);
                written += size;
                reportProgress(sink, written);
            } while (written < length);
        } finally {
            close(in);
        }
    }

    private InputStream open() throws IOException {
        try {
            return source.open();
        } catch (IOException | RuntimeException e) {
            throw failed(e);
        }
    }

    /** Checks for the end before the last bytes are sent: a body that grew must not arrive as a complete shorter one. */
    private void read(InputStream in, Buffer chunk, long size, boolean last) throws IOException {
        try {
            chunk.readFrom(in, size);
            if (last && in.read() >= 0) {
                throw new IOException("the body is longer than its declared length");
            }
        } catch (IOException | RuntimeException e) {
            throw failed(e);
        }
    }

    /** A failure to close does not matter: all bytes were read, or the call fails for another reason. */
    private static void close(InputStream in) {
        try {
            in.close();
        } catch (IOException | RuntimeException e) {
            LOG.debug("a request body can't be closed: {}", e.getClass().getName());
        }
    }

    private IOException failed(Exception e) {
        if (!(e instanceof BoundedStream.CallEndedException)) {
            state.bodyFailed = true;
        }
        return new IOException("the request body can't be read", e);
    }

    private void reportProgress(BufferedSink sink, long written) throws IOException {
        if (progress == null) {
            return;
        }
        sink.flush();
        try {
            progress.accept(written);
        } catch (RuntimeException e) {
            LOG.warn("a progress listener threw {}", e.getClass().getName());
        }
    }
}
