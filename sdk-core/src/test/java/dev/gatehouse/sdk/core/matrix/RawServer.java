package dev.gatehouse.sdk.core.matrix;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A server that reads only the head of a request and records nothing. Used for unread bodies and
 * for many calls.
 */
final class RawServer implements AutoCloseable {

    /** Handles a request after its head was read. */
    @FunctionalInterface
    interface Script {

        /**
         * May read the body, and may send a response.
         *
         * @param number the number of the request on this server, starting at 1
         * @return true to read the next request from this connection, false to close it
         */
        boolean run(String head, InputStream body, int number, Socket connection)
                throws IOException, InterruptedException;
    }

    private final ServerSocket listener;
    private final Script script;
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "raw-server");
        thread.setDaemon(true);
        return thread;
    });
    private final AtomicInteger heads = new AtomicInteger();
    private final AtomicInteger connections = new AtomicInteger();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();

    private RawServer(Script script) {
        this.script = script;
        try {
            listener = new ServerSocket(0, 2_000, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.execute(this::accept);
    }

    static RawServer start(Script script) {
        return new RawServer(script);
    }

    String url() {
        return "http://127.0.0.1:" + listener.getLocalPort();
    }

    /** Returns the number of requests whose head was read. */
    int heads() {
        return heads.get();
    }

    /** Returns the number of accepted connections. */
    int connections() {
        return connections.get();
    }

    int openConnections() {
        return open.size();
    }

    /** Reads the body according to the {@code Content-Length} of the head. */
    static byte[] body(String head, InputStream in) throws IOException {
        for (String line : head.split("\n", -1)) {
            if (line.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
                return in.readNBytes(Integer.parseInt(line.substring(15).strip()));
            }
        }
        return new byte[0];
    }

    @Override
    public void close() {
        try {
            listener.close();
            for (Socket connection : open) {
                connection.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            threads.shutdownNow();
        }
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket connection = listener.accept();
                connection.setTcpNoDelay(true);
                connections.incrementAndGet();
                open.add(connection);
                threads.execute(() -> serve(connection));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            InputStream in = new BufferedInputStream(connection.getInputStream());
            for (String head = head(in); !head.isEmpty(); head = head(in)) {
                if (!script.run(head, in, heads.incrementAndGet(), connection)) {
                    return;
                }
            }
        } catch (IOException clientLeft) {
            // Expected: the client closed the connection
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            open.remove(connection);
        }
    }

    /** Returns all lines up to the empty line; empty at the end of the connection. */
    private static String head(InputStream in) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        int line = 0;
        for (int b = in.read(); b >= 0; b = in.read()) {
            if (b == '\n' && line == 0) {
                return head.toString(StandardCharsets.ISO_8859_1);
            }
            if (b != '\r') {
                head.write(b);
                line = b == '\n' ? 0 : line + 1;
            }
        }
        return "";
    }
}
