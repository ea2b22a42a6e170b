package dev.gatehouse.sdk.core.internal;

import java.net.ProtocolException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Status line and headers of a response, as far as they determine where the response ends (RFC 9112, section 6). What
 * OkHttp would misread is rejected, or rewritten to the form that OkHttp reads correctly.
 */
final class ResponseHead {

    private static final Pattern LENGTH = Pattern.compile("[0-9]{1,18}");
    private static final int MAX_LINES = 1_000;
    private static final long NO_LENGTH = -1;

    final int status;
    private final String head;
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

    /** Parses a head, including the empty line at its end. */
    ResponseHead(byte[] bytes, int offset, int count) throws ProtocolException {
        head = new String(bytes, offset, count, StandardCharsets.ISO_8859_1);
        int from = head.indexOf('\n') + 1;
        requireStatusLine(from - 1);
        http10 = head.charAt(7) == '0';
        status = Integer.parseInt(head, 9, 12, 10);
        int lines = 0;
        for (int to = head.indexOf('\n', from); to >= 0; to = head.indexOf('\n', from)) {
            if (++lines > MAX_LINES) {
                throw new ProtocolException("more than " + MAX_LINES + " headers");
            }
            if (mayFrame(from)) {
                read(stripCr(head.substring(from, to)));
            } else {
                inFraming = false;
            }
            from = to + 1;
        }
        applyRules();
    }

    private void requireStatusLine(int end) throws ProtocolException {
        boolean valid = head.startsWith("HTTP/1.")
                && end >= 12
                && (head.charAt(7) == '0' || head.charAt(7) == '1')
                && head.charAt(8) == ' '
                && head.charAt(9) >= '1'
                && isDigit(head.charAt(9))
                && isDigit(head.charAt(10))
                && isDigit(head.charAt(11))
                && (head.charAt(12) == ' ' || head.charAt(12) == '\r' || head.charAt(12) == '\n');
        if (!valid) {
            throw new ProtocolException("malformed status line");
        }
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** Most lines need no closer look. */
    private boolean mayFrame(int from) {
        return switch (head.charAt(from)) {
            case 'c', 'C', 't', 'T', 'k', 'K', ' ', '\t' -> true;
            default -> false;
        };
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
        for (String each : head.split("\n", -1)) {
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

    private void read(String line) throws ProtocolException {
        if (line.startsWith(" ") || line.startsWith("\t")) {
            if (inFraming) {
                throw new ProtocolException("a header that determines the framing is folded");
            }
            return;
        }
        int colon = line.indexOf(':');
        String value = line.substring(colon + 1).strip();
        inFraming = true;
        switch (name(line)) {
            case "content-length" -> readLength(line.substring(0, colon), value);
            case "transfer-encoding" -> readTransferEncoding(line.substring(0, colon), value);
            case "connection" -> readConnection(value);
            case "keep-alive" -> readKeepAlive(value);
            default -> inFraming = false;
        }
    }

    private void readLength(String name, String value) throws ProtocolException {
        requireToken(name);
        // A list of equal lengths is valid (RFC 9110, section 8.6).
        for (String each : value.split(",", -1)) {
            String digits = each.strip();
            if (!LENGTH.matcher(digits).matches()) {
                throw new ProtocolException("invalid Content-Length");
            }
            long parsed = Long.parseLong(digits);
            if (length != NO_LENGTH && length != parsed) {
                throw new ProtocolException("two different Content-Length headers");
            }
            length = parsed;
        }
        rewritten |= value.indexOf(',') >= 0;
    }

    private void readTransferEncoding(String name, String value) throws ProtocolException {
        requireToken(name);
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
        boolean close = Arrays.stream(value.split(",", -1))
                .anyMatch(each -> each.strip().equalsIgnoreCase("close"));
        keepsAlive |= value.toLowerCase(Locale.ROOT).contains("keep-alive");
        closes |= close;
        // OkHttp looks at the last header only, and only for this single value.
        rewritten |= closes && !value.equalsIgnoreCase("close");
    }

    private void readKeepAlive(String value) {
        for (String each : value.split(",", -1)) {
            String[] parameter = each.strip().split("=", 2);
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
            rewritten |= framed;
            length = NO_LENGTH;
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

    private static void requireToken(String name) throws ProtocolException {
        if (!name.equals(name.strip())) {
            throw new ProtocolException("whitespace after a header name");
        }
    }

    private static String stripCr(String line) {
        return line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
    }
}
