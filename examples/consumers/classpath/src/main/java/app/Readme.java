package app;

import dev.gatehouse.sdk.commvault.CommvaultClient;
import dev.gatehouse.sdk.commvault.CommvaultCredentials;
import dev.gatehouse.sdk.commvault.plans.PlanRef;
import dev.gatehouse.sdk.commvault.vaults.NewVault;
import dev.gatehouse.sdk.commvault.vaults.VaultCreation;
import dev.gatehouse.sdk.core.CallOptions;
import dev.gatehouse.sdk.core.RetryPolicy;
import dev.gatehouse.sdk.core.SdkConfig;
import dev.gatehouse.sdk.core.Secret;
import dev.gatehouse.sdk.core.Tls;
import dev.gatehouse.sdk.core.error.ApiException;
import dev.gatehouse.sdk.core.error.NotFoundException;
import dev.gatehouse.sdk.core.error.SdkException;
import dev.gatehouse.sdk.core.json.PatchField;
import dev.gatehouse.sdk.core.observe.CallEvent;
import dev.gatehouse.sdk.core.observe.CallListener;
import dev.gatehouse.sdk.cte.CteClient;
import dev.gatehouse.sdk.cte.CteCredentials;
import dev.gatehouse.sdk.cte.clientgroups.AddClients;
import dev.gatehouse.sdk.cte.clientgroups.ClientGroup;
import dev.gatehouse.sdk.cte.clientgroups.ClusterType;
import dev.gatehouse.sdk.cte.clientgroups.NewClientGroup;
import dev.gatehouse.sdk.cte.clients.Client;
import dev.gatehouse.sdk.nevis.NevisClient;
import dev.gatehouse.sdk.nevis.NevisCredentials;
import dev.gatehouse.sdk.nevis.clients.ClientPatch;
import dev.gatehouse.sdk.sps.SpsClient;
import dev.gatehouse.sdk.sps.SpsCredentials;
import dev.gatehouse.sdk.sps.management.Host;
import dev.gatehouse.sdk.tresorit.TresoritClient;
import dev.gatehouse.sdk.tresorit.TresoritCredentials;
import dev.gatehouse.sdk.tresorit.shares.ShareDetails;
import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.api.OpenTelemetry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The README's pieces of code: its text is pasted here when the project is built. */
final class Readme {

    private static final Logger log = LoggerFactory.getLogger(Readme.class);

    private Readme() {}

    static void environment() {
        // README: environment
    }

    static CteClient environmentAndMore() {
        // README: environment-more
        return cte;
    }

    static CompletableFuture<Client> async(CteClient cte, Executor executor) {
        // README: async
        return client;
    }

    static void cte(Secret password) {
        // README: cte
    }

    static void commvault(Secret password) {
        // README: commvault
    }

    static void nevis(Secret secret) {
        // README: nevis
    }

    static void sps(Secret password) {
        // README: sps
    }

    static void tresorit(Secret adminKey, String operationId) {
        // README: tresorit
    }

    static void errors(CteClient cte) {
        // README: errors
    }

    static SdkConfig retries() {
        // README: retries
        return config;
    }

    static Client timeouts(CteClient cte) {
        // README: timeouts
        return client;
    }

    static SdkConfig tls(Secret password) {
        // README: tls
        return config;
    }

    static CteClient listener(String url, CteCredentials credentials) {
        // README: listener
        return cte;
    }

    static SdkConfig bridges(String url, MeterRegistry registry, OpenTelemetry telemetry) {
        // README: bridges
        return config;
    }

    static Optional<Object> raw(CteClient cte) {
        // README: raw
        return report;
    }
}
