package dev.gatehouse.examples;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.serverError;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.sdk.core.SdkConfig;
import dev.gatehouse.sdk.core.Secret;
import dev.gatehouse.sdk.core.Tls;
import dev.gatehouse.sdk.core.error.ServerErrorException;
import dev.gatehouse.sdk.cte.CteClient;
import dev.gatehouse.sdk.cte.CteCredentials;
import dev.gatehouse.sdk.testkit.FakeServerExtension;
import dev.gatehouse.sdk.testkit.ServerOptions;
import dev.gatehouse.sdk.testkit.cte.FakeCteServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Stub mappings of an application next to a fake server, and a login by client certificate. */
class FakeServerFeaturesTest {

    @RegisterExtension
    final FakeServerExtension<FakeCteServer> fake = new FakeServerExtension<>(FakeCteServer::start);

    @TempDir
    Path directory;

    // @start region="own-stub"
    @Test
    void ownStub_takesPrecedenceOverTheFakeServer() {
        FakeCteServer ciphertrust = fake.server();
        ciphertrust.addClient("host-1");
        ciphertrust.wireMock().stubFor(get(urlPathMatching(".*/clients/host-2")).willReturn(serverError()));

        CteCredentials credentials = CteCredentials.password(FakeCteServer.USER, Secret.of(FakeCteServer.PASSWORD));
        try (CteClient cte = CteClient.create(SdkConfig.of(ciphertrust.url()), credentials)) {
            assertThat(cte.clients().get("host-1").name()).contains("host-1");
            assertThatThrownBy(() -> cte.clients().get("host-2")).isInstanceOf(ServerErrorException.class);
        }
        ciphertrust.wireMock().verify(getRequestedFor(urlPathMatching(".*/clients/host-1")));
    }
    // @end

    // @start region="fake-mtls"
    @Test
    void login_byClientCertificate() throws IOException {
        try (FakeCteServer ciphertrust = FakeCteServer.start(ServerOptions.https())) {
            String certificateAndKey =
                    ciphertrust.authority().issue(FakeCteServer.USER).pem();
            Path pem = Files.writeString(directory.resolve("client.pem"), certificateAndKey);
            Tls tls = Tls.system().trustingOnly(ciphertrust.certificate()).clientKey(pem, pem);

            SdkConfig config = SdkConfig.of(ciphertrust.url()).withTls(tls);
            try (CteClient cte = CteClient.create(config, CteCredentials.userCertificate())) {
                assertThat(cte.clients().list().stream()).isEmpty();
            }
        }
    }
    // @end
}
