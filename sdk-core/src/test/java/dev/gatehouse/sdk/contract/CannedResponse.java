package dev.gatehouse.sdk.contract;

import java.nio.charset.StandardCharsets;

/**
 * An answer as it goes over the wire.
 *
 * @param status the HTTP status
 * @param contentType its type, empty for none
 * @param body its bytes
 * @param headers other headers, each with its line's end
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
public record CannedResponse(int status, String contentType, byte[] body, String headers) {

    /** An answer with nothing special about its headers. */
    public CannedResponse(int status, String contentType, byte[] body) {
        this(status, contentType, body, "");
    }

    /** A JSON answer. */
    public static CannedResponse json(int status, String body) {
        return new CannedResponse(status, "application/json", body.strip().getBytes(StandardCharsets.UTF_8));
    }

    /** An answer without a body. */
    public static CannedResponse empty(int status) {
        return new CannedResponse(status, "", new byte[0]);
    }

    /** The same answer with another body. */
    public CannedResponse withBody(byte[] other) {
        return new CannedResponse(status, contentType, other, headers);
    }

    /** The same answer with one more header. */
    public CannedResponse withHeader(String name, String value) {
        return new CannedResponse(status, contentType, body, headers + name + ": " + value + "\r\n");
    }

    /** A JSON answer with this body and the same other headers, a 200 where the document knows a bare 204. */
    public CannedResponse asJson(byte[] other) {
        return new CannedResponse(200, "application/json", other, headers);
    }

    /** Status line and headers, with the empty line after them, as if the body had this length. */
    public String head(int length) {
        return "HTTP/1.1 " + status + " Status\r\n"
                + headers
                + (contentType.isEmpty() ? "" : "Content-Type: " + contentType + "\r\n")
                // A 204 has no length, so that nobody waits for a body
                + (status == 204 ? "" : "Content-Length: " + length + "\r\n") + "\r\n";
    }

    /** The whole answer. */
    public byte[] bytes() {
        byte[] head = head(body.length).getBytes(StandardCharsets.ISO_8859_1);
        byte[] all = new byte[head.length + body.length];
        System.arraycopy(head, 0, all, 0, head.length);
        System.arraycopy(body, 0, all, head.length, body.length);
        return all;
    }
}
