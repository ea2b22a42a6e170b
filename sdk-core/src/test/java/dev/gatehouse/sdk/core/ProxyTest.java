package dev.gatehouse.sdk.core;

import static dev.gatehouse.sdk.contract.TestCertificates.CA;
import static dev.gatehouse.sdk.contract.TestCertificates.issue;
import static dev.gatehouse.sdk.contract.TestCertificates.sockets;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.sdk.contract.Scripts;
import dev.gatehouse.sdk.contract.TestTime;
import dev.gatehouse.sdk.core.client.ApiCaller;
import dev.gatehouse.sdk.core.error.ApiException;
import dev.gatehouse.sdk.core.error.ProxyAuthenticationException;
import dev.gatehouse.sdk.core.error.TransportException;
import dev.gatehouse.sdk.testkit.ByteServer;
import dev.gatehouse.sdk.testkit.ReceivedRequest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.ServerSocket;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import okhttp3.Dns;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** HTTP and SOCKS proxies: names, logins, and hosts that are called directly. */
@Timeout(60)
class ProxyTest {

    private static final ByteServer.Script OK = ByteServer.always(ByteServer.json(200, "{}"));
    private static final ByteServer.Script WHO =
            ByteServer.always("HTTP/1.1 407 Who\r\nProxy-Authenticate: Basic realm=\"p\"\r\nContent-Length: 0\r\n\r\n");
    private static final Tls TRUSTING = Tls.system().trustingOnly(CA.certificatePem());

    @Test
    void nameOfTheProxy_isResolvedForEachConnection_andAllAddressesAreTried() throws Exception {
        AtomicReference<List<InetAddress>> addresses = new AtomicReference<>(List.of(ipv6Loopback()));
        List<String> lookups = new CopyOnWriteArrayList<>();
        Dns dns = name -> {
            lookups.add(name);
            return addresses.get();
        };
        try (ByteServer proxy = ByteServer.start(OK);
                SocksServer socks = new SocksServer(proxy.port(), null)) {
            for (ProxyConfig config :
                    List.of(ProxyConfig.of("localhost", proxy.port()), ProxyConfig.socks("localhost", socks.port()))) {
                lookups.clear();
                addresses.set(List.of(ipv6Loopback()));
                ApiCaller caller = TestVendor.caller(plain(config)
                        .withHttpClient(new OkHttpClient.Builder().dns(dns).build()));
                assertThat(lookups).isEmpty();
                assertThatThrownBy(() -> caller.run(TestVendor.LIST.request())).isInstanceOf(TransportException.class);
                addresses.set(List.of(ipv6Loopback(), loopback()));
                caller.run(TestVendor.LIST.request());
                assertThat(lookups).containsOnly("localhost");
                caller.close();
            }
        }
    }

    @Test
    void wrongPassword_isSentOnce_whenATunnelIsOpened() {
        try (ByteServer proxy = ByteServer.start(WHO)) {
            // Both addresses are the same proxy.
            OkHttpClient twoAddresses = new OkHttpClient.Builder()
                    .dns(name -> List.of(loopback(), loopback()))
                    .build();
            ApiCaller caller = TestVendor.caller(
                    tunnel(withPassword("proxy.example.com", proxy.port())).withHttpClient(twoAddresses));
            assertRejected(caller, "proxy.example.com:" + proxy.port(), 1);
            assertRejected(caller, "proxy.example.com:" + proxy.port(), 0);
            assertRejected(caller, "proxy.example.com:" + proxy.port(), 0);
            assertThat(proxy.received()).hasSize(1);
            assertThat(proxy.received().get(0).header("Proxy-Authorization")).isPresent();
        }
    }

    @Test
    void wrongPassword_isSentOnce_withPlainHttp() {
        try (ByteServer proxy = ByteServer.start(WHO)) {
            ApiCaller caller = TestVendor.caller(plain(withPassword("127.0.0.1", proxy.port())));
            assertThatThrownBy(() -> caller.run(TestVendor.LIST.request()))
                    .isInstanceOfSatisfying(
                            ApiException.class, e -> assertThat(e.status()).isEqualTo(407));
            assertRejected(caller, "127.0.0.1:" + proxy.port(), 0);
            assertThat(proxy.received()).hasSize(1);
        }
    }

    @Test
    void wrongPassword_isSentOnce_toASocksProxy() throws Exception {
        try (SocksServer proxy = new SocksServer(1, "u:other")) {
            OkHttpClient twoAddresses = new OkHttpClient.Builder()
                    .dns(name -> List.of(loopback(), loopback()))
                    .build();
            ProxyConfig socks = withPassword("proxy.example.com", proxy.port());
            ApiCaller caller = TestVendor.caller(tunnel(ProxyConfig.builder()
                            .from(socks)
                            .type(ProxyConfig.Type.SOCKS)
                            .build())
                    .withHttpClient(twoAddresses));
            assertRejected(caller, "proxy.example.com:" + proxy.port(), 1);
            assertRejected(caller, "proxy.example.com:" + proxy.port(), 0);
            assertThat(proxy.logins()).hasSize(1);
        }
    }

    @Test
    void missingPassword_isReportedAtTheFirstAttempt() throws Exception {
        try (ByteServer proxy = ByteServer.start(WHO);
                SocksServer socks = new SocksServer(1, "u:p")) {
            for (ProxyConfig config :
                    List.of(ProxyConfig.of("127.0.0.1", proxy.port()), ProxyConfig.socks("127.0.0.1", socks.port()))) {
                ApiCaller caller = TestVendor.caller(tunnel(config));
                for (int call = 0; call < 2; call++) {
                    assertThatThrownBy(() -> caller.run(TestVendor.LIST.request()))
                            .isInstanceOfSatisfying(
                                    ProxyAuthenticationException.class,
                                    e -> assertThat(e.attempts()).isEqualTo(1))
                            .hasMessageContaining("127.0.0.1:" + config.port())
                            .hasMessageContaining("requires authentication");
                }
            }
            assertThat(proxy.received()).hasSize(2);
        }
    }

    @Test
    void suppliedClient_whoseProxyRejectsItsTunnel_isNotRetried() {
        try (ByteServer proxy = ByteServer.start(WHO)) {
            OkHttpClient own = new OkHttpClient.Builder()
                    .proxy(new Proxy(Proxy.Type.HTTP, new InetSocketAddress(loopback(), proxy.port())))
                    .proxyAuthenticator((route, response) -> response.request().header("Proxy-Authorization") != null
                            ? null
                            : response.request()
                                    .newBuilder()
                                    .header("Proxy-Authorization", "Basic dTpw")
                                    .build())
                    .build();
            SdkConfig config = SdkConfig.builder("https://h.example.com")
                    .httpClient(own)
                    .time(new TestTime())
                    .build();
            assertThatThrownBy(() -> TestVendor.caller(config).run(TestVendor.LIST.request()))
                    .isInstanceOf(ProxyAuthenticationException.class);
            assertThat(proxy.received()).hasSize(1);
        }
    }

    /** OkHttp reports a 407 of the server to the authenticator of the proxy as well. */
    @Test
    void serverThatResponds407_receivesNoPasswordOfTheProxy() {
        try (ByteServer server = ByteServer.start(sockets(issue("localhost"), false), WHO);
                ByteServer proxy = ByteServer.start(Scripts.tunnel(server.port()))) {
            SdkConfig config = SdkConfig.builder("https://localhost:" + server.port())
                    .tls(TRUSTING)
                    .proxy(withPassword("127.0.0.1", proxy.port()))
                    .build();
            assertThatThrownBy(() -> TestVendor.caller(config).run(TestVendor.LIST.request()))
                    .isInstanceOfSatisfying(
                            ApiException.class, e -> assertThat(e.status()).isEqualTo(407));
            assertThat(server.received())
                    .singleElement()
                    .satisfies(request ->
                            assertThat(request.header("Proxy-Authorization")).isEmpty());
        }
    }

    @Test
    void socksProxy_resolvesTheNameOfTheServer() throws Exception {
        try (ByteServer server = ByteServer.start(sockets(issue("localhost"), false), OK);
                ByteServer plain = ByteServer.start(OK);
                SocksServer proxy = new SocksServer(server.port(), "ü:p");
                SocksServer open = new SocksServer(plain.port(), null)) {
            ProxyConfig config = ProxyConfig.builder()
                    .type(ProxyConfig.Type.SOCKS)
                    .host("localhost")
                    .port(proxy.port())
                    .user("ü")
                    .password(Secret.of("p"))
                    .build();
            TestVendor.caller(tunnel(config).withBaseUrl("https://localhost").withTls(TRUSTING))
                    .run(TestVendor.POST.request().body(List.of(1)));
            assertThat(proxy.logins()).containsExactly("ü:p");
            assertThat(proxy.destinations()).containsExactly("3 localhost:443");
            assertThat(server.received()).hasSize(1);

            SdkConfig named = plain(ProxyConfig.socks("127.0.0.1", open.port()));
            TestVendor.caller(named).run(TestVendor.LIST.request());
            TestVendor.caller(named.withBaseUrl("http://192.0.2.1:81")).run(TestVendor.LIST.request());
            TestVendor.caller(named.withBaseUrl("http://[2001:db8::1]:82")).run(TestVendor.LIST.request());
            assertThat(open.destinations())
                    .containsExactly("3 h.example.com:80", "1 192.0.2.1:81", "4 2001:db8:0:0:0:0:0:1:82");
        }
    }

    @Test
    void settingsOfTheApplication_changeNothing() throws Exception {
        ProxySelector before = ProxySelector.getDefault();
        List<URI> asked = new CopyOnWriteArrayList<>();
        System.setProperty("socksProxyHost", "127.0.0.1");
        System.setProperty("socksProxyPort", "1");
        System.setProperty("socksNonProxyHosts", "");
        try (ByteServer server = ByteServer.start(OK)) {
            call(SdkConfig.of(server.url()));
            call(plain(ProxyConfig.of("127.0.0.1", server.port())));
            ProxySelector.setDefault(new ProxySelector() {
                @Override
                public List<Proxy> select(URI uri) {
                    asked.add(uri);
                    return List.of(Proxy.NO_PROXY);
                }

                @Override
                public void connectFailed(URI uri, SocketAddress address, IOException e) {}
            });
            call(SdkConfig.of(server.url()));
            call(plain(ProxyConfig.of("127.0.0.1", server.port())));
            assertThat(asked).isEmpty();
            assertThat(server.received()).hasSize(4);
        } finally {
            System.clearProperty("socksProxyHost");
            System.clearProperty("socksProxyPort");
            System.clearProperty("socksNonProxyHosts");
            ProxySelector.setDefault(before);
        }
    }

    @Test
    void hostThatBypassesTheProxy_isCalledDirectly() throws Exception {
        try (ByteServer server = ByteServer.start(OK);
                ServerSocket unused = new ServerSocket(0, 1, loopback())) {
            ProxyConfig proxy = ProxyConfig.builder()
                    .from(withPassword("127.0.0.1", unused.getLocalPort()))
                    .addNonProxyHosts("127.0.0.0/8")
                    .build();
            OkHttpClient withProxy = new OkHttpClient.Builder()
                    .proxy(new Proxy(Proxy.Type.HTTP, unused.getLocalSocketAddress()))
                    .build();
            SdkConfig config = SdkConfig.of(server.url()).withProxy(proxy);
            call(config);
            call(config.withHttpClient(withProxy));
            assertThat(server.received())
                    .hasSize(2)
                    .extracting(ReceivedRequest::target)
                    .containsOnly("/items");
            assertThat(server.received())
                    .allMatch(request -> request.header("Proxy-Authorization").isEmpty());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "*, any.example.com, true",
        "example.com, example.com, true",
        "Example.COM, eXample.com, true",
        "example.com, www.example.com, true",
        "example.com, notexample.com, false",
        ".example.com, www.example.com, true",
        ".example.com, example.com, true",
        "*.example.com, a.b.example.com, true",
        "www.example.com, example.com, false",
        "example.com., example.com, true",
        "example.com:443, example.com, true",
        "example.com:8443, example.com, false",
        "*:443, example.com, false",
        "192.0.2.1, 192.0.2.1, true",
        "192.0.2.1:443, 192.0.2.1, true",
        "192.0.2.1:80, 192.0.2.1, false",
        "192.0.2.1, 192.0.2.11, false",
        "192.0.2.0/24, 192.0.2.255, true",
        "192.0.2.0/24, 192.0.3.1, false",
        "192.0.2.128/25, 192.0.2.127, false",
        "0.0.0.0/0, 192.0.2.1, true",
        "192.0.2.0/33, 192.0.2.1, false",
        "192.0.2.0/x, 192.0.2.1, false",
        "2001:db8::1, 2001:db8:0:0:0:0:0:1, true",
        "[2001:db8::1], 2001:db8::1, true",
        "[2001:db8::1]:443, 2001:db8::1, true",
        "2001:db8::/32, 2001:db8:1::, true",
        "2001:db8::/32, 2001:db9::, false",
        "192.0.2.0/24, 2001:db8::, false",
        "2.1, 192.0.2.1, false",
        "192.0.2.1, example.com, false",
        "300.0.2.1, 192.0.2.1, false",
        "[x], example.com, false",
        "., example.com, false",
    })
    void nonProxyHosts_matchAsInNoProxy(String entry, String host, boolean bypasses) {
        ProxyConfig proxy = ProxyConfig.builder()
                .host("p")
                .port(1)
                .addNonProxyHosts("other.example.org", " " + entry + " ")
                .build();
        assertThat(proxy.bypasses(host, 443)).isEqualTo(bypasses);
    }

    private static void assertRejected(ApiCaller caller, String proxy, int attempts) {
        assertThatThrownBy(() -> caller.run(TestVendor.PUT.request().path("id", "1")))
                .isInstanceOfSatisfying(ProxyAuthenticationException.class, e -> {
                    assertThat(e.attempts()).isEqualTo(attempts);
                    assertThat(e.outcomeUnknown()).isFalse();
                })
                .hasMessageContaining(proxy)
                .hasMessageNotContaining("s3cret");
    }

    private static void call(SdkConfig config) {
        ApiCaller caller = TestVendor.caller(config);
        caller.run(TestVendor.LIST.request());
        caller.close();
    }

    private static SdkConfig plain(ProxyConfig proxy) {
        return tunnel(proxy).withAllowPlainHttp(true).withBaseUrl("http://h.example.com");
    }

    private static SdkConfig tunnel(ProxyConfig proxy) {
        return SdkConfig.builder("https://h.example.com")
                .time(new TestTime())
                .proxy(proxy)
                .build();
    }

    private static ProxyConfig withPassword(String host, int port) {
        return ProxyConfig.builder()
                .host(host)
                .port(port)
                .user("u")
                .password(Secret.of("s3cret"))
                .build();
    }

    private static InetAddress loopback() {
        return address(127, 0, 0, 1);
    }

    private static InetAddress ipv6Loopback() {
        return address(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1);
    }

    private static InetAddress address(int... parts) {
        byte[] bytes = new byte[parts.length];
        for (int i = 0; i < parts.length; i++) {
            bytes[i] = (byte) parts[i];
        }
        try {
            return InetAddress.getByAddress(bytes);
        } catch (IOException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
