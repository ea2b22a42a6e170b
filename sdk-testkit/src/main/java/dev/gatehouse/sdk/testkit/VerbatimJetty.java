package dev.gatehouse.sdk.testkit;

import com.github.tomakehurst.wiremock.core.Options;
import com.github.tomakehurst.wiremock.http.AdminRequestHandler;
import com.github.tomakehurst.wiremock.http.HttpServer;
import com.github.tomakehurst.wiremock.http.HttpServerFactory;
import com.github.tomakehurst.wiremock.http.StubRequestHandler;
import com.github.tomakehurst.wiremock.jetty11.Jetty11HttpServer;
import wiremock.org.eclipse.jetty.server.HttpConnectionFactory;

/**
 * WireMock's Jetty, configured to keep header values as sent. Signed header values must not change, not even the case
 * of a charset.
 */
final class VerbatimJetty implements HttpServerFactory {

    @Override
    public String getName() {
        return "verbatim-jetty";
    }

    @Override
    public HttpServer buildHttpServer(Options options, AdminRequestHandler admin, StubRequestHandler stubs) {
        return new Server(options, admin, stubs);
    }

    private static final class Server extends Jetty11HttpServer {

        Server(Options options, AdminRequestHandler admin, StubRequestHandler stubs) {
            super(options, admin, stubs);
            httpConnector
                    .getConnectionFactory(HttpConnectionFactory.class)
                    .getHttpConfiguration()
                    .setHeaderCacheCaseSensitive(true);
        }
    }
}
