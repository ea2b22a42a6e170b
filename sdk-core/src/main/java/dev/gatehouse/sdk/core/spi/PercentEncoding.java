package dev.gatehouse.sdk.core.spi;

import dev.gatehouse.sdk.core.check.Arguments;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/** Percent-encoding (RFC 3986) of all characters that are not unreserved, so that no later step changes the result. */
public final class PercentEncoding {

    /** Without the apostrophe: OkHttp encodes it in a query, so the signed text would differ from the sent one. */
    private static final Pattern ENCODED = Pattern.compile("/(?:[A-Za-z0-9\\-._~!$&()*+,;=:@/?]|%[0-9A-Fa-f]{2})*");

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
     * Checks that a value has neither control characters nor unpaired surrogates, which would be altered on the way.
     *
     * @throws IllegalArgumentException if it has; the message contains the name and the position
     */
    public static void requireText(String name, String value) {
        for (int i = 0; i < value.length(); i++) {
            if (Character.isISOControl(value.charAt(i))) {
                throw new IllegalArgumentException(name + " has a control character at index " + i);
            }
            if (Character.isSurrogate(value.charAt(i))
                    && !StandardCharsets.UTF_8.newEncoder().canEncode(value)) {
                throw new IllegalArgumentException(name + " has an unpaired surrogate");
            }
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
