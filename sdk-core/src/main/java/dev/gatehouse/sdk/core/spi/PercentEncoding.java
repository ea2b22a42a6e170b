package dev.gatehouse.sdk.core.spi;

import dev.gatehouse.sdk.core.check.Arguments;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/** PercentEncoding-encoding as RFC 3986 has it: everything but unreserved characters, so that no later step changes it. */
public final class PercentEncoding {

    /** Without the apostrophe, which OkHttp would encode in a query: what is signed would not be what is sent. */
    private static final Pattern ENCODED = Pattern.compile("/(?:[A-Za-z0-9\\-._~!$&()*+,;=:@/?]|%[0-9A-Fa-f]{2})*");

    private PercentEncoding() {}

    /**
     * Encodes a value that fills one path segment.
     *
     * @throws IllegalArgumentException when it is blank, a dot segment or has a control character: it would name
     *     another resource
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
     * Encodes a query value; a slash stays, as RFC 3986 permits.
     *
     * @throws IllegalArgumentException when it has a control character
     */
    public static String query(String name, String value) {
        requireText(name, value);
        return encode(value, "/");
    }

    /**
     * Checks a path and query that the caller encoded.
     *
     * @throws IllegalArgumentException when it would not go on the wire as it is
     */
    public static String requireEncoded(String target) {
        if (!ENCODED.matcher(target).matches()) {
            throw new IllegalArgumentException("the path must begin with '/' and be percent-encoded");
        }
        String path = target.replaceFirst("\\?.*", "").replaceAll("(?i)%2e", ".");
        if (List.of(path.split("/", -1)).stream().anyMatch(part -> part.equals(".") || part.equals(".."))) {
            throw new IllegalArgumentException("the path must not have '.' or '..' as a segment");
        }
        return target;
    }

    /**
     * Refuses characters that would arrive as something else: control characters, and halves of a surrogate pair.
     *
     * @throws IllegalArgumentException naming the parameter and the position
     */
    public static void requireText(String name, String value) {
        for (int i = 0; i < value.length(); i++) {
            if (Character.isISOControl(value.charAt(i))) {
                throw new IllegalArgumentException(name + " has a control character at index " + i);
            }
            if (Character.isSurrogate(value.charAt(i))
                    && !StandardCharsets.UTF_8.newEncoder().canEncode(value)) {
                throw new IllegalArgumentException(name + " has half of a surrogate pair");
            }
        }
    }

    private static String encode(String value, String alsoPlain) {
        for (int i = 0; i < value.length(); i++) {
            if (!isPlain(value.charAt(i), alsoPlain)) {
                String form = URLEncoder.encode(value, StandardCharsets.UTF_8)
                        .replace("+", "%20")
                        .replace("*", "%2A")
                        .replace("%7E", "~");
                return alsoPlain.isEmpty() ? form : form.replace("%2F", "/");
            }
        }
        return value;
    }

    private static boolean isPlain(char c, String alsoPlain) {
        return (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || (c >= '0' && c <= '9')
                || c == '-'
                || c == '.'
                || c == '_'
                || c == '~'
                || alsoPlain.indexOf(c) >= 0;
    }
}
