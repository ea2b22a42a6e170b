package dev.gatehouse.sdk.nevis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.sdk.contract.TestTime;
import dev.gatehouse.sdk.core.SdkConfig;
import dev.gatehouse.sdk.core.Tls;
import dev.gatehouse.sdk.core.error.PermissionDeniedException;
import dev.gatehouse.sdk.core.error.UnauthenticatedException;
import dev.gatehouse.sdk.testkit.ServerOptions;
import dev.gatehouse.sdk.testkit.TestAuthority;
import dev.gatehouse.sdk.testkit.nevis.FakeNevisServer;
import dev.gatehouse.sdk.testkit.nevis.NevisCaller;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Logins by client certificate (mTLS) to the fake server. */
class ClientCertificateLoginTest {

    @TempDir
    Path directory;

    private final FakeNevisServer server = FakeNevisServer.start(ServerOptions.https());
    private final NevisCaller batch = server.addClientCertificate("batch");

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void certificate_identifiesTheCallerAndTheirRights() throws IOException {
        batch.without("AccessControl.ClientDelete");
        try (NevisClient nevis = client(tls(server.authority(), "batch"))) {
            assertThat(nevis.clients().get(FakeNevisServer.DEFAULT_CLIENT).name())
                    .contains("Default");
            assertThatThrownBy(() -> nevis.clients().deleteCascading(FakeNevisServer.DEFAULT_CLIENT))
                    .isInstanceOf(PermissionDeniedException.class);
        }
        assertThat(server.received()).hasSize(2).allSatisfy(request -> {
            assertThat(request.clientCommonName()).contains("batch");
            assertThat(request.header("Authorization")).isEmpty();
        });
    }

    @Test
    void certificate_ofAnUnknownCaller_isRejected() throws IOException {
        rejected(tls(server.authority(), "nobody"));
        assertThat(server.received().get(0).clientCommonName()).contains("nobody");
    }

    /** The JDK sends no certificate if the server asks for those of another authority. */
    @Test
    void certificate_ofAnotherAuthority_isNotSent_andRejected() throws IOException {
        rejected(tls(TestAuthority.create(), "batch"));
        assertThat(server.received().get(0).clientCertificate()).isEmpty();
    }

    @Test
    void noCertificate_isReportedBeforeAnyRequest() {
        Tls none = Tls.system().trustingOnly(server.certificate());
        assertThatThrownBy(() -> client(none))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("clientKey");
        assertThat(server.received()).isEmpty();
    }

    @Test
    void certificate_ofARevokedCaller_isRejected() throws IOException {
        server.revoke(batch);
        rejected(tls(server.authority(), "batch"));
    }

    private void rejected(Tls tls) {
        try (NevisClient nevis = client(tls)) {
            assertThatThrownBy(() -> nevis.clients().get(FakeNevisServer.DEFAULT_CLIENT))
                    .isInstanceOf(UnauthenticatedException.class);
        }
        assertThat(server.received()).hasSize(1);
    }

    private NevisClient client(Tls tls) {
        return NevisClient.create(
                SdkConfig.builder(server.url()).tls(tls).time(new TestTime()).build(),
                NevisCredentials.clientCertificate());
    }

    private Tls tls(TestAuthority issuer, String owner) throws IOException {
        Path pem = Files.writeString(
                directory.resolve("client.pem"), issuer.issue(owner).pem());
        return Tls.system().trustingOnly(server.certificate()).clientKey(pem, pem);
    }
}
