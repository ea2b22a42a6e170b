package dev.gatehouse.sdk.core.internal;

import dev.gatehouse.sdk.core.BodySource;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongConsumer;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okio.BufferedSink;
import okio.Okio;
import okio.Source;
import org.jspecify.annotations.Nullable;

/** A body that OkHttp may write once: that alone stops it from sending a request again of its own accord. */
final class OneShotBody extends RequestBody {

    private static final long CHUNK = 64 * 1024;

    private final BodySource source;
    private final @Nullable LongConsumer progress;

    OneShotBody(BodySource source, @Nullable LongConsumer progress) {
        this.source = source;
        this.progress = progress;
    }

    /** Null: OkHttp would else override the header that was signed. */
    @Override
    public @Nullable MediaType contentType() {
        return null;
    }

    @Override
    public long contentLength() {
        return source.length();
    }

    @Override
    public boolean isOneShot() {
        return true;
    }

    @Override
    public void writeTo(BufferedSink sink) throws IOException {
        long length = source.length();
        try (InputStream in = source.open();
                Source bytes = Okio.source(in)) {
            for (long written = 0; written < length; ) {
                long chunk = Math.min(CHUNK, length - written);
                sink.write(bytes, chunk);
                written += chunk;
                if (progress != null) {
                    sink.flush();
                    progress.accept(written);
                }
            }
            if (in.read() >= 0) {
                throw new IOException("the body is longer than it said");
            }
        }
    }
}
