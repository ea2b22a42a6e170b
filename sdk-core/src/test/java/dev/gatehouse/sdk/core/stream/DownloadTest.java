package dev.gatehouse.sdk.core.stream;

import static dev.gatehouse.sdk.core.stream.DownloadServer.binary;
import static dev.gatehouse.sdk.core.stream.DownloadServer.chunked;
import static dev.gatehouse.sdk.core.stream.DownloadServer.content;
import static dev.gatehouse.sdk.core.stream.DownloadServer.cut;
import static dev.gatehouse.sdk.core.stream.DownloadServer.gzip;
import static dev.gatehouse.sdk.core.stream.DownloadServer.head;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.gatehouse.sdk.core.ApiResponse;
import dev.gatehouse.sdk.core.BodyTarget;
import dev.gatehouse.sdk.core.CallOptions;
import dev.gatehouse.sdk.core.Download;
import dev.gatehouse.sdk.core.RetryPolicy;
import dev.gatehouse.sdk.core.SdkConfig;
import dev.gatehouse.sdk.core.TestVendor;
import dev.gatehouse.sdk.core.client.ApiCaller;
import dev.gatehouse.sdk.core.client.RawRequest;
import dev.gatehouse.sdk.core.error.ApiError;
import dev.gatehouse.sdk.core.error.ConflictException;
import dev.gatehouse.sdk.core.error.DeadlineExceededException;
import dev.gatehouse.sdk.core.error.ErrorKind;
import dev.gatehouse.sdk.core.error.NotFoundException;
import dev.gatehouse.sdk.core.error.ResponseFormatException;
import dev.gatehouse.sdk.core.error.SdkException;
import dev.gatehouse.sdk.core.error.TransportException;
import dev.gatehouse.sdk.core.spi.JsonCodec;
import dev.gatehouse.sdk.testkit.ByteServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Downloads to files, streams and consumers against a server that speaks bytes. */
class DownloadTest {

    private static final byte[] CONTENT = content(300_000);
    private static final byte[] OLD = {1, 2, 3};

    @TempDir
    Path folder;

    @Test
    void file_hasExactlyTheBytesOfTheServer_andProgressIsReported() throws IOException {
        try (ByteServer server = ByteServer.start(binary(CONTENT, "ETag: \"a\"", "X-Id: 7"))) {
            List<Long> progress = new ArrayList<>();
            Download download = raw(server).download(BodyTarget.toFile(target()).withProgress((bytes, total) -> {
                assertThat(total).isEqualTo(CONTENT.length);
                progress.add(bytes);
            }));
            assertThat(download.status()).isEqualTo(200);
            assertThat(download.header("X-Id")).contains("7");
            assertThat(download.headers("X-Id")).containsExactly("7");
            assertThat(download.bytes()).isEqualTo(CONTENT.length);
            assertThat(download.response().body()).isEmpty();
            assertThat(progress)
                    .isSorted()
                    .doesNotHaveDuplicates()
                    .hasSizeBetween(2, 6)
                    .endsWith((long) CONTENT.length);
            assertThat(server.received().get(0).header("Accept")).contains("*/*");
            assertThat(server.received().get(0).header("Accept-Encoding")).contains("identity");
        }
        assertOnlyTarget(CONTENT);
    }

    @Test
    void typedOperation_canBeDownloaded() throws IOException {
        try (ByteServer server = ByteServer.start(binary(CONTENT))) {
            ApiCaller caller = TestVendor.caller(SdkConfig.of(server.url()));
            caller.download(TestVendor.GET.request().path("id", "1"), BodyTarget.toFile(target()));
            assertThat(server.received().get(0).path()).isEqualTo("/items/1");
        }
        assertOnlyTarget(CONTENT);
    }

    @Test
    void outputStream_andConsumer_receiveTheSameBytes() throws IOException {
        try (ByteServer server = ByteServer.start(binary(CONTENT))) {
            RawRequest request = raw(server);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            assertThat(request.download(BodyTarget.toOutputStream(out)).bytes()).isEqualTo(CONTENT.length);
            assertThat(out.toByteArray()).isEqualTo(CONTENT);
            byte[][] read = new byte[1][];
            request.download(BodyTarget.toConsumer(in -> {
                assertThat(in.read()).isEqualTo(CONTENT[0] & 0xff);
                read[0] = in.readAllBytes();
                in.close();
            }));
            assertThat(read[0]).isEqualTo(Arrays.copyOfRange(CONTENT, 1, CONTENT.length));
            assertThat(server.connections()).isEqualTo(1);
        }
    }

    @Test
    void smallBody_emptyBody_chunks_andCompression_areWritten() throws IOException {
        byte[] small = content(100);
        byte[] compressed = gzip(CONTENT);
        List<ByteServer.Script> scripts = List.of(
                binary(small),
                binary(new byte[0]),
                chunked(CONTENT, true),
                binary(compressed, "Content-Encoding: gzip"),
                ByteServer.always(head(204)));
        List<byte[]> expected = List.of(small, new byte[0], CONTENT, CONTENT, new byte[0]);
        for (int i = 0; i < scripts.size(); i++) {
            try (ByteServer server = ByteServer.start(scripts.get(i))) {
                assertThat(raw(server).download(BodyTarget.toFile(target())).bytes())
                        .isEqualTo(expected.get(i).length);
            }
            assertOnlyTarget(expected.get(i));
        }
    }

    @Test
    void maxResponseBytes_doesNotLimitADownload_butTheCallerDoes() throws IOException {
        try (ByteServer server = ByteServer.start(binary(CONTENT));
                ApiCaller caller = TestVendor.caller(
                        SdkConfig.builder(server.url()).maxResponseBytes(10).build())) {
            RawRequest request = caller.raw().request("GET", "/x");
            request.download(BodyTarget.toFile(target()).withMaxBytes(CONTENT.length));
            assertOnlyTarget(CONTENT);
            assertThatThrownBy(
                            () -> request.download(BodyTarget.toFile(target()).withMaxBytes(CONTENT.length - 1)))
                    .isInstanceOf(ResponseFormatException.class)
                    .hasMessageContaining("longer than the permitted " + (CONTENT.length - 1) + " bytes");
            assertOnlyTarget(CONTENT);
        }
    }

    @Test
    void bodyThatExceedsTheLimit_isNotWritten_whateverItsEncoding() throws IOException {
        byte[] bomb = gzip(new byte[5_000_000]);
        for (ByteServer.Script script :
                List.of(chunked(CONTENT, true), binary(bomb, "Content-Encoding: gzip"), binary(content(1_001)))) {
            try (ByteServer server = ByteServer.start(script)) {
                assertThatThrownBy(() ->
                                raw(server).download(BodyTarget.toFile(target()).withMaxBytes(1_000)))
                        .isInstanceOf(ResponseFormatException.class);
                assertThat(server.received()).hasSize(1);
            }
            assertEmptyFolder();
        }
    }

    @Test
    void downloadCutAt10RandomPlaces_leavesTheOldFile_andNoTemporaryFile() throws IOException {
        Files.write(target(), OLD);
        SplittableRandom random = new SplittableRandom(14);
        for (int i = 0; i < 10; i++) {
            int after = random.nextInt(CONTENT.length);
            try (ByteServer server = ByteServer.start(cut(CONTENT, after))) {
                assertThatThrownBy(() -> raw(server).download(BodyTarget.toFile(target())))
                        .as("cut after %s bytes", after)
                        .isInstanceOf(TransportException.class);
                assertThat(server.received()).as("attempts").hasSize(3);
            }
            assertOnlyTarget(OLD);
        }
    }

    @Test
    void everyKindOfIncompleteBody_isAFailure() throws IOException {
        byte[] compressed = gzip(CONTENT);
        byte[] wrongSum = compressed.clone();
        wrongSum[compressed.length - 6] ^= 1;
        List<ByteServer.Script> scripts = List.of(
                chunked(CONTENT, false),
                cut(CONTENT, CONTENT.length - 1),
                cut(compressed, compressed.length - 1, "Content-Encoding: gzip"),
                binary(Arrays.copyOf(compressed, compressed.length - 8), "Content-Encoding: gzip"),
                binary(wrongSum, "Content-Encoding: gzip"),
                cut(content(10), 9),
                (request, number, connection) -> {
                    DownloadServer.write(connection, head(200, "Content-Type: application/zip"), CONTENT);
                    return false;
                },
                (request, number, connection) -> {
                    DownloadServer.write(connection, head(200, "Content-Type: text/plain"), content(10));
                    return false;
                });
        for (int i = 0; i < scripts.size(); i++) {
            try (ByteServer server = ByteServer.start(scripts.get(i))) {
                assertThatThrownBy(() -> raw(server).download(BodyTarget.toFile(target())))
                        .as("script %s", i)
                        .isInstanceOf(SdkException.class);
            }
            assertEmptyFolder();
        }
    }

    @Test
    void endThatCanNotBeVerified_isAcceptedOnRequest() throws IOException {
        ByteServer.Script script = (request, number, connection) -> {
            DownloadServer.write(connection, head(200, "Content-Type: application/zip"), CONTENT);
            return false;
        };
        try (ByteServer server = ByteServer.start(script)) {
            assertThatThrownBy(() -> raw(server).download(BodyTarget.toFile(target())))
                    .isInstanceOf(ResponseFormatException.class)
                    .hasMessageContaining("withUnverifiedEnd");
            raw(server).download(BodyTarget.toFile(target()).withUnverifiedEnd());
        }
        assertOnlyTarget(CONTENT);
    }

    @Test
    void unsupportedEncoding_andPartThatWasNotRequested_areRejected() throws IOException {
        List<ByteServer.Script> scripts = List.of(
                binary(CONTENT, "Content-Encoding: br"),
                ByteServer.always(head(206, "Content-Length: 1", "Content-Range: bytes 0-0/1") + "x"));
        for (ByteServer.Script script : scripts) {
            try (ByteServer server = ByteServer.start(script)) {
                assertThatThrownBy(() -> raw(server).download(BodyTarget.toFile(target())))
                        .isInstanceOf(ResponseFormatException.class);
            }
            assertEmptyFolder();
        }
    }

    @Test
    void partThatTheCallerRequested_isWritten() throws IOException {
        ByteServer.Script script =
                ByteServer.always(head(206, "Content-Length: 1", "Content-Range: bytes 0-0/9") + "x");
        try (ByteServer server = ByteServer.start(script)) {
            Download download = raw(server).header("Range", "bytes=0-0").download(BodyTarget.toFile(target()));
            assertThat(download.status()).isEqualTo(206);
        }
        assertOnlyTarget(new byte[] {'x'});
    }

    @Test
    void errorResponse_isATypedError_andExpectedStatusWritesNothing() throws IOException {
        try (ByteServer server = ByteServer.start(ByteServer.always(ByteServer.json(404, "{\"code\":\"GONE\"}")))) {
            NotFoundException missing = catchThrowableOfType(
                    NotFoundException.class, () -> raw(server).download(BodyTarget.toFile(target())));
            assertThat(missing.code()).contains("GONE");
            Download download = raw(server).expectStatus(404).download(BodyTarget.toFile(target()));
            assertThat(download.status()).isEqualTo(404);
            assertThat(download.bytes()).isZero();
            assertThat(download.response().body()).isNotEmpty();
        }
        assertEmptyFolder();
    }

    /** Some servers compress every response, although a download asks for none. */
    @ParameterizedTest
    @ValueSource(strings = {"gzip", "X-GZIP"})
    void errorResponseThatIsCompressedNevertheless_isReadLikeOthers(String coding) throws IOException {
        byte[] error = gzip("{\"code\":\"GONE\"}".getBytes(UTF_8));
        String head = head(404, "Content-Encoding: " + coding, "Content-Length: " + error.length);
        try (ByteServer server = ByteServer.start((request, number, connection) -> {
            DownloadServer.write(connection, head, error);
            return true;
        })) {
            NotFoundException missing = catchThrowableOfType(
                    NotFoundException.class, () -> raw(server).download(BodyTarget.toFile(target())));
            assertThat(missing.code()).contains("GONE");
            Download download = raw(server).expectStatus(404).download(BodyTarget.toFile(target()));
            assertThat(new String(download.response().body(), UTF_8)).isEqualTo("{\"code\":\"GONE\"}");
        }
        assertEmptyFolder();
    }

    @Test
    void vendorsErrorInsideASuccessfulResponse_isRecognized() throws IOException {
        try (ByteServer server = ByteServer.start(ByteServer.always(ByteServer.json(200, "{\"failed\":true}")));
                ApiCaller caller = ApiCaller.open(
                        SdkConfig.of(server.url()),
                        JsonCodec.camelCase(),
                        (operation, response) -> failed(response)
                                ? ApiError.builder(ErrorKind.CONFLICT).build()
                                : null)) {
            assertThatThrownBy(() -> caller.raw().request("GET", "/x").download(BodyTarget.toFile(target())))
                    .isInstanceOf(ConflictException.class);
        }
        assertEmptyFolder();
    }

    @Test
    void html_isRejected_unlessItWasAskedFor() throws IOException {
        String page = "<html>" + "x".repeat(100_000) + "</html>";
        String html = head(200, "Content-Type: text/html", "Content-Length: " + page.length()) + page;
        try (ByteServer server = ByteServer.start(ByteServer.always(html))) {
            assertThatThrownBy(() -> raw(server).download(BodyTarget.toFile(target())))
                    .isInstanceOf(ResponseFormatException.class)
                    .hasMessageContaining("HTML");
            assertEmptyFolder();
            raw(server).accept("text/html").download(BodyTarget.toFile(target()));
        }
        assertOnlyTarget(page.getBytes(UTF_8));
    }

    @Test
    void stalledDownload_isRetried_andTheDeadlineLimitsAllOfIt() throws IOException {
        CountDownLatch never = new CountDownLatch(1);
        ByteServer.Script script = (request, number, connection) -> {
            DownloadServer.write(connection, head(200, "Content-Length: 9000", "Content-Type: a/b"), new byte[100]);
            never.await();
            return false;
        };
        try (ByteServer server = ByteServer.start(script)) {
            CallOptions options = CallOptions.builder()
                    .attemptTimeout(Duration.ofMillis(300))
                    .deadline(Duration.ofSeconds(20))
                    .build();
            long start = System.nanoTime();
            assertThatThrownBy(() -> raw(server, options).download(BodyTarget.toFile(target())))
                    .isInstanceOf(TransportException.class)
                    .hasMessageContaining("SocketTimeoutException");
            assertThat(server.received()).hasSize(3);
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
            assertThatThrownBy(() -> raw(server, CallOptions.within(Duration.ofMillis(400)))
                            .download(BodyTarget.toFile(target())))
                    .isInstanceOf(DeadlineExceededException.class);
        }
        assertEmptyFolder();
    }

    @Test
    void slowDownload_mayTakeLongerThanTheAttemptTimeout() throws IOException {
        ByteServer.Script script = (request, number, connection) -> {
            DownloadServer.write(connection, head(200, "Content-Length: 100000", "Content-Type: a/b"), new byte[0]);
            for (int i = 0; i < 40; i++) {
                DownloadServer.write(connection, "", new byte[2_500]);
                Thread.sleep(60); // a slow server
            }
            return true;
        };
        try (ByteServer server = ByteServer.start(script)) {
            CallOptions options = CallOptions.builder()
                    .attemptTimeout(Duration.ofMillis(1_500))
                    .attempts(1)
                    .build();
            raw(server, options).download(BodyTarget.toFile(target()));
        }
        assertOnlyTarget(new byte[100_000]);
    }

    @Test
    void readLimitOfADownload_doesNotStayOnItsConnection() {
        ByteServer.Script script = (request, number, connection) -> {
            Thread.sleep(number == 2 ? 900 : 0); // a slow server
            return binary(CONTENT).run(request, number, connection);
        };
        try (ByteServer server = ByteServer.start(script)) {
            ApiCaller caller = TestVendor.caller(SdkConfig.of(server.url()));
            CallOptions options =
                    CallOptions.builder().attemptTimeout(Duration.ofMillis(600)).build();
            caller.raw().with(options).request("GET", "/x").download(BodyTarget.toFile(target()));
            assertThat(caller.raw().request("GET", "/x").send().body()).isEqualTo(CONTENT);
            assertThat(server.received()).hasSize(2);
            assertThat(server.connections()).isEqualTo(1);
        }
    }

    @Test
    void targetThatThrows_endsTheCall() throws IOException {
        try (ByteServer server = ByteServer.start(binary(CONTENT))) {
            IOException full = new IOException("disk full");
            OutputStream broken = new OutputStream() {
                @Override
                public void write(int b) throws IOException {
                    throw full;
                }
            };
            assertThatThrownBy(() -> raw(server).download(BodyTarget.toOutputStream(broken)))
                    .isInstanceOf(TransportException.class)
                    .hasCause(full);
            IllegalStateException own = new IllegalStateException("enough");
            assertThatThrownBy(() -> raw(server).download(BodyTarget.toConsumer(in -> {
                        throw own;
                    })))
                    .isSameAs(own);
            assertThat(server.received()).as("attempts").hasSize(2);
        }
    }

    @Test
    void targetThatFailsAfterTheDeadline_isNotReportedAsATimeout() {
        IOException full = new IOException("no space left");
        try (ByteServer server = ByteServer.start(binary(CONTENT))) {
            assertThatThrownBy(() -> raw(server, CallOptions.within(Duration.ofMillis(300)))
                            .download(BodyTarget.toConsumer(in -> {
                                in.readNBytes(10);
                                assertThat(catchThrowable(() -> TimeUnit.MILLISECONDS.sleep(500)))
                                        .isNull();
                                throw full;
                            })))
                    .isExactlyInstanceOf(TransportException.class)
                    .hasCause(full);
        }
    }

    @Test
    void consumer_canNotHideABrokenConnection() {
        try (ByteServer server = ByteServer.start(cut(CONTENT, 200_000))) {
            assertThatThrownBy(() -> raw(server).download(BodyTarget.toConsumer(in -> {
                        try {
                            in.readAllBytes();
                        } catch (IOException hidden) {
                            // A careless consumer.
                        }
                    })))
                    .isInstanceOf(TransportException.class);
            assertThatThrownBy(() -> raw(server).download(BodyTarget.toConsumer(in -> {
                        try {
                            in.readAllBytes();
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    })))
                    .isInstanceOf(TransportException.class);
            assertThatThrownBy(() -> raw(server).download(BodyTarget.toConsumer(in -> in.read(new byte[10]))))
                    .isInstanceOf(TransportException.class);
        }
    }

    @Test
    void progressListenerThatThrows_doesNotEndTheDownload() throws IOException {
        try (ByteServer server = ByteServer.start(binary(CONTENT))) {
            raw(server).download(BodyTarget.toFile(target()).withProgress((bytes, total) -> {
                throw new IllegalStateException("listener");
            }));
        }
        assertOnlyTarget(CONTENT);
    }

    @Test
    void closingTheClient_endsTheDownload() throws Exception {
        CountDownLatch half = new CountDownLatch(1);
        CountDownLatch never = new CountDownLatch(1);
        ByteServer.Script script = (request, number, connection) -> {
            DownloadServer.write(connection, head(200, "Content-Length: 900000", "Content-Type: a/b"), CONTENT);
            half.countDown();
            never.await();
            return false;
        };
        try (ByteServer server = ByteServer.start(script)) {
            ApiCaller caller = TestVendor.caller(SdkConfig.of(server.url()));
            Thread closer = new Thread(() -> {
                try {
                    half.await();
                    caller.close();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            });
            closer.start();
            assertThatThrownBy(() -> caller.raw().request("GET", "/x").download(BodyTarget.toFile(target())))
                    .isInstanceOf(TransportException.class);
            closer.join(10_000);
        }
        assertEmptyFolder();
    }

    @Test
    void fileThatCanNotBeWritten_isRejectedBeforeARequestIsSent() throws IOException {
        Path missing = folder.resolve("missing").resolve("file");
        try (ByteServer server = ByteServer.start(binary(CONTENT))) {
            for (Path path : List.of(missing, folder, Path.of("/"))) {
                assertThatThrownBy(() -> raw(server).download(BodyTarget.toFile(path)))
                        .isInstanceOf(IllegalArgumentException.class);
            }
            assertThat(server.received()).isEmpty();
        }
    }

    @Test
    void existingFile_keepsItsPermissions_andALinkIsFollowed() throws IOException {
        Path real = Files.write(folder.resolve("real"), OLD);
        Files.setPosixFilePermissions(real, PosixFilePermissions.fromString("rw-r-----"));
        Path link = Files.createSymbolicLink(folder.resolve("link"), real);
        try (ByteServer server = ByteServer.start(binary(CONTENT))) {
            raw(server).download(BodyTarget.toFile(link));
        }
        assertThat(link).isSymbolicLink();
        assertThat(real).hasBinaryContent(CONTENT);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(real)))
                .isEqualTo("rw-r-----");
    }

    @Test
    void emptyResponse_isAnEmptyFile_whateverItsType() throws IOException {
        for (String response : List.of(
                head(204, "Content-Type: text/html"),
                head(200, "Content-Type: text/html", "Content-Length: 0"),
                head(205),
                head(205, "Content-Type: application/zip"))) {
            try (ByteServer server = ByteServer.start(ByteServer.always(response))) {
                assertThat(raw(server).download(BodyTarget.toFile(target())).bytes())
                        .as(response)
                        .isZero();
                assertThat(server.received()).hasSize(1);
            }
            assertOnlyTarget(new byte[0]);
        }
    }

    @Test
    void temporaryFile_canBeReadOnlyByThoseWhoMayReadTheTarget() throws IOException {
        Files.write(target(), OLD);
        Files.setPosixFilePermissions(target(), PosixFilePermissions.fromString("rw-------"));
        List<String> during = new ArrayList<>();
        try (ByteServer server = ByteServer.start(binary(CONTENT))) {
            raw(server).download(BodyTarget.toFile(target()).withProgress((bytes, total) -> permissions(during)));
        }
        assertThat(during).isNotEmpty().containsOnly("rw-------");
        assertOnlyTarget(CONTENT);
    }

    @Test
    void longNameOfAFile_isAccepted() throws IOException {
        Path file = folder.resolve("n".repeat(250));
        try (ByteServer server = ByteServer.start(binary(CONTENT))) {
            raw(server).download(BodyTarget.toFile(file));
        }
        assertThat(file).hasBinaryContent(CONTENT);
    }

    private void permissions(List<String> found) {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                found.add(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1})
    void limitBelow1_isRejected(long limit) {
        assertThatThrownBy(() -> BodyTarget.toFile(target()).withMaxBytes(limit))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void headHasNoBodyToDownload() {
        ApiCaller caller = TestVendor.caller(SdkConfig.of("https://h.example.com"));
        assertThatThrownBy(() -> caller.raw().request("HEAD", "/x").download(BodyTarget.toFile(target())))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void failedChange_hasAnUnknownOutcome() {
        try (ByteServer server = ByteServer.start(cut(CONTENT, 200_000))) {
            ApiCaller caller = TestVendor.caller(SdkConfig.of(server.url()));
            TransportException broken = catchThrowableOfType(
                    TransportException.class,
                    () -> caller.raw().request("POST", "/report").download(BodyTarget.toFile(target())));
            assertThat(broken.outcomeUnknown()).isTrue();
            assertThat(server.received()).hasSize(1);
        }
    }

    private static boolean failed(ApiResponse response) {
        return response.as(Map.class).filter(body -> body.containsKey("failed")).isPresent();
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

    private void assertEmptyFolder() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).isEmpty();
        }
    }

    private static RawRequest raw(ByteServer server) {
        return raw(server, CallOptions.defaults());
    }

    private static RawRequest raw(ByteServer server, CallOptions options) {
        RetryPolicy fast = RetryPolicy.builder()
                .baseDelay(Duration.ofMillis(1))
                .maxDelay(Duration.ofMillis(1))
                .build();
        SdkConfig config = SdkConfig.builder(server.url()).retry(fast).build();
        return TestVendor.caller(config).raw().with(options).request("GET", "/trail");
    }
}
