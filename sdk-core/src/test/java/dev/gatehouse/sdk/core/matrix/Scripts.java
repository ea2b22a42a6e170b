package dev.gatehouse.sdk.core.matrix;

import dev.gatehouse.sdk.testkit.ByteServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;

/** Scripts and responses of faulty servers. */
final class Scripts {

    /** The vendor's code in every error response. */
    static final String CODE = "E-1";

    static final String OK = ByteServer.json(200, "{\"id\":\"1\"}");
    static final String TRUNCATED_BODY =
            "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{\"id\":";
    static final String TRUNCATED_CHUNK = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nff\r\n{\"id\":";
    static final String INVALID_CHUNK_SIZE = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n";
    static final String TRUNCATED_JSON = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n{\"id\":";
    static final String INVALID_STATUS_LINE = "\u0001\u0002noise\r\n\r\n";

    static final ByteServer.Script CLOSE = (request, number, connection) -> false;

    static final ByteServer.Script RESET = (request, number, connection) -> {
        ByteServer.reset(connection);
        return false;
    };

    /** Never sends a response. */
    static final ByteServer.Script NO_RESPONSE = (request, number, connection) -> {
        new CountDownLatch(1).await();
        return false;
    };

    private Scripts() {}

    static String error(int status) {
        return error(status, "");
    }

    static String error(int status, String headers) {
        String body = "{\"code\":\"" + CODE + "\",\"message\":\"failed\"}";
        return "HTTP/1.1 " + status + " S\r\nContent-Type: application/json\r\n" + headers + "Content-Length: "
                + body.length() + "\r\n\r\n" + body;
    }

    static ByteServer.Script always(String response) {
        return ByteServer.always(response);
    }

    /** Sends the given text and closes the connection. */
    static ByteServer.Script thenClose(String response) {
        return (request, number, connection) -> {
            ByteServer.write(connection, response);
            return false;
        };
    }

    static ByteServer.Script afterSuccess(ByteServer.Script then) {
        return first(OK, then);
    }

    static ByteServer.Script first(String response, ByteServer.Script then) {
        return (request, number, connection) -> {
            if (number > 1) {
                return then.run(request, number, connection);
            }
            ByteServer.write(connection, response);
            return true;
        };
    }

    /** Sends successful responses, and closes the connection after the first. */
    static final ByteServer.Script CLOSES_WHEN_IDLE = (request, number, connection) -> {
        ByteServer.write(connection, OK);
        return number > 1;
    };

    /** Sends random bytes, with the number of the request as the seed. */
    static final ByteServer.Script RANDOM = (request, number, connection) -> {
        byte[] bytes = new byte[200];
        new SplittableRandom(number).nextBytes(bytes);
        connection.getOutputStream().write(bytes);
        return false;
    };

    /** Sends the head of a response, then one byte every 100 ms for a minute. */
    static final ByteServer.Script SLOW = (request, number, connection) -> {
        ByteServer.write(connection, "HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n");
        for (int i = 0; i < 600; i++) {
            ByteServer.write(connection, " ");
            TimeUnit.MILLISECONDS.sleep(100);
        }
        return false;
    };

    static ByteServer.Script gzipped(byte[] body) {
        return (request, number, connection) -> {
            writeGzip(connection, body);
            return true;
        };
    }

    static byte[] gzip(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }

    private static void writeGzip(Socket connection, byte[] body) throws IOException {
        OutputStream out = connection.getOutputStream();
        out.write(("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: " + body.length + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
        out.write(body);
        out.flush();
    }
}
