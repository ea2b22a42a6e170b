package dev.gatehouse.sdk.sps;

import static dev.gatehouse.sdk.sps.Fixtures.lastBody;
import static dev.gatehouse.sdk.sps.Fixtures.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.sdk.contract.TestTime;
import dev.gatehouse.sdk.core.CallOptions;
import dev.gatehouse.sdk.core.SdkConfig;
import dev.gatehouse.sdk.core.Secret;
import dev.gatehouse.sdk.core.error.InvalidRequestException;
import dev.gatehouse.sdk.core.error.TransportException;
import dev.gatehouse.sdk.core.error.UnauthenticatedException;
import dev.gatehouse.sdk.sps.error.WaitTimeoutException;
import dev.gatehouse.sdk.sps.setup.SetupOutcome;
import dev.gatehouse.sdk.sps.setup.SetupState;
import dev.gatehouse.sdk.sps.setup.SetupStatus;
import dev.gatehouse.sdk.testkit.Fault;
import dev.gatehouse.sdk.testkit.sps.FakeSpsServer;
import dev.gatehouse.sdk.testkit.sps.SpsRelease;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SetupTest {

    private static final String PATH = "/api/setup";

    private final TestTime time = new TestTime();
    private FakeSpsServer server;
    private SpsClient sps;

    @BeforeEach
    void start() {
        server = FakeSpsServer.start(SpsRelease.LTS_8_0).uninitialized();
        sps = SpsClient.create(
                SdkConfig.builder(server.url()).time(time).build(),
                SpsCredentials.password("admin", Secret.of("seeded-admin")));
    }

    @AfterEach
    void stop() {
        sps.close();
        server.close();
    }

    @Test
    void wizard_isCompletedWithoutALogin_andThenTheAdministratorLogsIn() {
        SetupStatus before = sps.setup().status();
        assertThat(before.status()).contains(SetupState.UNINITIALIZED);
        assertThat(before.eula()).isPresent();
        assertThat(before.remainingSeconds()).hasValue(0);

        assertThat(sps.setup().complete(AreaSamples.SETUP).isConfirmed()).isTrue();
        assertThat(sps.setup().awaitCompleted(Duration.ofMinutes(10)).status()).contains(SetupState.COMPLETED);
        assertThat(time.waits()).containsExactly(Duration.ofSeconds(5));
        assertThat(server.received()).allSatisfy(received -> {
            assertThat(received.path()).isEqualTo(PATH);
            assertThat(received.header("Authorization")).isEmpty();
            assertThat(received.header("Cookie")).isEmpty();
        });
        assertThat(lastBody(server, "POST", PATH))
                .isEqualTo("{\"accept_eula\":true,\"license\":\"license text\","
                        + "\"administration\":{\"root_password\":\"seeded-root\",\"admin_password\":\"seeded-admin\"},"
                        + "\"certificates\":{\"ca\":{\"certificate\":\"CA\"},"
                        + "\"webserver\":{\"certificate\":\"certificate\",\"private_key\":\"seeded-web-key\"},"
                        + "\"tsa\":{\"certificate\":\"certificate\",\"private_key\":\"seeded-tsa-key\"}},"
                        + "\"network\":{\"hostname\":\"sps\",\"domainname\":\"example.com\","
                        + "\"initial_address\":\"10.0.0.5/24\",\"gateway\":\"10.0.0.1\",\"vlantag\":null,"
                        + "\"primary_dns\":\"10.0.0.2\"},"
                        + "\"email\":{\"smtp_server\":\"mx.example.com\",\"admin_email\":\"admin@example.com\"},"
                        + "\"datetime\":{\"timezone\":\"America/Denver\",\"primary_ntp_server\":\"ntp.example.com\"}}");

        assertThat(sps.status().user().name()).contains("admin");
    }

    @Test
    void wizard_beforeTheSetup_nothingElseResponds() {
        assertThatThrownBy(() -> sps.status().user()).isInstanceOf(UnauthenticatedException.class);
    }

    @Test
    void noResponse_isNoFailure_becauseTheAddressMayHaveChanged() {
        server.failNext(request("POST", PATH), Fault.reset().afterProcessing());
        SetupOutcome outcome = sps.setup().complete(AreaSamples.SETUP);
        assertThat(outcome.isConfirmed()).isFalse();
        assertThat(outcome.failure().orElseThrow().outcomeUnknown()).isTrue();
        server.failNext(request("GET", PATH), Fault.status(503));
        assertThat(sps.setup()
                        .with(CallOptions.builder().attempts(1).build())
                        .awaitCompleted(Duration.ofMinutes(1))
                        .status())
                .contains(SetupState.COMPLETED);
        assertThat(Fixtures.all(server, "POST", PATH)).hasSize(1);
    }

    @Test
    void noConnection_isThrown() {
        server.close();
        assertThatThrownBy(() -> sps.setup().complete(AreaSamples.SETUP)).isInstanceOf(TransportException.class);
    }

    @Test
    void rejectedSettings_areThrown() {
        assertThatThrownBy(() -> sps.setup()
                        .complete(dev.gatehouse.sdk.sps.setup.ApplianceSetup.builder()
                                .from(AreaSamples.SETUP)
                                .acceptEula(false)
                                .build()))
                .isInstanceOf(InvalidRequestException.class);
        assertThatThrownBy(() -> sps.setup().awaitCompleted(Duration.ofSeconds(8)))
                .isInstanceOf(WaitTimeoutException.class);
    }

    @Test
    void secrets_areNotPrinted() {
        assertThat(AreaSamples.SETUP.toString()).doesNotContain("seeded").doesNotContain("license text");
        assertThat(AreaSamples.SPP.toString()).doesNotContain("seeded");
        assertThat(AreaSamples.STARLING_JOIN.toString()).doesNotContain("seeded");
        assertThat(AreaSamples.JOIN_REQUEST.toString()).doesNotContain("seeded");
    }
}
