package dev.gatehouse.sdk.core.matrix;

import static dev.gatehouse.sdk.core.matrix.Expected.deadlineExceeded;
import static dev.gatehouse.sdk.core.matrix.Expected.noResponse;
import static dev.gatehouse.sdk.core.matrix.Expected.rejected;
import static dev.gatehouse.sdk.core.matrix.Expected.success;
import static dev.gatehouse.sdk.core.matrix.Expected.unreadable;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.sdk.core.BodySource;
import dev.gatehouse.sdk.core.Item;
import dev.gatehouse.sdk.core.error.InvalidRequestException;
import dev.gatehouse.sdk.core.matrix.Execution.Call;
import dev.gatehouse.sdk.core.matrix.Execution.Observed;
import dev.gatehouse.sdk.testkit.ByteServer;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import okhttp3.OkHttpClient;

/** F12 to F33: faults after the request was sent: no response, or a malformed one. */
final class ResponseFaults {

    private static final int MIB = 1 << 20;
    private static final int LIMIT = MIB;

    /** An upload of 1 MiB. */
    static final Call UPLOAD = (caller, op, secret) -> caller.call(
            op.requestWithoutBody(secret).body(BodySource.of(new byte[MIB]), "application/octet-stream"), Item.class);

    /** Reads a part of the body, then resets the connection. */
    static final RawServer.Script RESET_HALF_WAY = (head, body, number, connection) -> {
        body.readNBytes(100_000);
        ByteServer.reset(connection);
        return false;
    };

    /** Sends a 413 before it reads the body, and closes the connection after the client. */
    static final RawServer.Script EARLY_413 = (head, body, number, connection) -> {
        ByteServer.write(connection, Scripts.error(413, "Connection: close\r\n"));
        connection.shutdownOutput();
        body.readAllBytes();
        return false;
    };

    private ResponseFaults() {}

    static List<Fault> all() {
        InetAddress loopback = InetAddress.getLoopbackAddress();
        String page = "<html>" + "a page ".repeat(200);
        return List.of(
                Fault.of(
                        "F12",
                        "read, then closed, new connection",
                        () -> Scenario.withServer(Scripts.CLOSE),
                        noResponse()),
                Fault.of(
                        "F12",
                        "read, then reset, new connection",
                        () -> Scenario.withServer(Scripts.RESET),
                        noResponse()),
                Fault.of("F13", "read, then closed, pooled connection", () -> pooled(Scripts.CLOSE), noResponse()),
                Fault.of("F14", "read, then reset, pooled connection", () -> pooled(Scripts.RESET), noResponse()),
                Fault.of(
                        "F15",
                        "F12, host name with two addresses",
                        () -> Scenario.withServer(Scripts.CLOSE).resolvingTo(loopback, loopback),
                        noResponse()),
                Fault.of(
                        "F16",
                        "F13, host name with two addresses",
                        () -> pooled(Scripts.CLOSE).resolvingTo(loopback, loopback),
                        noResponse()),
                Fault.of(
                                "F17",
                                "reset while a body of 1 MiB is sent",
                                () -> Scenario.withRawServer(RESET_HALF_WAY),
                                noResponse())
                        .onlyWithBody()
                        .calledBy(UPLOAD),
                Fault.of(
                                "F18",
                                "413 before the body is read, then closed",
                                () -> Scenario.withRawServer(EARLY_413),
                                rejected(InvalidRequestException.class, 413))
                        .onlyWithBody()
                        .calledBy(UPLOAD),
                Fault.of(
                        "F19",
                        "no response",
                        () -> Scenario.withServer(Scripts.NO_RESPONSE).attemptTimeout(Duration.ofSeconds(2)),
                        noResponse()),
                // The attempt timeout applies to the whole attempt, and is longer than the deadline
                // here
                Fault.of(
                        "F20",
                        "one byte every 100 ms for a minute",
                        () -> Scenario.withServer(Scripts.SLOW).deadline(Duration.ofSeconds(5)),
                        deadlineExceeded()),
                Fault.of(
                        "F21",
                        "102 and 103 before the response",
                        () -> responding("HTTP/1.1 102 Wait\r\n\r\nHTTP/1.1 103 Early\r\nLink: x\r\n\r\n" + Scripts.OK),
                        success(1, 1)),
                Fault.of(
                        "F22",
                        "body shorter than Content-Length",
                        () -> Scenario.withServer(Scripts.thenClose(Scripts.TRUNCATED_BODY)),
                        noResponse()),
                Fault.of(
                        "F23",
                        "truncated chunk",
                        () -> Scenario.withServer(Scripts.thenClose(Scripts.TRUNCATED_CHUNK)),
                        noResponse()),
                Fault.of(
                        "F23",
                        "invalid chunk size",
                        () -> Scenario.withServer(Scripts.thenClose(Scripts.INVALID_CHUNK_SIZE)),
                        noResponse()),
                Fault.of(
                        "F24",
                        "truncated JSON without a length",
                        () -> Scenario.withServer(Scripts.thenClose(Scripts.TRUNCATED_JSON)),
                        noResponse()),
                Fault.of("F25", "random bytes", () -> Scenario.withServer(Scripts.RANDOM), noResponse()),
                Fault.of(
                        "F25",
                        "invalid status line",
                        () -> Scenario.withServer(Scripts.thenClose(Scripts.INVALID_STATUS_LINE)),
                        noResponse()),
                Fault.of(
                                "F26",
                                "300 KiB of headers",
                                () -> Scenario.withServer(
                                        Scripts.thenClose("HTTP/1.1 200 OK\r\nX: " + "y".repeat(300 * 1024))),
                                noResponse())
                        .check(allocatesLessThan(16 * MIB)),
                Fault.of("F27", "two lengths, the last too short", () -> responding(twoLengths(10, 2)), noResponse())
                        .check(ResponseFaults::neverReused),
                Fault.of("F27", "two lengths, the first too short", () -> responding(twoLengths(2, 10)), noResponse())
                        .check(ResponseFaults::neverReused),
                Fault.of(
                                "F27",
                                "204 with a body",
                                () -> responding("HTTP/1.1 204 No\r\nContent-Length: 10\r\n\r\n{\"id\":\"1\"}"),
                                // A 204 is complete after its headers (RFC 9112, section 6.3), and this
                                // call expects a value
                                unreadable())
                        .check(ResponseFaults::neverReused),
                // Messages contain no text of the server, because it may include secrets of the
                // request
                Fault.of("F28", "200 with HTML", () -> responding(typed("text/html", page)), unreadable())
                        .check(observed -> assertThat(observed.thrown())
                                .hasMessageContaining("HTML page")
                                .hasMessageNotContaining("<html>")),
                Fault.of("F29", "invalid JSON", () -> responding(json("{\"id\":nonsense}")), unreadable()),
                Fault.of("F29", "empty", () -> responding(json("")), unreadable()),
                Fault.of("F29", "null", () -> responding(json("null")), unreadable()),
                Fault.of(
                                "F30",
                                "depth 5,000",
                                () -> responding(json("[".repeat(5_000) + "]".repeat(5_000))),
                                unreadable())
                        .calledBy(Execution.OPEN)
                        .check(allocatesLessThan(16 * MIB)),
                Fault.of("F30", "number of 2,000 digits", () -> responding(json("7".repeat(2_000))), unreadable())
                        .calledBy(Execution.OPEN)
                        .check(allocatesLessThan(16 * MIB)),
                // The response is within the size limit, so that its body is in memory; the string
                // is not
                Fault.of(
                                "F30",
                                "string of 30 MB",
                                () -> responding(json('"' + "x".repeat(30_000_000) + '"')),
                                unreadable())
                        .calledBy(Execution.OPEN)
                        .check(allocatesLessThan(128 * MIB)),
                Fault.of(
                                "F31",
                                "over the size limit, with a length",
                                () -> limitedTo1MiB(typed("a/b", overLimit())),
                                unreadable())
                        .check(ResponseFaults::namesTheLimit),
                Fault.of(
                                "F31",
                                "over the size limit, without a length",
                                () -> limitedTo1MiB("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n" + overLimit()),
                                unreadable())
                        .check(ResponseFaults::namesTheLimit),
                Fault.of(
                                "F32",
                                "gzip bomb",
                                () -> Scenario.withServer(Scripts.gzipped(Scripts.gzip("x".repeat(60 * MIB)))),
                                unreadable())
                        .check(allocatesLessThan(128 * MIB)),
                Fault.of(
                        "F32", "corrupt gzip", () -> Scenario.withServer(Scripts.gzipped(corruptGzip())), unreadable()),
                Fault.of(
                                "F33",
                                "unknown field, unknown enum value, missing field, null list",
                                () -> responding(json(UNEXPECTED_FIELDS)),
                                success(1, 1))
                        .check(observed -> assertThat(observed.value()).isInstanceOfSatisfying(Item.class, item -> {
                            assertThat(item.color()).hasToString("Optional[MAUVE]");
                            assertThat(item.tags()).isEmpty();
                            assertThat(item.displayName()).isEmpty();
                        })));
    }

    private static final String UNEXPECTED_FIELDS =
            "{\"id\":\"1\",\"unheardOf\":{\"a\":[1]},\"color\":\"MAUVE\",\"tags\":null}";

    private static Scenario responding(String response) {
        return Scenario.withServer(Scripts.always(response));
    }

    private static Scenario pooled(ByteServer.Script then) {
        return Scenario.withServer(Scripts.afterSuccess(then)).pooledConnection();
    }

    private static String json(String body) {
        return ByteServer.json(200, body);
    }

    private static String typed(String type, String body) {
        return "HTTP/1.1 200 OK\r\nContent-Type: " + type + "\r\nContent-Length: " + body.length() + "\r\n\r\n" + body;
    }

    private static String twoLengths(int first, int last) {
        return "HTTP/1.1 200 OK\r\nContent-Length: " + first + "\r\nContent-Length: " + last + "\r\n\r\n{\"id\":\"1\"}";
    }

    private static String overLimit() {
        return "x".repeat(20 * MIB);
    }

    /** The client accepts 1 MiB, and counts the bytes that it receives. */
    private static Scenario limitedTo1MiB(String response) {
        CountingSockets sockets = new CountingSockets();
        OkHttpClient counting =
                new OkHttpClient.Builder().socketFactory(sockets).build();
        return responding(response)
                .onClose(() ->
                        assertThat(sockets.received()).as("bytes received").isLessThanOrEqualTo(LIMIT + 64 * 1024L))
                .configured(config -> config.withMaxResponseBytes(LIMIT).withHttpClient(counting));
    }

    private static void namesTheLimit(Observed observed) {
        assertThat(observed.thrown()).hasMessageContaining(LIMIT + " bytes");
    }

    private static byte[] corruptGzip() {
        byte[] bytes = Scripts.gzip("{\"id\":\"1\"}");
        for (int i = 10; i < bytes.length - 8; i++) {
            bytes[i] = (byte) 0xff;
        }
        return bytes;
    }

    private static void neverReused(Observed observed) {
        assertThat(observed.scenario().connections()).as("connections").isEqualTo(observed.requests());
    }

    /**
     * Asserts on the allocations of the calling thread, because other tests run at the same time.
     */
    private static Consumer<Observed> allocatesLessThan(long bytes) {
        return observed -> assertThat(observed.allocated())
                .as("bytes allocated, %s", observed.op())
                .isLessThan(bytes);
    }
}
