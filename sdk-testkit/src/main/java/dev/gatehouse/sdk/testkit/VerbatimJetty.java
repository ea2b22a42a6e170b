package dev.gatehouse.sdk.testkit;

import com.github.tomakehurst.wiremock.core.Options;
import com.github.tomakehurst.wiremock.http.AdminRequestHandler;
import com.github.tomakehurst.wiremock.http.HttpServer;
import com.github.tomakehurst.wiremock.http.HttpServerFactory;
import com.github.tomakehurst.wiremock.http.StubRequestHandler;
import com.github.tomakehurst.wiremock.jetty11.Jetty11HttpServer;
import java.security.cert.X509Certificate;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.jspecify.annotations.Nullable;
import wiremock.org.eclipse.jetty.io.EndPoint;
import wiremock.org.eclipse.jetty.io.ssl.SslConnection.DecryptedEndPoint;
import wiremock.org.eclipse.jetty.server.HttpConfiguration;
import wiremock.org.eclipse.jetty.server.HttpConnectionFactory;
import wiremock.org.eclipse.jetty.server.Request;
import wiremock.org.eclipse.jetty.server.ServerConnector;
import wiremock.org.eclipse.jetty.server.SslConnectionFactory;
import wiremock.org.eclipse.jetty.util.ssl.SslContextFactory;

/**
 * WireMock's Jetty, with two changes. Header values stay as sent: signed ones must not change, not even the case of a
 * charset. Clients are asked for a certificate, see {@link #clientCertificate()}.
 */
final class VerbatimJetty implements HttpServerFactory {

    private final @Nullable SSLContext tls;
    private final ThreadLocal<Optional<X509Certificate>> clientCertificate = ThreadLocal.withInitial(Optional::empty);

    /**
     * Creates the factory.
     *
     * @param tls the TLS settings of the https port; null if there is no such port
     */
    VerbatimJetty(@Nullable SSLContext tls) {
        this.tls = tls;
    }

    @Override
    public String getName() {
        return "verbatim-jetty";
    }

    @Override
    public HttpServer buildHttpServer(Options options, AdminRequestHandler admin, StubRequestHandler stubs) {
        return new Server(options, admin, stubs, this);
    }

    /**
     * Returns the client certificate of the request that this thread handles. WireMock's own requests do not have it.
     */
    Optional<X509Certificate> clientCertificate() {
        return clientCertificate.get();
    }

    private void keepClientCertificate(Request request) {
        clientCertificate.set(clientCertificate(request.getHttpChannel().getEndPoint()));
    }

    private static Optional<X509Certificate> clientCertificate(EndPoint connection) {
        if (!(connection instanceof DecryptedEndPoint decrypted)) {
            return Optional.empty();
        }
        try {
            return Optional.of((X509Certificate)
                    decrypted.getSslConnection().getSSLEngine().getSession().getPeerCertificates()[0]);
        } catch (SSLPeerUnverifiedException none) {
            return Optional.empty();
        }
    }

    private static final class Server extends Jetty11HttpServer {

        Server(Options options, AdminRequestHandler admin, StubRequestHandler stubs, VerbatimJetty factory) {
            super(options, admin, stubs);
            SSLContext tls = factory.tls;
            if (tls == null) {
                keepHeaders(httpConnector);
            } else {
                keepHeaders(httpsConnector)
                        .addCustomizer((connector, configuration, request) -> factory.keepClientCertificate(request));
                SslContextFactory.Server ssl = httpsConnector
                        .getConnectionFactory(SslConnectionFactory.class)
                        .getSslContextFactory();
                ssl.setSslContext(tls);
                ssl.setWantClientAuth(true);
            }
        }

        private static HttpConfiguration keepHeaders(ServerConnector connector) {
            HttpConfiguration configuration =
                    connector.getConnectionFactory(HttpConnectionFactory.class).getHttpConfiguration();
            configuration.setHeaderCacheCaseSensitive(true);
            return configuration;
        }
    }
}
