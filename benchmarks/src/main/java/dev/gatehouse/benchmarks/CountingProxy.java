package dev.gatehouse.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.concurrent.atomic.AtomicInteger;

/** Passes bytes on to a server that does not report how many connections it has seen, and counts them. */
final class CountingProxy implements AutoCloseable {

    private final ServerSocket listener;
    private final int port;
    private final AtomicInteger connections = new AtomicInteger();

    private CountingProxy(int port) throws IOException {
        this.port = port;
        listener = new ServerSocket(0, 200, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
        daemon(this::accept);
    }

    static CountingProxy to(String url) throws IOException {
        return new CountingProxy(URI.create(url).getPort());
    }

    String url() {
        return "http://127.0.0.1:" + listener.getLocalPort();
    }

    int connections() {
        return connections.get();
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }

    private void accept() {
        while (true) {
            try {
                Socket client = listener.accept();
                connections.incrementAndGet();
                Socket server = new Socket(InetAddress.getLoopbackAddress(), port);
                daemon(() -> pass(client, server));
                daemon(() -> pass(server, client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private static void pass(Socket from, Socket to) {
        try (from;
                to) {
            InputStream in = from.getInputStream();
            in.transferTo(to.getOutputStream());
        } catch (IOException left) {
            // One side has gone, and the other goes with it.
        }
    }

    private static void daemon(Runnable task) {
        Thread thread = new Thread(task, "relay");
        thread.setDaemon(true);
        thread.start();
    }
}
