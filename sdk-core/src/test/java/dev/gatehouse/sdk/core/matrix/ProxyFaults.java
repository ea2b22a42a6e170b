package dev.gatehouse.sdk.core.matrix;

import static dev.gatehouse.sdk.contract.TestCertificates.CA;
import static dev.gatehouse.sdk.contract.TestCertificates.issue;
import static dev.gatehouse.sdk.contract.TestCertificates.keys;
import static dev.gatehouse.sdk.contract.TestCertificates.sockets;
import static dev.gatehouse.sdk.core.matrix.Expected.success;

import dev.gatehouse.sdk.core.ProxyConfig;
import dev.gatehouse.sdk.core.Secret;
import dev.gatehouse.sdk.core.SocksServer;
import dev.gatehouse.sdk.core.Tls;
import dev.gatehouse.sdk.core.error.ProxyAuthenticationException;
import dev.gatehouse.sdk.core.error.TransportException;
import dev.gatehouse.sdk.testkit.ByteServer;
import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import okhttp3.OkHttpClient;
import okhttp3.tls.HeldCertificate;

/** P01 to P04: faults of proxies. T01 and T02: TLS handshakes that the server rejects after the request was written. */
final class ProxyFaults {

    private static final Secret PASSWORD = Secret.of("pr0xy");
    private static final ByteServer.Script OK = Scripts.always(Scripts.OK);
    private static final Tls TRUSTING = Tls.system().trustingOnly(CA.certificatePem());

    private ProxyFaults() {}

    static List<Fault> all() {
        return List.of(
                Fault.of(
                        "P01",
                        "proxy rejects the password",
                        ProxyFaults::wrongPassword,
                        op -> new Expected(1, ProxyAuthenticationException.class, 1, false, Optional.empty())),
                Fault.of(
                        "P02",
                        "SOCKS proxy rejects the password",
                        ProxyFaults::wrongSocksPassword,
                        op -> new Expected(0, ProxyAuthenticationException.class, 1, false, Optional.empty())),
                Fault.of("P03", "first address of the proxy refuses the connection", ProxyFaults::moved, success(1, 1)),
                Fault.of(
                        "P03",
                        "first address of the SOCKS proxy refuses the connection",
                        ProxyFaults::movedSocks,
                        success(1, 1)),
                Fault.of(
                        "P04",
                        "proxy that is bypassed does not exist",
                        () -> bypassed(ProxyConfig.Type.HTTP),
                        success(1, 1)),
                Fault.of(
                        "P04",
                        "SOCKS proxy that is bypassed does not exist",
                        () -> bypassed(ProxyConfig.Type.SOCKS),
                        success(1, 1)),
                Fault.of(
                        "T01",
                        "client certificate missing",
                        () -> clientAuth(TRUSTING),
                        op -> new Expected(0, TransportException.class, 1, false, Optional.empty())),
                Fault.of(
                        "T02",
                        "client certificate unknown to the server",
                        () -> clientAuth(
                                TRUSTING.clientKey(keys(new HeldCertificate.Builder().build(), PASSWORD), PASSWORD)),
                        op -> new Expected(0, TransportException.class, 1, false, Optional.empty())));
    }

    private static Scenario wrongPassword() {
        ByteServer proxy = ByteServer.start(Scripts.always(Scripts.error(407)));
        return Scenario.of(proxy)
                .calling("https://h.example.com")
                .configured(config -> config.withProxy(withPassword(ProxyConfig.Type.HTTP, proxy.port())));
    }

    private static Scenario wrongSocksPassword() {
        SocksServer proxy = new SocksServer(1, "user:other");
        return Scenario.withoutServer("https://h.example.com")
                .onClose(proxy)
                .configured(config -> config.withProxy(withPassword(ProxyConfig.Type.SOCKS, proxy.port())));
    }

    private static Scenario moved() throws Exception {
        ByteServer proxy = ByteServer.start(OK);
        return throughTheSecondAddress(Scenario.of(proxy), ProxyConfig.of("localhost", proxy.port()));
    }

    private static Scenario movedSocks() throws Exception {
        ByteServer server = ByteServer.start(OK);
        SocksServer proxy = new SocksServer(server.port(), null);
        return throughTheSecondAddress(
                Scenario.of(server).onClose(proxy), ProxyConfig.socks("localhost", proxy.port()));
    }

    private static Scenario throughTheSecondAddress(Scenario scenario, ProxyConfig proxy) throws Exception {
        List<InetAddress> addresses = List.of(
                InetAddress.getByAddress(new byte[] {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1}),
                InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
        OkHttpClient dns = new OkHttpClient.Builder().dns(name -> addresses).build();
        return scenario.calling("http://localhost")
                .configured(config -> config.withHttpClient(dns).withProxy(proxy));
    }

    private static Scenario bypassed(ProxyConfig.Type type) {
        ProxyConfig proxy = ProxyConfig.builder()
                .type(type)
                .host("127.0.0.1")
                .port(1)
                .addNonProxyHosts("127.0.0.1")
                .build();
        return Scenario.withServer(OK).configured(config -> config.withProxy(proxy));
    }

    private static Scenario clientAuth(Tls tls) {
        ByteServer server = ByteServer.start(sockets(issue("localhost"), true), OK);
        return Scenario.of(server)
                .calling("https://localhost:" + server.port())
                .configured(config -> config.withTls(tls));
    }

    private static ProxyConfig withPassword(ProxyConfig.Type type, int port) {
        return ProxyConfig.builder()
                .type(type)
                .host("127.0.0.1")
                .port(port)
                .user("user")
                .password(PASSWORD)
                .build();
    }
}
