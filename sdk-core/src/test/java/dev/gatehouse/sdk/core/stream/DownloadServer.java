package dev.gatehouse.sdk.core.stream;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.gatehouse.sdk.testkit.ByteServer;
import dev.gatehouse.sdk.testkit.ReceivedRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.zip.GZIPOutputStream;

/** Scripts of a server that sends a body of any media type. */
public final class DownloadServer {

    private DownloadServer() {}

    /** Returns random bytes, the same for each size. */
    public static byte[] content(int size) {
        byte[] bytes = new byte[size];
        new SplittableRandom(size).nextBytes(bytes);
        return bytes;
    }

    public static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }

    public static String head(int status, String... headers) {
        StringBuilder text = new StringBuilder("HTTP/1.1 " + status + " Status\r\n");
        for (String header : headers) {
            text.append(header).append("\r\n");
        }
        return text.append("\r\n").toString();
    }

    public static void write(Socket connection, String head, byte[] body) throws IOException {
        connection.getOutputStream().write(head.getBytes(ISO_8859_1));
        connection.getOutputStream().write(body);
        connection.getOutputStream().flush();
    }

    /** Sends a body with its length. */
    public static ByteServer.Script binary(byte[] body, String... headers) {
        return (request, number, connection) -> {
            write(connection, head(200, withLength(body.length, headers)), body);
            return true;
        };
    }

    /** Sends a part of a body with its length and closes the connection. */
    public static ByteServer.Script cut(byte[] body, int after, String... headers) {
        return (request, number, connection) -> {
            write(connection, head(200, withLength(body.length, headers)), Arrays.copyOf(body, after));
            return false;
        };
    }

    /** Sends a body in chunks of 10,000 bytes, and the end of the chunks if {@code complete}. */
    public static ByteServer.Script chunked(byte[] body, boolean complete) {
        return (request, number, connection) -> {
            write(connection, head(200, "Content-Type: application/zip", "Transfer-Encoding: chunked"), new byte[0]);
            for (int at = 0; at < body.length; at += 10_000) {
                byte[] chunk = Arrays.copyOfRange(body, at, Math.min(body.length, at + 10_000));
                write(connection, Integer.toHexString(chunk.length) + "\r\n", chunk);
                write(connection, "\r\n", new byte[0]);
            }
            write(connection, complete ? "0\r\n\r\n" : "", new byte[0]);
            return complete;
        };
    }

    /** Sends the rest that the request asks for. */
    public static void writeRange(ReceivedRequest request, Socket connection, byte[] body, String... headers)
            throws IOException {
        int from = first(request);
        byte[] rest = Arrays.copyOfRange(body, from, body.length);
        String[] all = Arrays.copyOf(withLength(rest.length, headers), headers.length + 3);
        all[headers.length + 2] = "Content-Range: bytes " + from + "-" + (body.length - 1) + "/" + body.length;
        write(connection, head(206, all), rest);
    }

    /** Returns the first position of the {@code Range} header. */
    public static int first(ReceivedRequest request) {
        String range = request.header("Range").orElseThrow();
        return Integer.parseInt(range.substring("bytes=".length(), range.length() - 1));
    }

    private static String[] withLength(int length, String... headers) {
        String[] all = Arrays.copyOf(headers, headers.length + 2);
        all[headers.length] = "Content-Length: " + length;
        all[headers.length + 1] = "Content-Type: application/zip";
        return all;
    }
}
