package dev.gatehouse.sdk.core.stream;

import static dev.gatehouse.sdk.core.stream.DownloadServer.binary;
import static dev.gatehouse.sdk.core.stream.DownloadServer.content;
import static dev.gatehouse.sdk.core.stream.DownloadServer.cut;
import static dev.gatehouse.sdk.core.stream.DownloadServer.first;
import static dev.gatehouse.sdk.core.stream.DownloadServer.head;
import static dev.gatehouse.sdk.core.stream.DownloadServer.writeRange;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.sdk.core.BodyTarget;
import dev.gatehouse.sdk.core.Download;
import dev.gatehouse.sdk.core.RetryPolicy;
import dev.gatehouse.sdk.core.SdkConfig;
import dev.gatehouse.sdk.core.TestVendor;
import dev.gatehouse.sdk.core.client.RawRequest;
import dev.gatehouse.sdk.core.error.ConflictException;
import dev.gatehouse.sdk.core.error.TransportException;
import dev.gatehouse.sdk.core.spi.RetrySafety;
import dev.gatehouse.sdk.testkit.ByteServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Downloads whose connection breaks, and what the next attempt does. */
class DownloadResumeTest {

    private static final byte[] CONTENT = content(300_000);
    private static final byte[] OTHER = content(299_000);
    private static final String TAG = "ETag: \"v1\"";

    @TempDir
    Path folder;

    @Test
    void strongEntityTag_continuesAtTheLastByte() throws IOException {
        List<Long> progress = new ArrayList<>();
        try (ByteServer server = ByteServer.start((request, number, connection) -> {
            if (number == 1) {
                return cut(CONTENT, 100_000, TAG).run(request, number, connection);
            }
            writeRange(request, connection, CONTENT, TAG);
            return true;
        })) {
            Download download = raw(server, "GET")
                    .download(BodyTarget.toFile(target()).withProgress((bytes, total) -> progress.add(bytes)));
            assertThat(download.bytes()).isEqualTo(CONTENT.length);
            assertThat(server.received()).hasSize(2);
            assertThat(server.received().get(0).header("Range")).isEmpty();
            assertThat(server.received().get(1).header("If-Range")).contains("\"v1\"");
            assertThat(first(server.received().get(1))).isEqualTo(100_000);
        }
        assertThat(progress).isSorted().endsWith((long) CONTENT.length);
        assertOnlyTarget(CONTENT);
    }

    @Test
    void outputStream_isContinued_withEachByteOnce() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ByteServer server = ByteServer.start((request, number, connection) -> {
            if (number == 1) {
                return cut(CONTENT, 250_000, TAG).run(request, number, connection);
            }
            writeRange(request, connection, CONTENT, TAG);
            return true;
        })) {
            raw(server, "GET").download(BodyTarget.toOutputStream(out));
        }
        assertThat(out.toByteArray()).isEqualTo(CONTENT);
    }

    @Test
    void partsOfParts_areContinuedAgain() throws IOException {
        try (ByteServer server = ByteServer.start((request, number, connection) -> {
            if (number == 1) {
                return cut(CONTENT, 100_000, TAG).run(request, number, connection);
            }
            int from = first(request);
            int to = Math.min(CONTENT.length, from + 100_000);
            String range = "Content-Range: bytes " + from + "-" + (to - 1) + "/" + CONTENT.length;
            DownloadServer.write(
                    connection,
                    head(206, TAG, "Content-Length: " + (to - from), range),
                    Arrays.copyOfRange(CONTENT, from, to));
            return true;
        })) {
            raw(server, "GET").download(BodyTarget.toFile(target()));
            assertThat(server.received()).hasSize(3);
        }
        assertOnlyTarget(CONTENT);
    }

    /** Neither response has a length of its own. */
    @Test
    void chunkedBody_isContinuedByAChunkedPart() throws IOException {
        try (ByteServer server = ByteServer.start((request, number, connection) -> {
            int from = number == 1 ? 0 : first(request);
            int to = number == 1 ? 100_000 : CONTENT.length;
            String range = "Content-Range: bytes " + from + "-" + (to - 1) + "/" + CONTENT.length;
            String start = number == 1
                    ? head(200, TAG, "Transfer-Encoding: chunked")
                    : head(206, TAG, "Transfer-Encoding: chunked", range);
            DownloadServer.write(
                    connection, start + Integer.toHexString(to - from) + "\r\n", Arrays.copyOfRange(CONTENT, from, to));
            if (number > 1) {
                ByteServer.write(connection, "\r\n0\r\n\r\n");
            }
            return number > 1;
        })) {
            raw(server, "GET").download(BodyTarget.toFile(target()));
            assertThat(server.received()).hasSize(2);
            assertThat(first(server.received().get(1))).isEqualTo(100_000);
        }
        assertOnlyTarget(CONTENT);
    }

    /** The second attempt gets a response to which the first part must not be kept. */
    @Test
    void changedBody_startsAgain() throws IOException {
        List<ByteServer.Script> second = List.of(
                binary(OTHER, "ETag: \"v2\""),
                binary(OTHER),
                wrongRange("ETag: \"v2\"", "Content-Range: bytes 100000-298999/299000"),
                wrongRange("X-No: tag", "Content-Range: bytes 100000-298999/299000"),
                wrongRange(TAG, "Content-Range: bytes 99999-298998/299000"),
                wrongRange(TAG, "Content-Range: bytes 100000-298999/*"),
                wrongRange(TAG, "Content-Range: nonsense"),
                ByteServer.always(
                        head(206, TAG, "Content-Range: bytes 100000-299999/300000", "Content-Length: 5") + "short"),
                wrongRange(TAG, "X-No: range"),
                ByteServer.always(head(416, "Content-Range: bytes */299000", "Content-Length: 0")));
        for (int i = 0; i < second.size(); i++) {
            ByteServer.Script middle = second.get(i);
            try (ByteServer server = ByteServer.start((request, number, connection) -> {
                ByteServer.Script script = number == 1
                        ? cut(CONTENT, 100_000, TAG)
                        : request.header("Range").isPresent() ? middle : binary(OTHER, "ETag: \"v2\"");
                return script.run(request, number, connection);
            })) {
                raw(server, "GET").download(BodyTarget.toFile(target()));
                assertThat(server.received()).as("script %s", i).hasSizeBetween(2, 3);
            }
            assertOnlyTarget(OTHER);
        }
    }

    @Test
    void weakTag_noTag_unsupportedRanges_andOtherMethods_startAgain() throws IOException {
        assertStartsAgain("GET", "ETag: W/\"v1\"");
        assertStartsAgain("GET", "X-No: tag");
        assertStartsAgain("GET", TAG, "Accept-Ranges: none");
        assertStartsAgain("POST", TAG);
    }

    @Test
    void outputStream_thatReceivedBytes_isNotStartedAgain() {
        for (String tag : List.of("X-No: tag", TAG)) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try (ByteServer server = ByteServer.start((request, number, connection) -> {
                ByteServer.Script script = number == 1 ? cut(CONTENT, 100_000, tag) : binary(OTHER, "ETag: \"v2\"");
                return script.run(request, number, connection);
            })) {
                assertThatThrownBy(() -> raw(server, "GET").download(BodyTarget.toOutputStream(out)))
                        .isInstanceOf(TransportException.class);
                assertThat(out.toByteArray()).isEqualTo(Arrays.copyOf(CONTENT, 100_000));
                assertThat(server.received()).as("attempts").hasSize(tag.equals(TAG) ? 2 : 1);
            }
        }
    }

    @Test
    void outputStream_thatReceivedNothing_isRetried() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ByteServer server = ByteServer.start((request, number, connection) -> {
            ByteServer.Script script = number == 1 ? cut(CONTENT, 0) : binary(CONTENT);
            return script.run(request, number, connection);
        })) {
            raw(server, "GET").download(BodyTarget.toOutputStream(out));
        }
        assertThat(out.toByteArray()).isEqualTo(CONTENT);
    }

    @Test
    void consumer_isCalledOnce() {
        List<Integer> calls = new ArrayList<>();
        try (ByteServer server = ByteServer.start(cut(CONTENT, 100_000, TAG))) {
            assertThatThrownBy(() -> raw(server, "GET").download(BodyTarget.toConsumer(in -> {
                        calls.add(1);
                        in.readAllBytes();
                    })))
                    .isInstanceOf(TransportException.class);
            assertThat(server.received()).hasSize(1);
        }
        assertThat(calls).hasSize(1);
    }

    @Test
    void errorOfTheSecondAttempt_isThrown_andTheOldFileStays() throws IOException {
        Files.write(target(), OTHER);
        try (ByteServer server = ByteServer.start((request, number, connection) -> {
            ByteServer.Script script = number == 1
                    ? cut(CONTENT, 100_000, TAG)
                    : ByteServer.always(ByteServer.json(409, "{\"code\":\"LOCKED\"}"));
            return script.run(request, number, connection);
        })) {
            assertThatThrownBy(() -> raw(server, "GET").download(BodyTarget.toFile(target())))
                    .isInstanceOf(ConflictException.class)
                    .satisfies(e -> assertThat(e.getSuppressed()).hasSize(1));
        }
        assertOnlyTarget(OTHER);
    }

    private void assertStartsAgain(String method, String... headers) throws IOException {
        try (ByteServer server = ByteServer.start((request, number, connection) -> {
            ByteServer.Script script = number == 1 ? cut(CONTENT, 100_000, headers) : binary(CONTENT, headers);
            return script.run(request, number, connection);
        })) {
            raw(server, method).retrySafety(RetrySafety.SAFE).download(BodyTarget.toFile(target()));
            assertThat(server.received().get(1).header("Range")).isEmpty();
        }
        assertOnlyTarget(CONTENT);
    }

    /** Sends the last 199,000 bytes of the other content as a part. */
    private static ByteServer.Script wrongRange(String... headers) {
        return (request, number, connection) -> {
            String[] all = Arrays.copyOf(headers, headers.length + 1);
            all[headers.length] = "Content-Length: 199000";
            DownloadServer.write(connection, head(206, all), Arrays.copyOfRange(OTHER, 100_000, 299_000));
            return true;
        };
    }

    private Path target() {
        return folder.resolve("trail.zip");
    }

    private void assertOnlyTarget(byte[] expected) throws IOException {
        assertThat(target()).hasBinaryContent(expected);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(target());
        }
    }

    private static RawRequest raw(ByteServer server, String method) {
        RetryPolicy fast = RetryPolicy.builder()
                .baseDelay(Duration.ofMillis(1))
                .maxDelay(Duration.ofMillis(1))
                .build();
        SdkConfig config = SdkConfig.builder(server.url()).retry(fast).build();
        return TestVendor.caller(config).raw().request(method, "/trail");
    }
}
