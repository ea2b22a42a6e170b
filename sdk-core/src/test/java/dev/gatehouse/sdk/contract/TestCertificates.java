package dev.gatehouse.sdk.contract;

import dev.gatehouse.sdk.core.Secret;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import javax.net.ServerSocketFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;

/** Certificates of a test certification authority, and TLS server sockets that use them. */
public final class TestCertificates {

    /** The certification authority. */
    public static final HeldCertificate CA = new HeldCertificate.Builder()
            .commonName("appliance CA")
            .certificateAuthority(0)
            .build();

    private TestCertificates() {}

    /** Returns a certificate for a host name. */
    public static HeldCertificate issue(String name) {
        return new HeldCertificate.Builder()
                .commonName(name)
                .addSubjectAlternativeName(name)
                .signedBy(CA)
                .build();
    }

    /** Returns an expired certificate for a host name. */
    public static HeldCertificate expired(String name) {
        return new HeldCertificate.Builder()
                .addSubjectAlternativeName(name)
                .signedBy(CA)
                .validityInterval(1_000_000_000_000L, 1_100_000_000_000L)
                .build();
    }

    /** Returns a PKCS#12 key store with a certificate and its private key. */
    public static KeyStore keys(HeldCertificate own, Secret password) throws IOException, GeneralSecurityException {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        keys.load(null, null);
        keys.setKeyEntry(
                "own", own.keyPair().getPrivate(), password.reveal().toCharArray(), new Certificate[] {own.certificate()
                });
        return keys;
    }

    /**
     * Returns TLS server sockets with a certificate. They can require a client certificate of the
     * same authority. Without {@code protocols}, those of the platform are enabled.
     */
    public static ServerSocketFactory sockets(
            HeldCertificate certificate, boolean clientKeyNeeded, String... protocols) {
        SSLContext context = new HandshakeCertificates.Builder()
                .heldCertificate(certificate)
                .addTrustedCertificate(CA.certificate())
                .build()
                .sslContext();
        return new ServerSocketFactory() {
            @Override
            public ServerSocket createServerSocket(int port, int backlog, InetAddress address) throws IOException {
                SSLServerSocket socket =
                        (SSLServerSocket) context.getServerSocketFactory().createServerSocket(port, backlog, address);
                socket.setNeedClientAuth(clientKeyNeeded);
                if (protocols.length > 0) {
                    socket.setEnabledProtocols(protocols);
                }
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
