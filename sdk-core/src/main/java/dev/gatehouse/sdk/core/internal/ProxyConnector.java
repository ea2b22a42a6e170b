package dev.gatehouse.sdk.core.internal;

import dev.gatehouse.sdk.core.ProxyConfig;
import dev.gatehouse.sdk.core.SdkConfig;
import dev.gatehouse.sdk.core.Secret;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import javax.net.SocketFactory;
import okhttp3.Authenticator;
import okhttp3.Credentials;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.Route;
import org.jspecify.annotations.Nullable;

/** Connects a client through its proxy. Remembers if the proxy rejected the password, which is then never retried. */
final class ProxyConnector {

    private static final String AUTHORIZATION = "Proxy-Authorization";

    private final Optional<ProxyConfig> configured;
    private final @Nullable ProxyConfig proxy;
    private final @Nullable String credentials;
    private final boolean tunnels;
    private volatile @Nullable String rejection;

    private ProxyConnector(Optional<ProxyConfig> configured, HttpUrl server) {
        this.configured = configured;
        this.tunnels = server.isHttps();
        this.proxy = configured
                .filter(any -> !any.bypasses(server.host(), server.port()))
                .orElse(null);
        this.credentials = proxy == null || proxy.type() != ProxyConfig.Type.HTTP
                ? null
                : proxy.user()
                        .map(user -> Credentials.basic(
                                user, proxy.password().map(Secret::reveal).orElse(""), StandardCharsets.UTF_8))
                        .orElse(null);
    }

    static ProxyConnector of(SdkConfig config) {
        return new ProxyConnector(config.proxy(), HttpUrl.get(config.baseUrl()));
    }

    /** Returns whether connections use the configured proxy. */
    boolean isUsed() {
        return proxy != null;
    }

    /** Returns why the login to the proxy must not be retried; null if there was no rejection. */
    @Nullable
    String rejection() {
        return rejection;
    }

    /** Returns a client that connects through the proxy. Resolves no name. */
    OkHttpClient applyTo(OkHttpClient client) {
        if (proxy == null) {
            Authenticator own = client.proxyAuthenticator();
            OkHttpClient.Builder builder =
                    client.newBuilder().proxyAuthenticator((route, response) -> tunnel(own, route, response));
            return (configured.isPresent() ? builder.proxy(Proxy.NO_PROXY) : builder).build();
        }
        if (proxy.type() == ProxyConfig.Type.SOCKS) {
            SocksSocketFactory sockets = new SocksSocketFactory(proxy, client.dns(), this);
            return client.newBuilder()
                    .proxy(Proxy.NO_PROXY)
                    .dns(sockets::addressesOfProxy)
                    // It would log in to two addresses of the proxy at the same time.
                    .fastFallback(false)
                    .socketFactory(sockets)
                    .build();
        }
        boolean watched = tunnels && credentials != null && client.socketFactory() instanceof TcpNoDelaySocketFactory;
        SocketFactory sockets = watched
                ? new TcpNoDelaySocketFactory(in -> new TunnelHead(in, () -> reject(proxy)))
                : client.socketFactory();
        return client.newBuilder()
                .socketFactory(sockets)
                .proxy(new Proxy(Proxy.Type.HTTP, InetSocketAddress.createUnresolved(proxy.host(), proxy.port())))
                .proxyAuthenticator((route, response) -> authenticate(proxy, response))
                .build();
    }

    /**
     * A one-shot body can't be retried after a 407. A tunnel is authenticated before there is a body.
     *
     * @throws ProxyRejectedException if the proxy rejected the password since the call began
     */
    void authenticate(Request.Builder request) throws ProxyRejectedException {
        if (credentials != null && !tunnels) {
            requireNotRejected();
            request.header(AUTHORIZATION, credentials);
        }
    }

    /** OkHttp calls this before it opens a tunnel, and for each 407, even if that is the response of the server. */
    private @Nullable Request authenticate(ProxyConfig to, Response response) throws ProxyRejectedException {
        Request request = response.request();
        boolean sent = request.header(AUTHORIZATION) != null;
        if (!request.method().equals("CONNECT")) {
            if (sent) {
                reject(to);
            }
            return null;
        }
        requireNotRejected();
        if (sent) {
            throw reject(to);
        }
        if (credentials != null) {
            return request.newBuilder().header(AUTHORIZATION, credentials).build();
        }
        if (isPreemptive(response)) {
            return null;
        }
        throw new ProxyRejectedException("no connection through the proxy " + name(to)
                + ": it requires authentication (407); specify user and password in SdkConfig.proxy()");
    }

    /** The supplied client authenticates to its own proxy. A tunnel that is rejected nevertheless is not retried. */
    private static @Nullable Request tunnel(Authenticator own, @Nullable Route route, Response response)
            throws IOException {
        Request request = own.authenticate(route, response);
        if (request == null && response.request().method().equals("CONNECT") && !isPreemptive(response)) {
            throw new ProxyRejectedException(
                    "no connection through the proxy of the supplied client: it requires authentication (407)");
        }
        return request;
    }

    private static boolean isPreemptive(Response response) {
        return "OkHttp-Preemptive".equals(response.header("Proxy-Authenticate"));
    }

    /** Another address of the same proxy would reject the password as well. */
    void requireNotRejected() throws ProxyRejectedException {
        String reason = rejection;
        if (reason != null) {
            throw new ProxyRejectedException(reason);
        }
    }

    ProxyRejectedException reject(ProxyConfig rejecting) {
        String reason = "no connection through the proxy " + name(rejecting)
                + ": it rejected user and password. The login is not retried, because failed logins may lock the"
                + " account. Create a new client with a valid password.";
        rejection = reason;
        return new ProxyRejectedException(reason);
    }

    static String name(ProxyConfig proxy) {
        return (proxy.host().contains(":") ? "[" + proxy.host() + "]" : proxy.host()) + ":" + proxy.port();
    }
}
