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

/** Meets one call in ten with a fault, which depends on the seed and the number of the call alone. */
final class StressServer {

    private static final Pattern NUMBER = Pattern.compile("^(\\w+) /items\\S*c(\\d+) ");

    /** F12 to F25: what is written before the connection is closed. */
    private static final List<String> BROKEN = List.of(
            "",
            Scripts.CUT_LENGTH,
            Scripts.CUT_CHUNK,
            Scripts.BAD_CHUNK,
            Scripts.CUT_JSON,
            Scripts.GARBAGE,
            Scripts.refusal(413, "Connection: close\r\n"));

    /** F34 to F42, and F21. */
    private static final List<String> ANSWERS = List.of(
            Scripts.refusal(401),
            Scripts.refusal(403),
            Scripts.refusal(404),
            Scripts.refusal(409),
            Scripts.refusal(408),
            Scripts.refusal(429),
            Scripts.refusal(429, "Retry-After: 2\r\n"),
            Scripts.refusal(503, "Retry-After: 0\r\n"),
            Scripts.refusal(500),
            Scripts.refusal(502),
            Scripts.refusal(504),
            "HTTP/1.1 103 Early\r\nLink: x\r\n\r\n" + Scripts.OK);

    /** Reset with the body read, or not; silence; a byte now and then. */
    private static final int OTHERS = 4;

    private final RawServer server = RawServer.start(this::answer);
    private final long seed;

    // Bits, not requests: the heap must stay as it is.
    private final BitSet seen = new BitSet();
    private final BitSet refused = new BitSet();
    private final BitSet twice = new BitSet();

    StressServer(long seed) {
        this.seed = seed;
    }

    RawServer server() {
        return server;
    }

    /** Numbers of the unsafe calls that came again although the first one may have been carried out. */
    synchronized String seenTwice() {
        return twice.toString();
    }

    void close() {
        server.close();
    }

    private boolean answer(String head, InputStream body, int request, Socket connection)
            throws IOException, InterruptedException {
        Matcher call = NUMBER.matcher(head);
        if (!call.find()) {
            throw new IOException("no call of the soak");
        }
        int number = Integer.parseInt(call.group(2));
        boolean again = note(number, call.group(1).equals("POST"));
        SplittableRandom random = new SplittableRandom(seed + number);
        if (again || random.nextInt(10) > 0) {
            RawServer.body(head, body);
            ByteServer.write(connection, Scripts.OK);
            return true;
        }
        int which = random.nextInt(BROKEN.size() + ANSWERS.size() + OTHERS);
        if (which < BROKEN.size()) {
            RawServer.body(head, body);
            ByteServer.write(connection, BROKEN.get(which));
            return false;
        }
        if (which < BROKEN.size() + ANSWERS.size()) {
            RawServer.body(head, body);
            return refuse(number, ANSWERS.get(which - BROKEN.size()), connection);
        }
        return torment(which - BROKEN.size() - ANSWERS.size(), head, body, connection);
    }

    private synchronized boolean note(int number, boolean unsafe) {
        boolean again = seen.get(number);
        seen.set(number);
        if (again && unsafe) {
            if (refused.get(number)) {
                // It permits one more.
                refused.clear(number);
            } else {
                twice.set(number);
            }
        }
        return again;
    }

    /** After 401 and 429 a call that must not be made twice may come again: it was not looked at. */
    private boolean refuse(int number, String answer, Socket connection) throws IOException {
        if (answer.startsWith("HTTP/1.1 401") || answer.startsWith("HTTP/1.1 429")) {
            synchronized (this) {
                refused.set(number);
            }
        }
        ByteServer.write(connection, answer);
        return true;
    }

    private static boolean torment(int which, String head, InputStream body, Socket connection)
            throws IOException, InterruptedException {
        if (which > 0) {
            RawServer.body(head, body);
        }
        if (which < 2) {
            ByteServer.reset(connection);
        } else if (which == 2) {
            // Silent until the client leaves.
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
