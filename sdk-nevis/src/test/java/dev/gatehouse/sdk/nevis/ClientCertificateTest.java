package dev.gatehouse.sdk.nevis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.sdk.contract.TestTime;
import dev.gatehouse.sdk.core.SdkConfig;
import dev.gatehouse.sdk.core.Secret;
import dev.gatehouse.sdk.core.Tls;
import dev.gatehouse.sdk.core.error.TransportException;
import dev.gatehouse.sdk.testkit.ByteServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.security.KeyStore;
import java.security.cert.Certificate;
import javax.net.ServerSocketFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.Test;

/** The client certificate, on TLS connections to a server that requires one. */
class ClientCertificateTest {

    private static final HeldCertificate CA =
            new HeldCertificate.Builder().certificateAuthority(0).build();
    private static final HeldCertificate CALLER = issue("technical-user");
    private static final Tls TRUSTING = Tls.system().alsoTrusting(CA.certificatePem());
    private static final ByteServer.Script CLIENT = ByteServer.always(ByteServer.json(200, "{\"extId\":100}"));

    @Test
    void clientCertificate_isTheLogin() throws Exception {
        try (ByteServer server = ByteServer.start(demandingACertificate(), CLIENT)) {
            Secret password = Secret.of("changeit");
            SdkConfig config = config(server).withTls(TRUSTING.clientKey(keys(password), password));
            try (NevisClient nevis = NevisClient.create(config, NevisCredentials.clientCertificate())) {
                assertThat(nevis.clients().get("100").extId()).contains("100");
            }
            assertThat(server.received()).hasSize(1);
            assertThat(server.received().get(0).header("Authorization")).isEmpty();

            try (NevisClient nevis = NevisClient.create(config(server), NevisCredentials.bearer(Secret.of("token")))) {
                assertThatThrownBy(() -> nevis.clients().get("100"))
                        .as("the server requires a certificate")
                        .isInstanceOf(TransportException.class);
            }
            assertThat(server.received()).hasSize(1);
        }
    }

    private static SdkConfig config(ByteServer server) {
        return SdkConfig.builder("https://localhost:" + server.port())
                .tls(TRUSTING)
                .time(new TestTime())
                .build();
    }

    private static KeyStore keys(Secret password) throws Exception {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        keys.load(null, null);
        Certificate[] chain = {CALLER.certificate()};
        keys.setKeyEntry("own", CALLER.keyPair().getPrivate(), password.reveal().toCharArray(), chain);
        return keys;
    }

    private static HeldCertificate issue(String name) {
        return new HeldCertificate.Builder()
                .commonName(name)
                .addSubjectAlternativeName(name)
                .signedBy(CA)
                .build();
    }

    private static ServerSocketFactory demandingACertificate() {
        SSLContext context = new HandshakeCertificates.Builder()
                .heldCertificate(issue("localhost"))
                .addTrustedCertificate(CA.certificate())
                .build()
                .sslContext();
        return new ServerSocketFactory() {
            @Override
            public ServerSocket createServerSocket(int port, int backlog, InetAddress address) throws IOException {
                SSLServerSocket socket =
                        (SSLServerSocket) context.getServerSocketFactory().createServerSocket(port, backlog, address);
                socket.setNeedClientAuth(true);
                return socket;
            }

            @Override
            public ServerSocket createServerSocket(int port) {
                throw new UnsupportedOperationException();
            }

            @Override
            public ServerSocket createServerSocket(int port, int backlog) {
                throw new UnsupportedOperationException();
            }
        };
    }
}
