package dev.gatehouse.sdk.core.matrix;

import dev.gatehouse.sdk.testkit.ByteServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Responds to one call in ten with a fault. The fault depends only on the seed and the number of
 * the call.
 */
final class StressServer {

    private static final Pattern NUMBER = Pattern.compile("^(\\w+) /items\\S*c(\\d+) ");

    /** F12 to F25: sent before the connection is closed. */
    private static final List<String> BROKEN = List.of(
            "",
            Scripts.TRUNCATED_BODY,
            Scripts.TRUNCATED_CHUNK,
            Scripts.INVALID_CHUNK_SIZE,
            Scripts.TRUNCATED_JSON,
            Scripts.INVALID_STATUS_LINE,
            Scripts.error(413, "Connection: close\r\n"));

    /** F34 to F42, and F21. */
    private static final List<String> RESPONSES = List.of(
            Scripts.error(401),
            Scripts.error(403),
            Scripts.error(404),
            Scripts.error(409),
            Scripts.error(408),
            Scripts.error(429),
            Scripts.error(429, "Retry-After: 2\r\n"),
            Scripts.error(503, "Retry-After: 0\r\n"),
            Scripts.error(500),
            Scripts.error(502),
            Scripts.error(504),
            "HTTP/1.1 103 Early\r\nLink: x\r\n\r\n" + Scripts.OK);

    /** Reset after or before the body was read; no response; slow response. */
    private static final int OTHERS = 4;

    private final RawServer server = RawServer.start(this::serve);
    private final long seed;

    // Bit sets instead of lists of requests, because the test measures the heap
    private final BitSet seen = new BitSet();
    private final BitSet rejected = new BitSet();
    private final BitSet twice = new BitSet();

    StressServer(long seed) {
        this.seed = seed;
    }

    RawServer server() {
        return server;
    }

    /**
     * Returns the numbers of the non-idempotent calls that were retried although the first request
     * may have been processed.
     */
    synchronized String processedTwice() {
        return twice.toString();
    }

    void close() {
        server.close();
    }

    private boolean serve(String head, InputStream body, int request, Socket connection)
            throws IOException, InterruptedException {
        Matcher call = NUMBER.matcher(head);
        if (!call.find()) {
            throw new IOException("not a call of the stress test");
        }
        int number = Integer.parseInt(call.group(2));
        boolean retry = isRetry(number, call.group(1).equals("POST"));
        SplittableRandom random = new SplittableRandom(seed + number);
        if (retry || random.nextInt(10) > 0) {
            RawServer.body(head, body);
            ByteServer.write(connection, Scripts.OK);
            return true;
        }
        int which = random.nextInt(BROKEN.size() + RESPONSES.size() + OTHERS);
        if (which < BROKEN.size()) {
            RawServer.body(head, body);
            ByteServer.write(connection, BROKEN.get(which));
            return false;
        }
        if (which < BROKEN.size() + RESPONSES.size()) {
            RawServer.body(head, body);
            return respond(number, RESPONSES.get(which - BROKEN.size()), connection);
        }
        return disturb(which - BROKEN.size() - RESPONSES.size(), head, body, connection);
    }

    private synchronized boolean isRetry(int number, boolean nonIdempotent) {
        boolean retry = seen.get(number);
        seen.set(number);
        if (retry && nonIdempotent) {
            if (rejected.get(number)) {
                // Permits one more
                rejected.clear(number);
            } else {
                twice.set(number);
            }
        }
        return retry;
    }

    /** After 401 and 429 a non-idempotent call may be retried, because it was not processed. */
    private boolean respond(int number, String response, Socket connection) throws IOException {
        if (response.startsWith("HTTP/1.1 401") || response.startsWith("HTTP/1.1 429")) {
            synchronized (this) {
                rejected.set(number);
            }
        }
        ByteServer.write(connection, response);
        return true;
    }

    private static boolean disturb(int which, String head, InputStream body, Socket connection)
            throws IOException, InterruptedException {
        if (which > 0) {
            RawServer.body(head, body);
        }
        if (which < 2) {
            ByteServer.reset(connection);
        } else if (which == 2) {
            // No response until the client closes the connection
            body.readAllBytes();
        } else {
            ByteServer.write(connection, "HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n");
            while (true) {
                ByteServer.write(connection, " ");
                TimeUnit.MILLISECONDS.sleep(50);
            }
        }
        return false;
    }
}
