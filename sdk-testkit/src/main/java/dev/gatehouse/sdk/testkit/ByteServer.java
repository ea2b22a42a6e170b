package dev.gatehouse.sdk.testkit;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ServerSocketFactory;
import org.jspecify.annotations.Nullable;

/**
 * A server at the level of TCP connections. It reads each HTTP request completely and then passes the connection to a
 * script, which writes any bytes or closes the connection. Use it for failures that no HTTP server produces, such as
 * truncated bodies.
 */
public final class ByteServer implements AutoCloseable {

    /** Handles a connection after a request was read from it. */
    @FunctionalInterface
    public interface Script {

        /**
         * Handles one request.
         *
         * @param request the request that was read
         * @param number the number of the request on this server, starting at 1
         * @param connection the connection to write the response to
         * @return true to read the next request from this connection, false to close it
         * @throws IOException if writing fails; the connection is then closed
         * @throws InterruptedException if the server is closed while the script waits
         */
        boolean run(ReceivedRequest request, int number, Socket connection) throws IOException, InterruptedException;
    }

    private final ServerSocket listener;
    private final Script script;
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "byte-server");
        thread.setDaemon(true);
        return thread;
    });
    private final List<ReceivedRequest> received = new CopyOnWriteArrayList<>();
    private final AtomicInteger connections = new AtomicInteger();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();

    private ByteServer(ServerSocketFactory sockets, Script script) {
        this.script = script;
        try {
            listener = sockets.createServerSocket(0, 200, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.execute(this::accept);
    }

    /** Starts a server for plain HTTP on a free loopback port. */
    public static ByteServer start(Script script) {
        return new ByteServer(ServerSocketFactory.getDefault(), script);
    }

    /** Starts a server on a free loopback port with sockets of the given factory, for instance a TLS factory. */
    public static ByteServer start(ServerSocketFactory sockets, Script script) {
        return new ByteServer(sockets, script);
    }

    /** Returns a script that writes the given response to every request and keeps the connection open. */
    public static Script always(String response) {
        return (request, number, connection) -> {
            write(connection, response);
            return true;
        };
    }

    /** Returns a complete HTTP/1.1 response with a JSON body, as text. */
    public static String json(int status, String body) {
        return "HTTP/1.1 " + status + " Status\r\nContent-Type: application/json\r\nContent-Length: "
                + body.getBytes(StandardCharsets.UTF_8).length + "\r\n\r\n" + body;
    }

    /** Writes text as UTF-8 to a connection and flushes it. */
    public static void write(Socket connection, String text) throws IOException {
        OutputStream out = connection.getOutputStream();
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    /** Closes a connection with a TCP reset. */
    public static void reset(Socket connection) throws IOException {
        connection.setSoLinger(true, 0);
        connection.close();
    }

    /** Returns the port. */
    public int port() {
        return listener.getLocalPort();
    }

    /** Returns the base URL of a server for plain HTTP: {@code http://127.0.0.1:port}. */
    public String url() {
        return "http://127.0.0.1:" + port();
    }

    /** Returns the requests read so far, in the order of arrival. */
    public List<ReceivedRequest> received() {
        return List.copyOf(received);
    }

    /** Returns the number of connections accepted so far. */
    public int connections() {
        return connections.get();
    }

    /** Returns the number of connections that are open, as far as this side knows. */
    public int openConnections() {
        return open.size();
    }

    /**
     * Waits until no connection is open.
     *
     * @return false if a connection is still open after the given time
     * @throws InterruptedException if the thread is interrupted while it waits
     */
    public boolean awaitNoConnection(Duration limit) throws InterruptedException {
        long end = System.nanoTime() + limit.toNanos();
        synchronized (open) {
            while (!open.isEmpty()) {
                long rest = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
                if (rest <= 0) {
                    return false;
                }
                open.wait(rest);
            }
            return true;
        }
    }

    /** Closes all connections that are open now. The server keeps accepting new connections. */
    public void dropConnections() {
        open.forEach(ByteServer::closeQuietly);
    }

    @Override
    public void close() {
        try {
            listener.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            dropConnections();
            threads.shutdownNow();
        }
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket connection = listener.accept();
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
            ReceivedRequest request = read(in);
            while (request != null) {
                int number;
                synchronized (received) {
                    received.add(request);
                    number = received.size();
                }
                if (!script.run(request, number, connection)) {
                    return;
                }
                request = read(in);
            }
        } catch (IOException clientLeft) {
            // Expected: the client closed the connection.
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            synchronized (open) {
                open.remove(connection);
                open.notifyAll();
            }
        }
    }

    private static @Nullable ReceivedRequest read(InputStream in) throws IOException {
        String start = line(in);
        if (start.isEmpty()) {
            return null;
        }
        Map<String, List<String>> headers = new LinkedHashMap<>();
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            int colon = line.indexOf(':');
            headers.computeIfAbsent(line.substring(0, colon), any -> new ArrayList<>())
                    .add(line.substring(colon + 1).strip());
        }
        int length = headers.entrySet().stream()
                .filter(header -> header.getKey().toLowerCase(Locale.ROOT).equals("content-length"))
                .mapToInt(header -> Integer.parseInt(header.getValue().get(0)))
                .findFirst()
                .orElse(0);
        byte[] body = in.readNBytes(length);
        if (body.length < length) {
            throw new IOException("the connection was closed before the request was complete");
        }
        String[] parts = start.split(" ", 3);
        return new ReceivedRequest(parts[0], parts[1], headers, body);
    }

    private static String line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int b = in.read(); b >= 0 && b != '\n'; b = in.read()) {
            if (b != '\r') {
                line.write(b);
            }
        }
        return line.toString(StandardCharsets.ISO_8859_1);
    }

    private static void closeQuietly(Socket connection) {
        try {
            connection.close();
        } catch (IOException alreadyGone) {
            // The connection is already closed.
        }
    }
}
