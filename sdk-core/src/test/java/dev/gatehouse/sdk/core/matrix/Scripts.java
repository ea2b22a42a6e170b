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

/** How servers misbehave. */
final class Scripts {

    /** The vendor's code in every refusal. */
    static final String CODE = "E-1";

    static final String OK = ByteServer.json(200, "{\"id\":\"1\"}");
    static final String CUT_LENGTH =
            "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{\"id\":";
    static final String CUT_CHUNK = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nff\r\n{\"id\":";
    static final String BAD_CHUNK = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n";
    static final String CUT_JSON = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n{\"id\":";
    static final String GARBAGE = "\u0001\u0002garbage\r\n\r\n";

    static final ByteServer.Script CLOSE = (request, number, connection) -> false;

    static final ByteServer.Script RESET = (request, number, connection) -> {
        ByteServer.reset(connection);
        return false;
    };

    /** Never answers. */
    static final ByteServer.Script SILENT = (request, number, connection) -> {
        new CountDownLatch(1).await();
        return false;
    };

    private Scripts() {}

    static String refusal(int status) {
        return refusal(status, "");
    }

    static String refusal(int status, String headers) {
        String body = "{\"code\":\"" + CODE + "\",\"message\":\"told\"}";
        return "HTTP/1.1 " + status + " S\r\nContent-Type: application/json\r\n" + headers + "Content-Length: "
                + body.length() + "\r\n\r\n" + body;
    }

    static ByteServer.Script always(String answer) {
        return ByteServer.always(answer);
    }

    /** Writes this and closes. */
    static ByteServer.Script cut(String answer) {
        return (request, number, connection) -> {
            ByteServer.write(connection, answer);
            return false;
        };
    }

    static ByteServer.Script firstOk(ByteServer.Script then) {
        return first(OK, then);
    }

    static ByteServer.Script first(String answer, ByteServer.Script then) {
        return (request, number, connection) -> {
            if (number > 1) {
                return then.run(request, number, connection);
            }
            ByteServer.write(connection, answer);
            return true;
        };
    }

    /** Answers the first request well and closes behind it; all later ones well. */
    static final ByteServer.Script CLOSES_WHEN_IDLE = (request, number, connection) -> {
        ByteServer.write(connection, OK);
        return number > 1;
    };

    /** Random bytes, the same ones for the same request. */
    static final ByteServer.Script RANDOM = (request, number, connection) -> {
        byte[] bytes = new byte[200];
        new SplittableRandom(number).nextBytes(bytes);
        connection.getOutputStream().write(bytes);
        return false;
    };

    /** A head, then a blank each 100 ms for a minute: never silent, never done. */
    static final ByteServer.Script DRIPPING = (request, number, connection) -> {
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
