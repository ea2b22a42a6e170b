package dev.gatehouse.benchmarks;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import javax.net.SocketFactory;

/** The sockets of a hand-written client. */
enum Sockets {
    /** Without TCP_NODELAY, as OkHttp creates them. */
    DEFAULT,
    NO_DELAY;

    SocketFactory factory() {
        return this == DEFAULT ? SocketFactory.getDefault() : new NoDelay();
    }

    private static final class NoDelay extends SocketFactory {

        @Override
        public Socket createSocket() throws IOException {
            Socket socket = SocketFactory.getDefault().createSocket();
            socket.setTcpNoDelay(true);
            return socket;
        }

        @Override
        public Socket createSocket(String host, int port) {
            throw new UnsupportedOperationException("not used by OkHttp");
        }

        @Override
        public Socket createSocket(String host, int port, InetAddress local, int localPort) {
            throw new UnsupportedOperationException("not used by OkHttp");
        }

        @Override
        public Socket createSocket(InetAddress host, int port) {
            throw new UnsupportedOperationException("not used by OkHttp");
        }

        @Override
        public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) {
            throw new UnsupportedOperationException("not used by OkHttp");
        }
    }
}
