package dev.gatehouse.sdk.contract;

import dev.gatehouse.sdk.testkit.ByteServer;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;

/** What may happen to a request that was sent, for as long as it lasts, and how often it may be sent then. */
@SuppressWarnings("ImmutableEnumChecker") // an effect holds no state
enum SendingFault {
    F12("read, then closed, fresh connection", false, 3, (answer, connection) -> {}),
    F13("read, then closed, pooled connection", true, 3, (answer, connection) -> {}),
    F14("read, then reset, pooled connection", true, 3, (answer, connection) -> ByteServer.reset(connection)),
    F15("F12 with a two-address name", false, 3, (answer, connection) -> {}),
    F16("F13 with a two-address name", true, 3, (answer, connection) -> {}),
    F17("reset, fresh connection", false, 3, (answer, connection) -> ByteServer.reset(connection)),
    F18(
            "413, then closed",
            false,
            1,
            (answer, connection) -> ByteServer.write(
                    connection, "HTTP/1.1 413 Too Large\r\nConnection: close\r\nContent-Length: 0\r\n\r\n")),
    F19("no answer", false, 3, (answer, connection) -> awaitTheEnd(connection)),
    F20("one byte each 100 ms", false, 1, (answer, connection) -> {
        for (byte one : "HTTP/1.1 200 OK\r\nContent-Length: 600\r\n\r\n".getBytes(StandardCharsets.US_ASCII)) {
            connection.getOutputStream().write(one);
            if (isLeftWithin(100, connection)) {
                return;
            }
        }
        throw new IOException("the client outstayed its deadline");
    }),
    F21("102 and 103 before the answer", false, 1, (answer, connection) -> {
        ByteServer.write(connection, "HTTP/1.1 102 Processing\r\n\r\nHTTP/1.1 103 Early Hints\r\nLink: <x>\r\n\r\n");
        connection.getOutputStream().write(answer.bytes());
    }),
    F22("length cut short", false, 3, (answer, connection) -> {
        write(connection, "Content-Length: 999999");
        connection.getOutputStream().write(answer.body());
    }),
    F23("chunk cut short", false, 3, (answer, connection) -> {
        write(connection, "Transfer-Encoding: chunked");
        ByteServer.write(connection, "fffff\r\n");
        connection.getOutputStream().write(answer.body());
    }),
    F24("no length, JSON cut short", false, 3, (answer, connection) -> {
        write(connection, answer.headers() + "Connection: close");
        connection.getOutputStream().write(answer.body(), 0, Math.max(0, answer.body().length - 1));
    }),
    F25("random bytes", false, 3, (answer, connection) -> ByteServer.write(connection, "\u0001\u0002noise\r\n\r\n"));

    /** What the server does to the connection before it closes it. */
    @FunctionalInterface
    interface Effect {
        void on(CannedResponse answer, Socket connection) throws IOException, InterruptedException;
    }

    /** The limit of an attempt in F19 and of the call in F20. */
    static final Duration LIMIT = Duration.ofMillis(1_500);

    /** Most that is waited between three attempts: 50 ms, then twice as long. */
    private static final Duration WAITS = Duration.ofMillis(150);

    private final String text;

    /** Whether the connection carried other requests before; else it is a new one. */
    final boolean pooled;

    /** How often a request is sent that may be sent again. */
    private final int sendings;

    final Effect effect;

    SendingFault(String text, boolean pooled, int sendings, Effect effect) {
        this.text = text;
        this.pooled = pooled;
        this.sendings = sendings;
        this.effect = effect;
    }

    int sendings(Sample<?> sample, Set<KnownDeviation> departures) {
        return sample.retrySafety().isRetryable() && losesTheAnswer(sample, departures) ? sendings : 1;
    }

    /** How often the call asks, each time with all its attempts. */
    int rounds(Sample<?> sample, Set<KnownDeviation> departures) {
        boolean fails = this == F18 || losesTheAnswer(sample, departures);
        return fails && departures.contains(KnownDeviation.ASKED_TWICE) ? 2 : 1;
    }

    boolean hasTwoAddresses() {
        return this == F15 || this == F16;
    }

    /** Whether the answer is lost, so that nobody can tell what the server did. */
    boolean losesTheAnswer(Sample<?> sample, Set<KnownDeviation> departures) {
        boolean bodyMatters = sample.answer().body().length > 0 && !departures.contains(KnownDeviation.BODY_UNREAD);
        return this != F18 && this != F21 && (this != F24 || bodyMatters);
    }

    /** Whether real time passes until the client gives up. */
    boolean takesTime() {
        return this == F19 || this == F20;
    }

    /** The time that passes by itself until a call has ended that was sent so often. */
    Duration takes(int sent) {
        return switch (this) {
            case F19 -> LIMIT.multipliedBy(sent).plus(WAITS);
            case F20 -> LIMIT;
            default -> Duration.ZERO;
        };
    }

    /** The head of an answer with one more header. */
    private static void write(Socket connection, String header) throws IOException {
        ByteServer.write(connection, "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n" + header + "\r\n\r\n");
    }

    /** The client leaves first, at its own limit. */
    private static void awaitTheEnd(Socket connection) throws IOException {
        connection.getInputStream().read();
    }

    /** The pace of a slow server, which ends as soon as the client leaves. */
    private static boolean isLeftWithin(int millis, Socket connection) throws IOException {
        connection.setSoTimeout(millis);
        try {
            return connection.getInputStream().read() < 0;
        } catch (SocketTimeoutException stillThere) {
            return false;
        }
    }

    @Override
    public String toString() {
        return name() + " (" + text + ")";
    }
}
