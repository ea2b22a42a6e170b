package dev.gatehouse.sdk.core;

import java.io.Closeable;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** A SOCKS 5 proxy that connects to one port of the loopback address, whatever the client asks for. */
public final class SocksServer implements Closeable {

    private final ServerSocket listener;
    private final int target;
    private final @Nullable String login;
    private final List<String> logins = new CopyOnWriteArrayList<>();
    private final List<String> destinations = new CopyOnWriteArrayList<>();

    /**
     * Starts a proxy on a free loopback port.
     *
     * @param target the port that it connects to
     * @param login {@code user:password}; null if no login is required; empty to close the connection after a login
     */
    public SocksServer(int target, @Nullable String login) {
        this.target = target;
        this.login = login;
        try {
            listener = new ServerSocket(0, 50, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        start(this::accept);
    }

    public int port() {
        return listener.getLocalPort();
    }

    /** Returns the logins that were received, as {@code user:password}. */
    public List<String> logins() {
        return logins;
    }

    /** Returns the destinations that clients asked for, as {@code type host:port}. */
    public List<String> destinations() {
        return destinations;
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket client = listener.accept();
                start(() -> serve(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket client) {
        try (client) {
            DataInputStream in = new DataInputStream(client.getInputStream());
            OutputStream out = client.getOutputStream();
            if (!authenticated(in, out)) {
                return;
            }
            in.readNBytes(3);
            int type = in.readUnsignedByte();
            String host = type == 3
                    ? text(in)
                    : InetAddress.getByAddress(in.readNBytes(type == 1 ? 4 : 16))
                            .getHostAddress();
            destinations.add(type + " " + host + ":" + in.readUnsignedShort());
            try (Socket server = new Socket(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), target)) {
                out.write(new byte[] {5, 0, 0, 3, 1, 'x', 0, 80});
                start(() -> copy(server, client));
                copy(client, server);
            }
        } catch (IOException left) {
            // Expected: one side closed the connection
        }
    }

    private boolean authenticated(DataInputStream in, OutputStream out) throws IOException {
        in.readUnsignedByte();
        String methods = new String(in.readNBytes(in.readUnsignedByte()), StandardCharsets.ISO_8859_1);
        if (login == null) {
            out.write(new byte[] {5, 0});
            return true;
        }
        if (!methods.contains("\u0002")) {
            out.write(new byte[] {5, (byte) 0xFF});
            return false;
        }
        out.write(new byte[] {5, 2});
        in.readUnsignedByte();
        String received = text(in) + ":" + text(in);
        logins.add(received);
        if (login.isEmpty()) {
            return false;
        }
        boolean right = received.equals(login);
        out.write(new byte[] {1, (byte) (right ? 0 : 1)});
        return right;
    }

    private static String text(DataInputStream in) throws IOException {
        return new String(in.readNBytes(in.readUnsignedByte()), StandardCharsets.UTF_8);
    }

    private static void copy(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
            to.shutdownOutput();
        } catch (IOException left) {
            // Expected: one side closed the connection
        }
    }

    private static void start(Runnable task) {
        Thread thread = new Thread(task, "socks-server");
        thread.setDaemon(true);
        thread.start();
    }
}
