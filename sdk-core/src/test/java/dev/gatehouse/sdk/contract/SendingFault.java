package dev.gatehouse.sdk.contract;

import dev.gatehouse.sdk.testkit.ByteServer;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;

/**
 * Persistent faults after a request was sent, and the expected number of requests. The ids are
 * listed in package {@code dev.gatehouse.sdk.core.matrix}.
 */
@SuppressWarnings("ImmutableEnumChecker") // effects have no state
enum SendingFault {
    F12("read, then closed, new connection", false, 3, (response, connection) -> {}),
    F13("read, then closed, pooled connection", true, 3, (response, connection) -> {}),
    F14("read, then reset, pooled connection", true, 3, (response, connection) -> ByteServer.reset(connection)),
    F15("F12, host name with two addresses", false, 3, (response, connection) -> {}),
    F16("F13, host name with two addresses", true, 3, (response, connection) -> {}),
    F17("reset, new connection", false, 3, (response, connection) -> ByteServer.reset(connection)),
    F18(
            "413, then closed",
            false,
            1,
            (response, connection) -> ByteServer.write(
                    connection, "HTTP/1.1 413 Too Large\r\nConnection: close\r\nContent-Length: 0\r\n\r\n")),
    F19("no response", false, 3, (response, connection) -> awaitClose(connection)),
    F20("one byte every 100 ms", false, 1, (response, connection) -> {
        for (byte one : "HTTP/1.1 200 OK\r\nContent-Length: 600\r\n\r\n".getBytes(StandardCharsets.US_ASCII)) {
            connection.getOutputStream().write(one);
            if (isClosedWithin(100, connection)) {
                return;
            }
        }
        throw new IOException("the client did not end at its deadline");
    }),
    F21("102 and 103 before the response", false, 1, (response, connection) -> {
        ByteServer.write(connection, "HTTP/1.1 102 Processing\r\n\r\nHTTP/1.1 103 Early Hints\r\nLink: <x>\r\n\r\n");
        connection.getOutputStream().write(response.bytes());
    }),
    F22("body shorter than Content-Length", false, 3, (response, connection) -> {
        write(connection, "Content-Length: 999999");
        connection.getOutputStream().write(response.body());
    }),
    F23("truncated chunk", false, 3, (response, connection) -> {
        write(connection, "Transfer-Encoding: chunked");
        ByteServer.write(connection, "fffff\r\n");
        connection.getOutputStream().write(response.body());
    }),
    F24("truncated JSON without a length", false, 3, (response, connection) -> {
        write(connection, response.headers() + "Connection: close");
        connection.getOutputStream().write(response.body(), 0, Math.max(0, response.body().length - 1));
    }),
    F25("random bytes", false, 3, (response, connection) -> ByteServer.write(connection, "\u0001\u0002noise\r\n\r\n"));

    /** What the server does before it closes the connection. */
    @FunctionalInterface
    interface Effect {
        void run(CannedResponse response, Socket connection) throws IOException, InterruptedException;
    }

    /** The attempt timeout of F19 and the deadline of F20. */
    static final Duration LIMIT = Duration.ofMillis(1_500);

    /** The longest total delay between three attempts: 50 ms and 100 ms. */
    private static final Duration DELAYS = Duration.ofMillis(150);

    private final String text;

    /** Whether the request is sent over a pooled connection. Otherwise over a new one. */
    final boolean pooled;

    /** The number of requests if the operation may be retried. */
    private final int requests;

    final Effect effect;

    SendingFault(String text, boolean pooled, int requests, Effect effect) {
        this.text = text;
        this.pooled = pooled;
        this.requests = requests;
        this.effect = effect;
    }

    /** Returns the expected number of requests in each round. */
    int requests(Sample<?> sample, Set<KnownDeviation> deviations) {
        return sample.retrySafety().isRetryable() && losesResponse(sample, deviations) ? requests : 1;
    }

    /** Returns how often the operation is called, each time with all its attempts. */
    int rounds(Sample<?> sample, Set<KnownDeviation> deviations) {
        boolean fails = this == F18 || losesResponse(sample, deviations);
        return fails && deviations.contains(KnownDeviation.ATTEMPTED_TWICE) ? 2 : 1;
    }

    boolean hasTwoAddresses() {
        return this == F15 || this == F16;
    }

    /**
     * Returns whether no complete response is received, so that the outcome of a change is unknown.
     */
    boolean losesResponse(Sample<?> sample, Set<KnownDeviation> deviations) {
        boolean bodyMatters = sample.response().body().length > 0 && !deviations.contains(KnownDeviation.BODY_IGNORED);
        boolean salvaged =
                (this == F22 || this == F23 || this == F24) && deviations.contains(KnownDeviation.READS_DAMAGED_BODIES);
        return this != F18 && this != F21 && (this != F24 || bodyMatters) && !salvaged;
    }

    /** Returns whether the fault ends by a timeout in real time. */
    boolean usesRealTime() {
        return this == F19 || this == F20;
    }

    /** Returns the minimum duration of a call with the given number of requests. */
    Duration duration(int requests) {
        return switch (this) {
            case F19 -> LIMIT.multipliedBy(requests).plus(DELAYS);
            case F20 -> LIMIT;
            default -> Duration.ZERO;
        };
    }

    /** Writes the head of a response with an additional header. */
    private static void write(Socket connection, String header) throws IOException {
        ByteServer.write(connection, "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n" + header + "\r\n\r\n");
    }

    /** Waits until the client closes the connection at its timeout. */
    private static void awaitClose(Socket connection) throws IOException {
        connection.getInputStream().read();
    }

    /** Waits, and returns whether the client closed the connection in that time. */
    private static boolean isClosedWithin(int millis, Socket connection) throws IOException {
        connection.setSoTimeout(millis);
        try {
            return connection.getInputStream().read() < 0;
        } catch (SocketTimeoutException stillOpen) {
            return false;
        }
    }

    @Override
    public String toString() {
        return name() + " (" + text + ")";
    }
}
