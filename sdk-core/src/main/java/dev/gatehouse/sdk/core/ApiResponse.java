package dev.gatehouse.sdk.core;

import dev.gatehouse.sdk.core.json.JsonReader;
import dev.gatehouse.sdk.core.json.TypeRef;
import dev.gatehouse.sdk.core.json.UnreadableJsonException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** An HTTP response with its body in memory. */
public final class ApiResponse {

    private static final int EXCERPT_BYTES = 512;

    private final int status;
    private final Function<String, List<String>> headers;
    private final byte[] body;
    private final JsonReader json;

    /**
     * Creates a response.
     *
     * @param headers returns the values of a header; the name is case-insensitive
     */
    public ApiResponse(int status, Function<String, List<String>> headers, byte[] body, JsonReader json) {
        this.status = status;
        this.headers = headers;
        this.body = body;
        this.json = json;
    }

    /** Returns the HTTP status code. */
    public int status() {
        return status;
    }

    /** Returns whether the status code is in the range 200 to 299. */
    public boolean isSuccessful() {
        return status >= 200 && status < 300;
    }

    /** Returns the values of a header in the order received. The name is case-insensitive. */
    public List<String> headers(String name) {
        return headers.apply(name);
    }

    /** Returns the first value of a header. The name is case-insensitive. */
    public Optional<String> header(String name) {
        List<String> values = headers(name);
        return values.isEmpty() ? Optional.empty() : Optional.of(values.get(0));
    }

    /**
     * Returns the decompressed body; empty if there is none. The array is not copied. The body of a
     * response with a status code of 400 or above is truncated to 64 KiB.
     */
    public byte[] body() {
        return body;
    }

    /**
     * Returns the first 512 bytes of the body as text, for diagnosis. May contain secrets; never
     * log it.
     */
    public String bodyExcerpt() {
        return new String(body, 0, Math.min(body.length, EXCERPT_BYTES), StandardCharsets.UTF_8);
    }

    /**
     * Returns whether the body may contain an ASCII text. Error mappers use this check to avoid
     * parsing the body of a successful response. It also returns true if a text search can't decide:
     * for JSON in UTF-16 or UTF-32, and for JSON that has a character of the text as an escape
     * sequence. Parse the body then, as with {@link #as}.
     *
     * @param text the text, such as a JSON key in quotes
     */
    public boolean mentions(String text) {
        return JsonTextSearch.mayContain(body, text);
    }

    /**
     * Returns the body as a value; empty if there is no body, or it is not JSON of this type. Used
     * for error bodies.
     */
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

    /**
     * Returns whether the body is HTML, such as a login form, an error page of a proxy or the
     * product's user interface.
     */
    public boolean isHtml() {
        String type = header("Content-Type").orElse("").toLowerCase(Locale.ROOT);
        return type.startsWith("text/html") || type.startsWith("application/xhtml");
    }

    @Override
    public String toString() {
        return "HTTP " + status + ", " + body.length + " bytes";
    }
}
