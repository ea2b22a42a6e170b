package dev.gatehouse.examples;

import dev.gatehouse.sdk.commvault.CommvaultClient;
import dev.gatehouse.sdk.commvault.CommvaultCredentials;
import dev.gatehouse.sdk.commvault.plans.PlanRef;
import dev.gatehouse.sdk.commvault.vaults.NewVault;
import dev.gatehouse.sdk.core.SdkConfig;
import dev.gatehouse.sdk.core.Secret;
import dev.gatehouse.sdk.cte.CteClient;
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
import java.time.Duration;

/** First steps with the fake server of each product, as the documentation shows them. */
final class FirstSteps {

    private FirstSteps() {}

    static void commvault() {
        // @start region="first-commvault"
        CommvaultCredentials admin = CommvaultCredentials.password("admin", Secret.of("secret"));
        try (FakeCommvaultServer server = FakeCommvaultServer.start();
                CommvaultClient commvault = CommvaultClient.create(SdkConfig.of(server.url()), admin)) {
            server.addUser("admin", "secret");
            server.addPlan("Object storage");
            PlanRef plan = commvault.plans().findForVault("Object storage").orElseThrow();
            System.out.println(
                    commvault.vaults().create(NewVault.of("invoices", plan)).outcome());
        }
        // @end
    }

    static void nevis() {
        // @start region="first-nevis"
        NevisCredentials root = NevisCredentials.bearer(Secret.of(FakeNevisServer.ROOT_TOKEN));
        try (FakeNevisServer server = FakeNevisServer.start();
                NevisClient nevis = NevisClient.create(SdkConfig.of(server.url()), root)) {
            server.addClient("200", "acme");
            nevis.clients()
                    .update("200", ClientPatch.builder().name("acme-bank").build());
            System.out.println(nevis.clients().get("200").name().orElseThrow());
        }
        // @end
    }

    static void sps() {
        // @start region="first-sps"
        SpsCredentials api = SpsCredentials.password("api", Secret.of("secret"));
        try (FakeSpsServer server = FakeSpsServer.start();
                SpsClient sps = SpsClient.create(SdkConfig.of(server.url()), api)) {
            server.addUser("api", "secret");
            sps.inTransaction(
                    tx -> tx.management().healthMonitoring().edit(disk -> disk.withMaximumDiskUtilizationRatio(90)));
            System.out.println(server.commits());
        }
        // @end
    }

    static void tresorit() {
        // @start region="first-tresorit"
        try (FakeTresoritServer server = FakeTresoritServer.start();
                TresoritClient tresorit = TresoritClient.create(
                        SdkConfig.of(server.hostedUrl()), TresoritCredentials.of(Secret.of(server.primaryKey())))) {
            String tresor = server.createTresor(server.addUser()); // a user's device does this
            tresorit.tresors().approveCreation(tresor);
            System.out.println(tresorit.tresors().listMembers(tresor).size() + " member");
        }
        // @end
    }

    static void environment() {
        // @start region="environment"
        try (CteClient cte = CteClient.fromEnvironment()) {
            System.out.println(cte.clients().list().stream().count());
        }
        // @end
    }

    static CteClient patient() {
        // @start region="environment-more"
        CteClient cte =
                CteClient.fromEnvironment(System.getenv(), config -> config.withDeadline(Duration.ofMinutes(5)));
        // @end
        return cte;
    }
}
