package dev.gatehouse.sdk.sps;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.sdk.core.BodySource;
import dev.gatehouse.sdk.core.BodyTarget;
import dev.gatehouse.sdk.core.CallOptions;
import dev.gatehouse.sdk.core.Cancellation;
import dev.gatehouse.sdk.core.RetryPolicy;
import dev.gatehouse.sdk.core.SdkConfig;
import dev.gatehouse.sdk.core.Secret;
import dev.gatehouse.sdk.core.error.CallCancelledException;
import dev.gatehouse.sdk.core.error.TransportException;
import dev.gatehouse.sdk.testkit.StreamedBody;
import dev.gatehouse.sdk.testkit.sps.FakeSpsServer;
import dev.gatehouse.sdk.testkit.sps.SpsRelease;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Downloads a recording and uploads an image of 128 MiB, or 2 GiB with {@code -Plong}, in a process with a heap of 64 MiB.
 * The server runs in the same process. Transfers that are cut or cancelled at random places leave nothing that looks
 * complete.
 */
@Tag("large")
class LargeRecordingTest {

    private static final boolean LONG = "long".equals(System.getProperty("matrix"));
    private static final long SIZE = LONG ? 2L << 30 : 128L << 20;
    private static final int ROUNDS = LONG ? 4 : 3;
    private static final StreamedBody CONTENT = StreamedBody.random(SIZE, 16);
    private static final String DIGEST = sha256(CONTENT.content().get());
    private static final long SEED = Long.getLong("seed", System.nanoTime());
    private static final SplittableRandom RANDOM = new SplittableRandom(SEED);

    @TempDir
    Path folder;

    @AfterAll
    static void printSummary() {
        assertThat(Runtime.getRuntime().maxMemory()).isLessThanOrEqualTo(64 << 20);
        System.out.printf(
                "recording and image of %d MiB in a heap of 64 MiB, SHA-256 equal; %d rounds of cut and cancelled transfers, -Dseed=%d%n",
                SIZE >> 20, ROUNDS, SEED);
    }

    @Test
    void recording_isDownloaded() throws IOException {
        Path file = folder.resolve("s-1.zat");
        try (FakeSpsServer server = FakeSpsServer.start(SpsRelease.LTS_8_0)
                        .addUser("api", "secret")
                        .addSession("s-1", Map.of(), CONTENT);
                SpsClient sps = client(server.url())) {
            long[] last = new long[1];
            sps.sessions().downloadTrail("s-1", BodyTarget.toFile(file).withProgress((bytes, total) -> {
                assertThat(total).isEqualTo(SIZE);
                last[0] = bytes;
            }));
            assertThat(last[0]).isEqualTo(SIZE);
        }
        assertThat(sha256(Files.newInputStream(file))).isEqualTo(DIGEST);
        assertThat(files()).containsExactly(file);
    }

    @Test
    void image_isUploaded() throws Exception {
        try (Server server = new Server();
                SpsClient sps = client(server.url())) {
            sps.firmware().upload(image(), (bytes, total) -> assertThat(total).isEqualTo(SIZE));
            assertThat(server.upload()).isEqualTo(DIGEST);
        }
    }

    @Test
    void recording_cutAtARandomPlace_leavesNoFile_orStartsAgain() throws IOException {
        Path file = folder.resolve("s-1.zat");
        for (int round = 0; round < ROUNDS; round++) {
            try (Server server = new Server();
                    SpsClient sps = client(server.url())) {
                server.cutAfter = RANDOM.nextLong(SIZE);
                assertThatThrownBy(() -> sps.sessions().downloadTrail("s-1", BodyTarget.toFile(file)))
                        .as("cut after %d, -Dseed=%d", server.cutAfter, SEED)
                        .isInstanceOf(TransportException.class);
                assertThat(files()).isEmpty();
            }
        }
        try (Server server = new Server();
                SpsClient sps = SpsClient.create(
                        SdkConfig.of(server.url()), SpsCredentials.password("api", Secret.of("secret")))) {
            server.cutAfter = RANDOM.nextLong(SIZE);
            server.cuts.set(1);
            sps.sessions().downloadTrail("s-1", BodyTarget.toFile(file));
            assertThat(sha256(Files.newInputStream(file))).isEqualTo(DIGEST);
            assertThat(files()).containsExactly(file);
        }
    }

    @Test
    void recording_cancelledAtARandomPlace_leavesNoFile() throws IOException {
        for (int round = 0; round < ROUNDS; round++) {
            try (Server server = new Server();
                    SpsClient sps = client(server.url())) {
                long place = RANDOM.nextLong(SIZE - (1 << 20));
                Cancellation cancellation = Cancellation.create();
                BodyTarget target = BodyTarget.toFile(folder.resolve("s-1.zat")).withProgress((bytes, total) -> {
                    if (bytes > place) {
                        cancellation.cancel();
                    }
                });
                assertThatThrownBy(
                                () -> sps.sessions().with(options(cancellation)).downloadTrail("s-1", target))
                        .as("cancelled after %d, -Dseed=%d", place, SEED)
                        .isInstanceOf(CallCancelledException.class);
                assertThat(files()).isEmpty();
            }
        }
    }

    @Test
    void image_cutOrCancelledAtARandomPlace_neverLooksComplete() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            long place = RANDOM.nextLong(SIZE - (8 << 20));
            try (Server server = new Server();
                    SpsClient sps = client(server.url())) {
                server.cutAfter = place;
                assertThatThrownBy(() -> sps.firmware().upload(image()))
                        .as("cut after %d, -Dseed=%d", place, SEED)
                        .isInstanceOf(TransportException.class);
                assertThat(server.upload()).isEqualTo("incomplete");
            }
            try (Server server = new Server();
                    SpsClient sps = client(server.url())) {
                Cancellation cancellation = Cancellation.create();
                assertThatThrownBy(() -> sps.firmware()
                                .with(options(cancellation))
                                .upload(image(), (bytes, total) -> {
                                    if (bytes > place) {
                                        cancellation.cancel();
                                    }
                                }))
                        .as("cancelled after %d, -Dseed=%d", place, SEED)
                        .isInstanceOf(CallCancelledException.class);
                assertThat(server.upload()).isEqualTo("incomplete");
            }
        }
    }

    private static SpsClient client(String url) {
        SdkConfig config = SdkConfig.builder(url).retry(RetryPolicy.none()).build();
        return SpsClient.create(config, SpsCredentials.password("api", Secret.of("secret")));
    }

    private static CallOptions options(Cancellation cancellation) {
        Duration limit = Duration.ofHours(1);
        return CallOptions.builder()
                .attemptTimeout(limit)
                .deadline(limit)
                .cancellation(cancellation)
                .build();
    }

    private static BodySource image() {
        return BodySource.of(SIZE, () -> CONTENT.content().get());
    }

    private List<Path> files() throws IOException {
        try (var files = Files.list(folder)) {
            return files.toList();
        }
    }

    private static String sha256(InputStream body) {
        try (body) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[64 * 1024];
            for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
                digest.update(buffer, 0, read);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Stores no body: it computes the digest of an upload, and sends the recording. Cuts a body if {@code cuts} is left. */
    private static final class Server implements AutoCloseable {

        private final ServerSocket listener = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        private final BlockingQueue<String> uploads = new LinkedBlockingQueue<>();
        volatile long cutAfter = Long.MAX_VALUE;
        final AtomicInteger cuts = new AtomicInteger(Integer.MAX_VALUE);

        Server() throws IOException {
            Thread thread = new Thread(this::serve, "large-sps-server");
            thread.setDaemon(true);
            thread.start();
        }

        String url() {
            return "http://127.0.0.1:" + listener.getLocalPort();
        }

        /** Returns the digest of the next upload, or that it was incomplete. */
        String upload() throws InterruptedException {
            return Objects.requireNonNull(uploads.poll(10, TimeUnit.MINUTES), "no upload");
        }

        @Override
        public void close() throws IOException {
            listener.close();
        }

        private void serve() {
            while (!listener.isClosed()) {
                try (Socket connection = listener.accept();
                        InputStream in = new BufferedInputStream(connection.getInputStream(), 64 * 1024)) {
                    while (exchange(in, connection.getOutputStream())) {
                        // The next request of this connection.
                    }
                } catch (IOException closed) {
                    // The client or the test ended.
                }
            }
        }

        /** Returns whether the connection stays open. */
        private boolean exchange(InputStream in, OutputStream out) throws IOException {
            String start = line(in);
            if (start.isEmpty()) {
                return false;
            }
            long length = 0;
            for (String line = line(in); !line.isEmpty(); line = line(in)) {
                length = line.startsWith("Content-Length: ") ? Long.parseLong(line.substring(16)) : length;
            }
            long most = cuts.get() > 0 ? cutAfter : Long.MAX_VALUE;
            if (start.contains("/audit_trail ")) {
                out.write(head("application/octet-stream", SIZE, ""));
                cuts.decrementAndGet();
                return copy(CONTENT.content().get(), out, Math.min(most, SIZE)) == SIZE;
            }
            if (start.contains("/upload/")) {
                cuts.decrementAndGet();
                if (!receive(in, Math.min(most, length), length)) {
                    return false;
                }
            }
            out.write(head("application/json", 2, "Set-Cookie: session_id=1; Path=/\r\n"));
            out.write("{}".getBytes(US_ASCII));
            out.flush();
            return true;
        }

        private boolean receive(InputStream in, long most, long length) throws IOException {
            String result = "incomplete";
            try {
                MessageDigest digest = MessageDigest.getInstance("SHA-256");
                long received = copy(in, digestOf(digest), most);
                if (received == length) {
                    result = HexFormat.of().formatHex(digest.digest());
                }
                return received == length;
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            } finally {
                uploads.add(result);
            }
        }

        private static OutputStream digestOf(MessageDigest digest) {
            return new OutputStream() {
                @Override
                public void write(int b) {
                    digest.update((byte) b);
                }

                @Override
                public void write(byte[] bytes, int offset, int length) {
                    digest.update(bytes, offset, length);
                }
            };
        }

        /** Returns the number of bytes copied. */
        private static long copy(InputStream in, OutputStream out, long most) throws IOException {
            byte[] buffer = new byte[64 * 1024];
            long done = 0;
            while (done < most) {
                int read = in.read(buffer, 0, (int) Math.min(buffer.length, most - done));
                if (read < 0) {
                    break;
                }
                out.write(buffer, 0, read);
                done += read;
            }
            return done;
        }

        private static byte[] head(String type, long length, String more) {
            return ("HTTP/1.1 200 OK\r\nContent-Type: " + type + "\r\n" + more + "Content-Length: " + length
                            + "\r\n\r\n")
                    .getBytes(US_ASCII);
        }

        private static String line(InputStream in) throws IOException {
            StringBuilder line = new StringBuilder();
            for (int c = in.read(); c >= 0 && c != '\n'; c = in.read()) {
                if (c != '\r') {
                    line.append((char) c);
                }
            }
            return line.toString();
        }
    }
}
