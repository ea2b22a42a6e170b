package dev.gatehouse.sdk.core.internal;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A {@code Content-Range} header of a 206 response (RFC 9110, section 14.4), whose complete length is known.
 *
 * @param first position of the first byte
 * @param last position of the last byte
 * @param total length of the whole representation
 */
record ContentRange(long first, long last, long total) {

    private static final Pattern BYTES = Pattern.compile("bytes (\\d{1,18})-(\\d{1,18})/(\\d{1,18})");

    static Optional<ContentRange> parse(String header) {
        Matcher matcher = BYTES.matcher(header.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        ContentRange range = new ContentRange(
                Long.parseLong(matcher.group(1)), Long.parseLong(matcher.group(2)), Long.parseLong(matcher.group(3)));
        return range.first <= range.last && range.last < range.total ? Optional.of(range) : Optional.empty();
    }
}
