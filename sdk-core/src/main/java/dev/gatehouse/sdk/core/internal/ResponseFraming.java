package dev.gatehouse.sdk.core.internal;

import java.net.ProtocolException;
import org.jspecify.annotations.Nullable;

/** Finds where a response ends, byte by byte where that is needed. OkHttp limits neither chunk lines nor interim responses. */
final class ResponseFraming {

    /** The maximum size of the heads of a response, including interim responses and trailers, in bytes. */
    static final int MAX_HEAD_BYTES = 64 * 1024;

    private static final int MAX_CHUNK_LINE_BYTES = 4 * 1024;
    private static final int MAX_HEX_DIGITS = 15;
    private static final String PROTOCOL = "HTTP/1.";

    private enum State {
        HEAD,
        FIXED_LENGTH,
        UNTIL_CLOSE,
        CHUNK_SIZE,
        CHUNK_EXTENSION,
        CHUNK_DATA,
        CHUNK_END,
        TRAILERS,
        COMPLETE
    }

    private final boolean headRequest;
    private State state = State.HEAD;
    private int headBytes;
    /** The bytes of the current head that were searched for its end. */
    private int searched;
    /** The bytes in the current line, except a CR. */
    private int lineBytes;

    private int digits;
    private long remaining;
    private long keepAliveNanos = Long.MAX_VALUE;

    ResponseFraming(boolean headRequest) {
        this.headRequest = headRequest;
    }

    boolean isInHead() {
        return state == State.HEAD;
    }

    boolean isComplete() {
        return state == State.COMPLETE;
    }

    long keepAliveNanos() {
        return keepAliveNanos;
    }

    /**
     * Searches for the end of the current head.
     *
     * @param start where the head starts; the bytes that an earlier call searched follow there
     * @return the index after the head; -1 if it is incomplete
     */
    int endOfHead(byte[] bytes, int start, int end) throws ProtocolException {
        for (int i = start + searched; i < end; i++) {
            if (searched < PROTOCOL.length() && bytes[i] != PROTOCOL.charAt(searched)) {
                throw new ProtocolException("not an HTTP/1 response");
            }
            searched++;
            countHead();
            if (endsEmptyLine(bytes[i])) {
                searched = 0;
                return i + 1;
            }
        }
        return -1;
    }

    /** Reads a complete head. Returns what OkHttp must read instead; null if that is the original. */
    byte @Nullable [] readHead(byte[] bytes, int start, int end) throws ProtocolException {
        ResponseHead head = new ResponseHead(bytes, start, end - start);
        keepAliveNanos = head.keepAliveNanos();
        if (head.isInterim()) {
            return head.rewritten();
        }
        remaining = head.length();
        if (headRequest || remaining == 0) {
            state = State.COMPLETE;
        } else if (head.isChunked()) {
            state = State.CHUNK_SIZE;
            startLine();
        } else {
            state = remaining > 0 ? State.FIXED_LENGTH : State.UNTIL_CLOSE;
        }
        return head.rewritten();
    }

    /** Returns how many bytes may be read at most without reading past the end of the response, as far as it is known. */
    long readable() {
        return state == State.FIXED_LENGTH ? remaining : Long.MAX_VALUE;
    }

    /** The connection was closed. */
    void closed() {
        if (state == State.UNTIL_CLOSE) {
            state = State.COMPLETE;
        }
    }

    /** Reads bytes of the body, and returns how many of them belong to the response. */
    int readBody(byte[] bytes, int offset, int count) throws ProtocolException {
        if (state == State.UNTIL_CLOSE) {
            return count;
        }
        int read = 0;
        while (read < count && state != State.COMPLETE) {
            if (state == State.FIXED_LENGTH || state == State.CHUNK_DATA) {
                int skipped = (int) Math.min(count - read, remaining);
                read += skipped;
                remaining -= skipped;
                endData();
            } else {
                readChunked(bytes[offset + read]);
                read++;
            }
        }
        return read;
    }

    private void endData() {
        if (remaining == 0) {
            state = state == State.FIXED_LENGTH ? State.COMPLETE : State.CHUNK_END;
            startLine();
        }
    }

    private void readChunked(byte next) throws ProtocolException {
        switch (state) {
            case CHUNK_SIZE -> readChunkSize(next);
            case CHUNK_EXTENSION -> {
                if (next == '\n') {
                    endChunkLine();
                } else {
                    countLine();
                }
            }
            case CHUNK_END -> {
                if (endsEmptyLine(next)) {
                    state = State.CHUNK_SIZE;
                    startLine();
                } else if (lineBytes > 0) {
                    throw new ProtocolException("a chunk is longer than its size");
                }
            }
            default -> {
                countHead();
                if (endsEmptyLine(next)) {
                    state = State.COMPLETE;
                }
            }
        }
    }

    private void readChunkSize(byte next) throws ProtocolException {
        int digit = Character.digit(next, 16);
        if (digit >= 0 && lineBytes == digits) {
            if (++digits > MAX_HEX_DIGITS) {
                throw new ProtocolException("a chunk is too long");
            }
            remaining = remaining * 16 + digit;
            countLine();
        } else if (digits == 0) {
            throw new ProtocolException("a chunk without a size");
        } else if (next == '\n') {
            endChunkLine();
        } else if (next == ';') {
            state = State.CHUNK_EXTENSION;
        } else if (next == ' ' || next == '\t' || next == '\r') {
            countLine();
        } else {
            throw new ProtocolException("an invalid chunk size");
        }
    }

    private void endChunkLine() {
        state = remaining == 0 ? State.TRAILERS : State.CHUNK_DATA;
        lineBytes = 0;
    }

    private void startLine() {
        lineBytes = 0;
        digits = 0;
        remaining = state == State.CHUNK_SIZE ? 0 : remaining;
    }

    private boolean endsEmptyLine(byte next) {
        boolean empty = next == '\n' && lineBytes == 0;
        lineBytes = next == '\n' ? 0 : next == '\r' ? lineBytes : lineBytes + 1;
        return empty;
    }

    private void countLine() throws ProtocolException {
        if (++lineBytes > MAX_CHUNK_LINE_BYTES) {
            throw new ProtocolException("a chunk line of more than " + MAX_CHUNK_LINE_BYTES + " bytes");
        }
    }

    private void countHead() throws ProtocolException {
        if (++headBytes > MAX_HEAD_BYTES) {
            throw new ProtocolException("a head of more than " + MAX_HEAD_BYTES + " bytes");
        }
    }
}
