package dev.gatehouse.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import okio.ByteString;

/**
 * Passes bytes on to a server as a real link does: half of the round-trip time in each direction, with a jitter of 1 %.
 * A new connection takes one more round trip.
 */
final class DelayingProxy implements AutoCloseable {

    static final int ROUND_TRIP_MILLIS = 20;

    private static final long ROUND_TRIP = TimeUnit.MILLISECONDS.toNanos(ROUND_TRIP_MILLIS);
    private static final double JITTER = 0.01;

    /** Bytes, and when they arrive; no bytes at the end of the stream. */
    private record Packet(long due, ByteString bytes) {}

    private final ServerSocket listener;
    private final int port;

    private DelayingProxy(int port) throws IOException {
        this.port = port;
        listener = new ServerSocket(0, 200, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
        daemon(this::accept);
    }

    /** Starts a proxy of this server. */
    static DelayingProxy to(Target server) throws IOException {
        return new DelayingProxy(URI.create(server.url()).getPort());
    }

    /** Where clients connect to. */
    Target target() {
        return new Target("http://127.0.0.1:" + listener.getLocalPort(), "");
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }

    private void accept() {
        while (true) {
            try {
                Socket client = listener.accept();
                Socket server = new Socket(InetAddress.getLoopbackAddress(), port);
                client.setTcpNoDelay(true);
                server.setTcpNoDelay(true);
                daemon(() -> read(client, server, System.nanoTime() + ROUND_TRIP));
                daemon(() -> read(server, client, 0));
            } catch (IOException closed) {
                return;
            }
        }
    }

    /** Reads bytes and sends them on their way. Nothing leaves before the connection is established. */
    private static void read(Socket from, Socket to, long established) {
        BlockingQueue<Packet> link = new LinkedBlockingQueue<>();
        daemon(() -> write(link, to));
        long last = System.nanoTime();
        try (from) {
            InputStream in = from.getInputStream();
            byte[] buffer = new byte[64 * 1024];
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                long sent = established == 0 ? System.nanoTime() : Math.max(System.nanoTime(), established);
                double jitter = ThreadLocalRandom.current().nextDouble(-JITTER, JITTER);
                last = Math.max(last, sent + (long) (ROUND_TRIP / 2.0 * (1 + jitter)));
                link.add(new Packet(last, ByteString.of(buffer, 0, count)));
            }
        } catch (IOException left) {
            // One side has gone, and the other goes with it.
        } finally {
            link.add(new Packet(last, ByteString.EMPTY));
        }
    }

    private static void write(BlockingQueue<Packet> link, Socket to) {
        try (to) {
            OutputStream out = to.getOutputStream();
            for (Packet packet = link.take(); packet.bytes.size() > 0; packet = link.take()) {
                TimeUnit.NANOSECONDS.sleep(packet.due - System.nanoTime());
                packet.bytes.write(out);
            }
        } catch (IOException left) {
            // As above.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void daemon(Runnable task) {
        Thread thread = new Thread(task, "link");
        thread.setDaemon(true);
        thread.start();
    }
}
