package dev.gatehouse.sdk.contract;

import static dev.gatehouse.sdk.contract.TestCertificates.CA;
import static dev.gatehouse.sdk.contract.TestCertificates.expired;
import static dev.gatehouse.sdk.contract.TestCertificates.issue;
import static dev.gatehouse.sdk.contract.TestCertificates.sockets;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.sdk.core.ProxyConfig;
import dev.gatehouse.sdk.core.SdkConfig;
import dev.gatehouse.sdk.core.Secret;
import dev.gatehouse.sdk.core.Tls;
import dev.gatehouse.sdk.core.error.ApiException;
import dev.gatehouse.sdk.core.error.ErrorKind;
import dev.gatehouse.sdk.core.error.TransportException;
import dev.gatehouse.sdk.testkit.ByteServer;
import java.io.IOException;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** TLS, mutual TLS, proxies and {@code close()}. */
@Timeout(120)
public abstract class ConnectionsTest<C extends AutoCloseable> extends ContractSuite<C> {

    private static final Tls TRUSTING = Tls.system().alsoTrusting(CA.certificatePem());

    protected ConnectionsTest(VendorFixture<C> vendor) {
        super(vendor);
    }

    @ParameterizedTest
    @EnumSource
    void certificateOfAnOwnAuthority_isAccepted_onlyIfTheAuthorityIsTrusted(HttpClientKind kind) throws Exception {
        for (Sample<C> sample : representatives()) {
            run(kind, withTls(sample, issue("localhost"), false), config -> config.tls(TRUSTING))
                    .assertSucceeded();
            assertNotTrusted(run(kind, withTls(sample, issue("localhost"), false), config -> config));
        }
    }

    @ParameterizedTest
    @EnumSource
    void certificateForAnotherName_orExpiredCertificate_isRejected(HttpClientKind kind) throws Exception {
        for (Sample<C> sample : representatives()) {
            for (HeldCertificate certificate : new HeldCertificate[] {issue("elsewhere"), expired("localhost")}) {
                assertNotTrusted(run(kind, withTls(sample, certificate, false), config -> config.tls(TRUSTING)));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void clientCertificate_isSentToAServerThatRequestsOne(HttpClientKind kind) throws Exception {
        Secret password = Secret.of("changeit");
        Tls mutual = TRUSTING.clientKey(TestCertificates.keys(issue("backup-service"), password), password);
        for (Sample<C> sample : representatives()) {
            run(kind, withTls(sample, issue("localhost"), true), config -> config.tls(mutual))
                    .assertSucceeded();
            Outcome without = run(kind, withTls(sample, issue("localhost"), true), config -> config.tls(TRUSTING));
            assertThat(without.thrown()).isInstanceOf(TransportException.class);
            assertThat(without.received()).isEmpty();
        }
    }

    /**
     * The requests are plain http, so that the proxy receives them, including its own credentials.
     */
    @ParameterizedTest
    @EnumSource
    void proxyForPlainHttp_receivesRequestsAndItsCredentials(HttpClientKind kind) throws Exception {
        for (Sample<C> sample : representatives()) {
            ScriptedServer<C> server = ScriptedServer.successful(vendor, sample);
            Outcome outcome = run(kind, server, config -> unknownHost(config, "http", server.byteServer()));
            outcome.assertSucceeded();
            assertThat(outcome.received()).isNotEmpty().allSatisfy(request -> {
                assertThat(request.target()).startsWith("http://gatehouse.test/");
                assertThat(request.header("Proxy-Authorization")).isPresent();
            });
        }
    }

    @ParameterizedTest
    @EnumSource
    void proxyForHttps_opensATunnel_andReceivesNoCredentialsOfTheServer(HttpClientKind kind) throws Exception {
        for (Sample<C> sample : representatives()) {
            ScriptedServer<C> server = withTls(sample, issue("localhost"), false);
            try (ByteServer proxy =
                    ByteServer.start(Scripts.tunnel(server.byteServer().port()))) {
                run(kind, server, config -> config.tls(TRUSTING).proxy(through(proxy)))
                        .assertSucceeded();
                assertThat(proxy.received()).isNotEmpty().allSatisfy(request -> {
                    assertThat(request.method()).isEqualTo("CONNECT");
                    assertThat(request.header("Authorization")).isEmpty();
                });
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void proxyThatResponds407_isReportedAsAnApiException(HttpClientKind kind) throws Exception {
        for (Sample<C> sample : representatives()) {
            ScriptedServer<C> server = new ScriptedServer<>(
                    vendor, sample, Scripts.always(Scripts.status(407, "Proxy-Authenticate: Basic realm=\"p\"")));
            Outcome outcome = run(kind, server, config -> unknownHost(config, "http", server.byteServer()));
            ApiException e = outcome.assertThrown(ApiException.class);
            assertThat(e.status()).isEqualTo(407);
            assertThat(e.kind()).isEqualTo(ErrorKind.OTHER);
            assertThat(e.outcomeUnknown()).isFalse();
            assertThat(outcome.requests()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void proxyThatRejectsATunnel_isReportedAsATransportException_andNothingIsSent(HttpClientKind kind)
            throws Exception {
        for (Sample<C> sample : representatives()) {
            ScriptedServer<C> server = ScriptedServer.successful(vendor, sample);
            try (ByteServer proxy = ByteServer.start((request, number, connection) -> {
                ByteServer.write(
                        connection, "HTTP/1.1 407 Who\r\nProxy-Authenticate: Basic\r\nContent-Length: 0\r\n\r\n");
                return true;
            })) {
                Outcome outcome = run(kind, server, config -> unknownHost(config.time(new TestTime()), "https", proxy));
                assertThat(outcome.thrown()).isInstanceOfSatisfying(TransportException.class, e -> {
                    assertThat(e.outcomeUnknown()).isFalse();
                    assertThat(e).hasMessageContaining("through the proxy");
                });
                assertThat(proxy.received())
                        .isNotEmpty()
                        .allSatisfy(request -> assertThat(request.method()).isEqualTo("CONNECT"));
            }
        }
    }

    @Test
    void close_leavesTheSuppliedClientUsable() throws Exception {
        OkHttpClient supplied = new OkHttpClient();
        for (Sample<C> sample : representatives()) {
            try (ScriptedServer<C> server = ScriptedServer.successful(vendor, sample)) {
                get(supplied, server);
                TestClient<C> client = server.openClient(config(HttpClientKind.DEFAULT, server)
                        .httpClient(supplied)
                        .build());
                assertThat(call(client, sample)).isNull();
                client.close();
                int connections = server.byteServer().connections();
                get(supplied, server);
                assertThat(server.byteServer().connections())
                        .as("connection of the supplied client is reused")
                        .isEqualTo(connections);
                assertThat(supplied.dispatcher().executorService().isShutdown()).isFalse();
                supplied.connectionPool().evictAll();
                assertThat(server.awaitNoConnection()).isTrue();
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void callAfterClose_throwsIllegalStateException_andSendsNothing(HttpClientKind kind) throws Exception {
        for (Sample<C> sample : representatives()) {
            for (boolean used : new boolean[] {true, false}) {
                try (ScriptedServer<C> server = ScriptedServer.successful(vendor, sample)) {
                    TestClient<C> client =
                            server.openClient(config(kind, server).build());
                    if (used) {
                        assertThat(call(client, sample)).isNull();
                    }
                    client.close();
                    int before = server.byteServer().received().size();
                    assertThat(call(client, sample))
                            .isInstanceOf(IllegalStateException.class)
                            .hasMessageContaining("closed");
                    client.close();
                    assertThat(server.byteServer().received()).hasSize(before);
                    assertThat(server.awaitNoConnection()).isTrue();
                }
            }
        }
    }

    private ScriptedServer<C> withTls(Sample<C> sample, HeldCertificate certificate, boolean clientKeyNeeded) {
        return ScriptedServer.withTls(
                vendor, sample, Scripts.always(sample.response().bytes()), sockets(certificate, clientKeyNeeded));
    }

    private static void assertNotTrusted(Outcome outcome) {
        assertThat(outcome.thrown()).isInstanceOfSatisfying(TransportException.class, e -> {
            assertThat(e.attempts()).isEqualTo(1);
            assertThat(e.outcomeUnknown()).isFalse();
            assertThat(e).hasMessageContaining("SdkConfig.tls()");
        });
        assertThat(outcome.received()).isEmpty();
    }

    private static SdkConfig.Builder unknownHost(SdkConfig.Builder config, String scheme, ByteServer proxy) {
        return config.baseUrl(scheme + "://gatehouse.test").allowPlainHttp(true).proxy(through(proxy));
    }

    private static ProxyConfig through(ByteServer proxy) {
        return ProxyConfig.builder()
                .host("127.0.0.1")
                .port(proxy.port())
                .user("proxy")
                .password(Secret.of(PROXY_PASSWORD))
                .build();
    }

    private static void get(OkHttpClient client, ScriptedServer<?> server) throws IOException {
        client.newCall(new Request.Builder().url(server.byteServer().url()).build())
                .execute()
                .close();
    }
}
