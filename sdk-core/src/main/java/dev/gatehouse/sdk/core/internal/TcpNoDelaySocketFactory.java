package dev.gatehouse.sdk.core.internal;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.util.function.UnaryOperator;
import javax.net.SocketFactory;

/**
 * Creates sockets with TCP_NODELAY. Without it, a body of about 20 KB waits 40 ms for an acknowledgement. The sockets
 * that OkHttp connects check the responses that they receive.
 */
final class TcpNoDelaySocketFactory extends SocketFactory {

    private final SocketFactory sockets = SocketFactory.getDefault();
    private final UnaryOperator<InputStream> watch;

    TcpNoDelaySocketFactory() {
        this(UnaryOperator.identity());
    }

    /** Creates a factory of sockets, all bytes of which pass through a stream of the caller. */
    TcpNoDelaySocketFactory(UnaryOperator<InputStream> watch) {
        this.watch = watch;
    }

    /** The method that OkHttp calls. */
    @Override
    public Socket createSocket() throws IOException {
        return noDelay(new ResponseSocket(watch));
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return noDelay(sockets.createSocket(host, port));
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress local, int localPort) throws IOException {
        return noDelay(sockets.createSocket(host, port, local, localPort));
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return noDelay(sockets.createSocket(host, port));
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) throws IOException {
        return noDelay(sockets.createSocket(host, port, local, localPort));
    }

    private static Socket noDelay(Socket socket) throws SocketException {
        socket.setTcpNoDelay(true);
        return socket;
    }
}
