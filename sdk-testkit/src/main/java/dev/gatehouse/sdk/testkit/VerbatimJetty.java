package dev.gatehouse.sdk.testkit;

import com.github.tomakehurst.wiremock.core.Options;
import com.github.tomakehurst.wiremock.http.AdminRequestHandler;
import com.github.tomakehurst.wiremock.http.HttpServer;
import com.github.tomakehurst.wiremock.http.HttpServerFactory;
import com.github.tomakehurst.wiremock.http.StubRequestHandler;
import com.github.tomakehurst.wiremock.jetty11.Jetty11HttpServer;
import org.jspecify.annotations.Nullable;
import wiremock.org.eclipse.jetty.server.HttpConnectionFactory;
import wiremock.org.eclipse.jetty.server.ServerConnector;
import wiremock.org.eclipse.jetty.server.SslConnectionFactory;

/**
 * WireMock's Jetty, configured to keep header values as sent. Signed header values must not change, not even the case
 * of a charset.
 */
final class VerbatimJetty implements HttpServerFactory {

    private final @Nullable ServerCertificate certificate;

    /**
     * Creates the factory.
     *
     * @param certificate the certificate of the https port; null if there is no such port
     */
    VerbatimJetty(@Nullable ServerCertificate certificate) {
        this.certificate = certificate;
    }

    @Override
    public String getName() {
        return "verbatim-jetty";
    }

    @Override
    public HttpServer buildHttpServer(Options options, AdminRequestHandler admin, StubRequestHandler stubs) {
        return new Server(options, admin, stubs, certificate);
    }

    private static final class Server extends Jetty11HttpServer {

        Server(
                Options options,
                AdminRequestHandler admin,
                StubRequestHandler stubs,
                @Nullable ServerCertificate certificate) {
            super(options, admin, stubs);
            keepHeaders(httpConnector);
            if (certificate != null) {
                keepHeaders(httpsConnector);
                httpsConnector
                        .getConnectionFactory(SslConnectionFactory.class)
                        .getSslContextFactory()
                        .setSslContext(certificate.tls());
            }
        }

        private static void keepHeaders(@Nullable ServerConnector connector) {
            if (connector != null) {
                connector
                        .getConnectionFactory(HttpConnectionFactory.class)
                        .getHttpConfiguration()
                        .setHeaderCacheCaseSensitive(true);
            }
        }
    }
}
