package dev.gatehouse.sdk.core.spi;

import dev.gatehouse.sdk.core.check.Arguments;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** Percent-encoding (RFC 3986) of all characters that are not unreserved, so that no later step changes the result. */
public final class PercentEncoding {

    /** Without the apostrophe: OkHttp encodes it in a query, so the signed text would differ from the sent one. */
    private static final String SENT_AS_IT_IS = "!$&()*+,;=:@/?";

    private PercentEncoding() {}

    /**
     * Encodes a path segment.
     *
     * @throws IllegalArgumentException if the value is blank, a dot segment or has a control character, since it would
     *     address another resource
     */
    public static String segment(String name, String value) {
        Arguments.notBlank(name, value);
        if (value.equals(".") || value.equals("..")) {
            throw new IllegalArgumentException(name + " must not be '.' or '..'");
        }
        requireText(name, value);
        return encode(value, "");
    }

    /**
     * Encodes a query value. A slash is not encoded, as RFC 3986 permits.
     *
     * @throws IllegalArgumentException if the value has a control character
     */
    public static String query(String name, String value) {
        requireText(name, value);
        return encode(value, "/");
    }

    /**
     * Checks a path and query that the caller encoded.
     *
     * @throws IllegalArgumentException if it would not be sent exactly as it is
     */
    public static String requireEncoded(String target) {
        if (!isEncoded(target)) {
            throw new IllegalArgumentException("the path must begin with '/' and be percent-encoded");
        }
        if (hasDotSegment(target)) {
            throw new IllegalArgumentException("the path must not have '.' or '..' as a segment");
        }
        return target;
    }

    /**
     * Checks that a value has neither control characters nor unpaired surrogates, which would be altered on the way.
     *
     * @throws IllegalArgumentException if it has; the message contains the name and the position
     */
    public static void requireText(String name, String value) {
        for (int i = 0; i < value.length(); i++) {
            int character = value.codePointAt(i);
            if (Character.isISOControl(character)) {
                throw new IllegalArgumentException(name + " has a control character at index " + i);
            }
            if (character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE) {
                throw new IllegalArgumentException(name + " has an unpaired surrogate");
            }
            i += Character.charCount(character) - 1;
        }
    }

    private static String encode(String value, String alsoAllowed) {
        for (int i = 0; i < value.length(); i++) {
            if (!isAllowed(value.charAt(i), alsoAllowed)) {
                String encoded = URLEncoder.encode(value, StandardCharsets.UTF_8)
                        .replace("+", "%20")
                        .replace("*", "%2A")
                        .replace("%7E", "~");
                return alsoAllowed.isEmpty() ? encoded : encoded.replace("%2F", "/");
            }
        }
        return value;
    }

    /** A loop, since the stack of a regular expression grows with the length of the text. */
    private static boolean isEncoded(String target) {
        int i = 0;
        while (i < target.length()) {
            char c = target.charAt(i);
            if (c == '%' && isHexDigit(target, i + 1) && isHexDigit(target, i + 2)) {
                i += 3;
            } else if (isAllowed(c, SENT_AS_IT_IS)) {
                i++;
            } else {
                return false;
            }
        }
        return target.startsWith("/");
    }

    private static boolean hasDotSegment(String target) {
        int query = target.indexOf('?');
        String path = (query < 0 ? target : target.substring(0, query))
                .replace("%2e", ".")
                .replace("%2E", ".");
        for (String segment : path.split("/", -1)) {
            if (segment.equals(".") || segment.equals("..")) {
                return true;
            }
        }
        return false;
    }

    private static boolean isHexDigit(String text, int index) {
        return index < text.length() && HexFormat.isHexDigit(text.charAt(index));
    }

    private static boolean isAllowed(char c, String alsoAllowed) {
        return (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || (c >= '0' && c <= '9')
                || c == '-'
                || c == '.'
                || c == '_'
                || c == '~'
                || alsoAllowed.indexOf(c) >= 0;
    }
}
