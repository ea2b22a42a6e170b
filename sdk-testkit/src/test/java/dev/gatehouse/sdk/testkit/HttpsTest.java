package dev.gatehouse.sdk.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;

/** Servers that use https, their test authority, and where they listen. */
class HttpsTest {

    /** Responds with the common name of the client certificate. */
    static final class WhoAmI extends FakeServer {

        WhoAmI(ServerOptions options) {
            super(options);
            listen();
        }

        @Override
        protected FakeResponse respond(ReceivedRequest request) {
            return FakeResponse.text(
                    200, "text/plain", request.clientCommonName().orElse("nobody"));
        }
    }

    @Test
    void https_isTrustedByItsAuthorityOnly() throws Exception {
        try (WhoAmI server = new WhoAmI(ServerOptions.https())) {
            assertThat(server.url()).startsWith("https://127.0.0.1:");
            assertThat(get(TlsClients.trusting(server.certificate()), server.url()))
                    .isEqualTo("nobody");
            String byName = server.url().replace("127.0.0.1", "localhost");
            assertThat(get(TlsClients.trusting(server.certificate()), byName)).isEqualTo("nobody");

            HttpClient other = TlsClients.trusting(TestAuthority.create().certificate());
            assertThatThrownBy(() -> get(other, server.url())).isInstanceOf(SSLHandshakeException.class);
            assertThatThrownBy(() -> get(HttpClient.newHttpClient(), server.url()))
                    .isInstanceOf(SSLHandshakeException.class);
            assertThat(server.received()).hasSize(2);
        }
    }

    @Test
    void authority_ofSeveralServers_isTrustedOnce() throws Exception {
        TestAuthority authority = TestAuthority.create();
        HttpClient client = TlsClients.trusting(authority.certificate());
        try (WhoAmI one = new WhoAmI(ServerOptions.https(authority));
                WhoAmI two = new WhoAmI(ServerOptions.https(authority))) {
            assertThat(get(client, one.url())).isEqualTo("nobody");
            assertThat(get(client, two.url())).isEqualTo("nobody");
        }
    }

    @Test
    void clientCertificate_isReported_alsoOnALaterRequestOfItsConnection() throws Exception {
        try (WhoAmI server = new WhoAmI(ServerOptions.https())) {
            ClientCertificate anna = server.authority().issue("Anna, \"Ops\" + 1");
            HttpClient client = TlsClients.sending(anna, server.certificate());

            assertThat(get(client, server.url())).isEqualTo("Anna, \"Ops\" + 1");
            assertThat(get(client, server.url())).isEqualTo("Anna, \"Ops\" + 1");
            assertThat(get(TlsClients.trusting(server.certificate()), server.url()))
                    .isEqualTo("nobody");

            assertThat(server.received().get(0).clientCertificate())
                    .contains(TlsClients.certificate(anna.certificate()));
            assertThat(server.received().get(2).clientCertificate()).isEmpty();
        }
    }

    @Test
    void clientCertificate_ofAnotherAuthority_failsInTheHandshake() {
        try (WhoAmI server = new WhoAmI(ServerOptions.https())) {
            ClientCertificate other = TestAuthority.create().issue("anna");
            HttpClient client = TlsClients.sending(other, server.certificate());

            assertThatThrownBy(() -> get(client, server.url())).isInstanceOf(IOException.class);
            assertThat(server.received()).isEmpty();
        }
    }

    @Test
    void clientCertificate_keepsItsKeySecretInText() {
        ClientCertificate anna = TestAuthority.create().issue("anna");

        assertThat(anna.pem()).isEqualTo(anna.certificate() + anna.privateKey());
        assertThat(anna.toString()).contains("BEGIN CERTIFICATE").doesNotContain("PRIVATE KEY");
    }

    /** What OpenSSL demands with X509_V_FLAG_X509_STRICT, which is the default of Python since 3.13. */
    @Test
    void certificates_haveTheExtensionsThatStrictClientsDemand() throws Exception {
        TestAuthority authority = TestAuthority.create();
        X509Certificate root = TlsClients.certificate(authority.certificate());
        X509Certificate leaf = TlsClients.certificate(authority.issue("anna").certificate());

        assertThat(root.getBasicConstraints()).isZero();
        assertThat(root.getKeyUsage()[5]).as("keyCertSign").isTrue();
        assertThat(root.getNonCriticalExtensionOIDs()).contains("2.5.29.14");
        assertThat(leaf.getBasicConstraints()).isEqualTo(-1);
        assertThat(leaf.getNonCriticalExtensionOIDs()).contains("2.5.29.14", "2.5.29.35");
        assertThat(leaf.getExtendedKeyUsage()).containsExactly("1.3.6.1.5.5.7.3.2");
        leaf.verify(root.getPublicKey());
    }

    @Test
    void hostNames_areInTheCertificate() throws Exception {
        try (WhoAmI server = new WhoAmI(ServerOptions.https().hostNames("fakes", "fakes.example.com"))) {
            HttpRequest request =
                    HttpRequest.newBuilder(URI.create(server.url())).build();
            X509Certificate certificate = (X509Certificate) TlsClients.trusting(server.certificate())
                    .send(request, HttpResponse.BodyHandlers.discarding())
                    .sslSession()
                    .orElseThrow()
                    .getPeerCertificates()[0];
            assertThat(certificate.getSubjectAlternativeNames())
                    .extracting(name -> (Object) name.get(1))
                    .contains("localhost", "127.0.0.1", "fakes", "fakes.example.com");
        }
    }

    @Test
    void port_isFixed_andInUseReported() throws Exception {
        int port;
        try (WhoAmI first = new WhoAmI(ServerOptions.http())) {
            port = port(first);
            assertThatThrownBy(() -> new WhoAmI(ServerOptions.http().port(port(first))))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("127.0.0.1, port " + port(first));
        }
        try (WhoAmI second = new WhoAmI(ServerOptions.https().port(port))) {
            assertThat(second.url()).isEqualTo("https://127.0.0.1:" + port);
            assertThat(get(TlsClients.trusting(second.certificate()), second.url()))
                    .isEqualTo("nobody");
        }
    }

    @Test
    void bindAddress_isTheHostOfTheUrl_unlessItMeansAllAddresses() {
        assertThat(ServerOptions.http().bindAddress("0.0.0.0").host()).isEqualTo("127.0.0.1");
        assertThat(ServerOptions.http().bindAddress("::").host()).isEqualTo("127.0.0.1");
        assertThat(ServerOptions.http().bindAddress("::1").host()).isEqualTo("[::1]");
        try (WhoAmI server = new WhoAmI(ServerOptions.http().bindAddress("127.0.0.2"))) {
            assertThat(server.url()).startsWith("http://127.0.0.2:");
        }
    }

    @Test
    void options_areChecked() {
        assertThatThrownBy(() -> ServerOptions.http().port(-1)).hasMessageContaining("port");
        assertThatThrownBy(() -> ServerOptions.http().port(65536)).hasMessageContaining("port");
        assertThatThrownBy(() -> ServerOptions.http().maxRecordedRequests(0)).hasMessageContaining("positive");
    }

    private static int port(FakeServer server) {
        return URI.create(server.url()).getPort();
    }

    private static String get(HttpClient client, String url) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(URI.create(url)).build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }
}
