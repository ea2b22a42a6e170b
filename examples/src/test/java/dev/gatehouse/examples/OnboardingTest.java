package dev.gatehouse.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.sdk.core.SdkConfig;
import dev.gatehouse.sdk.core.Secret;
import dev.gatehouse.sdk.cte.CteClient;
import dev.gatehouse.sdk.cte.CteCredentials;
import dev.gatehouse.sdk.testkit.FakeServerExtension;
import dev.gatehouse.sdk.testkit.Fault;
import dev.gatehouse.sdk.testkit.cte.FakeCteServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A user's test with a fake server, as the documentation shows it. */
class OnboardingTest {

    // @start region="testing"
    @RegisterExtension
    final FakeServerExtension<FakeCteServer> ciphertrust = new FakeServerExtension<>(FakeCteServer::start);

    @Test
    void clientIsFound_despiteATransientFailure() {
        ciphertrust.server().addClient("host-1");
        ciphertrust.server().failNext(request -> request.path().endsWith("/host-1"), Fault.status(503));

        CteCredentials credentials = CteCredentials.password(FakeCteServer.USER, Secret.of(FakeCteServer.PASSWORD));
        try (CteClient cte = CteClient.create(SdkConfig.of(ciphertrust.server().url()), credentials)) {
            assertThat(cte.clients().get("host-1").name()).contains("host-1");
        }
    }
    // @end
}
