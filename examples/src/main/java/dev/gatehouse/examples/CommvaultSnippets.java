package dev.gatehouse.examples;

import dev.gatehouse.sdk.commvault.CommvaultClient;
import dev.gatehouse.sdk.commvault.CommvaultCredentials;
import dev.gatehouse.sdk.commvault.TokenPair;
import dev.gatehouse.sdk.commvault.TokenPairStore;
import dev.gatehouse.sdk.commvault.accesstokens.IssuedAccessToken;
import dev.gatehouse.sdk.commvault.accesstokens.NewAccessToken;
import dev.gatehouse.sdk.commvault.alerts.TriggeredAlert;
import dev.gatehouse.sdk.commvault.clients.ClientRef;
import dev.gatehouse.sdk.commvault.common.IdName;
import dev.gatehouse.sdk.commvault.commserve.CommServe;
import dev.gatehouse.sdk.commvault.companies.Company;
import dev.gatehouse.sdk.commvault.jobs.Job;
import dev.gatehouse.sdk.commvault.jobs.JobOutcome;
import dev.gatehouse.sdk.commvault.jobs.JobWait;
import dev.gatehouse.sdk.commvault.keys.S3Key;
import dev.gatehouse.sdk.commvault.mediaagents.MediaAgent;
import dev.gatehouse.sdk.commvault.plans.PlanRef;
import dev.gatehouse.sdk.commvault.rights.Grantee;
import dev.gatehouse.sdk.commvault.rights.Role;
import dev.gatehouse.sdk.commvault.storage.StoragePool;
import dev.gatehouse.sdk.commvault.storedcredentials.NewStoredCredential;
import dev.gatehouse.sdk.commvault.users.UserRef;
import dev.gatehouse.sdk.commvault.vaults.NewVault;
import dev.gatehouse.sdk.commvault.vaults.S3Bucket;
import dev.gatehouse.sdk.commvault.vaults.VaultCreation;
import dev.gatehouse.sdk.core.SdkConfig;
import dev.gatehouse.sdk.core.Secret;
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

    static void commServe(CommvaultClient commvault) {
        // @start region="commvault-commserve"
        CommServe server = commvault.commServe().get();
        System.out.println(server.name().orElse("?") + " " + server.version().orElse("?"));
        // @end
    }

    static void storage(CommvaultClient commvault) {
        // @start region="commvault-storage"
        for (StoragePool pool : commvault.storage().pools()) {
            System.out.println(pool.name().orElse("?") + " " + pool.freePercent());
        }
        // @end
    }

    static void mediaAgents(CommvaultClient commvault) {
        // @start region="commvault-mediaagents"
        for (MediaAgent agent : commvault.mediaAgents().list()) {
            System.out.println(agent.name().orElse("?") + " " + agent.status());
        }
        // @end
    }

    static void rights(CommvaultClient commvault, long vaultId) {
        // @start region="commvault-rights"
        UserRef anna = commvault.users().findByName("anna").orElseThrow();
        Role role = commvault.roles().findByName("S3 User").orElseThrow();
        commvault.rights().grant(vaultId, Grantee.user(anna), role.ref());
        // @end
    }

    static void accessTokens(CommvaultClient commvault) {
        // @start region="commvault-accesstokens"
        // The tokens can't be read later: store them
        IssuedAccessToken token = commvault.accessTokens().create(NewAccessToken.of("nightly job"));
        System.out.println(token.id() + " " + token.expiresAt());
        // @end
    }

    static void alerts(CommvaultClient commvault) {
        // @start region="commvault-alerts"
        for (TriggeredAlert alert : commvault.alerts().list()) {
            System.out.println(alert.severity() + " " + alert.info());
        }
        // @end
    }

    static void storedCredentials(CommvaultClient commvault, Secret secretAccessKey) {
        // @start region="commvault-storedcredentials"
        IdName keys = commvault
                .storedCredentials()
                .create(NewStoredCredential.s3("bucket keys", "S3_COMPATIBLE", "AKID", secretAccessKey));
        System.out.println(keys.id());
        // @end
    }

    static void companies(CommvaultClient commvault) {
        // @start region="commvault-companies"
        for (Company company : commvault.companies().list(false)) {
            CommvaultClient tenant = commvault.forCompany(company.id());
            System.out.println(company.name() + " " + tenant.clients().list().size());
        }
        // @end
    }
}
