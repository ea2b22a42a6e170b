package dev.gatehouse.sdk.tresorit;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.sdk.core.SdkConfig;
import dev.gatehouse.sdk.core.Secret;
import dev.gatehouse.sdk.tresorit.customcontents.CustomContentDetails;
import dev.gatehouse.sdk.tresorit.customcontents.NewCustomContent;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs in its own process with a heap of 64 MiB. The server that receives the bytes runs in the same process. */
@Tag("upload")
class LargeUploadTest {

    private static final long GIB = 1L << 30;

    @TempDir
    Path folder;

    @Test
    void oneGibibyteOfAFile_inAHeapOf64Mebibytes() throws Exception {
        assertThat(Runtime.getRuntime().maxMemory()).isLessThanOrEqualTo(64 << 20);
        Path file = folder.resolve("large.bin");
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(GIB);
            sparse.seek(GIB - 1);
            sparse.write(7);
        }
        AtomicLong last = new AtomicLong();
        AtomicLong peak = new AtomicLong();
        try (ServerSocket listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            CompletableFuture<String> sink = CompletableFuture.supplyAsync(() -> swallow(listener));
            SdkConfig config = SdkConfig.builder("http://127.0.0.1:" + listener.getLocalPort() + "/tenant-acmetest1")
                    .attemptTimeout(Duration.ofMinutes(5))
                    .deadline(Duration.ofMinutes(5))
                    .build();
            try (TresoritClient client =
                    TresoritClient.create(config, TresoritCredentials.of(Secret.of("ab".repeat(32))))) {
                CustomContentDetails details = client.customContents()
                        .upload(NewCustomContent.of("large.bin", file).withProgress(sent -> {
                            last.set(sent);
                            peak.accumulateAndGet(heap(), Math::max);
                        }));
                assertThat(details.size()).hasValue(GIB);
            }
            assertThat(sink.get()).isEqualTo("digest as announced");
        }
        assertThat(last).hasValue(GIB);
        System.out.printf("upload of 1 GiB: peak heap %d MiB of 64 (sampled every 64 KiB)%n", peak.get() >> 20);
    }

    private static long heap() {
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    /** Reads one request without storing it, and compares its digest with the header. */
    private static String swallow(ServerSocket listener) {
        try (Socket connection = listener.accept();
                InputStream in = new BufferedInputStream(connection.getInputStream(), 64 * 1024)) {
            String announced = "";
            long left = 0;
            for (String line = line(in); !line.isEmpty(); line = line(in)) {
                if (line.startsWith("Content-SHA256: ")) {
                    announced = line.substring(16);
                } else if (line.startsWith("Content-Length: ")) {
                    left = Long.parseLong(line.substring(16));
                }
            }
            long size = left;
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[64 * 1024];
            while (left > 0) {
                int read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
                digest.update(buffer, 0, read);
                left -= read;
            }
            String body = "{\"Path\":\"large.bin\",\"Size\":" + size + "}";
            connection
                    .getOutputStream()
                    .write(("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: " + body.length()
                                    + "\r\n\r\n" + body)
                            .getBytes(US_ASCII));
            boolean same = HexFormat.of().formatHex(digest.digest()).equals(announced);
            return same ? "digest as announced" : "another digest";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
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
