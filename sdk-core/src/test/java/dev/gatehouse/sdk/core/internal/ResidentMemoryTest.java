package dev.gatehouse.sdk.core.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.gatehouse.sdk.core.RetryPolicy;
import dev.gatehouse.sdk.core.SdkConfig;
import dev.gatehouse.sdk.core.TestVendor;
import dev.gatehouse.sdk.core.client.ApiCaller;
import dev.gatehouse.sdk.core.error.SdkException;
import dev.gatehouse.sdk.core.spi.ListElements;
import dev.gatehouse.sdk.testkit.ByteServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Servers that send without end are read in a process with a small heap, and its resident memory is measured. */
@Timeout(120)
class ResidentMemoryTest {

    private static final Path STATUS = Path.of("/proc/self/status");
    private static final long MAX_RESIDENT_KIB = 96 * 1024;
    private static final String CHUNKED = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";
    private static final String UNTIL_CLOSE = "HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n";
    private static final byte[] GZIP_WITH_NAME = {0x1f, (byte) 0x8b, 8, 8, 0, 0, 0, 0, 0, 0};

    /** Read element by element, so that no limit of the response ends them. */
    private static final String LIST = "list: ";

    private static final int LIST_BYTES = 24 << 20;

    /** What the server sends first, and what it then sends until the connection is closed. */
    private static final class Attack {

        private final byte[] start;
        private final byte[] endless;

        private Attack(byte[] start, byte[] endless) {
            this.start = start;
            this.endless = endless;
        }

        void send(String name, OutputStream out) throws IOException {
            out.write(start);
            if (name.startsWith(LIST)) {
                for (int block = 0; (long) block * endless.length < LIST_BYTES; block++) {
                    out.write(new String(endless, StandardCharsets.ISO_8859_1)
                            .replace("#", Integer.toString(block))
                            .getBytes(StandardCharsets.ISO_8859_1));
                }
            } else {
                while (true) {
                    out.write(endless);
                }
            }
        }

        static Attack of(String start, String endless) {
            return new Attack(ascii(start), block(ascii(endless)));
        }

        private static byte[] block(byte[] part) {
            byte[] block = new byte[Math.max(1, 65_536 / part.length) * part.length];
            for (int i = 0; i < block.length; i++) {
                block[i] = part[i % part.length];
            }
            return block;
        }
    }

    private static Map<String, Attack> attacks() {
        Map<String, Attack> attacks = new LinkedHashMap<>();
        attacks.put("chunk line", Attack.of(CHUNKED + "2;", "a"));
        attacks.put("chunk line after data", Attack.of(CHUNKED + "2\r\n{}\r\n3;", "a"));
        attacks.put("trailers", Attack.of(CHUNKED + "2\r\n{}\r\n0\r\n", "a: b\r\n"));
        attacks.put("gzip name", gzipName("200 OK"));
        attacks.put("gzip name, status 500", gzipName("500 Error"));
        attacks.put("header", Attack.of("HTTP/1.1 200 OK\r\nA: ", "b"));
        attacks.put("headers", Attack.of("HTTP/1.1 200 OK\r\n", "a: b\r\n"));
        attacks.put("status line", Attack.of("HTTP/1.1 200 ", "b"));
        attacks.put("interim responses", Attack.of("", "HTTP/1.1 103 Early\r\nLink: x\r\n\r\n"));
        attacks.put("body", Attack.of(CHUNKED, "a\r\n0123456789\r\n"));
        attacks.put("body, status 500", Attack.of("HTTP/1.1 500 Error\r\n\r\n", "x"));
        attacks.put("decompression bomb", bomb());
        String names = fields();
        attacks.put(LIST + "names of fields", new Attack(ascii(UNTIL_CLOSE + "{\"items\":[]"), ascii(names)));
        attacks.put(LIST + "element", new Attack(ascii(UNTIL_CLOSE + "{\"items\":[{\"id\":\"1\""), ascii(names)));
        return attacks;
    }

    /** Returns fields whose names differ in each block. */
    private static String fields() {
        StringBuilder fields = new StringBuilder();
        for (int i = 0; i < 60; i++) {
            fields.append(",\"#-").append(i).append("n".repeat(1_000)).append("\":1");
        }
        return fields.toString();
    }

    private static Attack gzipName(String status) {
        byte[] head = ascii("HTTP/1.1 " + status + "\r\nContent-Encoding: gzip\r\n\r\n");
        byte[] start = Arrays.copyOf(head, head.length + GZIP_WITH_NAME.length);
        System.arraycopy(GZIP_WITH_NAME, 0, start, head.length, GZIP_WITH_NAME.length);
        return new Attack(start, Attack.block(ascii("a")));
    }

    private static Attack bomb() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 64; i++) {
                gzip.write(zeros);
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return new Attack(ascii("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n"), bytes.toByteArray());
    }

    @Test
    void serversWithoutEnd_areReadWithLittleMemory() throws Exception {
        assumeTrue(Files.exists(STATUS), "resident memory is read on Linux only");
        List<ByteServer> servers = new ArrayList<>();
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx32m",
                "-Xss512k",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:ReservedCodeCacheSize=16m",
                "-XX:MaxMetaspaceSize=40m",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                Reader.class.getName()));
        try {
            attacks().forEach((name, attack) -> {
                ByteServer server = ByteServer.start((request, number, connection) -> {
                    attack.send(name, connection.getOutputStream());
                    return false;
                });
                servers.add(server);
                command.add(name + "=" + server.url());
            });
            List<String> results = run(command);
            System.out.println(String.join(System.lineSeparator(), results));
            assertThat(results).hasSize(attacks().size() + 1);
            for (String result : results.subList(0, attacks().size())) {
                assertThat(result).matches(".*: (TransportException|ResponseFormatException|ServerErrorException), .*");
                assertThat(number(result, "ms")).as(result).isLessThan(15_000);
                assertThat(number(result, "KiB resident")).as(result).isLessThan(MAX_RESIDENT_KIB);
            }
            assertThat(number(results.get(attacks().size()), "KiB of heap"))
                    .as("in use after close()")
                    .isLessThan(16 * 1024);
        } finally {
            servers.forEach(ByteServer::close);
        }
    }

    private static long number(String text, String unit) {
        String before = text.substring(0, text.indexOf(" " + unit));
        return Long.parseLong(before.substring(before.lastIndexOf(' ') + 1));
    }

    private static List<String> run(List<String> command) throws Exception {
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (InputStream out = process.getInputStream()) {
            List<String> lines = new String(out.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).as("exit value, after %s", lines).isZero();
            return lines;
        } finally {
            process.destroyForcibly();
        }
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** The process that reads. Prints a line for each server, and one at the end. */
    static final class Reader {

        private static final int CALLERS = 4;

        private Reader() {}

        public static void main(String[] servers) throws Exception {
            List<ApiCaller> callers = new ArrayList<>();
            for (String server : servers) {
                int mark = server.indexOf('=');
                ApiCaller caller = TestVendor.caller(SdkConfig.builder(server.substring(mark + 1))
                        .maxResponseBytes(1 << 20)
                        .retry(RetryPolicy.none())
                        .deadline(Duration.ofSeconds(30))
                        .build());
                callers.add(caller);
                long start = System.nanoTime();
                List<String> failures = read(caller, server.startsWith(LIST));
                System.out.printf(
                        "%s: %s, %d ms, %d KiB resident%n",
                        server.substring(0, mark),
                        String.join(" and ", failures),
                        (System.nanoTime() - start) / 1_000_000,
                        resident());
            }
            callers.forEach(ApiCaller::close);
            System.gc();
            long heap =
                    Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
            System.out.printf("after close(): %d KiB of heap%n", heap / 1024);
        }

        /** Returns the kinds of the failures of concurrent calls. */
        private static List<String> read(ApiCaller caller, boolean list) throws InterruptedException {
            List<String> failures = Collections.synchronizedList(new ArrayList<>());
            List<Thread> threads = new ArrayList<>();
            for (int i = 0; i < CALLERS; i++) {
                Thread thread = new Thread(() -> failures.add(failure(caller, list)));
                thread.start();
                threads.add(thread);
            }
            for (Thread thread : threads) {
                thread.join();
            }
            return failures.stream().distinct().sorted().toList();
        }

        private static String failure(ApiCaller caller, boolean list) {
            try {
                if (list) {
                    caller.forEach(
                            TestVendor.LIST.request(),
                            "items",
                            name -> name.equals("items")
                                    ? Optional.of(ListElements.of(Map.class, item -> {}))
                                    : Optional.empty());
                } else {
                    caller.run(TestVendor.LIST.request());
                }
                return "success";
            } catch (SdkException e) {
                return e.getClass().getSimpleName();
            } catch (Throwable e) {
                return e.toString();
            }
        }

        private static long resident() throws IOException {
            for (String line : Files.readAllLines(STATUS)) {
                if (line.startsWith("VmRSS:")) {
                    return Long.parseLong(line.replaceAll("[^0-9]", ""));
                }
            }
            throw new IllegalStateException("no VmRSS");
        }
    }
}
