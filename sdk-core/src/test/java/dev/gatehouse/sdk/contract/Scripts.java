package dev.gatehouse.sdk.contract;

import dev.gatehouse.sdk.testkit.ByteServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;

/** Scripts and responses, valid and malformed. */
public final class Scripts {

    /** A body size above {@link #LIMIT}. */
    private static final int OVER_LIMIT = 5_000_000;

    /** The {@code maxResponseBytes} of the suites. Larger than every successful response. */
    static final int LIMIT = 200_000;

    private Scripts() {}

    /** Returns a script that sends the same response to every request. */
    static ScriptedServer.Script always(byte[] response) {
        return (request, number, connection) -> {
            connection.getOutputStream().write(response);
            return true;
        };
    }

    /**
     * Returns a script that sends the given response to the first request, and the sample's
     * response to all others.
     */
    static ScriptedServer.Script first(byte[] response, Sample<?> sample) {
        return (request, number, connection) -> {
            connection
                    .getOutputStream()
                    .write(number == 1 ? response : sample.response().bytes());
            return true;
        };
    }

    /** Returns a response without a body. Headers have the form {@code Name: value}. */
    static byte[] status(int status, String... headers) {
        return response(status, new byte[0], headers);
    }

    /** Returns a response with a text body. */
    static byte[] text(int status, String type, String body) {
        return response(status, body.getBytes(StandardCharsets.UTF_8), "Content-Type: " + type);
    }

    /** Returns an uncompressed response that is larger than the limit. */
    static byte[] overLimit() {
        return response(200, spaces(), "Content-Type: application/json");
    }

    /** Returns a response that is larger than the limit after decompression. */
    static byte[] gzipBomb() {
        return response(200, gzip(spaces()), "Content-Type: application/json", "Content-Encoding: gzip");
    }

    /** Returns a response whose gzip data is corrupt. */
    static byte[] corruptGzip() {
        byte[] compressed = gzip("{\"id\":\"1\",\"name\":\"a b c d e f g h i j k l m n o p q r s t u v w x y z\"}"
                .getBytes(StandardCharsets.US_ASCII));
        Arrays.fill(compressed, 10, 20, (byte) 0xff);
        return response(200, compressed, "Content-Type: application/json", "Content-Encoding: gzip");
    }

    /** Returns a script of a proxy that opens a tunnel to a local port. */
    public static ByteServer.Script tunnel(int port) {
        return (request, number, connection) -> {
            try (Socket server = new Socket(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port)) {
                ByteServer.write(connection, "HTTP/1.1 200 Connected\r\n\r\n");
                Thread back = new Thread(() -> pipe(server, connection));
                back.start();
                pipe(connection, server);
                back.join();
            }
            return false;
        };
    }

    private static void pipe(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
            to.shutdownOutput();
        } catch (IOException closed) {
            // Either side closed the connection.
        }
    }

    private static byte[] response(int status, byte[] body, String... headers) {
        StringBuilder head = new StringBuilder("HTTP/1.1 ").append(status).append(" Status\r\n");
        for (String header : headers) {
            head.append(header).append("\r\n");
        }
        head.append("Content-Length: ").append(body.length).append("\r\n\r\n");
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(head.toString().getBytes(StandardCharsets.ISO_8859_1));
        all.writeBytes(body);
        return all.toByteArray();
    }

    private static byte[] spaces() {
        byte[] spaces = new byte[OVER_LIMIT];
        Arrays.fill(spaces, (byte) ' ');
        return spaces;
    }

    private static byte[] gzip(byte[] body) {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
            gzip.write(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return compressed.toByteArray();
    }
}
