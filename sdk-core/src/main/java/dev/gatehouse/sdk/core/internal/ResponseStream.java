package dev.gatehouse.sdk.core.internal;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.ProtocolException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The bytes that a connection receives. Checks and limits the framing of each response before OkHttp reads it, and never
 * passes a byte on that follows a response. Does nothing until the first request, so that tunnels and TLS handshakes
 * pass unchanged.
 *
 * <p>Used by one call at a time; OkHttp's lock of the connection separates the calls.
 */
final class ResponseStream extends InputStream {

    private static final int BUFFER_BYTES = 8 * 1024;

    /** A check takes 1 ms, so that connections that were used a moment ago are not checked. */
    private static final long CHECKED_IDLE_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    /** OkHttp checks a connection just before a request is written, so that it need not be checked again. */
    private static final long JUST_CHECKED_NANOS = TimeUnit.MILLISECONDS.toNanos(1);

    private final InputStream in;
    private final Socket socket;
    /** The stream below TLS, or {@code in}. */
    private final InputStream raw;

    private byte[] buffer = new byte[0];
    private int position;
    private int end;

    /** The end of the bytes of the buffer that OkHttp may read as a head. */
    private int headEnd;

    private byte @Nullable [] rewritten;
    private int rewrittenPosition;

    private @Nullable ResponseFraming framing;
    private boolean headReceived;
    private boolean unusable;
    private long idleSince;
    private long checkedAt;
    private long reusableAt;
    private boolean reusable;
    private long keepAliveNanos;

    ResponseStream(InputStream in, InputStream raw, Socket socket) {
        this.in = in;
        this.raw = raw;
        this.socket = socket;
    }

    /**
     * Prepares for the response to the next request.
     *
     * @throws IOException if the connection can't be used for another request
     */
    void expect(String method) throws IOException {
        boolean justChecked = reusable && System.nanoTime() - reusableAt < JUST_CHECKED_NANOS;
        if (!justChecked && !isReusable()) {
            throw new IOException("the previous response was incomplete, or followed by other bytes");
        }
        reusable = false;
        framing = new ResponseFraming(method.equals("HEAD"));
        position = 0;
        end = 0;
        headEnd = 0;
        if (buffer.length > BUFFER_BYTES) {
            buffer = new byte[0];
        }
    }

    /** Returns whether another request may be sent: the connection is open, and nothing follows the last response. */
    boolean isReusable() {
        if (framing == null) {
            return true;
        }
        // Found once, a fault remains: the bytes that reveal it are gone.
        unusable = unusable || !framing.isComplete() || position < end || !isOpen();
        reusable = !unusable;
        return reusable;
    }

    /** Returns whether the connection received the head of a response, perhaps to an earlier request. */
    boolean hasReceivedHead() {
        return headReceived;
    }

    private boolean isOpen() {
        long now = System.nanoTime();
        if (now - idleSince >= keepAliveNanos) {
            return false;
        }
        reusableAt = now;
        try {
            boolean checked = now - checkedAt < CHECKED_IDLE_NANOS;
            return (checked && !hasBytes()) || isSilent();
        } catch (IOException e) {
            return false;
        }
    }

    @SuppressWarnings("ReferenceEquality") // Without TLS, both are the same stream
    private boolean hasBytes() throws IOException {
        return in.available() > 0 || (raw != in && raw.available() > 0);
    }

    /** Nothing arrives on an idle connection. A byte does not belong to any response, and the end means that it is closed. */
    private boolean isSilent() throws IOException {
        int timeout = socket.getSoTimeout();
        socket.setSoTimeout(1);
        try {
            in.read();
            return false;
        } catch (SocketTimeoutException silent) {
            checkedAt = System.nanoTime();
            return true;
        } finally {
            socket.setSoTimeout(timeout);
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        ResponseFraming current = framing;
        if (current == null) {
            return in.read(into, offset, length);
        }
        if (length == 0) {
            return 0;
        }
        if (position == headEnd && rewritten == null && current.isInHead() && !readHead(current)) {
            return -1;
        }
        if (rewritten != null) {
            return readRewritten(rewritten, into, offset, length);
        }
        if (position < headEnd) {
            int count = Math.min(length, headEnd - position);
            System.arraycopy(buffer, position, into, offset, count);
            position += count;
            return count;
        }
        return readBody(current, into, offset, length);
    }

    private int readRewritten(byte[] head, byte[] into, int offset, int length) {
        int count = Math.min(length, head.length - rewrittenPosition);
        System.arraycopy(head, rewrittenPosition, into, offset, count);
        rewrittenPosition += count;
        if (rewrittenPosition == head.length) {
            rewritten = null;
        }
        return count;
    }

    /** Reads the next head completely, and checks it. Returns false if the connection was closed before it. */
    private boolean readHead(ResponseFraming current) throws IOException {
        int found = current.endOfHead(buffer, position, end);
        while (found < 0) {
            if (!fill()) {
                if (position == end) {
                    return false;
                }
                throw new EOFException("the connection was closed within the head of a response");
            }
            found = current.endOfHead(buffer, position, end);
        }
        accept(current, found);
        return true;
    }

    private void accept(ResponseFraming current, int found) throws ProtocolException {
        byte[] replacement = current.readHead(buffer, position, found);
        headEnd = found;
        headReceived = true;
        if (replacement != null) {
            rewritten = replacement;
            rewrittenPosition = 0;
            position = found;
        }
        noteCompletion(current);
    }

    /** Reads more bytes behind those in the buffer. */
    private boolean fill() throws IOException {
        if (position > 0) {
            System.arraycopy(buffer, position, buffer, 0, end - position);
            end -= position;
            position = 0;
        }
        headEnd = 0;
        if (end == buffer.length) {
            buffer = Arrays.copyOf(
                    buffer, Math.min(Math.max(BUFFER_BYTES, buffer.length * 2), ResponseFraming.MAX_HEAD_BYTES + 1));
        }
        int count = in.read(buffer, end, buffer.length - end);
        end += Math.max(0, count);
        return count >= 0;
    }

    private int readBody(ResponseFraming current, byte[] into, int offset, int length) throws IOException {
        if (current.isComplete()) {
            // OkHttp has checks of its own, which have a timeout. Otherwise it expects more than there is.
            unusable = socket.getSoTimeout() == 0 || !isSilent();
            if (unusable) {
                return -1;
            }
            throw new SocketTimeoutException();
        }
        int limit = (int) Math.min(length, current.readable());
        int accepted =
                position < end ? readBuffered(current, into, offset, limit) : readMore(current, into, offset, limit);
        noteCompletion(current);
        return accepted;
    }

    private int readBuffered(ResponseFraming current, byte[] into, int offset, int limit) throws IOException {
        int count = Math.min(limit, end - position);
        System.arraycopy(buffer, position, into, offset, count);
        int accepted = current.readBody(into, offset, count);
        position += accepted;
        headEnd = position;
        return accepted;
    }

    private int readMore(ResponseFraming current, byte[] into, int offset, int limit) throws IOException {
        int count = in.read(into, offset, limit);
        if (count < 0) {
            current.closed();
            unusable = true;
            return -1;
        }
        int accepted = current.readBody(into, offset, count);
        unusable |= accepted < count;
        return accepted;
    }

    private void noteCompletion(ResponseFraming current) {
        if (current.isComplete()) {
            idleSince = System.nanoTime();
            checkedAt = idleSince;
            keepAliveNanos = current.keepAliveNanos();
        }
    }

    @Override
    public int available() throws IOException {
        return framing == null ? in.available() : 0;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
