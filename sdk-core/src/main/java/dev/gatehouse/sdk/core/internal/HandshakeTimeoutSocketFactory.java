package dev.gatehouse.sdk.core.internal;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * Limits how long a TLS handshake may be silent. OkHttp's connect timeout ends before the handshake. The sockets check
 * the responses that they receive.
 */
final class HandshakeTimeoutSocketFactory extends SSLSocketFactory {

    private final SSLSocketFactory sockets;
    private final int millis;

    HandshakeTimeoutSocketFactory(SSLSocketFactory sockets, int millis) {
        this.sockets = sockets;
        this.millis = millis;
    }

    /** The method that OkHttp calls. OkHttp sets the read timeout of the response after the handshake. */
    @Override
    public Socket createSocket(Socket connected, String host, int port, boolean autoClose) throws IOException {
        connected.setSoTimeout(millis);
        Socket socket = sockets.createSocket(connected, host, port, autoClose);
        return socket instanceof SSLSocket tls ? new ResponseTlsSocket(tls, connected) : socket;
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return sockets.createSocket(host, port);
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress localHost, int localPort) throws IOException {
        return sockets.createSocket(host, port, localHost, localPort);
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return sockets.createSocket(host, port);
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress localHost, int localPort) throws IOException {
        return sockets.createSocket(host, port, localHost, localPort);
    }

    @Override
    public String[] getDefaultCipherSuites() {
        return sockets.getDefaultCipherSuites();
    }

    @Override
    public String[] getSupportedCipherSuites() {
        return sockets.getSupportedCipherSuites();
    }
}
