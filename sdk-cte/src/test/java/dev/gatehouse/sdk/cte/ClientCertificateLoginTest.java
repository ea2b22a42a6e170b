package dev.gatehouse.sdk.cte;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.sdk.contract.TestTime;
import dev.gatehouse.sdk.core.SdkConfig;
import dev.gatehouse.sdk.core.Tls;
import dev.gatehouse.sdk.core.error.UnauthenticatedException;
import dev.gatehouse.sdk.testkit.ReceivedRequest;
import dev.gatehouse.sdk.testkit.ServerOptions;
import dev.gatehouse.sdk.testkit.TestAuthority;
import dev.gatehouse.sdk.testkit.cte.FakeCteServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Logins by client certificate (mTLS): the grants {@code user_certificate} and {@code client_credential}. */
class ClientCertificateLoginTest {

    @TempDir
    Path directory;

    private final FakeCteServer server = FakeCteServer.start(ServerOptions.https());
    private final TestTime time = new TestTime();

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void userCertificate_sendsNoNameAndNoPassword_andUsesTheRefreshToken() throws IOException {
        try (CteClient cte = client(CteCredentials.userCertificate(), server.authority(), FakeCteServer.USER)) {
            cte.policies().list().forEach(any -> {});
            advance(Duration.ofMinutes(10));
            cte.policies().list().forEach(any -> {});
        }
        assertThat(logins()).hasSize(2);
        assertThat(logins().get(0)).isEqualTo("{\"grant_type\":\"user_certificate\"}");
        assertThat(logins().get(1)).startsWith("{\"grant_type\":\"refresh_token\",\"refresh_token\":\"");
        assertThat(server.received())
                .allMatch(request -> request.clientCommonName().orElseThrow().equals(FakeCteServer.USER));
    }

    @Test
    void userCertificate_ofAnUnknownUser_isRejected() throws IOException {
        rejected(client(CteCredentials.userCertificate(), server.authority(), "nobody"));
        assertThat(server.received().get(0).clientCommonName()).contains("nobody");
    }

    /** The JDK sends no certificate if the server asks for those of another authority. */
    @Test
    void userCertificate_ofAnotherAuthority_isNotSent_andTheLoginIsRejected() throws IOException {
        rejected(client(CteCredentials.userCertificate(), TestAuthority.create(), FakeCteServer.USER));
        assertThat(server.received().get(0).clientCertificate()).isEmpty();
    }

    @Test
    void userCertificate_withoutACertificate_isRejected() {
        rejected(client(CteCredentials.userCertificate(), Tls.system().trustingOnly(server.certificate())));
    }

    @Test
    void clientCredential_hasNoRefreshToken_andLogsInAgain() throws IOException {
        server.addApiClient("api-1");
        try (CteClient cte = client(CteCredentials.clientCredential("api-1"), server.authority(), "api-1")) {
            cte.policies().list().forEach(any -> {});
            advance(Duration.ofMinutes(10));
            cte.policies().list().forEach(any -> {});
        }
        String login = "{\"grant_type\":\"client_credential\",\"client_id\":\"api-1\"}";
        assertThat(logins()).containsExactly(login, login);
        assertThat(server.received().get(3).method()).isEqualTo("GET");
        assertThat(server.received()).hasSize(4);
    }

    @Test
    void clientCredential_withTheCertificateOfAnotherClient_isRejected() throws IOException {
        server.addApiClient("api-1").addApiClient("api-2");
        rejected(client(CteCredentials.clientCredential("api-1"), server.authority(), "api-2"));
    }

    private void rejected(CteClient client) {
        try (client) {
            assertThatThrownBy(() -> client.policies().list().forEach(any -> {}))
                    .isInstanceOf(UnauthenticatedException.class);
        }
        assertThat(server.received()).hasSize(1);
    }

    private CteClient client(CteCredentials credentials, TestAuthority issuer, String owner) throws IOException {
        Path pem = Files.writeString(
                directory.resolve("client.pem"), issuer.issue(owner).pem());
        return client(
                credentials, Tls.system().trustingOnly(server.certificate()).clientKey(pem, pem));
    }

    private CteClient client(CteCredentials credentials, Tls tls) {
        return CteClient.create(
                SdkConfig.builder(server.url()).tls(tls).time(time).build(), credentials);
    }

    private void advance(Duration by) {
        time.advance(by);
        server.clock().advance(by);
    }

    private List<String> logins() {
        return server.received().stream()
                .filter(request -> request.path().equals("/api/v1/auth/tokens"))
                .map(ReceivedRequest::text)
                .toList();
    }
}
