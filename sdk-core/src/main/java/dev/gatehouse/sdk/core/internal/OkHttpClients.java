package dev.gatehouse.sdk.core.internal;

import dev.gatehouse.sdk.core.SdkConfig;
import java.net.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javax.net.SocketFactory;
import javax.net.ssl.X509TrustManager;
import okhttp3.Authenticator;
import okhttp3.CertificatePinner;
import okhttp3.ConnectionPool;
import okhttp3.CookieJar;
import okhttp3.Dispatcher;
import okhttp3.Dns;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Creates OkHttp clients that never retry, redirect, authenticate or keep cookies on their own. */
final class OkHttpClients {

    private static final Logger LOG = LoggerFactory.getLogger("dev.gatehouse.sdk.core.tls");

    private OkHttpClients() {}

    /**
     * Returns a client whose connections check the responses that they receive.
     *
     * @param cancelled whether a call of the current thread was cancelled
     */
    static OkHttpClient create(SdkConfig config, ProxyConnector proxy, Interceptor watch, BooleanSupplier cancelled) {
        OkHttpClient.Builder builder = config.httpClient()
                .map(OkHttpClients::derived)
                .orElseGet(() ->
                        new OkHttpClient.Builder().proxy(Proxy.NO_PROXY).socketFactory(new TcpNoDelaySocketFactory()));
        if (!config.tls().isDefault()) {
            setTls(config, builder);
        }
        Dns dns = config.httpClient().map(OkHttpClient::dns).orElse(Dns.SYSTEM);
        builder.retryOnConnectionFailure(false)
                .followRedirects(false)
                .followSslRedirects(false)
                .authenticator(Authenticator.NONE)
                .cookieJar(CookieJar.NO_COOKIES)
                .cache(null)
                .dispatcher(new Dispatcher())
                .connectionPool(new ConnectionPool(config.maxConcurrentCalls(), 5, TimeUnit.MINUTES))
                // HTTP/2 would retry streams that the server rejects, and the vendors document HTTP/1.1.
                .protocols(List.of(Protocol.HTTP_1_1))
                .connectTimeout(config.connectTimeout())
                // AttemptTimer limits the attempt; a timeout per read would only shorten it.
                .readTimeout(Duration.ZERO)
                .writeTimeout(Duration.ZERO)
                .callTimeout(Duration.ZERO)
                .dns(new CancellableDns(dns, cancelled))
                .addNetworkInterceptor(watch);
        return withHandshakeTimeout(proxy.applyTo(builder.build()));
    }

    /** A socket factory of the application is kept, although its sockets do not check plain http responses. */
    private static OkHttpClient.Builder derived(OkHttpClient supplied) {
        OkHttpClient.Builder builder = supplied.newBuilder();
        return supplied.socketFactory().equals(SocketFactory.getDefault())
                ? builder.socketFactory(new TcpNoDelaySocketFactory())
                : builder;
    }

    private static OkHttpClient withHandshakeTimeout(OkHttpClient client) {
        X509TrustManager trust = client.x509TrustManager();
        return trust == null
                ? client
                : client.newBuilder()
                        .sslSocketFactory(
                                new HandshakeTimeoutSocketFactory(
                                        client.sslSocketFactory(), client.connectTimeoutMillis()),
                                trust)
                        .build();
    }

    private static void setTls(SdkConfig config, OkHttpClient.Builder builder) {
        TlsSockets sockets = TlsSockets.of(config.tls(), config.time());
        builder.sslSocketFactory(sockets.sockets(), sockets.trust());
        if (config.tls().isEveryoneTrusted()) {
            LOG.warn(
                    "TLS checks are disabled for {}: anyone on the network path can read and change all traffic",
                    config.baseUrl());
            builder.hostnameVerifier((host, session) -> true);
        } else if (!config.tls().pins().isEmpty()) {
            String host = HttpUrl.get(config.baseUrl()).host();
            builder.certificatePinner(new CertificatePinner.Builder()
                    .add(host, config.tls().pins().toArray(String[]::new))
                    .build());
        }
    }
}
