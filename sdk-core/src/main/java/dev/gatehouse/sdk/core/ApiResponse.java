package dev.gatehouse.sdk.core;

import dev.gatehouse.sdk.core.json.JsonReader;
import dev.gatehouse.sdk.core.json.TypeRef;
import dev.gatehouse.sdk.core.json.UnreadableJsonException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** An answer, read to its end. */
public final class ApiResponse {

    private static final int EXCERPT_BYTES = 512;

    private final int status;
    private final Function<String, List<String>> headers;
    private final byte[] body;
    private final JsonReader json;

    /**
     * Makes an answer.
     *
     * @param headers gives the values of a header by its name, in any case
     */
    public ApiResponse(int status, Function<String, List<String>> headers, byte[] body, JsonReader json) {
        this.status = status;
        this.headers = headers;
        this.body = body;
        this.json = json;
    }

    /** HTTP status. */
    public int status() {
        return status;
    }

    /** Whether the status is a 2xx. */
    public boolean isSuccessful() {
        return status >= 200 && status < 300;
    }

    /** The values of a header, in their order; the name is matched ignoring case. */
    public List<String> headers(String name) {
        return headers.apply(name);
    }

    /** The first value of a header. */
    public Optional<String> header(String name) {
        List<String> values = headers(name);
        return values.isEmpty() ? Optional.empty() : Optional.of(values.get(0));
    }

    /** The body after decompression, not copied; empty if there is none. An error's body is cut at 64 KiB. */
    public byte[] body() {
        return body;
    }

    /** The first 512 bytes of the body as text, for a person to look at. May hold secrets: never log it. */
    public String bodyExcerpt() {
        return new String(body, 0, Math.min(body.length, EXCERPT_BYTES), StandardCharsets.UTF_8);
    }

    /**
     * Whether an ASCII word stands anywhere in the body: a cheap look before an answer is parsed for a failure that it
     * hardly ever holds.
     */
    public boolean mentions(String word) {
        long letters = 0;
        for (int i = 0; i < word.length(); i++) {
            letters |= 1L << word.charAt(i);
        }
        int end = word.length() - 1;
        while (end < body.length) {
            // No match goes over a byte that is none of the letters. Bytes 64 apart look alike, which only costs time.
            boolean maybe = (letters >>> body[end] & 1) != 0;
            if (maybe && ends(word, end)) {
                return true;
            }
            end += maybe ? 1 : word.length();
        }
        return false;
    }

    private boolean ends(String word, int end) {
        int i = word.length() - 1;
        while (i >= 0 && body[end - (word.length() - 1 - i)] == word.charAt(i)) {
            i--;
        }
        return i < 0;
    }

    /** The body as a value; empty when it is absent, no JSON or of another shape. For error bodies. */
    public <T> Optional<T> as(Class<T> type) {
        if (body.length == 0) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(json.decode(body, TypeRef.of(type)));
        } catch (UnreadableJsonException unreadable) {
            return Optional.empty();
        }
    }

    /** Whether this is a web page: a login form, a proxy's message, or the product's user interface. */
    public boolean isHtml() {
        String type = header("Content-Type").orElse("").toLowerCase(Locale.ROOT);
        return type.startsWith("text/html") || type.startsWith("application/xhtml");
    }

    @Override
    public String toString() {
        return "HTTP " + status + ", " + body.length + " bytes";
    }
}
