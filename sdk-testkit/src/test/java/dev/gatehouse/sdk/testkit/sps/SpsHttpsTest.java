package dev.gatehouse.sdk.testkit.sps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.sdk.testkit.ServerOptions;
import java.io.ByteArrayInputStream;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.util.Base64;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;

/** The vendor's clients use https only, and keep the session cookie in a cookie store. */
class SpsHttpsTest {

    @Test
    void https_cookieStoreOfAClient_keepsTheSession() throws Exception {
        try (FakeSpsServer sps = FakeSpsServer.start(SpsRelease.LTS_8_0, ServerOptions.https())) {
            sps.addUser("api", "secret");
            HttpClient client = client(sps.certificate());

            HttpResponse<String> login = logIn(client, sps.url());

            assertThat(sps.url()).startsWith("https://127.0.0.1:");
            assertThat(login.statusCode()).isEqualTo(200);
            assertThat(login.headers().firstValue("Set-Cookie").orElseThrow()).endsWith("; Path=/; Secure");
            assertThat(get(client, sps.url(), "/api/transaction").statusCode()).isEqualTo(200);
            assertThat(get(client, sps.url().replace("127.0.0.1", "localhost"), "/api/info")
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void https_clientThatDoesNotTrustTheCertificate_failsInTheHandshake() {
        try (FakeSpsServer sps = FakeSpsServer.start(ServerOptions.https())) {
            assertThatThrownBy(() -> get(HttpClient.newHttpClient(), sps.url(), "/api/info"))
                    .isInstanceOf(SSLHandshakeException.class);
            assertThat(sps.received()).isEmpty();
        }
    }

    @Test
    void plainHttp_cookieStoreOfAClient_keepsTheSession() throws Exception {
        try (FakeSpsServer sps = FakeSpsServer.start()) {
            sps.addUser("api", "secret");
            HttpClient client =
                    HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

            assertThat(logIn(client, sps.url()).statusCode()).isEqualTo(200);
            assertThat(get(client, sps.url(), "/api/transaction").statusCode()).isEqualTo(200);
            assertThatThrownBy(sps::certificate)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("https");
        }
    }

    private static HttpClient client(String certificate) throws Exception {
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry(
                "sps",
                CertificateFactory.getInstance("X.509")
                        .generateCertificate(
                                new ByteArrayInputStream(certificate.getBytes(StandardCharsets.US_ASCII))));
        TrustManagerFactory managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        managers.init(trusted);
        SSLContext tls = SSLContext.getInstance("TLS");
        tls.init(null, managers.getTrustManagers(), null);
        return HttpClient.newBuilder()
                .sslContext(tls)
                .cookieHandler(new CookieManager())
                .build();
    }

    private static HttpResponse<String> logIn(HttpClient client, String url) throws Exception {
        String basic = Base64.getEncoder().encodeToString("api:secret".getBytes(StandardCharsets.UTF_8));
        return client.send(
                HttpRequest.newBuilder(URI.create(url + "/api/authentication"))
                        .header("Authorization", "Basic " + basic)
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static HttpResponse<String> get(HttpClient client, String url, String path) throws Exception {
        return client.send(
                HttpRequest.newBuilder(URI.create(url + path)).build(), HttpResponse.BodyHandlers.ofString());
    }
}
