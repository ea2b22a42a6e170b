package dev.gatehouse.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.sdk.core.SdkConfig;
import dev.gatehouse.sdk.core.Secret;
import dev.gatehouse.sdk.cte.CteClient;
import dev.gatehouse.sdk.cte.CteCredentials;
import dev.gatehouse.sdk.testkit.Fault;
import dev.gatehouse.sdk.testkit.StandInExtension;
import dev.gatehouse.sdk.testkit.cte.CteServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A user's test against a stand-in, as the README shows it. */
class OnboardingTest {

    // @start region="testing"
    @RegisterExtension
    final StandInExtension<CteServer> ciphertrust = new StandInExtension<>(CteServer::start);

    @Test
    void clientIsFound_evenIfTheServerStumbles() {
        ciphertrust.server().addClient("host-1");
        ciphertrust.server().failNext(request -> request.path().endsWith("/host-1"), Fault.status(503));

        CteCredentials credentials = CteCredentials.password(CteServer.USER, Secret.of(CteServer.PASSWORD));
        try (CteClient cte = CteClient.create(SdkConfig.of(ciphertrust.server().url()), credentials)) {
            assertThat(cte.clients().get("host-1").name()).contains("host-1");
        }
    }
    // @end
}
