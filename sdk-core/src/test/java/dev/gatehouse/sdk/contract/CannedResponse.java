package dev.gatehouse.sdk.contract;

import java.nio.charset.StandardCharsets;

/**
 * An HTTP response, as it is sent over the wire.
 *
 * @param status the status code
 * @param contentType the content type; empty for none
 * @param body the body
 * @param headers further header lines, each with CR and LF
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record CannedResponse(int status, String contentType, byte[] body, String headers) {

    /** Creates a response without further headers. */
    public CannedResponse(int status, String contentType, byte[] body) {
        this(status, contentType, body, "");
    }

    /** Returns a response with a JSON body. */
    public static CannedResponse json(int status, String body) {
        return new CannedResponse(status, "application/json", body.strip().getBytes(StandardCharsets.UTF_8));
    }

    /** Returns a response without a body. */
    public static CannedResponse empty(int status) {
        return new CannedResponse(status, "", new byte[0]);
    }

    /** Returns a copy with another body. */
    public CannedResponse withBody(byte[] other) {
        return new CannedResponse(status, contentType, other, headers);
    }

    /** Returns a copy with an additional header. */
    public CannedResponse withHeader(String name, String value) {
        return new CannedResponse(status, contentType, body, headers + name + ": " + value + "\r\n");
    }

    /**
     * Returns a response with status 200, the given JSON body and the same further headers, even if
     * this is a 204.
     */
    public CannedResponse asJson(byte[] other) {
        return new CannedResponse(200, "application/json", other, headers);
    }

    /** Returns the status line, the headers and the empty line, for a body of the given length. */
    public String head(int length) {
        return "HTTP/1.1 " + status + " Status\r\n"
                + headers
                + (contentType.isEmpty() ? "" : "Content-Type: " + contentType + "\r\n")
                // A 204 has no Content-Length, so that the client expects no body
                + (status == 204 ? "" : "Content-Length: " + length + "\r\n") + "\r\n";
    }

    /** Returns which kind of body the client decodes: none, or a type with its first character. */
    String kind() {
        return body.length == 0 ? "none" : contentType + " " + (char) body[0];
    }

    /** Returns the complete response. */
    public byte[] bytes() {
        byte[] head = head(body.length).getBytes(StandardCharsets.ISO_8859_1);
        byte[] all = new byte[head.length + body.length];
        System.arraycopy(head, 0, all, 0, head.length);
        System.arraycopy(body, 0, all, head.length, body.length);
        return all;
    }
}
