package dev.gatehouse.sdk.core.matrix;

import dev.gatehouse.sdk.core.BodySource;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts how often a body is opened and closed. Reads can fail half-way. */
final class CountedBody implements BodySource {

    private final BodySource body;
    private final boolean failing;
    private final AtomicInteger opened = new AtomicInteger();
    private final AtomicInteger closed = new AtomicInteger();

    CountedBody(BodySource body, boolean failing) {
        this.body = body;
        this.failing = failing;
    }

    int opened() {
        return opened.get();
    }

    int closed() {
        return closed.get();
    }

    @Override
    public InputStream open() throws IOException {
        opened.incrementAndGet();
        return new FilterInputStream(body.open()) {
            private long left = failing ? length() / 2 : Long.MAX_VALUE;

            @Override
            public int read(byte[] into, int offset, int size) throws IOException {
                int count = super.read(into, offset, size);
                left -= count;
                if (left < 0) {
                    throw new IOException("the disk failed");
                }
                return count;
            }

            @Override
            public void close() throws IOException {
                closed.incrementAndGet();
                super.close();
            }
        };
    }

    @Override
    public long length() {
        return body.length();
    }
}
