package dev.gatehouse.sdk.contract;

import static dev.gatehouse.sdk.contract.TestCertificates.CA;
import static dev.gatehouse.sdk.contract.TestCertificates.expired;
import static dev.gatehouse.sdk.contract.TestCertificates.issue;
import static dev.gatehouse.sdk.contract.TestCertificates.sockets;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.sdk.core.HttpProxy;
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

/** To whom a vendor's client speaks: through which proxy, by which certificates, and what its closing ends. */
@Timeout(120)
public abstract class ConnectionsTest<C extends AutoCloseable> extends ContractSuite<C> {

    private static final Tls TRUSTING = Tls.system().alsoTrusting(CA.certificatePem());

    protected ConnectionsTest(VendorFixture<C> vendor) {
        super(vendor);
    }

    @ParameterizedTest
    @EnumSource
    void ownAuthority_isAccepted_ifItIsTrusted(HttpClientKind engine) throws Exception {
        for (Sample<C> sample : typical()) {
            run(engine, behindTls(sample, issue("localhost"), false), config -> config.tls(TRUSTING))
                    .assertGood();
            assertRefused(run(engine, behindTls(sample, issue("localhost"), false), config -> config));
        }
    }

    @ParameterizedTest
    @EnumSource
    void certificateForAnotherName_orOneThatEnded_isRefused(HttpClientKind engine) throws Exception {
        for (Sample<C> sample : typical()) {
            for (HeldCertificate certificate : new HeldCertificate[] {issue("elsewhere"), expired("localhost")}) {
                assertRefused(run(engine, behindTls(sample, certificate, false), config -> config.tls(TRUSTING)));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void clientKey_isShownToAServerThatAsks(HttpClientKind engine) throws Exception {
        Secret password = Secret.of("changeit");
        Tls shown = TRUSTING.clientKey(TestCertificates.keys(issue("backup-service"), password), password);
        for (Sample<C> sample : typical()) {
            run(engine, behindTls(sample, issue("localhost"), true), config -> config.tls(shown))
                    .assertGood();
            Outcome without = run(engine, behindTls(sample, issue("localhost"), true), config -> config.tls(TRUSTING));
            assertThat(without.thrown()).isInstanceOf(TransportException.class);
            assertThat(without.received()).isEmpty();
        }
    }

    /** The proxy sees requests, which are plain here; what it must be told itself is told to it alone. */
    @ParameterizedTest
    @EnumSource
    void plainProxy_isGoneThrough(HttpClientKind engine) throws Exception {
        for (Sample<C> sample : typical()) {
            ScriptedServer<C> site = ScriptedServer.answering(vendor, sample);
            Outcome outcome = run(engine, site, config -> unknownHost(config, "http", site.server()));
            outcome.assertGood();
            assertThat(outcome.received()).isNotEmpty().allSatisfy(request -> {
                assertThat(request.target()).startsWith("http://gatehouse.test/");
                assertThat(request.header("Proxy-Authorization")).isPresent();
            });
        }
    }

    @ParameterizedTest
    @EnumSource
    void tunnelOfAProxy_isGoneThrough_andTheProxySeesNoRequest(HttpClientKind engine) throws Exception {
        for (Sample<C> sample : typical()) {
            ScriptedServer<C> site = behindTls(sample, issue("localhost"), false);
            try (ByteServer proxy =
                    ByteServer.start(Scripts.tunnel(site.server().port()))) {
                run(engine, site, config -> config.tls(TRUSTING).proxy(through(proxy)))
                        .assertGood();
                assertThat(proxy.received()).isNotEmpty().allSatisfy(request -> {
                    assertThat(request.method()).isEqualTo("CONNECT");
                    assertThat(request.header("Authorization")).isEmpty();
                });
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void proxyThatRefusesUs_isToldAsSuch(HttpClientKind engine) throws Exception {
        for (Sample<C> sample : typical()) {
            ScriptedServer<C> site = new ScriptedServer<>(
                    vendor, sample, Scripts.always(Scripts.status(407, "Proxy-Authenticate: Basic realm=\"p\"")));
            Outcome outcome = run(engine, site, config -> unknownHost(config, "http", site.server()));
            ApiException e = outcome.told(ApiException.class);
            assertThat(e.status()).isEqualTo(407);
            assertThat(e.kind()).isEqualTo(ErrorKind.OTHER);
            assertThat(e.outcomeUnknown()).isFalse();
            assertThat(outcome.sent()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void proxyThatRefusesATunnel_isToldAsSuch_andNothingIsSent(HttpClientKind engine) throws Exception {
        for (Sample<C> sample : typical()) {
            ScriptedServer<C> site = ScriptedServer.answering(vendor, sample);
            try (ByteServer proxy = ByteServer.start((request, number, connection) -> {
                ByteServer.write(
                        connection, "HTTP/1.1 407 Who\r\nProxy-Authenticate: Basic\r\nContent-Length: 0\r\n\r\n");
                return true;
            })) {
                Outcome outcome = run(engine, site, config -> unknownHost(config.time(new TestTime()), "https", proxy));
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
    void close_touchesNothingOfASuppliedClient() throws Exception {
        OkHttpClient supplied = new OkHttpClient();
        for (Sample<C> sample : typical()) {
            try (ScriptedServer<C> site = ScriptedServer.answering(vendor, sample)) {
                get(supplied, site);
                TestClient<C> opened = site.open(
                        config(HttpClientKind.OURS, site).httpClient(supplied).build());
                assertThat(call(opened, sample)).isNull();
                opened.close();
                int connections = site.server().connections();
                get(supplied, site);
                assertThat(site.server().connections())
                        .as("its own is still there")
                        .isEqualTo(connections);
                assertThat(supplied.dispatcher().executorService().isShutdown()).isFalse();
                supplied.connectionPool().evictAll();
                assertThat(site.isLeft()).isTrue();
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void callAfterClose_isAnIllegalState_andSendsNothing(HttpClientKind engine) throws Exception {
        for (Sample<C> sample : typical()) {
            for (boolean used : new boolean[] {true, false}) {
                try (ScriptedServer<C> site = ScriptedServer.answering(vendor, sample)) {
                    TestClient<C> opened = site.open(config(engine, site).build());
                    if (used) {
                        assertThat(call(opened, sample)).isNull();
                    }
                    opened.close();
                    int before = site.server().received().size();
                    assertThat(call(opened, sample))
                            .isInstanceOf(IllegalStateException.class)
                            .hasMessageContaining("closed");
                    opened.close();
                    assertThat(site.server().received()).hasSize(before);
                    assertThat(site.isLeft()).isTrue();
                }
            }
        }
    }

    private ScriptedServer<C> behindTls(Sample<C> sample, HeldCertificate certificate, boolean clientKeyNeeded) {
        return ScriptedServer.behindTls(
                vendor, sample, Scripts.always(sample.answer().bytes()), sockets(certificate, clientKeyNeeded));
    }

    private static void assertRefused(Outcome outcome) {
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

    private static HttpProxy through(ByteServer proxy) {
        return HttpProxy.builder()
                .host("127.0.0.1")
                .port(proxy.port())
                .user("proxy")
                .password(Secret.of(PROXY_PASSWORD))
                .build();
    }

    private static void get(OkHttpClient client, ScriptedServer<?> site) throws IOException {
        client.newCall(new Request.Builder().url(site.server().url()).build())
                .execute()
                .close();
    }
}
