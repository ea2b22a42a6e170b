package dev.gatehouse.examples;

import dev.gatehouse.sdk.commvault.CommvaultClient;
import dev.gatehouse.sdk.commvault.clients.ClientRef;
import dev.gatehouse.sdk.commvault.common.IdName;
import dev.gatehouse.sdk.commvault.jobs.Job;
import dev.gatehouse.sdk.commvault.jobs.JobQuery;
import dev.gatehouse.sdk.commvault.jobs.JobWait;
import dev.gatehouse.sdk.commvault.plans.NewServerPlan;
import dev.gatehouse.sdk.commvault.plans.PlanCreation;
import dev.gatehouse.sdk.commvault.plans.PlanRef;
import dev.gatehouse.sdk.commvault.rights.Grantee;
import dev.gatehouse.sdk.commvault.rights.NewRole;
import dev.gatehouse.sdk.commvault.rights.Role;
import dev.gatehouse.sdk.commvault.rights.RolePermission;
import dev.gatehouse.sdk.commvault.storage.StoragePool;
import dev.gatehouse.sdk.commvault.users.NewUser;
import dev.gatehouse.sdk.commvault.users.UserRef;
import dev.gatehouse.sdk.commvault.vaults.NewVault;
import dev.gatehouse.sdk.commvault.vaults.VaultCreation;
import dev.gatehouse.sdk.core.Secret;
import dev.gatehouse.sdk.core.error.SdkException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The life of a vault, from the first login to its retirement. Each step can be run again. */
public final class VaultLifecycle {

    private static final String VAULT = "invoices";
    private static final Secret FIRST_PASSWORD = Secret.of("a first password");
    private static final RolePermission READ = RolePermission.of("S3_getObject");
    private static final RolePermission LIST = RolePermission.of("S3_listBucket");
    private static final JobWait HALF_AN_HOUR = JobWait.atMost(Duration.ofMinutes(30));

    private final CommvaultClient commvault;
    private final Consumer<String> say;

    private VaultLifecycle(CommvaultClient commvault, Consumer<String> say) {
        this.commvault = commvault;
        this.say = say;
    }

    /** Creates the vault, shares it with a colleague, lists its jobs, and retires it. A storage pool must exist. */
    public static void run(CommvaultClient commvault, String endpoint, Consumer<String> say) {
        VaultLifecycle life = new VaultLifecycle(commvault, say);
        commvault.vaults().requireSupported();
        UserRef me = commvault.users().whoAmI().ref().orElseThrow();
        say.accept("Logged in as " + me.name().orElse("?") + ".");
        PlanRef plan = life.plan();
        ClientRef host = commvault.clients().findByName(endpoint).orElseThrow();
        long vault = life.create(NewVault.of(VAULT, plan).withEndpoints(host).withOwners(me), host);
        life.share(vault);
        life.jobs(vault);
        life.retire(vault);
    }

    /** Finds the plan, or creates it on the storage pool with the most free space. */
    private PlanRef plan() {
        return commvault.plans().findForVault("Vaults").orElseGet(() -> {
            StoragePool pool = commvault.storage().pools().stream()
                    .max((one, other) -> Double.compare(
                            one.freePercent().orElse(0), other.freePercent().orElse(0)))
                    .orElseThrow();
            PlanCreation created = commvault.serverPlans().create(NewServerPlan.of("Vaults", IdName.of(pool.id())));
            created.errors().forEach(error -> say.accept("The plan is incomplete: " + error.message()));
            say.accept("Created a plan on the storage pool " + pool.name().orElse("?") + ".");
            return PlanRef.of(created.plan().id().orElseThrow(), "Vaults");
        });
    }

    /** Creates the vault and waits until its endpoint is installed, even if the response of the creation is lost. */
    private long create(NewVault vault, ClientRef host) {
        Instant before = Instant.now();
        VaultCreation created = commvault.vaults().createOrFind(vault);
        say.accept("The vault " + VAULT + ": " + created.outcome() + ".");
        Stream<Long> installation = created.endpointJobId().isPresent()
                ? Stream.of(created.endpointJobId().getAsLong())
                : commvault.jobs().findInstall(host.id(), before).map(Job::id).stream();
        installation.forEach(id -> say.accept("The installation of its endpoint: "
                + commvault.jobs().await(id, HALF_AN_HOUR).status() + "."));
        return commvault.clients().findByName(VAULT).orElseThrow().id();
    }

    /** Grants a colleague the S3 role on the vault. The rights of all others remain. */
    private void share(long vault) {
        NewUser user = NewUser.builder().name("anna").email("anna@example.com").build();
        Optional<UserRef> known = commvault.users().findByName("anna");
        UserRef anna = known.orElseGet(() -> commvault.users().create(user.withPassword(FIRST_PASSWORD)));
        NewRole reader =
                NewRole.builder().name("S3 User").addPermissions(READ, LIST).build();
        Optional<Role> existing = commvault.roles().findByName(reader.name());
        IdName role = existing.map(Role::ref).orElseGet(() -> commvault.roles().create(reader));
        commvault.rights().grant(vault, Grantee.user(anna), role);
        say.accept("anna may read the vault. The S3 key for it is on its way by mail.");
        commvault.keys().mail(anna.id());
    }

    private void jobs(long vault) {
        for (Job job : commvault.jobs().list(JobQuery.ofClient(vault).withLookBack(Duration.ofDays(1)))) {
            say.accept("Job " + job.jobType().orElse("?") + ": " + job.status() + ".");
        }
    }

    /** Retires the vault. Its data remains restorable until {@code vaults().delete}. */
    private void retire(long vault) {
        try {
            commvault.vaults().retire(vault).ifPresent(job -> commvault.jobs().await(job, HALF_AN_HOUR));
        } catch (SdkException e) {
            if (!e.outcomeUnknown() || commvault.clients().findByName(VAULT).isPresent()) {
                throw e;
            }
        }
        say.accept("Retired the vault.");
    }
}
