package dev.gatehouse.examples;

import dev.gatehouse.sdk.commvault.CommvaultClient;
import dev.gatehouse.sdk.commvault.CommvaultCredentials;
import dev.gatehouse.sdk.commvault.plans.PlanRef;
import dev.gatehouse.sdk.commvault.vaults.NewVault;
import dev.gatehouse.sdk.commvault.vaults.VaultCreation;
import dev.gatehouse.sdk.core.SdkConfig;
import dev.gatehouse.sdk.core.Secret;
import dev.gatehouse.sdk.core.json.PatchField;
import dev.gatehouse.sdk.cte.CteClient;
import dev.gatehouse.sdk.cte.CteCredentials;
import dev.gatehouse.sdk.cte.clientgroups.AddClients;
import dev.gatehouse.sdk.cte.clientgroups.ClientGroup;
import dev.gatehouse.sdk.cte.clientgroups.ClusterType;
import dev.gatehouse.sdk.cte.clientgroups.NewClientGroup;
import dev.gatehouse.sdk.nevis.NevisClient;
import dev.gatehouse.sdk.nevis.NevisCredentials;
import dev.gatehouse.sdk.nevis.clients.ClientPatch;
import dev.gatehouse.sdk.sps.SpsClient;
import dev.gatehouse.sdk.sps.SpsCredentials;
import dev.gatehouse.sdk.sps.management.Host;
import dev.gatehouse.sdk.tresorit.TresoritClient;
import dev.gatehouse.sdk.tresorit.TresoritCredentials;
import dev.gatehouse.sdk.tresorit.shares.ShareDetails;

/** One short example for each product, as the documentation shows it. */
final class Products {

    private Products() {}

    static void cte(Secret password) {
        // @start region="cte"
        SdkConfig config = SdkConfig.of("https://ciphertrust.example.com");
        try (CteClient cte = CteClient.create(config, CteCredentials.password("admin", password))) {
            ClientGroup group = cte.clientGroups().create(NewClientGroup.of("web-tier", ClusterType.NON_CLUSTER));
            cte.clientGroups().addIfAbsent(group.id(), AddClients.of("host-1"));
            cte.clients().resetPassword("host-1");
        }
        // @end
    }

    static void commvault(Secret password) {
        // @start region="commvault"
        SdkConfig config = SdkConfig.of("https://cc.example.com/commandcenter/api");
        try (CommvaultClient commvault =
                CommvaultClient.create(config, CommvaultCredentials.password("admin", password))) {
            PlanRef plan = commvault.plans().findForVault("Object storage").orElseThrow();
            VaultCreation vault = commvault.vaults().createOrFind(NewVault.of("invoices", plan));
            System.out.println(vault.outcome());
        }
        // @end
    }

    static void nevis(Secret secret) {
        // @start region="nevis"
        NevisCredentials key = NevisCredentials.apiKey("1054", "1024", secret);
        try (NevisClient nevis = NevisClient.create(SdkConfig.of("https://api.acme.getnevis.net"), key)) {
            ClientPatch patch = ClientPatch.builder()
                    .name("acme")
                    .remarks(PatchField.clear())
                    .build();
            nevis.clients().update("200", patch);
        }
        // @end
    }

    static void sps(Secret password) {
        // @start region="sps"
        SdkConfig config = SdkConfig.of("https://sps.example.com");
        try (SpsClient sps = SpsClient.create(config, SpsCredentials.password("api", password))) {
            sps.inTransaction(
                    tx -> tx.management().email().edit(mail -> mail.withSmtpServer(Host.fqdn("mx.example.com"))));
        }
        // @end
    }

    static void tresorit(Secret adminKey, String operationId) {
        // @start region="tresorit"
        SdkConfig config = SdkConfig.of("https://acmetest1.api.tresorit.io");
        try (TresoritClient tresorit = TresoritClient.create(config, TresoritCredentials.of(adminKey))) {
            ShareDetails share = tresorit.shares().details(operationId);
            System.out.println(share.byUserId() + " shares with " + share.forUserId());
            tresorit.shares().approve(operationId);
        }
        // @end
    }
}
