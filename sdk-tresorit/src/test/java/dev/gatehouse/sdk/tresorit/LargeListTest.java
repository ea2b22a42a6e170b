package dev.gatehouse.sdk.tresorit;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.sdk.core.SdkConfig;
import dev.gatehouse.sdk.core.Secret;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Runs in its own process with a heap of 64 MiB. The server that sends the list runs in the same process. */
@Tag("upload")
class LargeListTest {

    private static final int USERS = 400_000;

    @Test
    void listOf400000Users_inAHeapOf64Mebibytes() throws Exception {
        assertThat(Runtime.getRuntime().maxMemory()).isLessThanOrEqualTo(64 << 20);
        AtomicInteger count = new AtomicInteger();
        AtomicLong peak = new AtomicLong();
        long start = System.nanoTime();
        try (ServerSocket listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            CompletableFuture<Long> sent = CompletableFuture.supplyAsync(() -> send(listener));
            SdkConfig config = SdkConfig.of("http://127.0.0.1:" + listener.getLocalPort() + "/tenant-acmetest1");
            try (TresoritClient client =
                    TresoritClient.create(config, TresoritCredentials.of(Secret.of("ab".repeat(32))))) {
                client.users().forEach(user -> {
                    if (count.incrementAndGet() % 1000 == 0) {
                        peak.accumulateAndGet(heap(), Math::max);
                    }
                });
            }
            assertThat(sent.get()).isGreaterThan(32L << 20);
            System.out.printf(
                    "list of %d users, %.1f MiB: %d ms, peak heap %d MiB of 64 (sampled every 1000 users)%n",
                    USERS, sent.get() / 1048576.0, (System.nanoTime() - start) / 1_000_000, peak.get() >> 20);
        }
        assertThat(count).hasValue(USERS);
    }

    private static long heap() {
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    /** Responds to one request with a list that is created while it is sent. Returns its number of bytes. */
    private static long send(ServerSocket listener) {
        try (Socket connection = listener.accept();
                OutputStream out = new BufferedOutputStream(connection.getOutputStream(), 64 * 1024)) {
            readHead(connection.getInputStream());
            out.write("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nConnection: close\r\n\r\n{\"Users\":["
                    .getBytes(US_ASCII));
            long bytes = 12;
            for (int i = 0; i < USERS; i++) {
                byte[] user = ((i == 0 ? "" : ",") + "{\"UserId\":\"20170509" + (100_000 + i) + ".u" + (1_000_000 + i)
                                + "@acmetest1.tresorit.io\",\"UserRegistrationState\":\"Validated\"}")
                        .getBytes(US_ASCII);
                out.write(user);
                bytes += user.length;
            }
            out.write("]}".getBytes(US_ASCII));
            out.flush();
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void readHead(InputStream in) throws IOException {
        int emptyLine = 0;
        while (emptyLine < 2) {
            int c = in.read();
            if (c < 0) {
                throw new IOException("no complete request");
            }
            if (c != '\r') {
                emptyLine = c == '\n' ? emptyLine + 1 : 0;
            }
        }
    }
}
