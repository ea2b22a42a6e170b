package app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.sdk.commvault.CommvaultClient;
import dev.gatehouse.sdk.commvault.CommvaultCredentials;
import dev.gatehouse.sdk.commvault.plans.PlanRef;
import dev.gatehouse.sdk.commvault.vaults.NewVault;
import dev.gatehouse.sdk.core.SdkConfig;
import dev.gatehouse.sdk.core.Secret;
import dev.gatehouse.sdk.nevis.NevisClient;
import dev.gatehouse.sdk.nevis.NevisCredentials;
import dev.gatehouse.sdk.nevis.clients.ClientPatch;
import dev.gatehouse.sdk.sps.SpsClient;
import dev.gatehouse.sdk.sps.SpsCredentials;
import dev.gatehouse.sdk.testkit.commvault.FakeCommvaultServer;
import dev.gatehouse.sdk.testkit.nevis.FakeNevisServer;
import dev.gatehouse.sdk.testkit.sps.FakeSpsServer;
import dev.gatehouse.sdk.testkit.tresorit.FakeTresoritServer;
import dev.gatehouse.sdk.tresorit.TresoritClient;
import dev.gatehouse.sdk.tresorit.TresoritCredentials;
import org.junit.jupiter.api.Test;

/** Runs the first step with each product and checks what it prints. */
class FirstStepsTest {

    @Test
    void commvault() {
        assertThat(Printed.by(() -> {
                    // docs: first-commvault
                }))
                .isEqualTo("CREATED");
    }

    @Test
    void nevis() {
        assertThat(Printed.by(() -> {
                    // docs: first-nevis
                }))
                .isEqualTo("acme-bank");
    }

    @Test
    void sps() {
        assertThat(Printed.by(() -> {
                    // docs: first-sps
                }))
                .contains("api");
    }

    @Test
    void tresorit() {
        assertThat(Printed.by(() -> {
                    // docs: first-tresorit
                }))
                .isEqualTo("1 member");
    }
}
