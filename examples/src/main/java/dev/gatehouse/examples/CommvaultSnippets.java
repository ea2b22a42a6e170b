package dev.gatehouse.examples;

import dev.gatehouse.sdk.commvault.CommvaultClient;
import dev.gatehouse.sdk.commvault.CommvaultCredentials;
import dev.gatehouse.sdk.commvault.TokenPair;
import dev.gatehouse.sdk.commvault.TokenPairStore;
import dev.gatehouse.sdk.commvault.clients.ClientRef;
import dev.gatehouse.sdk.commvault.jobs.Job;
import dev.gatehouse.sdk.commvault.jobs.JobOutcome;
import dev.gatehouse.sdk.commvault.jobs.JobWait;
import dev.gatehouse.sdk.commvault.keys.S3Key;
import dev.gatehouse.sdk.commvault.plans.PlanRef;
import dev.gatehouse.sdk.commvault.users.UserRef;
import dev.gatehouse.sdk.commvault.vaults.NewVault;
import dev.gatehouse.sdk.commvault.vaults.S3Bucket;
import dev.gatehouse.sdk.commvault.vaults.VaultCreation;
import dev.gatehouse.sdk.core.SdkConfig;
import java.time.Duration;
import java.util.function.Consumer;

/** Code on the package pages of Commvault. */
final class CommvaultSnippets {

    private CommvaultSnippets() {}

    static void vaults(CommvaultClient commvault) {
        // @start region="commvault-vaults"
        PlanRef plan = commvault.plans().findForVault("Object storage").orElseThrow();
        ClientRef host = commvault.clients().findByName("media-1").orElseThrow();
        UserRef owner = commvault.users().findByName("anna").orElseThrow();
        NewVault invoices = NewVault.of("invoices", plan).withEndpoints(host).withOwners(owner);
        VaultCreation vault = commvault.vaults().createOrFind(invoices);
        System.out.println(vault.outcome());
        // @end
    }

    static void bucket(VaultCreation vault) {
        // @start region="commvault-bucket"
        S3Bucket bucket = vault.bucketAt("media-1.example.com");
        System.out.println(bucket.endpoint() + " " + bucket.bucket() + " " + bucket.region());
        // @end
    }

    static CommvaultClient tokenPair(SdkConfig config, TokenPair saved, Consumer<TokenPair> save) {
        // @start region="commvault-token-pair"
        TokenPairStore store = TokenPairStore.ofOneProcess(saved, save);
        return CommvaultClient.create(config, CommvaultCredentials.tokenPair(store));
        // @end
    }

    static void plans(CommvaultClient commvault) {
        // @start region="commvault-plans"
        for (PlanRef plan : commvault.plans().forVaults()) {
            System.out.println(plan.id() + " " + plan.name());
        }
        // @end
    }

    static void clients(CommvaultClient commvault) {
        // @start region="commvault-clients"
        ClientRef host = commvault.clients().findByName("media-1").orElseThrow();
        System.out.println(host.id());
        // @end
    }

    static void users(CommvaultClient commvault) {
        // @start region="commvault-users"
        UserRef anna = commvault.users().findByName("anna").orElseThrow();
        System.out.println(commvault.users().get(anna.id()).name());
        // @end
    }

    static void keys(CommvaultClient commvault, long userId) {
        // @start region="commvault-keys"
        // The previous key stops working immediately
        S3Key key = commvault.keys().rotate(userId);
        System.out.println(key.accessKeyId());
        // @end
    }

    static void jobs(CommvaultClient commvault, long jobId) {
        // @start region="commvault-jobs"
        Job job = commvault.jobs().await(jobId, JobWait.atMost(Duration.ofMinutes(30)));
        if (job.outcome().filter(JobOutcome.OK::equals).isEmpty()) {
            System.out.println(job.pendingReason().orElse("no reason given"));
        }
        // @end
    }
}
