package dev.gatehouse.sdk.core.stream;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.sdk.core.BodySource;
import dev.gatehouse.sdk.core.BodyTarget;
import dev.gatehouse.sdk.core.CallOptions;
import dev.gatehouse.sdk.core.Download;
import dev.gatehouse.sdk.core.SdkConfig;
import dev.gatehouse.sdk.core.TestVendor;
import dev.gatehouse.sdk.core.client.ApiCaller;
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
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Moves 256 MiB, or 8 GiB with {@code -Plong}, in a process with a heap of 64 MiB. The server runs in the same process.
 */
@Tag("large")
class LargeTransferTest {

    private static final boolean LONG = "long".equals(System.getProperty("matrix"));
    private static final long SIZE = LONG ? 8L << 30 : 256L << 20;
    private static final String SENT = sha256(new Numbers(SIZE));

    @TempDir
    Path folder;

    private final AtomicLong last = new AtomicLong();
    private final AtomicLong peak = new AtomicLong();

    @Test
    void upload_inAHeapOf64Mebibytes() throws IOException {
        try (Server server = new Server();
                ApiCaller caller = server.caller()) {
            long start = System.nanoTime();
            String digest = caller.raw()
                    .request("PUT", "/firmware")
                    .body(BodySource.of(SIZE, () -> new Numbers(SIZE)), "application/octet-stream")
                    .progress(this::progress)
                    .text();
            assertThat(digest).isEqualTo(SENT);
            finished("upload of a stream", start);
        }
    }

    @Test
    void download_inAHeapOf64Mebibytes() throws IOException {
        Path file = folder.resolve("trail.bin");
        try (Server server = new Server();
                ApiCaller caller = server.caller()) {
            long start = System.nanoTime();
            Download download = caller.raw()
                    .request("GET", "/trail")
                    .download(BodyTarget.toFile(file).withProgress(this::progress));
            assertThat(download.bytes()).isEqualTo(SIZE);
            finished("download to a file", start);
            assertThat(sha256(Files.newInputStream(file))).isEqualTo(SENT);
            try (var files = Files.list(folder)) {
                assertThat(files).containsExactly(file);
            }
            start = System.nanoTime();
            String digest = caller.raw()
                    .request("PUT", "/firmware")
                    .body(BodySource.of(file), "application/octet-stream")
                    .progress(this::progress)
                    .text();
            assertThat(digest).isEqualTo(SENT);
            finished("upload of a file", start);
        }
    }

    private void progress(long bytes, long total) {
        assertThat(total).isEqualTo(SIZE);
        last.set(bytes);
        Runtime runtime = Runtime.getRuntime();
        peak.accumulateAndGet(runtime.totalMemory() - runtime.freeMemory(), Math::max);
    }

    private void finished(String what, long start) {
        assertThat(Runtime.getRuntime().maxMemory()).isLessThanOrEqualTo(64 << 20);
        assertThat(last).hasValue(SIZE);
        System.out.printf(
                "%s, %d MiB: %d s, SHA-256 equal, peak heap %d MiB of 64%n",
                what, SIZE >> 20, Duration.ofNanos(System.nanoTime() - start).toSeconds(), peak.get() >> 20);
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

    /** A stream of pseudo-random numbers. */
    private static final class Numbers extends InputStream {

        private long left;
        private long state = 14;

        Numbers(long size) {
            left = size;
        }

        @Override
        public int read() {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        /** Independent of the sizes of reads: each byte is one step. */
        @Override
        public int read(byte[] into, int offset, int length) {
            if (left == 0) {
                return -1;
            }
            int count = (int) Math.min(length, left);
            for (int i = 0; i < count; i++) {
                state = state * 6364136223846793005L + 1442695040888963407L;
                into[offset + i] = (byte) (state >>> 56);
            }
            left -= count;
            return count;
        }
    }

    /** Reads a request without storing it and responds with its digest, or sends the numbers. */
    private static final class Server implements AutoCloseable {

        private final ServerSocket listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());

        Server() throws IOException {
            Thread thread = new Thread(this::serve, "large-server");
            thread.setDaemon(true);
            thread.start();
        }

        ApiCaller caller() {
            SdkConfig config = SdkConfig.of("http://127.0.0.1:" + listener.getLocalPort());
            Duration limit = Duration.ofHours(1);
            return TestVendor.caller(config)
                    .with(CallOptions.builder()
                            .attemptTimeout(limit)
                            .deadline(limit)
                            .build());
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

        private static boolean exchange(InputStream in, OutputStream out) throws IOException {
            String start = line(in);
            if (start.isEmpty()) {
                return false;
            }
            long length = 0;
            for (String line = line(in); !line.isEmpty(); line = line(in)) {
                length = line.startsWith("Content-Length: ") ? Long.parseLong(line.substring(16)) : length;
            }
            if (start.startsWith("GET")) {
                out.write(head("application/octet-stream", SIZE));
                new Numbers(SIZE).transferTo(out);
            } else {
                String digest = sha256(new Limited(in, length));
                out.write(head("text/plain", digest.length()));
                out.write(digest.getBytes(US_ASCII));
            }
            out.flush();
            return true;
        }

        private static byte[] head(String type, long length) {
            return ("HTTP/1.1 200 OK\r\nContent-Type: " + type + "\r\nContent-Length: " + length + "\r\n\r\n")
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

    /** A part of a connection that is not closed. */
    private static final class Limited extends InputStream {

        private final InputStream in;
        private long left;

        Limited(InputStream in, long length) {
            this.in = in;
            this.left = length;
        }

        @Override
        public int read() {
            throw new UnsupportedOperationException();
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int read = left == 0 ? -1 : in.read(into, offset, (int) Math.min(length, left));
            left -= Math.max(0, read);
            return read;
        }
    }
}
