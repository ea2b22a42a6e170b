package dev.gatehouse.sdk.core.matrix;

import static dev.gatehouse.sdk.core.matrix.Expected.late;
import static dev.gatehouse.sdk.core.matrix.Expected.lost;
import static dev.gatehouse.sdk.core.matrix.Expected.refused;
import static dev.gatehouse.sdk.core.matrix.Expected.success;
import static dev.gatehouse.sdk.core.matrix.Expected.unreadable;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.sdk.core.BodySource;
import dev.gatehouse.sdk.core.Item;
import dev.gatehouse.sdk.core.error.InvalidRequestException;
import dev.gatehouse.sdk.core.matrix.Execution.Call;
import dev.gatehouse.sdk.core.matrix.Execution.Seen;
import dev.gatehouse.sdk.testkit.ByteServer;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import okhttp3.OkHttpClient;

/** F12 to F33: the request is out, and what comes back is no answer, or an odd one. */
final class ResponseFaults {

    private static final int MIB = 1 << 20;
    private static final int LIMIT = MIB;

    /** An upload of 1 MiB. */
    static final Call LARGE = (caller, op, secret) -> caller.call(
            op.described(secret).body(BodySource.of(new byte[MIB]), "application/octet-stream"), Item.class);

    /** Reads some of the body, then resets. */
    static final RawServer.Script RESET_HALF_WAY = (head, body, number, connection) -> {
        body.readNBytes(100_000);
        ByteServer.reset(connection);
        return false;
    };

    /** Refuses before the body was read, and closes when the client did. */
    static final RawServer.Script EARLY_413 = (head, body, number, connection) -> {
        ByteServer.write(connection, Scripts.refusal(413, "Connection: close\r\n"));
        connection.shutdownOutput();
        body.readAllBytes();
        return false;
    };

    private ResponseFaults() {}

    static List<Fault> all() {
        InetAddress loopback = InetAddress.getLoopbackAddress();
        String page = "<html>" + "a page ".repeat(200);
        return List.of(
                Fault.of("F12", "read, then closed, fresh connection", () -> Scenario.served(Scripts.CLOSE), lost()),
                Fault.of("F12", "read, then reset, fresh connection", () -> Scenario.served(Scripts.RESET), lost()),
                Fault.of("F13", "read, then closed, pooled connection", () -> pooled(Scripts.CLOSE), lost()),
                Fault.of("F14", "read, then reset, pooled connection", () -> pooled(Scripts.RESET), lost()),
                Fault.of(
                        "F15",
                        "F12 with two addresses",
                        () -> Scenario.served(Scripts.CLOSE).at(loopback, loopback),
                        lost()),
                Fault.of(
                        "F16",
                        "F13 with two addresses",
                        () -> pooled(Scripts.CLOSE).at(loopback, loopback),
                        lost()),
                Fault.of("F17", "reset while 1 MiB is sent", () -> Scenario.raw(RESET_HALF_WAY), lost())
                        .withBody()
                        .called(LARGE),
                Fault.of(
                                "F18",
                                "early 413, then closed",
                                () -> Scenario.raw(EARLY_413),
                                refused(InvalidRequestException.class, 413))
                        .withBody()
                        .called(LARGE),
                Fault.of(
                        "F19",
                        "no answer",
                        () -> Scenario.served(Scripts.SILENT).endingAttempts(Duration.ofSeconds(2)),
                        lost()),
                // Our limit of an attempt is of the whole of it: it is as long as the deadline here.
                Fault.of(
                        "F20",
                        "one byte each 100 ms for a minute",
                        () -> Scenario.served(Scripts.DRIPPING).endingTheCall(Duration.ofSeconds(5)),
                        late()),
                Fault.of(
                        "F21",
                        "102 and 103 before the answer",
                        () -> served("HTTP/1.1 102 Wait\r\n\r\nHTTP/1.1 103 Early\r\nLink: x\r\n\r\n" + Scripts.OK),
                        success(1, 1)),
                Fault.of("F22", "length cut short", () -> Scenario.served(Scripts.cut(Scripts.CUT_LENGTH)), lost()),
                Fault.of("F23", "chunk cut short", () -> Scenario.served(Scripts.cut(Scripts.CUT_CHUNK)), lost()),
                Fault.of("F23", "bad chunk size", () -> Scenario.served(Scripts.cut(Scripts.BAD_CHUNK)), lost()),
                Fault.of(
                        "F24",
                        "JSON cut short, no length",
                        () -> Scenario.served(Scripts.cut(Scripts.CUT_JSON)),
                        lost()),
                Fault.of("F25", "random bytes", () -> Scenario.served(Scripts.RANDOM), lost()),
                Fault.of("F25", "a line of garbage", () -> Scenario.served(Scripts.cut(Scripts.GARBAGE)), lost()),
                Fault.of(
                                "F26",
                                "300 KiB of headers",
                                () -> Scenario.served(Scripts.cut("HTTP/1.1 200 OK\r\nX: " + "y".repeat(300 * 1024))),
                                lost())
                        .also(allocatesAtMost(16 * MIB)),
                Fault.of("F27", "two lengths, the last too short", () -> served(lengths(10, 2)), lost())
                        .also(ResponseFaults::neverReused),
                Fault.of("F27", "two lengths, the first too short", () -> served(lengths(2, 10)), lost())
                        .also(ResponseFaults::neverReused),
                Fault.of(
                                "F27",
                                "204 with a body",
                                () -> served("HTTP/1.1 204 No\r\nContent-Length: 10\r\n\r\n{\"id\":\"1\"}"),
                                lost())
                        .also(ResponseFaults::neverReused),
                // No text of the server is in a message: it may repeat what it was sent.
                Fault.of("F28", "200 with HTML", () -> served(typed("text/html", page)), unreadable())
                        .also(seen -> assertThat(seen.thrown())
                                .hasMessageContaining("HTML page")
                                .hasMessageNotContaining("<html>")),
                Fault.of("F29", "invalid JSON", () -> served(json("{\"id\":nonsense}")), unreadable()),
                Fault.of("F29", "empty", () -> served(json("")), unreadable()),
                Fault.of("F29", "null", () -> served(json("null")), unreadable()),
                Fault.of("F30", "depth 5,000", () -> served(json("[".repeat(5_000) + "]".repeat(5_000))), unreadable())
                        .called(Execution.OPEN)
                        .also(allocatesAtMost(16 * MIB)),
                Fault.of("F30", "number of 2,000 digits", () -> served(json("7".repeat(2_000))), unreadable())
                        .called(Execution.OPEN)
                        .also(allocatesAtMost(16 * MIB)),
                // The answer itself is within the limit of answers, and so held; the text in it is not.
                Fault.of("F30", "string of 30 MB", () -> served(json('"' + "x".repeat(30_000_000) + '"')), unreadable())
                        .called(Execution.OPEN)
                        .also(allocatesAtMost(128 * MIB)),
                Fault.of("F31", "over the limit, with a length", () -> limited(typed("a/b", huge())), unreadable())
                        .also(ResponseFaults::readsLittle),
                Fault.of(
                                "F31",
                                "over the limit, without a length",
                                () -> limited("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n" + huge()),
                                unreadable())
                        .also(ResponseFaults::readsLittle),
                Fault.of(
                                "F32",
                                "gzip bomb",
                                () -> Scenario.served(Scripts.gzipped(Scripts.gzip("x".repeat(60 * MIB)))),
                                unreadable())
                        .also(allocatesAtMost(128 * MIB)),
                Fault.of("F32", "damaged gzip", () -> Scenario.served(Scripts.gzipped(damaged())), unreadable()),
                Fault.of("F33", "fields that are odd, unknown or missing", () -> served(json(ODD)), success(1, 1))
                        .also(seen -> assertThat(seen.value()).isInstanceOfSatisfying(Item.class, item -> {
                            assertThat(item.color()).hasToString("Optional[MAUVE]");
                            assertThat(item.tags()).isEmpty();
                            assertThat(item.displayName()).isEmpty();
                        })));
    }

    private static final String ODD = "{\"id\":\"1\",\"unheardOf\":{\"a\":[1]},\"color\":\"MAUVE\",\"tags\":null}";

    private static Scenario served(String answer) {
        return Scenario.served(Scripts.always(answer));
    }

    private static Scenario pooled(ByteServer.Script then) {
        return Scenario.served(Scripts.firstOk(then)).warm();
    }

    private static String json(String body) {
        return ByteServer.json(200, body);
    }

    private static String typed(String type, String body) {
        return "HTTP/1.1 200 OK\r\nContent-Type: " + type + "\r\nContent-Length: " + body.length() + "\r\n\r\n" + body;
    }

    private static String lengths(int first, int last) {
        return "HTTP/1.1 200 OK\r\nContent-Length: " + first + "\r\nContent-Length: " + last + "\r\n\r\n{\"id\":\"1\"}";
    }

    private static String huge() {
        return "x".repeat(20 * MIB);
    }

    /** A client that accepts 1 MiB, and counts what it takes off the wire. */
    private static Scenario limited(String answer) {
        CountingSockets sockets = new CountingSockets();
        OkHttpClient counting =
                new OkHttpClient.Builder().socketFactory(sockets).build();
        return served(answer)
                .closing(() -> assertThat(sockets.received())
                        .as("bytes taken off the wire")
                        .isLessThanOrEqualTo(LIMIT + 64 * 1024L))
                .tuned(config -> config.withMaxResponseBytes(LIMIT).withHttpClient(counting));
    }

    private static void readsLittle(Seen seen) {
        assertThat(seen.thrown()).hasMessageContaining(LIMIT + " bytes");
    }

    private static byte[] damaged() {
        byte[] bytes = Scripts.gzip("{\"id\":\"1\"}");
        for (int i = 10; i < bytes.length - 8; i++) {
            bytes[i] = (byte) 0xff;
        }
        return bytes;
    }

    private static void neverReused(Seen seen) {
        assertThat(seen.stage().connections()).as("connections").isEqualTo(seen.reads());
    }

    /** The heap stays flat, whatever else runs at the time. */
    private static Consumer<Seen> allocatesAtMost(long bytes) {
        return seen -> assertThat(seen.allocated())
                .as("bytes allocated, %s", seen.op())
                .isLessThan(bytes);
    }
}
