package dev.gatehouse.sdk.sps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.sdk.contract.TestTime;
import dev.gatehouse.sdk.core.SdkConfig;
import dev.gatehouse.sdk.core.Tls;
import dev.gatehouse.sdk.core.error.UnauthenticatedException;
import dev.gatehouse.sdk.testkit.ServerOptions;
import dev.gatehouse.sdk.testkit.TestAuthority;
import dev.gatehouse.sdk.testkit.sps.FakeSpsServer;
import dev.gatehouse.sdk.testkit.sps.SpsRelease;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Logins by client certificate (mTLS): {@code ?type=x509}. */
class ClientCertificateLoginTest {

    private static final String LOGIN = "/api/authentication";
    private static final String ROBOT = "robot";

    @TempDir
    Path directory;

    private final FakeSpsServer server =
            FakeSpsServer.start(SpsRelease.LTS_8_0, ServerOptions.https()).addUser(ROBOT, "not used");

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void certificate_sendsTheTypeAndNoPassword_andTheCookieAfterwards() throws IOException {
        SpsCredentials credentials = SpsCredentials.certificate().withLoginMethod("local");
        try (SpsClient sps = client(credentials, tls(server.authority(), ROBOT))) {
            assertThat(sps.status().user().name()).contains(ROBOT);
            sps.inTransaction(tx -> tx.management().email().edit(mail -> mail.withSenderAddress("sps@example.com")));
        }
        assertThat(server.received().get(0).target()).isEqualTo(LOGIN + "?type=x509&login_method=local");
        assertThat(server.received().get(0).header("Authorization")).isEmpty();
        assertThat(server.received().get(0).clientCommonName()).contains(ROBOT);
        assertThat(server.commits())
                .singleElement()
                .satisfies(commit -> assertThat(commit.user()).isEqualTo(ROBOT));
    }

    @Test
    void certificate_ofAnUnknownUser_isRejected() throws IOException {
        rejected(tls(server.authority(), "nobody"));
        assertThat(server.received().get(0).clientCommonName()).contains("nobody");
    }

    /** The JDK sends no certificate if the server asks for those of another authority. */
    @Test
    void certificate_ofAnotherAuthority_isNotSent_andTheLoginIsRejected() throws IOException {
        rejected(tls(TestAuthority.create(), ROBOT));
        assertThat(server.received().get(0).clientCertificate()).isEmpty();
    }

    @Test
    void noCertificate_isRejected() {
        rejected(Tls.system().trustingOnly(server.certificate()));
    }

    private void rejected(Tls tls) {
        try (SpsClient sps = client(SpsCredentials.certificate(), tls)) {
            assertThatThrownBy(() -> sps.status().user()).isInstanceOf(UnauthenticatedException.class);
        }
        assertThat(server.received()).hasSize(1);
    }

    private SpsClient client(SpsCredentials credentials, Tls tls) {
        return SpsClient.create(
                SdkConfig.builder(server.url()).tls(tls).time(new TestTime()).build(), credentials);
    }

    private Tls tls(TestAuthority issuer, String owner) throws IOException {
        Path pem = Files.writeString(
                directory.resolve("client.pem"), issuer.issue(owner).pem());
        return Tls.system().trustingOnly(server.certificate()).clientKey(pem, pem);
    }
}
