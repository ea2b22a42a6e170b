package dev.gatehouse.sdk.core.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.sdk.core.BodySource;
import dev.gatehouse.sdk.core.SdkConfig;
import java.io.IOException;
import java.net.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import javax.net.SocketFactory;
import okhttp3.Authenticator;
import okhttp3.ConnectionSpec;
import okhttp3.Cookie;
import okhttp3.CookieJar;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okio.Buffer;
import okio.BufferedSink;
import okio.Okio;
import okio.Sink;
import org.junit.jupiter.api.Test;

/** OkHttp does nothing on its own, whether the client is ours or supplied. */
class EngineSettingsTest {

    private static final SdkConfig DEFAULTS = SdkConfig.of("https://h.example.com");
    private static final OkHttpClient SUPPLIED = new OkHttpClient.Builder()
            .cookieJar(new CookieJar() {
                @Override
                public void saveFromResponse(HttpUrl url, List<Cookie> cookies) {}

                @Override
                public List<Cookie> loadForRequest(HttpUrl url) {
                    return List.of();
                }
            })
            .authenticator((route, response) -> response.request())
            .build();
    private static final SdkConfig WITH_SUPPLIED = DEFAULTS.withHttpClient(SUPPLIED);

    @Test
    void okHttp_neitherRetriesNorRedirectsNorAuthenticates() {
        for (SdkConfig config : List.of(DEFAULTS, WITH_SUPPLIED)) {
            Transport transport = new Transport(config);
            for (OkHttpClient client : List.of(transport.http)) {
                assertThat(client.retryOnConnectionFailure()).isFalse();
                assertThat(client.followRedirects()).isFalse();
                assertThat(client.followSslRedirects()).isFalse();
                assertThat(client.authenticator()).isSameAs(Authenticator.NONE);
                assertThat(client.cookieJar()).isSameAs(CookieJar.NO_COOKIES);
                assertThat(client.cache()).isNull();
                assertThat(client.protocols()).containsExactly(Protocol.HTTP_1_1);
                assertThat(client.callTimeoutMillis()).isZero();
                assertThat(client.readTimeoutMillis()).isZero();
                assertThat(client.connectTimeoutMillis()).isEqualTo(10_000);
                assertThat(client.dispatcher()).isNotSameAs(SUPPLIED.dispatcher());
                assertThat(client.connectionPool()).isNotSameAs(SUPPLIED.connectionPool());
            }
        }
    }

    @Test
    void socketsAndProxy_areOursUnlessAClientWasSupplied() {
        OkHttpClient ours = new Transport(DEFAULTS).http;
        assertThat(ours.socketFactory()).isInstanceOf(TcpNoDelaySocketFactory.class);
        assertThat(ours.proxy()).isSameAs(Proxy.NO_PROXY);
        SocketFactory own = new TcpNoDelaySocketFactory();
        OkHttpClient supplied =
                SUPPLIED.newBuilder().socketFactory(own).proxy(Proxy.NO_PROXY).build();
        assertThat(new Transport(DEFAULTS.withHttpClient(supplied)).http.socketFactory())
                .isSameAs(own);
    }

    /** The sockets of the JDK do not check responses. */
    @Test
    void defaultSocketsOfASuppliedClient_areReplacedByOurs() {
        assertThat(new Transport(WITH_SUPPLIED).http.socketFactory()).isInstanceOf(TcpNoDelaySocketFactory.class);
    }

    @Test
    void silentHandshakes_timeOut_unlessThereIsNoTls() {
        OkHttpClient plainOnly = new OkHttpClient.Builder()
                .connectionSpecs(List.of(ConnectionSpec.CLEARTEXT))
                .build();
        for (SdkConfig config : List.of(DEFAULTS, WITH_SUPPLIED)) {
            assertThat(new Transport(config).http.sslSocketFactory()).isInstanceOf(HandshakeTimeoutSocketFactory.class);
        }
        assertThat(new Transport(DEFAULTS.withHttpClient(plainOnly)).http.x509TrustManager())
                .isNull();
    }

    @Test
    void progress_countsBytesThatWereWritten() throws IOException {
        Buffer wire = new Buffer();
        List<Long> onTheWire = new ArrayList<>();
        BufferedSink sink = Okio.buffer((Sink) wire);
        LongConsumer progress = written -> {
            assertThat(wire.size()).isEqualTo(written);
            onTheWire.add(written);
        };
        new OneShotBody(BodySource.of(new byte[100_000]), progress, new AttemptState(false, false, 0, Optional.empty()))
                .writeTo(sink);
        assertThat(onTheWire).containsExactly(65_536L, 100_000L);
    }

    @Test
    void body_isOneShotAndSetsNoContentType() {
        OneShotBody body =
                new OneShotBody(BodySource.of(new byte[3]), null, new AttemptState(false, false, 0, Optional.empty()));
        assertThat(body.isOneShot()).isTrue();
        assertThat(body.contentType()).isNull();
        assertThat(body.contentLength()).isEqualTo(3);
    }

    @Test
    void budget_isTakenAndRefundedWithinItsCapacity() {
        RetryBudget budget = new RetryBudget(20);
        assertThat(budget.take(RetryBudget.TRANSIENT_COST)).isTrue();
        assertThat(budget.take(RetryBudget.TRANSIENT_COST)).isFalse();
        assertThat(budget.take(RetryBudget.THROTTLED_COST)).isTrue();
        budget.refund(RetryBudget.TRANSIENT_COST);
        assertThat(budget.take(RetryBudget.TRANSIENT_COST)).isTrue();
        budget.refund(1_000);
        assertThat(budget.take(20)).isTrue();
        assertThat(budget.take(1)).isFalse();
    }
}
