package dev.gatehouse.sdk.commvault;

import static dev.gatehouse.sdk.commvault.CommvaultFixture.sample;
import static dev.gatehouse.sdk.core.spi.RetrySafety.IDEMPOTENT;
import static dev.gatehouse.sdk.core.spi.RetrySafety.NON_IDEMPOTENT;
import static dev.gatehouse.sdk.core.spi.RetrySafety.SAFE;

import dev.gatehouse.sdk.commvault.accesstokens.NewAccessToken;
import dev.gatehouse.sdk.commvault.common.IdName;
import dev.gatehouse.sdk.commvault.jobs.JobQuery;
import dev.gatehouse.sdk.commvault.jobs.JobSearch;
import dev.gatehouse.sdk.commvault.plans.NewServerPlan;
import dev.gatehouse.sdk.commvault.rights.Grantee;
import dev.gatehouse.sdk.commvault.rights.NewRole;
import dev.gatehouse.sdk.commvault.rights.RolePermission;
import dev.gatehouse.sdk.commvault.rights.RoleUpdate;
import dev.gatehouse.sdk.commvault.storage.NewCloudStorage;
import dev.gatehouse.sdk.commvault.storage.NewDiskLocation;
import dev.gatehouse.sdk.commvault.storage.NewDiskStorage;
import dev.gatehouse.sdk.commvault.storedcredentials.NewStoredCredential;
import dev.gatehouse.sdk.commvault.users.NewUser;
import dev.gatehouse.sdk.commvault.users.NewUserGroup;
import dev.gatehouse.sdk.commvault.users.UserGroupUpdate;
import dev.gatehouse.sdk.commvault.users.UserRef;
import dev.gatehouse.sdk.commvault.users.UserUpdate;
import dev.gatehouse.sdk.contract.Sample;
import dev.gatehouse.sdk.core.Secret;
import dev.gatehouse.sdk.core.spi.RetrySafety;
import java.util.List;
import java.util.stream.Stream;

/** Samples of the operations around vaults, for the contract suites. */
final class AdministrationSamples {

    static final NewDiskStorage DISK = NewDiskStorage.builder()
            .name("pool")
            .addLocations(NewDiskLocation.builder()
                    .backupLocation("/backup")
                    .mediaAgent(IdName.of(5))
                    .build())
            .build();
    static final NewCloudStorage CLOUD = NewCloudStorage.builder()
            .name("pool")
            .cloudType("Amazon S3")
            .mediaAgent(IdName.of(5))
            .credentials(IdName.of("keys"))
            .bucket("b")
            .build();
    static final NewStoredCredential KEYS =
            NewStoredCredential.s3("keys", "S3_COMPATIBLE", "id", Secret.of("seeded-key"));
    static final NewServerPlan PLAN = NewServerPlan.of("Gold", IdName.of(5));
    static final NewRole ROLE = NewRole.builder()
            .name("S3 User")
            .addPermissions(RolePermission.of("S3_getObject"))
            .build();
    static final NewUser USER = NewUser.builder()
            .name("anna")
            .email("anna@example.com")
            .password(Secret.of("seeded-user-password"))
            .build();

    private AdministrationSamples() {}

    static List<Sample<CommvaultClient>> all() {
        return Stream.of(server(), jobs(), storage(), plans(), rights(), users(), alerts())
                .flatMap(List::stream)
                .toList();
    }

    /** Returns a sample whose response is that of another operation. */
    private static Sample<CommvaultClient> like(
            String other,
            String operation,
            RetrySafety retrySafety,
            String request,
            Sample.Call<CommvaultClient> call) {
        return sample(operation, retrySafety, request, CommvaultFixture.response(other), call);
    }

    private static List<Sample<CommvaultClient>> storage() {
        return List.of(
                sample(
                        "storage.pools",
                        SAFE,
                        "GET /StoragePool",
                        c -> c.storage().pools()),
                sample(
                        "storage.pool",
                        SAFE,
                        "GET /StoragePool/{id}",
                        c -> c.storage().pool(5)),
                like(
                        "storage.lists",
                        "storage.disks",
                        SAFE,
                        "GET /V4/Storage/Disk",
                        c -> c.storage().disks()),
                like(
                        "storage.lists",
                        "storage.clouds",
                        SAFE,
                        "GET /V4/Storage/Cloud",
                        c -> c.storage().clouds()),
                like(
                        "storage.lists",
                        "storage.hyperScales",
                        SAFE,
                        "GET /V4/Storage/HyperScale",
                        c -> c.storage().hyperScales()),
                sample(
                        "storage.disk",
                        SAFE,
                        "GET /V4/Storage/Disk/{id}",
                        c -> c.storage().disk(5)),
                sample(
                        "storage.cloud",
                        SAFE,
                        "GET /V4/Storage/Cloud/{id}",
                        c -> c.storage().cloud(5)),
                sample(
                        "storage.associatedCopies",
                        SAFE,
                        "GET /V4/Storage/{id}/associatedCopies",
                        c -> c.storage().copiesIn(5)),
                like(
                        "created",
                        "storage.createDisk",
                        NON_IDEMPOTENT,
                        "POST /V4/Storage/Disk",
                        c -> c.storage().createDisk(DISK)),
                like(
                        "created",
                        "storage.createCloud",
                        NON_IDEMPOTENT,
                        "POST /V4/Storage/Cloud",
                        c -> c.storage().createCloud(CLOUD)),
                like(
                        "acknowledgement",
                        "storage.deleteDisk",
                        IDEMPOTENT,
                        "DELETE /V4/Storage/Disk/{id}",
                        c -> c.storage().deleteDisk(5)),
                like(
                        "acknowledgement",
                        "storage.deleteCloud",
                        IDEMPOTENT,
                        "DELETE /V4/Storage/Cloud/{id}",
                        c -> c.storage().deleteCloud(5)),
                like(
                        "acknowledgement",
                        "storage.deleteHyperScale",
                        IDEMPOTENT,
                        "DELETE /V4/Storage/HyperScale/{id}",
                        c -> c.storage().deleteHyperScale(5)),
                sample(
                        "mediaAgents.list",
                        SAFE,
                        "GET /V4/mediaAgent",
                        c -> c.mediaAgents().list()),
                sample(
                        "mediaAgents.get",
                        SAFE,
                        "GET /V4/mediaAgent/{id}",
                        c -> c.mediaAgents().get(5)),
                sample(
                        "storedCredentials.list",
                        SAFE,
                        "GET /V4/Credential",
                        c -> c.storedCredentials().list()),
                like(
                        "created",
                        "storedCredentials.create",
                        NON_IDEMPOTENT,
                        "POST /V4/Credential",
                        c -> c.storedCredentials().create(KEYS)),
                like(
                        "acknowledgement",
                        "storedCredentials.delete",
                        IDEMPOTENT,
                        "DELETE /V5/Credential/{id}",
                        c -> c.storedCredentials().delete(5)));
    }

    private static List<Sample<CommvaultClient>> plans() {
        return List.of(
                sample(
                        "serverPlans.get",
                        SAFE,
                        "GET /V4/ServerPlan/{id}",
                        c -> c.serverPlans().get(12)),
                sample(
                        "serverPlans.summary",
                        SAFE,
                        "GET /V4/Plan/Summary/{id}",
                        c -> c.serverPlans().summary(12)),
                sample(
                        "serverPlans.findByName",
                        SAFE,
                        "GET /Plan",
                        c -> c.serverPlans().findByName("Gold")),
                sample(
                        "serverPlans.backupDestinations",
                        SAFE,
                        "GET /V4/ServerPlan/{id}/BackupDestinations",
                        c -> c.serverPlans().backupDestinations(12)),
                sample(
                        "serverPlans.jobsIn",
                        SAFE,
                        "GET /V4/Plan/BackupDestination/{id}/Jobs",
                        c -> c.serverPlans().jobsIn(5, "lastWeek")),
                sample(
                        "serverPlans.create",
                        NON_IDEMPOTENT,
                        "POST /V4/ServerPlan",
                        c -> c.serverPlans().create(PLAN)),
                like(
                        "acknowledgement",
                        "serverPlans.delete",
                        IDEMPOTENT,
                        "DELETE /V4/ServerPlan/{id}",
                        c -> c.serverPlans().delete(12)),
                sample(
                        "companies.list",
                        SAFE,
                        "GET /V4/company",
                        c -> c.companies().list(false)),
                sample(
                        "companies.get",
                        SAFE,
                        "GET /V4/company/{id}",
                        c -> c.companies().get(5)),
                like(
                        "clients.findByName",
                        "clients.list",
                        SAFE,
                        "GET /Client",
                        c -> c.clients().list()),
                like(
                        "clients.findByName",
                        "clients.get",
                        SAFE,
                        "GET /Client/{id}",
                        c -> c.clients().properties(5)),
                sample(
                        "clients.serverGroups",
                        SAFE,
                        "GET /V4/ServerGroup",
                        c -> c.clients().serverGroups()),
                sample(
                        "clients.uninstall",
                        NON_IDEMPOTENT,
                        "PUT /V4/Client/{id}/Retire",
                        c -> c.clients().uninstall(5, List.of(IdName.of(1)))));
    }

    private static List<Sample<CommvaultClient>> rights() {
        return List.of(
                sample(
                        "rights.change",
                        NON_IDEMPOTENT,
                        "POST /Security",
                        c -> c.rights().grant(12, Grantee.user(UserRef.of(7)), IdName.of(3, "S3 User"))),
                like(
                        "rights.associations",
                        "rights.ofUser",
                        SAFE,
                        "GET /user/{id}/security",
                        c -> c.rights().ofUser(7)),
                like(
                        "rights.associations",
                        "rights.ofUserGroup",
                        SAFE,
                        "GET /usergroup/{id}/security",
                        c -> c.rights().ofUserGroup(7)),
                sample(
                        "rights.onClient",
                        SAFE,
                        "GET /Security/3/{id}",
                        c -> c.rights().onClient(12)),
                sample("roles.list", SAFE, "GET /V4/Role", c -> c.roles().list()),
                sample("roles.get", SAFE, "GET /V4/Role/{id}", c -> c.roles().get(3)),
                like(
                        "created",
                        "roles.create",
                        NON_IDEMPOTENT,
                        "POST /V4/Role",
                        c -> c.roles().create(ROLE)),
                like(
                        "acknowledgement",
                        "roles.update",
                        IDEMPOTENT,
                        "PUT /V4/Role/{id}",
                        c -> c.roles()
                                .update(3, RoleUpdate.builder().newName("x").build())),
                like(
                        "acknowledgement",
                        "roles.delete",
                        IDEMPOTENT,
                        "DELETE /V4/Role/{id}",
                        c -> c.roles().delete(3)),
                sample(
                        "roles.permissions",
                        SAFE,
                        "GET /V4/Permissions",
                        c -> c.roles().permissions()));
    }

    private static List<Sample<CommvaultClient>> users() {
        return List.of(
                sample(
                        "users.create",
                        NON_IDEMPOTENT,
                        "POST /V4/user",
                        c -> c.users().create(USER)),
                like(
                        "acknowledgement",
                        "users.update",
                        IDEMPOTENT,
                        "PUT /V4/user/{id}",
                        c -> c.users()
                                .update(7, UserUpdate.builder().enabled(false).build())),
                like(
                        "acknowledgement",
                        "users.delete",
                        IDEMPOTENT,
                        "DELETE /V4/user/{id}",
                        c -> c.users().delete(7, UserRef.of(8))),
                sample(
                        "users.enable",
                        IDEMPOTENT,
                        "PUT /user/{id}/enable",
                        c -> c.users().enable(7)),
                like(
                        "users.enable",
                        "users.disable",
                        IDEMPOTENT,
                        "PUT /user/{id}/disable",
                        c -> c.users().disable(7)),
                like(
                        "created",
                        "userGroups.create",
                        NON_IDEMPOTENT,
                        "POST /V4/UserGroup",
                        c -> c.userGroups()
                                .create(NewUserGroup.builder().name("team").build())),
                like(
                        "acknowledgement",
                        "userGroups.update",
                        IDEMPOTENT,
                        "PUT /V4/UserGroup/{id}",
                        c -> c.userGroups()
                                .update(
                                        4,
                                        UserGroupUpdate.builder().newName("x").build())),
                like(
                        "acknowledgement",
                        "userGroups.delete",
                        IDEMPOTENT,
                        "DELETE /V4/UserGroup/{id}",
                        c -> c.userGroups().delete(4, UserRef.of(8))),
                like(
                        "acknowledgement",
                        "keys.mailOwn",
                        NON_IDEMPOTENT,
                        "GET /V4/User/S3AccessKey",
                        c -> c.keys().mailOwn()),
                like(
                        "acknowledgement",
                        "keys.mail",
                        NON_IDEMPOTENT,
                        "GET /V4/User/{id}/S3AccessKey",
                        c -> c.keys().mail(7)),
                sample(
                        "accessTokens.list",
                        SAFE,
                        "GET /V4/AccessToken/",
                        c -> c.accessTokens().list(7)),
                sample(
                        "accessTokens.create",
                        NON_IDEMPOTENT,
                        "POST /V4/AccessToken",
                        c -> c.accessTokens().create(NewAccessToken.of("job"))),
                like(
                        "accessTokens.create",
                        "accessTokens.update",
                        NON_IDEMPOTENT,
                        "PUT /V4/AccessToken/{id}",
                        c -> c.accessTokens().update(5, NewAccessToken.of("job"))),
                like(
                        "acknowledgement",
                        "accessTokens.revoke",
                        IDEMPOTENT,
                        "DELETE /V4/AccessToken/{id}",
                        c -> c.accessTokens().revoke(5)));
    }

    private static List<Sample<CommvaultClient>> alerts() {
        return List.of(
                sample(
                        "alerts.list",
                        SAFE,
                        "GET /V4/TriggeredAlerts",
                        c -> c.alerts().list()),
                like(
                        "acknowledgement",
                        "alerts.markRead",
                        IDEMPOTENT,
                        "PUT /V4/TriggeredAlerts/{id}/Read",
                        c -> c.alerts().markRead(5)),
                like(
                        "acknowledgement",
                        "alerts.markUnread",
                        IDEMPOTENT,
                        "PUT /V4/TriggeredAlerts/{id}/Unread",
                        c -> c.alerts().markUnread(5)),
                like(
                        "acknowledgement",
                        "alerts.pin",
                        IDEMPOTENT,
                        "PUT /V4/TriggeredAlerts/{id}/Pin",
                        c -> c.alerts().pin(5)),
                like(
                        "acknowledgement",
                        "alerts.unpin",
                        IDEMPOTENT,
                        "PUT /V4/TriggeredAlerts/{id}/Unpin",
                        c -> c.alerts().unpin(5)),
                like(
                        "acknowledgement",
                        "alerts.setNotes",
                        IDEMPOTENT,
                        "PUT /V4/TriggeredAlerts/{id}/Notes",
                        c -> c.alerts().setNotes(5, "seen")),
                like(
                        "acknowledgement",
                        "alerts.delete",
                        IDEMPOTENT,
                        "DELETE /V4/TriggeredAlerts/{id}",
                        c -> c.alerts().delete(5)),
                like(
                        "acknowledgement",
                        "alerts.deleteAll",
                        IDEMPOTENT,
                        "PUT /V4/TriggeredAlerts/Action/Delete",
                        c -> c.alerts().deleteAll(List.of(5L))),
                sample(
                        "alerts.definitions",
                        SAFE,
                        "GET /V4/AlertDefinitions",
                        c -> c.alerts().definitions()),
                like(
                        "acknowledgement",
                        "alerts.enable",
                        IDEMPOTENT,
                        "PUT /V4/AlertDefinitions/{id}/Enable",
                        c -> c.alerts().enable(5)),
                like(
                        "acknowledgement",
                        "alerts.disable",
                        IDEMPOTENT,
                        "PUT /V4/AlertDefinitions/{id}/Disable",
                        c -> c.alerts().disable(5)),
                sample(
                        "alerts.console",
                        SAFE,
                        "GET /Alert",
                        c -> Sample.read(c.alerts().consoleAlerts())));
    }

    private static List<Sample<CommvaultClient>> server() {
        return List.of(
                sample("users.whoAmI", SAFE, "GET /V2/WhoAmI", c -> c.users().whoAmI()),
                sample(
                        "commServe.get",
                        SAFE,
                        "GET /CommServ",
                        c -> c.commServe().get()),
                sample(
                        "commServe.license",
                        SAFE,
                        "GET /V4/License",
                        c -> c.commServe().license()),
                sample(
                        "vaults.retire",
                        NON_IDEMPOTENT,
                        "DELETE /Client/{id}/Retire",
                        c -> c.vaults().retire(12)),
                sample(
                        "vaults.delete",
                        NON_IDEMPOTENT,
                        "DELETE /Client/{id}",
                        c -> c.vaults().delete(12)));
    }

    private static List<Sample<CommvaultClient>> jobs() {
        return List.of(
                like(
                        "jobs.get",
                        "jobs.list",
                        SAFE,
                        "GET /Job",
                        c -> Sample.read(c.jobs().list(JobQuery.all()))),
                like(
                        "jobs.get",
                        "jobs.search",
                        SAFE,
                        "POST /Jobs",
                        c -> Sample.read(c.jobs().search(JobSearch.builder().build()))),
                sample("jobs.details", SAFE, "POST /JobDetails", c -> c.jobs().details(4711)),
                like(
                        "acknowledgement",
                        "jobs.pause",
                        NON_IDEMPOTENT,
                        "POST /Job/{id}/action/pause",
                        c -> c.jobs().pause(4711)),
                like(
                        "acknowledgement",
                        "jobs.resume",
                        NON_IDEMPOTENT,
                        "POST /Job/{id}/action/resume",
                        c -> c.jobs().resume(4711)),
                like(
                        "acknowledgement",
                        "jobs.kill",
                        NON_IDEMPOTENT,
                        "POST /Job/{id}/action/kill",
                        c -> c.jobs().kill(4711)),
                sample(
                        "jobs.resubmit",
                        NON_IDEMPOTENT,
                        "POST /Job/{id}/action/Resubmit",
                        c -> c.jobs().resubmit(4711, true)),
                like(
                        "acknowledgement",
                        "jobs.pauseAll",
                        NON_IDEMPOTENT,
                        "POST /Jobs/MultiJobOperation",
                        c -> c.jobs().pauseAll(List.of(4711L), "maintenance")));
    }
}
