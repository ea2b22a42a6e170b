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

/** Answers that servers give, and some that they should not. */
final class Scripts {

    /** More than the limit that the suites set. */
    private static final int TOO_LONG = 5_000_000;

    /** The limit that the suites set: more than any good answer. */
    static final int LIMIT = 200_000;

    private Scripts() {}

    /** Answers every request with these bytes. */
    static ScriptedServer.Script always(byte[] answer) {
        return (request, number, connection) -> {
            connection.getOutputStream().write(answer);
            return true;
        };
    }

    /** Answers the first request with these bytes, and all others well. */
    static ScriptedServer.Script first(byte[] answer, Sample<?> sample) {
        return (request, number, connection) -> {
            connection
                    .getOutputStream()
                    .write(number == 1 ? answer : sample.answer().bytes());
            return true;
        };
    }

    /** An answer without a body and with these headers, {@code Name: value}. */
    static byte[] status(int status, String... headers) {
        return answer(status, new byte[0], headers);
    }

    /** An answer with a body of this type. */
    static byte[] text(int status, String type, String body) {
        return answer(status, body.getBytes(StandardCharsets.UTF_8), "Content-Type: " + type);
    }

    /** Longer than the limit, plainly. */
    static byte[] tooLong() {
        return answer(200, spaces(), "Content-Type: application/json");
    }

    /** Longer than the limit once it is unpacked. */
    static byte[] bomb() {
        return answer(200, gzip(spaces()), "Content-Type: application/json", "Content-Encoding: gzip");
    }

    /** Packed, with damage in the middle. */
    static byte[] damaged() {
        byte[] packed = gzip("{\"id\":\"1\",\"name\":\"a b c d e f g h i j k l m n o p q r s t u v w x y z\"}"
                .getBytes(StandardCharsets.US_ASCII));
        Arrays.fill(packed, 10, 20, (byte) 0xff);
        return answer(200, packed, "Content-Type: application/json", "Content-Encoding: gzip");
    }

    /** A proxy's tunnel to a port of this machine. */
    static ByteServer.Script tunnel(int port) {
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
            // Either side left.
        }
    }

    private static byte[] answer(int status, byte[] body, String... headers) {
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
        byte[] spaces = new byte[TOO_LONG];
        Arrays.fill(spaces, (byte) ' ');
        return spaces;
    }

    private static byte[] gzip(byte[] body) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }
}
