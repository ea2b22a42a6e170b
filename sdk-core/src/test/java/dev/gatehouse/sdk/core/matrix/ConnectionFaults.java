package dev.gatehouse.sdk.core.matrix;

import static dev.gatehouse.sdk.core.matrix.Expected.each;
import static dev.gatehouse.sdk.core.matrix.Expected.notSent;
import static dev.gatehouse.sdk.core.matrix.Expected.success;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.sdk.core.SdkConfig;
import dev.gatehouse.sdk.core.Tls;
import dev.gatehouse.sdk.core.error.TransportException;
import dev.gatehouse.sdk.core.matrix.Execution.Seen;
import dev.gatehouse.sdk.testkit.ByteServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import okhttp3.CertificatePinner;
import okhttp3.OkHttpClient;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;

/** F01 to F11: before the request is on its way. */
final class ConnectionFaults {

    private static final HeldCertificate CA =
            new HeldCertificate.Builder().certificateAuthority(0).build();
    private static final HeldCertificate GOOD = certificate("localhost").build();
    private static final Tls TRUSTING = Tls.system().trustingOnly(CA.certificatePem());
    private static final ByteServer.Script OK = Scripts.always(Scripts.OK);

    private ConnectionFaults() {}

    static List<Fault> all() {
        return List.of(
                Fault.of("F01", "name does not resolve", ConnectionFaults::unknownName, notSent(3)),
                Fault.of("F02", "connection refused", ConnectionFaults::refusing, notSent(3)),
                Fault.of("F03", "connect time-out, full backlog", ConnectionFaults::full, notSent(3)),
                Fault.of(
                        "F04",
                        "first of two addresses refuses",
                        () -> Scenario.served(OK).at(ipv6Loopback(), InetAddress.getLoopbackAddress()),
                        success(1, 1)),
                Fault.of("F05", "untrusted certificate", () -> tls(GOOD, Tls.system()), notSent(1))
                        .also(ConnectionFaults::saysWhereToLook),
                Fault.of(
                                "F06",
                                "certificate for another name",
                                () -> tls(certificate("other.example.com").build(), TRUSTING),
                                notSent(1))
                        .also(ConnectionFaults::saysWhereToLook),
                Fault.of("F07", "expired certificate", () -> tls(expired(), TRUSTING), notSent(1))
                        .also(ConnectionFaults::saysWhereToLook),
                Fault.of("F07", "pin mismatch", () -> tls(GOOD, TRUSTING.pinning(otherPin())), notSent(1))
                        .also(ConnectionFaults::saysWhereToLook),
                Fault.of("F08", "TLS handshake never answered", ConnectionFaults::deaf, notSent(3)),
                Fault.of("F09", "plain HTTP on the TLS port", ConnectionFaults::plainOnTls, notSent(1))
                        .also(ConnectionFaults::saysWhereToLook),
                // Unlike the other way round this is noticed after the request was written only: as F25.
                Fault.of("F09", "TLS on the plain port", ConnectionFaults::tlsOnPlain, ConnectionFaults::unread),
                Fault.of(
                        "F10",
                        "pooled connection closed 0.5 s ago",
                        () -> Scenario.served(Scripts.CLOSES_WHEN_IDLE).warmThenIdle(Duration.ofMillis(500)),
                        // The idle limit of unsafe calls is 3 s and no setting: younger dead connections are told.
                        each(success(1, 2), ConnectionFaults::unreadAndUnknown)),
                Fault.of(
                        "F11",
                        "pooled connection closed 6 s ago",
                        () -> Scenario.served(Scripts.CLOSES_WHEN_IDLE).warmThenIdle(Duration.ofSeconds(6)),
                        each(success(1, 2), success(1, 1))));
    }

    /** As a lost answer, but the server never saw a request. */
    private static Expected unread(Op op) {
        return new Expected(0, TransportException.class, op.tries(), op.changes(), Optional.empty());
    }

    private static Expected unreadAndUnknown(Op op) {
        return new Expected(0, TransportException.class, 1, op.changes(), Optional.empty());
    }

    private static InetAddress ipv6Loopback() throws UnknownHostException {
        return InetAddress.getByAddress(new byte[] {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1});
    }

    private static Scenario unknownName() {
        OkHttpClient unresolving = new OkHttpClient.Builder()
                .dns(name -> {
                    throw new UnknownHostException(name);
                })
                .build();
        return Scenario.nowhere("https://gone.example.com").tuned(config -> config.withHttpClient(unresolving));
    }

    private static Scenario refusing() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return Scenario.nowhere("http://127.0.0.1:" + free.getLocalPort());
        }
    }

    /** Nobody accepts, and the queue is full: the system answers no further attempt to connect. */
    private static Scenario full() throws IOException {
        ServerSocket deaf = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        Scenario stage = Scenario.nowhere("http://127.0.0.1:" + deaf.getLocalPort())
                .closing(deaf)
                .tuned(ConnectionFaults::hurried);
        for (int i = 0; i < 100; i++) {
            Socket filler = new Socket();
            stage.closing(filler);
            try {
                filler.connect(deaf.getLocalSocketAddress(), 200);
            } catch (SocketTimeoutException full) {
                return stage;
            }
        }
        throw new IllegalStateException("the queue of connections is never full here");
    }

    /** Connections are accepted, by the system; nothing is ever answered. */
    private static Scenario deaf() throws IOException {
        ServerSocket deaf = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        return Scenario.nowhere("https://127.0.0.1:" + deaf.getLocalPort())
                .closing(deaf)
                .tuned(ConnectionFaults::hurried);
    }

    private static SdkConfig hurried(SdkConfig config) {
        return config.withConnectTimeout(Duration.ofMillis(300)).withDeadline(Duration.ofSeconds(10));
    }

    private static Scenario tls(HeldCertificate certificate, Tls trust) {
        return Scenario.secure(context(certificate), trust, OK);
    }

    private static Scenario plainOnTls() throws IOException {
        ServerSocket listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread plain = new Thread(() -> answerPlainly(listener), "plain-server");
        plain.setDaemon(true);
        plain.start();
        return Scenario.nowhere("https://localhost:" + listener.getLocalPort()).closing(listener);
    }

    private static void answerPlainly(ServerSocket listener) {
        while (!listener.isClosed()) {
            try (Socket connection = listener.accept()) {
                ByteServer.write(connection, "HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n");
                connection.shutdownOutput();
                connection.getInputStream().readAllBytes();
            } catch (IOException clientLeft) {
                // As it should.
            }
        }
    }

    private static Scenario tlsOnPlain() {
        return Scenario.of(ByteServer.start(context(GOOD).getServerSocketFactory(), OK));
    }

    private static void saysWhereToLook(Seen seen) {
        assertThat(seen.thrown()).hasMessageContaining("SdkConfig.tls()");
    }

    private static String otherPin() {
        return CertificatePinner.pin(new HeldCertificate.Builder().build().certificate());
    }

    private static HeldCertificate expired() {
        return certificate("localhost")
                .validityInterval(1_000_000_000_000L, 1_100_000_000_000L)
                .build();
    }

    private static HeldCertificate.Builder certificate(String name) {
        return new HeldCertificate.Builder().addSubjectAlternativeName(name).signedBy(CA);
    }

    private static SSLContext context(HeldCertificate certificate) {
        return new HandshakeCertificates.Builder()
                .heldCertificate(certificate)
                .build()
                .sslContext();
    }
}
