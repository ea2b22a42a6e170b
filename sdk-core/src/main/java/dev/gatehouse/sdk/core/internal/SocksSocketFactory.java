package dev.gatehouse.sdk.core.internal;

import dev.gatehouse.sdk.core.ProxyConfig;
import dev.gatehouse.sdk.core.Secret;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.SocketFactory;
import okhttp3.Dns;
import org.jspecify.annotations.Nullable;

/**
 * Creates sockets that connect through a SOCKS proxy (RFC 1928). The sockets of the Java runtime try one address of the
 * proxy only, and send the name of the operating system's user if the proxy requires a user.
 *
 * <p>For OkHttp, the host of the URL has the addresses of the proxy, so that it tries all of them.
 */
final class SocksSocketFactory extends SocketFactory {

    private static final int VERSION = 5;
    private static final int NO_AUTHENTICATION = 0;
    private static final int PASSWORD = 2;
    private static final int NO_ACCEPTABLE_METHOD = 0xFF;

    private final ProxyConfig proxy;
    private final Dns dns;
    private final ProxyConnector connector;
    private final AtomicInteger connections = new AtomicInteger();

    SocksSocketFactory(ProxyConfig proxy, Dns dns, ProxyConnector connector) {
        this.proxy = proxy;
        this.dns = dns;
        this.connector = connector;
    }

    /** Returns the addresses of the proxy with the name of the host, which the proxy resolves. */
    List<InetAddress> addressesOfProxy(String host) throws UnknownHostException {
        List<InetAddress> addresses = new ArrayList<>();
        for (InetAddress address : dns.lookup(proxy.host())) {
            addresses.add(InetAddress.getByAddress(host, address.getAddress()));
        }
        return addresses;
    }

    @Override
    public Socket createSocket() throws IOException {
        Socket socket = new SocksSocket();
        socket.setTcpNoDelay(true);
        return socket;
    }

    @Override
    public Socket createSocket(String host, int port) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress local, int localPort) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Socket createSocket(InetAddress host, int port) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) {
        throw new UnsupportedOperationException();
    }

    /** Returns the addresses of the proxy in turn, so that the next attempt tries another one. */
    private InetAddress nextAddress() throws UnknownHostException {
        List<InetAddress> addresses = dns.lookup(proxy.host());
        return addresses.get((connections.getAndIncrement() & Integer.MAX_VALUE) % addresses.size());
    }

    private final class SocksSocket extends ResponseSocket {

        @Override
        public void connect(SocketAddress endpoint, int timeout) throws IOException {
            InetSocketAddress server = (InetSocketAddress) endpoint;
            InetAddress address = server.getAddress();
            // OkHttp does not resolve an IP address in a URL.
            boolean literal = server.getHostString().equals(address.getHostAddress());
            super.connect(new InetSocketAddress(literal ? nextAddress() : address, proxy.port()), timeout);
            int before = getSoTimeout();
            setSoTimeout(timeout);
            try {
                DataInputStream in = new DataInputStream(getInputStream());
                negotiate(in);
                request(in, literal ? address : null, server);
            } catch (IOException e) {
                close();
                throw e;
            }
            setSoTimeout(before);
        }

        private void negotiate(DataInputStream in) throws IOException {
            boolean known = proxy.user().isPresent();
            send(
                    known
                            ? new byte[] {VERSION, 2, NO_AUTHENTICATION, PASSWORD}
                            : new byte[] {VERSION, 1, NO_AUTHENTICATION});
            requireVersion(VERSION, in.readUnsignedByte());
            int method = in.readUnsignedByte();
            if (method == PASSWORD && known) {
                authenticate(in);
            } else if (method == NO_ACCEPTABLE_METHOD && !known) {
                throw new ProxyRejectedException("no connection through the SOCKS proxy " + ProxyConnector.name(proxy)
                        + ": it requires authentication; specify user and password in SdkConfig.proxy()");
            } else if (method != NO_AUTHENTICATION) {
                throw new IOException("the SOCKS proxy selected the authentication method " + method);
            }
        }

        /** RFC 1929. */
        private void authenticate(DataInputStream in) throws IOException {
            connector.requireNotRejected();
            ByteArrayOutputStream login = new ByteArrayOutputStream();
            login.write(1);
            writeText(login, proxy.user().orElseThrow());
            writeText(login, proxy.password().map(Secret::reveal).orElseThrow());
            send(login.toByteArray());
            try {
                requireVersion(1, in.readUnsignedByte());
                if (in.readUnsignedByte() != 0) {
                    throw connector.reject(proxy);
                }
            } catch (EOFException e) {
                // Perhaps a rejection, so that a retry may lock the account.
                throw new ProxyRejectedException("no connection through the SOCKS proxy " + ProxyConnector.name(proxy)
                        + ": it closed the connection after it received user and password");
            }
        }

        private void request(DataInputStream in, @Nullable InetAddress literal, InetSocketAddress server)
                throws IOException {
            ByteArrayOutputStream connect = new ByteArrayOutputStream();
            connect.writeBytes(new byte[] {VERSION, 1, 0});
            if (literal == null) {
                connect.write(3);
                writeText(connect, server.getHostString());
            } else {
                connect.write(literal.getAddress().length == 4 ? 1 : 4);
                connect.writeBytes(literal.getAddress());
            }
            connect.write(server.getPort() >> 8);
            connect.write(server.getPort());
            send(connect.toByteArray());
            requireVersion(VERSION, in.readUnsignedByte());
            int reply = in.readUnsignedByte();
            if (reply != 0) {
                throw new IOException("the SOCKS proxy could not connect to the server, reply " + reply);
            }
            in.readUnsignedByte();
            int length = switch (in.readUnsignedByte()) {
                case 1 -> 4;
                case 3 -> in.readUnsignedByte();
                case 4 -> 16;
                default -> throw new IOException("malformed reply of the SOCKS proxy");
            };
            in.readFully(new byte[length + 2]);
        }

        /** One write, so that it is one packet. */
        private void send(byte[] bytes) throws IOException {
            getOutputStream().write(bytes);
        }

        private static void writeText(ByteArrayOutputStream out, String text) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            out.write(bytes.length);
            out.writeBytes(bytes);
        }

        private static void requireVersion(int expected, int version) throws IOException {
            if (version != expected) {
                throw new IOException("the proxy does not support SOCKS 5");
            }
        }
    }
}
