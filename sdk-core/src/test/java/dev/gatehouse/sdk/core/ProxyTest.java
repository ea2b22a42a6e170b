package dev.gatehouse.sdk.core;

import static dev.gatehouse.sdk.contract.TestCertificates.CA;
import static dev.gatehouse.sdk.contract.TestCertificates.issue;
import static dev.gatehouse.sdk.contract.TestCertificates.sockets;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.sdk.contract.TestTime;
import dev.gatehouse.sdk.core.client.ApiCaller;
import dev.gatehouse.sdk.core.error.DeadlineExceededException;
import dev.gatehouse.sdk.core.error.TransportException;
import dev.gatehouse.sdk.testkit.ByteServer;
import dev.gatehouse.sdk.testkit.ReceivedRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import okhttp3.Dns;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** HTTP and SOCKS proxies: names, settings of the application, and hosts that are called directly. */
@Timeout(60)
class ProxyTest {

    private static final ByteServer.Script OK = ByteServer.always(ByteServer.json(200, "{}"));
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

    /** OkHttp asks for no addresses if the host of the URL is an IP address. */
    @Test
    void addressesOfASocksProxy_areTriedByTurns_ifTheServerIsAnIpAddress() throws Exception {
        Dns dns = name -> List.of(ipv6Loopback(), loopback());
        try (ByteServer server = ByteServer.start(OK);
                SocksServer socks = new SocksServer(server.port(), null)) {
            ApiCaller caller = TestVendor.caller(plain(ProxyConfig.socks("proxy.example.com", socks.port()))
                    .withBaseUrl("http://192.0.2.1")
                    .withHttpClient(new OkHttpClient.Builder().dns(dns).build()));
            caller.run(TestVendor.LIST.request());
            assertThat(socks.destinations()).containsExactly("1 192.0.2.1:80");
            caller.close();
        }
    }

    @Test
    void lookupOfTheProxy_thatStalls_endsAtTheDeadline() {
        CountDownLatch released = new CountDownLatch(1);
        OkHttpClient stalling = new OkHttpClient.Builder()
                .dns(name -> {
                    try {
                        released.await();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                    return List.of(loopback());
                })
                .build();
        SdkConfig config =
                SdkConfig.builder("https://192.0.2.1").httpClient(stalling).build();
        try {
            for (SdkConfig each : List.of(
                    config.withProxy(ProxyConfig.of("proxy.example.com", 1)),
                    config.withProxy(ProxyConfig.socks("proxy.example.com", 1)),
                    config.withProxy(ProxyConfig.socks("proxy.example.com", 1)).withBaseUrl("https://h.example.com"))) {
                ApiCaller caller = TestVendor.caller(each);
                CallOptions quick = CallOptions.within(Duration.ofMillis(200));
                long start = System.nanoTime();
                assertThatThrownBy(() -> caller.with(quick).run(TestVendor.POST.request()))
                        .isInstanceOf(DeadlineExceededException.class);
                assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
                caller.close();
            }
        } finally {
            released.countDown();
        }
    }

    /** A connection that delivers more than one response must not be used again. */
    @Test
    void responsesThroughAProxy_areChecked() throws Exception {
        try (ByteServer server = ByteServer.start(ByteServer.always(
                        ByteServer.json(200, "{\"id\":\"1\"}") + ByteServer.json(200, "{\"id\":\"2\"}")));
                SocksServer socks = new SocksServer(server.port(), null)) {
            for (ProxyConfig proxy :
                    List.of(ProxyConfig.of("127.0.0.1", server.port()), ProxyConfig.socks("127.0.0.1", socks.port()))) {
                int before = server.connections();
                ApiCaller caller = TestVendor.caller(plain(proxy));
                for (int call = 0; call < 3; call++) {
                    assertThat(caller.call(TestVendor.LIST.request(), Item.class)
                                    .id())
                            .isEqualTo("1");
                }
                assertThat(server.connections() - before).isEqualTo(3);
                caller.close();
            }
        }
    }

    @Test
    void socksProxy_thatIsSilent_endsAtTheConnectTimeout() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 1, loopback())) {
            SdkConfig config = tunnel(ProxyConfig.socks("127.0.0.1", silent.getLocalPort()))
                    .withConnectTimeout(Duration.ofMillis(100))
                    .withRetry(RetryPolicy.none());
            assertThatThrownBy(() -> TestVendor.caller(config).run(TestVendor.POST.request()))
                    .isInstanceOfSatisfying(
                            TransportException.class,
                            e -> assertThat(e.outcomeUnknown()).isFalse())
                    .hasMessageContaining("no connection through the proxy (SocketTimeoutException)");
        }
    }

    /** All replies are complete, so that the request would follow if one of them was accepted. */
    @ParameterizedTest
    @CsvSource({
        "0402 0100 0500000100000000ffff, the proxy does not support SOCKS 5",
        "0502 0200 0500000100000000ffff, the proxy does not support SOCKS 5",
        "0502 0100 0400000100000000ffff, the proxy does not support SOCKS 5",
        "0502 0100 0500000900000000ffff, malformed reply of the SOCKS proxy",
        "0502 0100 0502000100000000ffff, 'the SOCKS proxy could not connect to the server, reply 2'",
        "0507 0100 0500000100000000ffff, the SOCKS proxy selected the authentication method 7",
    })
    void malformedReplyOfASocksProxy_isAFailedConnection(String replies, String reason) throws Exception {
        try (ServerSocket proxy = new ServerSocket(0, 1, loopback())) {
            CompletableFuture<String> received = CompletableFuture.supplyAsync(() -> {
                try (Socket client = proxy.accept()) {
                    client.getOutputStream().write(HexFormat.of().parseHex(replies.replace(" ", "")));
                    return new String(client.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            ProxyConfig socks = ProxyConfig.builder()
                    .type(ProxyConfig.Type.SOCKS)
                    .host("127.0.0.1")
                    .port(proxy.getLocalPort())
                    .user("u")
                    .password(Secret.of("p"))
                    .build();
            assertThatThrownBy(() -> call(plain(socks).withRetry(RetryPolicy.none())))
                    .isInstanceOfSatisfying(
                            TransportException.class,
                            e -> assertThat(e.outcomeUnknown()).isFalse())
                    .hasRootCauseMessage(reason);
            assertThat(received.get(30, TimeUnit.SECONDS)).doesNotContain("GET", "HTTP");
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

    private static void call(SdkConfig config) {
        ApiCaller caller = TestVendor.caller(config);
        caller.run(TestVendor.LIST.request());
        caller.close();
    }

    static SdkConfig plain(ProxyConfig proxy) {
        return tunnel(proxy).withAllowPlainHttp(true).withBaseUrl("http://h.example.com");
    }

    static SdkConfig tunnel(ProxyConfig proxy) {
        return SdkConfig.builder("https://h.example.com")
                .time(new TestTime())
                .proxy(proxy)
                .build();
    }

    static ProxyConfig withPassword(String host, int port) {
        return ProxyConfig.builder()
                .host(host)
                .port(port)
                .user("u")
                .password(Secret.of("s3cret"))
                .build();
    }

    static InetAddress loopback() {
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
