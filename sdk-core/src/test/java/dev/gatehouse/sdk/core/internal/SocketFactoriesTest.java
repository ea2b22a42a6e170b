package dev.gatehouse.sdk.core.internal;

import static dev.gatehouse.sdk.contract.TestCertificates.CA;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.sdk.core.TimeSource;
import dev.gatehouse.sdk.core.Tls;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.net.SocketFactory;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The methods of socket factories that OkHttp does not call. */
class SocketFactoriesTest {

    private interface Create {
        Socket on(SocketFactory factory, InetAddress loopback, int port) throws IOException;
    }

    private static final List<Create> WAYS = List.of(
            (factory, loopback, port) -> factory.createSocket(loopback, port),
            (factory, loopback, port) -> factory.createSocket(loopback.getHostAddress(), port),
            (factory, loopback, port) -> factory.createSocket(loopback, port, loopback, 0),
            (factory, loopback, port) -> factory.createSocket(loopback.getHostAddress(), port, loopback, 0));

    @Test
    void plainSockets_sendAtOnce() throws Exception {
        expect(new TcpNoDelaySocketFactory(), Socket.class);
    }

    @Test
    void tlsSockets_areCreatedInEveryWay(@TempDir Path folder) throws Exception {
        Path trusted = Files.writeString(folder.resolve("ca.pem"), CA.certificatePem());
        SSLSocketFactory reloading = TlsSockets.of(Tls.system().trustingOnly(trusted), TimeSource.system())
                .sockets();
        SSLSocketFactory limited = new HandshakeTimeoutSocketFactory(reloading, 1_000);
        for (SSLSocketFactory factory : List.of(reloading, limited)) {
            expect(factory, SSLSocket.class);
            assertThat(factory.getDefaultCipherSuites()).contains("TLS_AES_128_GCM_SHA256");
            assertThat(factory.getSupportedCipherSuites()).contains("TLS_AES_128_GCM_SHA256");
        }
    }

    private static void expect(SocketFactory factory, Class<? extends Socket> type) throws IOException {
        InetAddress loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
        try (ServerSocket server = new ServerSocket(0, 50, loopback)) {
            for (Create way : WAYS) {
                try (Socket socket = way.on(factory, loopback, server.getLocalPort())) {
                    assertThat(socket).isInstanceOf(type);
                    assertThat(socket.getPort()).isEqualTo(server.getLocalPort());
                    assertThat(socket.getTcpNoDelay()).isEqualTo(factory instanceof TcpNoDelaySocketFactory);
                }
            }
        }
    }
}
