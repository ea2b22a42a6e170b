package dev.gatehouse.sdk.core.internal;

import java.io.EOFException;
import java.io.IOException;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import okio.Buffer;
import okio.BufferedSource;
import okio.Source;
import okio.Timeout;

/**
 * Decompresses gzip (RFC 1952) with bounded memory. An empty body, several members, and zeros after the last member are
 * valid. Data that yields nothing for a while is damaged: neither a header without end nor empty members go on forever.
 */
final class GunzipSource implements Source {

    private static final int MAX_BYTES_WITHOUT_OUTPUT = 64 * 1024;
    private static final int MAGIC_1 = 0x1f;
    private static final int MAGIC_2 = 0x8b;
    private static final int DEFLATE = 8;
    private static final int HEADER_CRC = 2;
    private static final int EXTRA = 4;
    private static final int NAME = 8;
    private static final int COMMENT = 16;
    private static final int RESERVED = 0xe0;

    private final BufferedSource compressed;
    private final Inflater inflater = new Inflater(true);
    private final CRC32 checksum = new CRC32();
    private final byte[] input = new byte[8 * 1024];
    private final byte[] output = new byte[8 * 1024];
    private int position;
    private int end;
    private int withoutOutput;
    private boolean started;
    private boolean inMember;
    private boolean closed;

    GunzipSource(BufferedSource compressed) {
        this.compressed = compressed;
    }

    @Override
    public long read(Buffer sink, long byteCount) throws IOException {
        int limit = (int) Math.min(byteCount, output.length);
        while (limit > 0) {
            if (!inMember && !startMember()) {
                return -1;
            }
            int count = inflate(limit);
            if (count > 0) {
                withoutOutput = 0;
                checksum.update(output, 0, count);
                sink.write(output, 0, count);
                return count;
            }
            if (inflater.finished()) {
                endMember();
            } else if (inflater.needsDictionary()) {
                throw damaged();
            } else {
                feed();
            }
        }
        return 0;
    }

    private int inflate(int limit) throws IOException {
        try {
            return inflater.inflate(output, 0, limit);
        } catch (DataFormatException e) {
            throw damaged();
        }
    }

    private void feed() throws IOException {
        if (position == end && !fill()) {
            throw new EOFException("the compressed response is incomplete");
        }
        inflater.setInput(input, position, end - position);
        position = end;
    }

    /** Reads the header of the next member. Returns false if there is none. */
    private boolean startMember() throws IOException {
        int first = nextOrEnd();
        while (started && first == 0) {
            first = nextOrEnd();
        }
        if (first < 0) {
            return false;
        }
        started = true;
        if (first != MAGIC_1 || next() != MAGIC_2 || next() != DEFLATE) {
            throw damaged();
        }
        int flags = next();
        if ((flags & RESERVED) != 0) {
            throw damaged();
        }
        skip(6);
        if ((flags & EXTRA) != 0) {
            skip(next() | next() << 8);
        }
        if ((flags & NAME) != 0) {
            skipText();
        }
        if ((flags & COMMENT) != 0) {
            skipText();
        }
        if ((flags & HEADER_CRC) != 0) {
            skip(2);
        }
        inflater.reset();
        checksum.reset();
        inMember = true;
        return true;
    }

    private void endMember() throws IOException {
        position = end - inflater.getRemaining();
        if (nextInt() != (int) checksum.getValue() || nextInt() != (int) inflater.getBytesWritten()) {
            throw damaged();
        }
        inMember = false;
    }

    private void skip(int count) throws IOException {
        for (int i = 0; i < count; i++) {
            next();
        }
    }

    private void skipText() throws IOException {
        while (next() != 0) {
            // A name or a comment; it is not used.
        }
    }

    private int nextInt() throws IOException {
        return next() | next() << 8 | next() << 16 | next() << 24;
    }

    private int next() throws IOException {
        int next = nextOrEnd();
        if (next < 0) {
            throw new EOFException("the compressed response is incomplete");
        }
        return next;
    }

    private int nextOrEnd() throws IOException {
        return position == end && !fill() ? -1 : input[position++] & 0xff;
    }

    private boolean fill() throws IOException {
        if (withoutOutput > MAX_BYTES_WITHOUT_OUTPUT) {
            throw damaged();
        }
        int count = compressed.read(input);
        position = 0;
        end = Math.max(0, count);
        withoutOutput += end;
        return count > 0;
    }

    private static UnreadableBodyException damaged() {
        return new UnreadableBodyException("the compressed response is damaged");
    }

    @Override
    public Timeout timeout() {
        return compressed.timeout();
    }

    @Override
    public void close() throws IOException {
        if (!closed) {
            closed = true;
            inflater.end();
            compressed.close();
        }
    }
}
