package dev.gatehouse.sdk.core.internal;

import java.net.ProtocolException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Status line and headers of a response, as far as they determine where the response ends (RFC 9112, section 6). What
 * OkHttp would misread is rejected, or rewritten to the form that OkHttp reads correctly.
 */
final class ResponseHead {

    private static final int MAX_LINES = 1_000;
    private static final int MAX_DIGITS = 18;
    private static final long NO_LENGTH = -1;

    final int status;
    private final byte[] bytes;
    private final int start;
    private final int end;
    private final boolean http10;
    private boolean rewritten;
    private boolean closesAfter;
    private long length = NO_LENGTH;
    private boolean chunked;
    private boolean closes;
    private boolean keepsAlive;
    private long keepAliveNanos = Long.MAX_VALUE;
    private boolean isWithoutBody;
    private boolean inFraming;

    /** Parses a head, including the empty line at its end. The array must not change until it is rewritten. */
    ResponseHead(byte[] bytes, int offset, int count) throws ProtocolException {
        this.bytes = bytes;
        start = offset;
        end = offset + count;
        int from = indexOf('\n', start, end) + 1;
        requireStatusLine(from - 1 - start);
        http10 = at(7) == '0';
        status = ((at(9) - '0') * 10 + at(10) - '0') * 10 + at(11) - '0';
        int lines = 0;
        for (int to = indexOf('\n', from, end); to >= 0; to = indexOf('\n', from, end)) {
            if (++lines > MAX_LINES) {
                throw new ProtocolException("more than " + MAX_LINES + " headers");
            }
            read(from, to);
            from = to + 1;
        }
        applyRules();
    }

    private void requireStatusLine(int lineEnd) throws ProtocolException {
        // ResponseFraming checked the seven characters before the version.
        boolean valid = lineEnd >= 12
                && (at(7) == '0' || at(7) == '1')
                && at(8) == ' '
                && at(9) >= '1'
                && isDigit(at(9))
                && isDigit(at(10))
                && isDigit(at(11))
                && (at(12) == ' ' || at(12) == '\r' || at(12) == '\n');
        if (!valid) {
            throw new ProtocolException("malformed status line");
        }
    }

    private char at(int index) {
        return (char) bytes[start + index];
    }

    private int indexOf(char wanted, int from, int to) {
        for (int i = from; i < to; i++) {
            if (bytes[i] == wanted) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** Returns the length of the body; 0 if there is none, -1 if the length is unknown. */
    long length() {
        return isWithoutBody ? 0 : length;
    }

    boolean isChunked() {
        return chunked;
    }

    boolean isInterim() {
        return status < 200;
    }

    /** Returns how long the server keeps the connection open when it is idle. */
    long keepAliveNanos() {
        return keepAliveNanos;
    }

    /** Returns the head that OkHttp must read instead; null if it can read the original one. */
    byte @Nullable [] rewritten() {
        if (!rewritten) {
            return null;
        }
        StringBuilder text = new StringBuilder();
        for (String each : new String(bytes, start, end - start, StandardCharsets.ISO_8859_1).split("\n", -1)) {
            String line = stripCr(each);
            if (!line.isEmpty() && !isReplaced(line)) {
                text.append(line).append("\r\n");
            }
        }
        if (chunked) {
            text.append("Transfer-Encoding: chunked\r\n");
        } else if (length != NO_LENGTH) {
            text.append("Content-Length: ").append(length).append("\r\n");
        }
        if (closesAfter) {
            text.append("Connection: close\r\n");
        }
        return text.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    private boolean isReplaced(String line) {
        return switch (name(line)) {
            case "content-length", "transfer-encoding" -> true;
            case "connection" -> closesAfter;
            default -> false;
        };
    }

    /** Returns the lower-case name of a header; empty for a continued line. */
    private static String name(String line) {
        int colon = line.indexOf(':');
        boolean continued = line.startsWith(" ") || line.startsWith("\t");
        return continued || colon < 0 ? "" : line.substring(0, colon).strip().toLowerCase(Locale.ROOT);
    }

    /** Reads a line. Only headers that determine the framing become text. */
    private void read(int from, int to) throws ProtocolException {
        if (bytes[from] == ' ' || bytes[from] == '\t') {
            if (inFraming) {
                throw new ProtocolException("a header that determines the framing is folded");
            }
            return;
        }
        int colon = indexOf(':', from, to);
        inFraming = colon >= 0 && readHeader(from, colon, to);
    }

    /** Returns whether the header determines the framing. */
    private boolean readHeader(int from, int colon, int to) throws ProtocolException {
        if (isNamed("content-length", from, colon)) {
            requireToken(colon);
            readLength(value(colon, to));
        } else if (isNamed("transfer-encoding", from, colon)) {
            requireToken(colon);
            readTransferEncoding(value(colon, to));
        } else if (isNamed("connection", from, colon)) {
            readConnection(value(colon, to));
        } else if (isNamed("keep-alive", from, colon)) {
            readKeepAlive(value(colon, to));
        } else {
            return false;
        }
        return true;
    }

    /** Compares without regard to case and to whitespace before the colon. */
    private boolean isNamed(String name, int from, int colon) {
        int nameEnd = from + name.length();
        boolean named = nameEnd <= colon;
        for (int i = from; i < nameEnd && named; i++) {
            named = Character.toLowerCase((char) bytes[i]) == name.charAt(i - from);
        }
        for (int i = nameEnd; i < colon && named; i++) {
            named = Character.isWhitespace(bytes[i]);
        }
        return named;
    }

    private void requireToken(int colon) throws ProtocolException {
        if (Character.isWhitespace(bytes[colon - 1])) {
            throw new ProtocolException("whitespace after a header name");
        }
    }

    /** Returns the value without surrounding whitespace. */
    private String value(int colon, int to) {
        int from = colon + 1;
        int last = to;
        while (from < last && Character.isWhitespace(bytes[from])) {
            from++;
        }
        while (from < last && Character.isWhitespace(bytes[last - 1])) {
            last--;
        }
        return new String(bytes, from, last - from, StandardCharsets.ISO_8859_1);
    }

    private static List<String> elements(String value) {
        return value.indexOf(',') < 0
                ? List.of(value)
                : Stream.of(value.split(",", -1)).map(String::strip).toList();
    }

    private void readLength(String value) throws ProtocolException {
        // A list of equal lengths is valid (RFC 9110, section 8.6).
        for (String digits : elements(value)) {
            long parsed = length(digits);
            if (length != NO_LENGTH && length != parsed) {
                throw new ProtocolException("two different Content-Length headers");
            }
            length = parsed;
        }
        rewritten |= value.indexOf(',') >= 0;
    }

    private static long length(String digits) throws ProtocolException {
        boolean valid = !digits.isEmpty() && digits.length() <= MAX_DIGITS;
        for (int i = 0; i < digits.length() && valid; i++) {
            valid = isDigit(digits.charAt(i));
        }
        if (!valid) {
            throw new ProtocolException("invalid Content-Length");
        }
        return Long.parseLong(digits);
    }

    private void readTransferEncoding(String value) throws ProtocolException {
        if (value.equalsIgnoreCase("identity")) {
            rewritten = true;
            return;
        }
        if (!value.equalsIgnoreCase("chunked") || chunked) {
            throw new ProtocolException("unsupported Transfer-Encoding");
        }
        chunked = true;
    }

    private void readConnection(String value) {
        for (String option : elements(value)) {
            closes |= option.equalsIgnoreCase("close");
            keepsAlive |= option.equalsIgnoreCase("keep-alive");
        }
        // OkHttp looks at the last header only, and only for this single value.
        rewritten |= closes && !value.equalsIgnoreCase("close");
    }

    private void readKeepAlive(String value) {
        for (String each : elements(value)) {
            String[] parameter = each.split("=", 2);
            if (parameter.length == 2
                    && parameter[0].strip().equalsIgnoreCase("timeout")
                    && parameter[1].strip().matches("[0-9]{1,9}")) {
                // A tenth less, because the request is in transit for a while.
                keepAliveNanos = TimeUnit.SECONDS.toNanos(Long.parseLong(parameter[1].strip())) / 10 * 9;
            }
        }
    }

    private void applyRules() throws ProtocolException {
        if (status == 101) {
            throw new ProtocolException("the server switched protocols without a request");
        }
        boolean framed = length > 0 || chunked;
        boolean withoutBody = isInterim() || status == 204 || status == 205 || status == 304;
        boolean ambiguous = chunked && (length != NO_LENGTH || http10);
        if (withoutBody) {
            // OkHttp expects a body after a 205.
            rewritten |= framed || status == 205;
            length = status == 205 ? 0 : NO_LENGTH;
            chunked = false;
        } else if (chunked) {
            rewritten |= length != NO_LENGTH;
            length = NO_LENGTH;
        }
        boolean close = closes || ambiguous || (withoutBody && framed) || (http10 && !keepsAlive);
        closesAfter = close && !isInterim();
        rewritten |= closesAfter && !closes;
        isWithoutBody = withoutBody;
    }

    private static String stripCr(String line) {
        return line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
    }
}
