package dev.gatehouse.sdk.core;

import static dev.gatehouse.sdk.contract.TestCertificates.CA;
import static dev.gatehouse.sdk.contract.TestCertificates.issue;
import static dev.gatehouse.sdk.contract.TestCertificates.sockets;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.gatehouse.sdk.contract.Scripts;
import dev.gatehouse.sdk.contract.TestTime;
import dev.gatehouse.sdk.core.client.ApiCaller;
import dev.gatehouse.sdk.core.error.ApiException;
import dev.gatehouse.sdk.core.error.ProxyAuthenticationException;
import dev.gatehouse.sdk.testkit.ByteServer;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** User and password of a proxy: a rejected password is never sent again, and never to the server. */
@Timeout(60)
class ProxyLoginTest {

    private static final ByteServer.Script WHO =
            ByteServer.always("HTTP/1.1 407 Who\r\nProxy-Authenticate: Basic realm=\"p\"\r\nContent-Length: 0\r\n\r\n");
    private static final Tls TRUSTING = Tls.system().trustingOnly(CA.certificatePem());

    @Test
    void wrongPassword_isSentOnce_whenATunnelIsOpened() {
        try (ByteServer proxy = ByteServer.start(WHO)) {
            // Both addresses are the same proxy.
            OkHttpClient twoAddresses = new OkHttpClient.Builder()
                    .dns(name -> List.of(ProxyTest.loopback(), ProxyTest.loopback()))
                    .build();
            ApiCaller caller =
                    TestVendor.caller(ProxyTest.tunnel(ProxyTest.withPassword("proxy.example.com", proxy.port()))
                            .withHttpClient(twoAddresses));
            assertRejected(caller, "proxy.example.com:" + proxy.port(), 1);
            assertRejected(caller, "proxy.example.com:" + proxy.port(), 0);
            assertRejected(caller, "proxy.example.com:" + proxy.port(), 0);
            assertThat(proxy.received()).hasSize(1);
            assertThat(proxy.received().get(0).header("Proxy-Authorization")).isPresent();
        }
    }

    /** OkHttp reads the body of a rejection before it looks at the status. */
    @Test
    void wrongPassword_isSentOnce_whenTheRejectionNeverEnds() {
        String endless = "HTTP/1.1 407 Who\r\nProxy-Authenticate: Basic realm=\"p\"\r\nContent-Length: 10\r\n\r\nx";
        ByteServer.Script stalling = (request, number, connection) -> {
            ByteServer.write(connection, endless.substring(0, 10));
            ByteServer.write(connection, endless.substring(10));
            return true;
        };
        try (ByteServer proxy = ByteServer.start(stalling)) {
            ApiCaller caller = TestVendor.caller(ProxyTest.tunnel(ProxyTest.withPassword("127.0.0.1", proxy.port())));
            assertRejected(caller, "127.0.0.1:" + proxy.port(), 1);
            assertRejected(caller, "127.0.0.1:" + proxy.port(), 0);
            assertThat(proxy.received()).hasSize(1);
        }
    }

    @Test
    void wrongPassword_isSentOnce_withPlainHttp() {
        try (ByteServer proxy = ByteServer.start(WHO)) {
            ApiCaller caller = TestVendor.caller(ProxyTest.plain(ProxyTest.withPassword("127.0.0.1", proxy.port())));
            assertThatThrownBy(() -> caller.run(TestVendor.LIST.request()))
                    .isInstanceOfSatisfying(
                            ApiException.class, e -> assertThat(e.status()).isEqualTo(407));
            assertRejected(caller, "127.0.0.1:" + proxy.port(), 0);
            assertThat(proxy.received()).hasSize(1);
        }
    }

    /** A call that waits for a permit started before the proxy rejected the password. */
    @Test
    void wrongPassword_isNotSentByCallsThatWait_withPlainHttp() {
        ByteServer.Script slow = (request, number, connection) -> {
            TimeUnit.MILLISECONDS.sleep(300);
            return WHO.run(request, number, connection);
        };
        try (ByteServer proxy = ByteServer.start(slow)) {
            ApiCaller caller = TestVendor.caller(ProxyTest.plain(ProxyTest.withPassword("127.0.0.1", proxy.port()))
                    .withMaxConcurrentCalls(1));
            List<Throwable> failures = IntStream.range(0, 5)
                    .mapToObj(i -> CompletableFuture.supplyAsync(
                            () -> catchThrowable(() -> caller.run(TestVendor.POST.request())),
                            each -> new Thread(each).start()))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .toList();
            assertThat(proxy.received()).hasSize(1);
            assertThat(failures).filteredOn(ApiException.class::isInstance).hasSize(1);
            assertThat(failures)
                    .filteredOn(ProxyAuthenticationException.class::isInstance)
                    .hasSize(4);
        }
    }

    @Test
    void wrongPassword_isSentOnce_toASocksProxy() throws Exception {
        try (SocksServer proxy = new SocksServer(1, "u:other")) {
            OkHttpClient twoAddresses = new OkHttpClient.Builder()
                    .dns(name -> List.of(ProxyTest.loopback(), ProxyTest.loopback()))
                    .build();
            ProxyConfig socks = ProxyTest.withPassword("proxy.example.com", proxy.port());
            ApiCaller caller = TestVendor.caller(ProxyTest.tunnel(ProxyConfig.builder()
                            .from(socks)
                            .type(ProxyConfig.Type.SOCKS)
                            .build())
                    .withHttpClient(twoAddresses));
            assertRejected(caller, "proxy.example.com:" + proxy.port(), 1);
            assertRejected(caller, "proxy.example.com:" + proxy.port(), 0);
            assertThat(proxy.logins()).hasSize(1);
        }
    }

    /** The proxy may have rejected the password, or failed. So the next call tries it again, but this one does not. */
    @Test
    void socksProxyThatClosesTheConnectionAfterTheLogin_receivesItOncePerCall() throws Exception {
        try (SocksServer proxy = new SocksServer(1, "")) {
            ApiCaller caller = TestVendor.caller(ProxyTest.tunnel(ProxyConfig.builder()
                    .from(ProxyTest.withPassword("127.0.0.1", proxy.port()))
                    .type(ProxyConfig.Type.SOCKS)
                    .build()));
            assertRejected(caller, "127.0.0.1:" + proxy.port(), 1);
            assertRejected(caller, "127.0.0.1:" + proxy.port(), 1);
            assertThat(proxy.logins()).hasSize(2);
        }
    }

    @Test
    void missingPassword_isReportedAtTheFirstAttempt() throws Exception {
        try (ByteServer proxy = ByteServer.start(WHO);
                SocksServer socks = new SocksServer(1, "u:p")) {
            for (ProxyConfig config :
                    List.of(ProxyConfig.of("127.0.0.1", proxy.port()), ProxyConfig.socks("127.0.0.1", socks.port()))) {
                ApiCaller caller = TestVendor.caller(ProxyTest.tunnel(config));
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
                    .proxy(new Proxy(Proxy.Type.HTTP, new InetSocketAddress(ProxyTest.loopback(), proxy.port())))
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
                    .proxy(ProxyTest.withPassword("127.0.0.1", proxy.port()))
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

    private static void assertRejected(ApiCaller caller, String proxy, int attempts) {
        assertThatThrownBy(() -> caller.run(TestVendor.PUT.request().path("id", "1")))
                .isInstanceOfSatisfying(ProxyAuthenticationException.class, e -> {
                    assertThat(e.attempts()).isEqualTo(attempts);
                    assertThat(e.outcomeUnknown()).isFalse();
                })
                .hasMessageContaining(proxy)
                .hasMessageNotContaining("s3cret");
    }
}
