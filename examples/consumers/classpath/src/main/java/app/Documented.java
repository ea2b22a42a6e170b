package app;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.gatehouse.sdk.commvault.CommvaultClient;
import dev.gatehouse.sdk.commvault.CommvaultCredentials;
import dev.gatehouse.sdk.commvault.TokenPair;
import dev.gatehouse.sdk.commvault.TokenPairStore;
import dev.gatehouse.sdk.commvault.clients.ClientRef;
import dev.gatehouse.sdk.commvault.jobs.Job;
import dev.gatehouse.sdk.commvault.jobs.JobOutcome;
import dev.gatehouse.sdk.commvault.jobs.JobWait;
import dev.gatehouse.sdk.commvault.plans.PlanRef;
import dev.gatehouse.sdk.commvault.users.UserRef;
import dev.gatehouse.sdk.commvault.vaults.NewVault;
import dev.gatehouse.sdk.commvault.vaults.S3Bucket;
import dev.gatehouse.sdk.commvault.vaults.VaultCreation;
import dev.gatehouse.sdk.core.BodySource;
import dev.gatehouse.sdk.core.BodyTarget;
import dev.gatehouse.sdk.core.CallOptions;
import dev.gatehouse.sdk.core.Cancellation;
import dev.gatehouse.sdk.core.ProxyConfig;
import dev.gatehouse.sdk.core.RetryPolicy;
import dev.gatehouse.sdk.core.SdkConfig;
import dev.gatehouse.sdk.core.Secret;
import dev.gatehouse.sdk.core.Tls;
import dev.gatehouse.sdk.core.bulk.Bulk;
import dev.gatehouse.sdk.core.bulk.BulkProgress;
import dev.gatehouse.sdk.core.error.ApiException;
import dev.gatehouse.sdk.core.error.ConflictException;
import dev.gatehouse.sdk.core.error.NotFoundException;
import dev.gatehouse.sdk.core.error.ProxyAuthenticationException;
import dev.gatehouse.sdk.core.error.RateLimitedException;
import dev.gatehouse.sdk.core.error.ResponseFormatException;
import dev.gatehouse.sdk.core.error.SdkException;
import dev.gatehouse.sdk.core.error.TransportException;
import dev.gatehouse.sdk.core.json.PatchField;
import dev.gatehouse.sdk.core.observe.CallEvent;
import dev.gatehouse.sdk.core.observe.CallListener;
import dev.gatehouse.sdk.core.page.Page;
import dev.gatehouse.sdk.core.page.Paged;
import dev.gatehouse.sdk.cte.CteClient;
import dev.gatehouse.sdk.cte.CteCredentials;
import dev.gatehouse.sdk.cte.clientgroups.AddClients;
import dev.gatehouse.sdk.cte.clientgroups.ClientGroup;
import dev.gatehouse.sdk.cte.clientgroups.ClusterType;
import dev.gatehouse.sdk.cte.clientgroups.NewClientGroup;
import dev.gatehouse.sdk.cte.clients.Client;
import dev.gatehouse.sdk.cte.clients.ClientUpdate;
import dev.gatehouse.sdk.cte.clients.NewClient;
import dev.gatehouse.sdk.cte.csi.GuardPolicy;
import dev.gatehouse.sdk.cte.csi.NewCsiStorageGroup;
import dev.gatehouse.sdk.cte.error.CteErrorReason;
import dev.gatehouse.sdk.cte.guardpoints.GuardPoint;
import dev.gatehouse.sdk.cte.guardpoints.GuardPointOwner;
import dev.gatehouse.sdk.cte.guardpoints.GuardPointParams;
import dev.gatehouse.sdk.cte.guardpoints.GuardPointType;
import dev.gatehouse.sdk.cte.guardpoints.NewGuardPoints;
import dev.gatehouse.sdk.cte.keys.EncryptionMode;
import dev.gatehouse.sdk.cte.keys.NewKey;
import dev.gatehouse.sdk.cte.policies.Action;
import dev.gatehouse.sdk.cte.policies.Effect;
import dev.gatehouse.sdk.cte.policies.NewKeyRule;
import dev.gatehouse.sdk.cte.policies.NewPolicy;
import dev.gatehouse.sdk.cte.policies.NewSecurityRule;
import dev.gatehouse.sdk.cte.policies.PolicyType;
import dev.gatehouse.sdk.cte.policies.SecurityRule;
import dev.gatehouse.sdk.cte.policyelements.NewUserSet;
import dev.gatehouse.sdk.cte.policyelements.SetUser;
import dev.gatehouse.sdk.cte.policyelements.UserSet;
import dev.gatehouse.sdk.cte.profiles.NewProfile;
import dev.gatehouse.sdk.cte.registration.RegistrationToken;
import dev.gatehouse.sdk.cte.registration.RegistrationTokenSettings;
import dev.gatehouse.sdk.nevis.NevisClient;
import dev.gatehouse.sdk.nevis.NevisCredentials;
import dev.gatehouse.sdk.nevis.clients.ClientPatch;
import dev.gatehouse.sdk.nevis.clients.ConcurrentUpdateException;
import dev.gatehouse.sdk.nevis.common.ListOptions;
import dev.gatehouse.sdk.nevis.common.ValidityPatch;
import dev.gatehouse.sdk.nevis.credentials.CredentialPatch;
import dev.gatehouse.sdk.nevis.credentials.CredentialState;
import dev.gatehouse.sdk.nevis.credentials.CredentialsApi;
import dev.gatehouse.sdk.nevis.credentials.NewMtan;
import dev.gatehouse.sdk.nevis.error.MissingRightException;
import dev.gatehouse.sdk.nevis.error.NevisError;
import dev.gatehouse.sdk.nevis.error.NevisErrorCode;
import dev.gatehouse.sdk.nevis.error.OutsideDataRoomException;
import dev.gatehouse.sdk.nevis.policies.PolicyPatch;
import dev.gatehouse.sdk.nevis.roles.NewAuthorization;
import dev.gatehouse.sdk.nevis.roles.NewRole;
import dev.gatehouse.sdk.nevis.users.ContactsPatch;
import dev.gatehouse.sdk.nevis.users.UserPatch;
import dev.gatehouse.sdk.sps.SpsClient;
import dev.gatehouse.sdk.sps.SpsCredentials;
import dev.gatehouse.sdk.sps.cluster.ClusterJoinRequest;
import dev.gatehouse.sdk.sps.cluster.ClusterNode;
import dev.gatehouse.sdk.sps.plugins.Plugin;
import dev.gatehouse.sdk.sps.sessions.RecordedSession;
import dev.gatehouse.sdk.sps.sessions.SessionQuery;
import dev.gatehouse.sdk.sps.setup.ApplianceSetup;
import dev.gatehouse.sdk.sps.setup.SetupState;
import dev.gatehouse.sdk.sps.transaction.TransactionOptions;
import dev.gatehouse.sdk.sps.configuration.Reference;
import dev.gatehouse.sdk.sps.configuration.StagedConfigurationApi;
import dev.gatehouse.sdk.sps.connections.ConnectionNetwork;
import dev.gatehouse.sdk.sps.connections.ConnectionPolicy;
import dev.gatehouse.sdk.sps.connections.Protocol;
import dev.gatehouse.sdk.sps.connections.ServerAddress;
import dev.gatehouse.sdk.sps.management.Host;
import dev.gatehouse.sdk.sps.policies.TimePolicy;
import dev.gatehouse.sdk.sps.policies.TimeRange;
import dev.gatehouse.sdk.tresorit.TresoritClient;
import dev.gatehouse.sdk.tresorit.TresoritCredentials;
import dev.gatehouse.sdk.tresorit.customcontents.NewCustomContent;
import dev.gatehouse.sdk.tresorit.error.OperationOutdatedException;
import dev.gatehouse.sdk.tresorit.shares.ShareDetails;
import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.api.OpenTelemetry;
import java.io.Writer;
import java.net.ProxySelector;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.function.BiConsumer;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.stream.Stream;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The code of the documentation, which is pasted here when the project is built. */
final class Documented {

    private static final Logger log = LoggerFactory.getLogger(Documented.class);

    private Documented() {}

    static void environment() {
        // docs: environment
    }

    static CteClient environmentAndMore() {
        // docs: environment-more
        return cte;
    }

    static CompletableFuture<Client> async(CteClient cte, Executor executor) {
        // docs: async
        return client;
    }

    static void cte(Secret password) {
        // docs: cte
    }

    static void commvault(Secret password) {
        // docs: commvault
    }

    static void nevis(Secret secret) {
        // docs: nevis
    }

    static void sps(Secret password) {
        // docs: sps
    }

    static void tresorit(Secret adminKey, String operationId) {
        // docs: tresorit
    }

    static void errors(CteClient cte) {
        // docs: errors
    }

    static SdkConfig retries() {
        // docs: retries
        return config;
    }

    static SdkConfig withoutRetries() {
        // docs: retries-off
        return config;
    }

    static Client oneAttempt(CteClient cte) {
        // docs: one-attempt
        return client;
    }

    static SdkConfig proxy(Secret password) {
        // docs: proxy
        return config;
    }

    static SdkConfig socksProxy() {
        // docs: proxy-socks
        return config;
    }

    static Tls tlsFiles(Secret password) {
        // docs: tls-files
        return tls;
    }

    static Tls encryptedKey(Secret password) {
        // docs: tls-encrypted
        return tls;
    }

    static SdkConfig trial() {
        // docs: tls-trial
        return config;
    }

    static SdkConfig limits() {
        // docs: limits
        return config;
    }

    static void causes(CteClient cte) {
        // docs: error-causes
    }

    static Client throughJson(CteClient cte) throws JsonProcessingException {
        // docs: entities-jackson-2
        return client;
    }

    static SdkConfig ownHttpClient() {
        // docs: http-client
        return config;
    }

    static CompletableFuture<Client> cancel(CteClient cte, Executor executor) {
        // docs: cancel
        return client;
    }

    static Future<Client> interrupt(CteClient cte, ExecutorService executor) {
        // docs: interrupt
        return client;
    }

    static void pages(CteClient cte) {
        // docs: pages
    }

    static void pagesAhead(CteClient cte) {
        // docs: pages-ahead
    }

    static BulkProgress bulk(CteClient cte, List<String> hosts) {
        // docs: bulk-run
        return end;
    }

    static void cteClients(CteClient cte) {
        // docs: cte-clients
    }

    static void serverReason(CteClient cte) {
        // docs: server-reason
    }

    /** The steps of a roll-out, with an agent that registers on the host. */
    static void cteRollOut(CteClient cte, BiConsumer<Secret, String> installAgent) {
        String HOST = "host-9";
        String FOLDER = "/var/lib/mysql";
        // docs: cte-policy
        // docs: cte-group
        // docs: cte-token
        GuardPointOwner owner = GuardPointOwner.clientGroup(group);
        guardAndChange(cte, owner, FOLDER, policyId);
    }

    private static void guardAndChange(CteClient cte, GuardPointOwner group, String FOLDER, String policy) {
        // docs: cte-guard
        System.out.println(guardPoint);
        // docs: cte-change
    }

    static int ctePolicyElements(CteClient cte) {
        // docs: cte-policyelements
        return removed;
    }

    static void cteReasons(CteClient cte) {
        // docs: cte-reasons
    }

    static List<GuardPolicy> cteStorageGroups(CteClient cte) {
        // docs: cte-csi
        return guarded;
    }

    static void cteGuardPoints(CteClient cte) {
        // docs: cte-guardpoints
    }

    static void commvaultVaults(CommvaultClient commvault) {
        // docs: commvault-vaults
    }

    static void commvaultBucket(VaultCreation vault) {
        // docs: commvault-bucket
    }

    static CommvaultClient commvaultTokenPair(SdkConfig config, TokenPair saved, Consumer<TokenPair> save) {
        // docs: commvault-token-pair
    }

    static void commvaultJobs(CommvaultClient commvault, long jobId) {
        // docs: commvault-jobs
    }

    static void nevisClients(NevisClient nevis) {
        // docs: nevis-clients
    }

    static void nevisPrincipal(NevisClient nevis, String extId, UserPatch newAddress, Secret password) {
        // docs: nevis-principal
    }

    static void nevisCredentials(NevisClient nevis, Consumer<Secret> letter) {
        // docs: nevis-credentials
    }

    static void nevisOwnCredentials(NevisClient nevis, Secret password, String mtan) {
        // docs: nevis-own-credentials
    }

    static void nevisFields(NevisClient nevis) {
        // docs: nevis-fields
    }

    static void nevisConcurrentUpdate(NevisClient nevis) {
        // docs: nevis-concurrent-update
    }

    static void nevisRoles(NevisClient nevis) {
        // docs: nevis-roles
    }

    static void nevisPolicies(NevisClient nevis, String extId) {
        // docs: nevis-policies
    }

    static void nevisPageToken(NevisClient nevis, String pageToken) {
        // docs: nevis-page-token
    }

    static void nevisErrors(NevisClient nevis, ClientPatch patch) {
        // docs: nevis-errors
    }

    static void spsManagement(SpsClient sps) {
        // docs: sps-management
    }

    static void spsLockWait(SpsClient sps) {
        // docs: sps-lock-wait
    }

    static void spsSessions(SpsClient sps, Path folder) {
        // docs: sps-sessions
    }

    static void spsFirmware(SpsClient sps, Path image) {
        // docs: sps-firmware
    }

    static void spsSupport(SpsClient sps, Path file) {
        // docs: sps-support
    }

    static void spsSetup(SpsClient sps, ApplianceSetup settings) {
        // docs: sps-setup
    }

    static Plugin spsPlugins(SpsClient sps, Path zip) {
        // docs: sps-plugins
        return plugin;
    }

    static void spsCluster(SpsClient central, SpsClient joining) {
        // docs: sps-cluster
    }

    static void spsConfiguration(SpsClient sps) {
        // docs: sps-configuration
    }

    static void spsValues(SpsClient sps) {
        // docs: sps-values
    }

    static void spsConnections(SpsClient sps) {
        // docs: sps-connections
    }

    static void spsPolicies(SpsClient sps) {
        // docs: sps-policies
    }

    static void tresoritShares(TresoritClient tresorit, String operationId, BiPredicate<String, String> mayShare) {
        // docs: tresorit-shares
    }

    static void tresoritProgress(TresoritClient tresorit, Path file) {
        // docs: tresorit-progress
    }

    static Client timeouts(CteClient cte) {
        // docs: timeouts
        return client;
    }

    static SdkConfig tls(Secret password) {
        // docs: tls
        return config;
    }

    static CteClient listener(String url, CteCredentials credentials) {
        // docs: listener
        return cte;
    }

    static SdkConfig audited(String url, Writer writer) {
        // docs: audited
        return config;
    }

    static SdkConfig bridges(String url, MeterRegistry registry, OpenTelemetry telemetry) {
        // docs: bridges
        return config;
    }

    static Optional<Object> raw(CteClient cte) {
        // docs: raw
        return report;
    }
}
