package dev.gatehouse.sdk.commvault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.sdk.commvault.accesstokens.NewAccessToken;
import dev.gatehouse.sdk.commvault.accesstokens.TokenScope;
import dev.gatehouse.sdk.commvault.common.IdName;
import dev.gatehouse.sdk.commvault.jobs.JobCategory;
import dev.gatehouse.sdk.commvault.jobs.JobQuery;
import dev.gatehouse.sdk.commvault.jobs.JobSearch;
import dev.gatehouse.sdk.commvault.jobs.JobStatus;
import dev.gatehouse.sdk.commvault.plans.NewServerPlan;
import dev.gatehouse.sdk.commvault.rights.Grantee;
import dev.gatehouse.sdk.commvault.rights.RoleUpdate;
import dev.gatehouse.sdk.commvault.storedcredentials.NewStoredCredential;
import dev.gatehouse.sdk.commvault.users.GroupOperation;
import dev.gatehouse.sdk.commvault.users.NewUserGroup;
import dev.gatehouse.sdk.commvault.users.UserGroupRef;
import dev.gatehouse.sdk.commvault.users.UserGroupUpdate;
import dev.gatehouse.sdk.commvault.users.UserRef;
import dev.gatehouse.sdk.commvault.users.UserUpdate;
import dev.gatehouse.sdk.contract.Sample;
import dev.gatehouse.sdk.core.Secret;
import dev.gatehouse.sdk.core.error.SdkException;
import dev.gatehouse.sdk.testkit.FakeResponse;
import dev.gatehouse.sdk.testkit.FakeServerExtension;
import dev.gatehouse.sdk.testkit.Fault;
import dev.gatehouse.sdk.testkit.ReceivedRequest;
import dev.gatehouse.sdk.testkit.commvault.ErrorShape;
import dev.gatehouse.sdk.testkit.commvault.FakeCommvaultServer;
import dev.gatehouse.sdk.testkit.commvault.JobStep;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The requests of the operations around vaults: method, escaped path, query and exact body. */
class AdministrationTest {

    @RegisterExtension
    final FakeServerExtension<FakeCommvaultServer> commvault = new FakeServerExtension<>(FakeCommvaultServer::start);

    private record Row(String line, String body, Consumer<CommvaultClient> call) {}

    private final List<Row> rows = new ArrayList<>();
    private FakeCommvaultServer server;
    private Inventory inventory;
    private CommvaultClient client;

    @BeforeEach
    void createClient() {
        server = commvault.server();
        inventory = new Inventory(server);
        client = inventory.client();
        addServerRows();
        addJobRows();
        addStorageRows();
        addPlanRows();
        addRightsRows();
        addUserRows();
        addTokenRows();
        addAlertRows();
    }

    @AfterEach
    void closeClient() {
        client.close();
    }

    private void row(String line, Consumer<CommvaultClient> call) {
        row(line, "", call);
    }

    private void row(String line, String body, Consumer<CommvaultClient> call) {
        rows.add(new Row(line, body.replace('\'', '"'), call));
    }

    private void addServerRows() {
        long retired = server.addVault("retired", inventory.gold);
        long deleted = server.addVault("deleted", inventory.gold);
        row("GET /V2/WhoAmI", c -> c.users().whoAmI());
        row("GET /CommServ", c -> c.commServe().get());
        row("GET /V4/License", c -> c.commServe().license());
        row("DELETE /Client/" + retired + "/Retire", c -> c.vaults().retire(retired));
        row("DELETE /Client/" + deleted + "?forceDelete=true", c -> c.vaults().dangerouslyForceDelete(deleted));
    }

    private void addJobRows() {
        long job = server.addJob("Backup", "host-1", JobStep.of("Running", 5));
        row("GET /Job?jobFilter=", c -> Sample.read(c.jobs().list(JobQuery.all())));
        row(
                "GET /Job?completedJobLookupTime=3600&clientId=" + inventory.host1
                        + "&jobCategory=Active&jobFilter=Backup%2CAux%20Copy",
                c -> Sample.read(c.jobs()
                        .list(JobQuery.ofClient(inventory.host1)
                                .withCategory(JobCategory.ACTIVE)
                                .withLookBack(Duration.ofHours(1))
                                .withTypes("Backup", "Aux Copy"))));
        row(
                "POST /Jobs",
                "{'scope':1,'category':0,'pagingConfig':{'offset':0,'limit':100,'sortField':'jobId','sortDirection':1},"
                        + "'jobFilter':{'showAgedJobs':false,'hideAdminJobs':false}}",
                c -> Sample.read(c.jobs().search(JobSearch.builder().build())));
        row(
                "POST /Jobs",
                "{'scope':1,'category':2,'pagingConfig':{'offset':0,'limit':100,'sortField':'jobId','sortDirection':1},"
                        + "'jobFilter':{'completedJobLookupTime':60,'showAgedJobs':true,'hideAdminJobs':true,"
                        + "'clientList':[{'clientId':3}],'jobTypeList':['Backup'],'statusList':['Failed']}}",
                c -> Sample.read(c.jobs()
                        .search(JobSearch.builder()
                                .addClientIds(3L)
                                .category(JobCategory.FINISHED)
                                .addStatuses(JobStatus.FAILED)
                                .addTypes("Backup")
                                .lookBack(Duration.ofMinutes(1))
                                .aged(true)
                                .hideAdminJobs(true)
                                .build())));
        row(
                "POST /JobDetails",
                "{'jobId':" + job + ",'showAttempt':false}",
                c -> c.jobs().details(job));
        row("POST /Job/" + job + "/action/pause", c -> c.jobs().pause(job));
        row("POST /Job/" + job + "/action/resume", c -> c.jobs().resume(job));
        row("POST /Job/" + job + "/action/kill", c -> c.jobs().kill(job));
        row(
                "POST /Job/" + job + "/action/Resubmit?startInSuspendedState=true",
                c -> c.jobs().resubmit(job, true));
        row(
                "POST /Jobs/MultiJobOperation",
                "{'message':1,'jobOpReq':{'operationType':0,'jobs':[{'jobId':" + job
                        + "}]},'operationDescription':'maintenance'}",
                c -> c.jobs().pauseAll(List.of(job), "maintenance"));
    }

    private void addStorageRows() {
        long pool = server.addDiskStorage("pool", 1000, 400);
        long unused = server.addDiskStorage("unused", 0, 0);
        long agent = server.addMediaAgent("agent-1");
        row("GET /StoragePool", c -> c.storage().pools());
        row("GET /StoragePool/" + pool, c -> c.storage().pool(pool));
        row("GET /V4/Storage/Disk", c -> c.storage().disks());
        row("GET /V4/Storage/Cloud", c -> c.storage().clouds());
        row("GET /V4/Storage/HyperScale", c -> c.storage().hyperScales());
        row("GET /V4/Storage/Disk/" + pool, c -> c.storage().disk(pool));
        row("GET /V4/Storage/" + pool + "/associatedCopies", c -> c.storage().copiesIn(pool));
        row(
                "POST /V4/Storage/Disk",
                "{'name':'new','storage':[{'backupLocation':'/backup','mediaAgent':{'id':5}}],'enableDeduplication':false}",
                c -> c.storage().createDisk(AdministrationSamples.DISK.withName("new")));
        row(
                "POST /V4/Storage/Cloud",
                "{'name':'pool','cloudType':'Amazon S3','mediaAgent':{'id':5},'credentials':{'name':'keys'},'bucket':'b',"
                        + "'useDeduplication':false}",
                c -> c.storage().createCloud(AdministrationSamples.CLOUD));
        row("DELETE /V4/Storage/Disk/" + unused, c -> c.storage().deleteDisk(unused));
        row("GET /V4/mediaAgent", c -> c.mediaAgents().list());
        row("GET /V4/mediaAgent/" + agent, c -> c.mediaAgents().get(agent));
        row("GET /V4/Credential", c -> c.storedCredentials().list());
        row(
                "POST /V4/Credential",
                "{'name':'keys','accountType':'CLOUD_ACCOUNT','vendorType':'S3_COMPATIBLE','accessKeyId':'id',"
                        + "'secretAccessKey':'c2VlZGVkLWtleQ==','security':{'owner':{'user':{'id':7}}}}",
                c -> c.storedCredentials().create(AdministrationSamples.KEYS.withOwner(IdName.of(7))));
        row(
                "POST /V4/Credential",
                "{'name':'linux','accountType':'LINUXACCOUNT','userAccount':'root','password':'cA==','description':'d'}",
                c -> c.storedCredentials()
                        .create(NewStoredCredential.builder()
                                .name("linux")
                                .accountType("LINUXACCOUNT")
                                .user("root")
                                .secret(Secret.of("p"))
                                .description("d")
                                .build()));
    }

    private void addPlanRows() {
        long pool = server.addDiskStorage("plan pool", 1000, 400);
        long plan = server.addPlan("deleted");
        row("GET /V4/ServerPlan/" + inventory.gold, c -> c.serverPlans().get(inventory.gold));
        row("GET /V4/Plan/Summary/" + inventory.gold, c -> c.serverPlans().summary(inventory.gold));
        row("GET /Plan?fq=name%3Aeq%3AGold%20%26%20more", c -> c.serverPlans().findByName("Gold & more"));
        row(
                "GET /V4/ServerPlan/" + inventory.gold + "/BackupDestinations",
                c -> c.serverPlans().backupDestinations(inventory.gold));
        row(
                "GET /V4/Plan/BackupDestination/5/Jobs?view=lastWeek",
                c -> c.serverPlans().jobsIn(5, "lastWeek"));
        row(
                "POST /V4/ServerPlan",
                "{'planName':'new','backupDestinations':[{'backupDestinationName':'Primary','storagePool':{'id':" + pool
                        + "}}]}",
                c -> c.serverPlans().create(NewServerPlan.of("new", IdName.of(pool))));
        row("DELETE /V4/ServerPlan/" + plan, c -> c.serverPlans().delete(plan));
        long company = server.addCompany("acme");
        row("GET /V4/company?includeDeletedCompanies=true", c -> c.companies().list(true));
        row("GET /V4/company/" + company, c -> c.companies().get(company));
        row("GET /Client", c -> c.clients().list());
        row("GET /Client/" + inventory.host1, c -> c.clients().properties(inventory.host1));
        row("GET /V4/ServerGroup", c -> c.clients().serverGroups());
        row(
                "PUT /V4/Client/" + inventory.host1 + "/Retire",
                "{'retireClient':false,'packages':[{'id':5,'name':'S3'}]}",
                c -> c.clients().uninstall(inventory.host1, List.of(IdName.of(5, "S3"))));
    }

    private void addRightsRows() {
        long vault = server.addVault("invoices", inventory.gold);
        long role = server.addRole("S3 User", "S3_getObject");
        IdName ref = IdName.of(role, "S3 User");
        Grantee anna = Grantee.user(UserRef.of(inventory.anna));
        String body = "{'entityAssociated':{'entity':[{'clientId':" + vault + ",'_type_':3}]},"
                + "'securityAssociations':{'associationsOperationType':%d,'associations':[{'userOrGroup':[{%s}],"
                + "'properties':{'role':{'roleId':" + role + ",'roleName':'S3 User','_type_':120}}}]}}";
        row(
                "POST /Security",
                body.formatted(2, "'userId':" + inventory.anna),
                c -> c.rights().grant(vault, anna, ref));
        row(
                "POST /Security",
                body.formatted(1, "'userGroupId':" + inventory.team),
                c -> c.rights()
                        .dangerouslyReplaceAll(
                                vault, List.of(Grantee.userGroup(UserGroupRef.of(inventory.team))), ref));
        row(
                "POST /Security",
                body.formatted(3, "'externalGroupName':'corp\\\\team'"),
                c -> c.rights().revoke(vault, Grantee.externalGroup("corp\\team"), ref));
        row("GET /user/" + inventory.anna + "/security", c -> c.rights().ofUser(inventory.anna));
        row("GET /usergroup/" + inventory.team + "/security", c -> c.rights().ofUserGroup(inventory.team));
        row("GET /Security/3/" + vault, c -> c.rights().onClient(vault));
        row("GET /V4/Role", c -> c.roles().list());
        row("GET /V4/Role/" + role, c -> c.roles().get(role));
        row(
                "POST /V4/Role",
                "{'name':'reader','permissionList':[{'permission':{'name':'S3_getObject'}}]}",
                c -> c.roles().create(AdministrationSamples.ROLE.withName("reader")));
        row(
                "PUT /V4/Role/" + role,
                "{'newName':'x','enabled':false}",
                c -> c.roles()
                        .update(
                                role,
                                RoleUpdate.builder().newName("x").enabled(false).build()));
        long deleted = server.addRole("deleted");
        row("DELETE /V4/Role/" + deleted, c -> c.roles().delete(deleted));
        row("GET /V4/Permissions", c -> c.roles().permissions());
    }

    private void addUserRows() {
        long eve = server.addEndUser("eve", "s");
        long eric = server.addEndUser("eric", "s");
        row(
                "POST /V4/user",
                "{'users':[{'name':'bob','email':'anna@example.com','password':'c2VlZGVkLXVzZXItcGFzc3dvcmQ=',"
                        + "'userGroups':[{'id':" + inventory.team + "}]}]}",
                c -> c.users()
                        .create(AdministrationSamples.USER.withName("bob").withUserGroups(IdName.of(inventory.team))));
        row(
                "PUT /V4/user/" + eve,
                "{'email':'e@example.com','enabled':true,'userGroupOperation':'OVERWRITE','userGroups':[{'id':"
                        + inventory.team + "}]}",
                c -> c.users()
                        .update(
                                eve,
                                UserUpdate.builder()
                                        .email("e@example.com")
                                        .enabled(true)
                                        .userGroupOperation(GroupOperation.OVERWRITE)
                                        .addUserGroups(IdName.of(inventory.team))
                                        .build()));
        row("PUT /user/" + eve + "/disable", c -> c.users().disable(eve));
        row("PUT /user/" + eve + "/enable", c -> c.users().enable(eve));
        row(
                "DELETE /V4/user/" + eve + "?transferToUser=" + inventory.anna,
                c -> c.users().delete(eve, UserRef.of(inventory.anna)));
        row(
                "DELETE /V4/user/" + eric + "?skipOwnerShipTransfer=true",
                c -> c.users().deleteWithoutTransfer(eric));
        row(
                "POST /V4/UserGroup",
                "{'name':'auditors','description':'d'}",
                c -> c.userGroups()
                        .create(NewUserGroup.builder()
                                .name("auditors")
                                .description("d")
                                .build()));
        long group = server.addUserGroup("old");
        long other = server.addUserGroup("older");
        row(
                "PUT /V4/UserGroup/" + group,
                "{'newName':'n','userOperationType':'ADD','users':[{'id':" + inventory.anna + "}]}",
                c -> c.userGroups()
                        .update(
                                group,
                                UserGroupUpdate.builder()
                                        .newName("n")
                                        .userOperationType(GroupOperation.ADD)
                                        .addUsers(IdName.of(inventory.anna))
                                        .build()));
        row(
                "DELETE /V4/UserGroup/" + group + "?transferToUser=" + inventory.anna,
                c -> c.userGroups().delete(group, UserRef.of(inventory.anna)));
        row(
                "DELETE /V4/UserGroup/" + other + "?skipOwnerShipTransfer=true",
                c -> c.userGroups().deleteWithoutTransfer(other));
        row("GET /V4/User/S3AccessKey", c -> c.keys().mailOwn());
        row("GET /V4/User/" + inventory.anna + "/S3AccessKey", c -> c.keys().mail(inventory.anna));
    }

    private void addTokenRows() {
        long token = client.accessTokens().create(NewAccessToken.of("job")).id();
        row(
                "GET /V4/AccessToken/?userId=" + inventory.admin,
                c -> c.accessTokens().list(inventory.admin));
        row("POST /V4/AccessToken", "{'tokenName':'job'}", c -> c.accessTokens().create(NewAccessToken.of("job")));
        row(
                "PUT /V4/AccessToken/" + token,
                "{'tokenName':'job','tokenType':3,'renewableUntilTimestamp':1775001600,"
                        + "'tokenExpiryTimestamp':1767225600,'apiEndpoints':['/V4/CVS3Stores']}",
                c -> c.accessTokens()
                        .update(
                                token,
                                NewAccessToken.of("job")
                                        .withTokenType(TokenScope.CUSTOM)
                                        .withRenewableUntil(Instant.ofEpochSecond(1775001600))
                                        .withTokenExpiry(Instant.ofEpochSecond(1767225600))
                                        .withApiEndpoints("/V4/CVS3Stores")));
        row("DELETE /V4/AccessToken/" + token, c -> c.accessTokens().revoke(token));
    }

    private void addAlertRows() {
        long alert = server.addAlert("CRITICAL", "a job failed");
        long definition = server.addAlertDefinition("Backup failed");
        String path = "/V4/TriggeredAlerts/" + alert;
        row("GET /V4/TriggeredAlerts", c -> c.alerts().list());
        row("PUT " + path + "/Read", c -> c.alerts().markRead(alert));
        row("PUT " + path + "/Unread", c -> c.alerts().markUnread(alert));
        row("PUT " + path + "/Pin", c -> c.alerts().pin(alert));
        row("PUT " + path + "/Unpin", c -> c.alerts().unpin(alert));
        row("PUT " + path + "/Notes", "{'notes':'seen'}", c -> c.alerts().setNotes(alert, "seen"));
        row("GET /Alert?pageNo=1&pageCount=200", c -> Sample.read(c.alerts().consoleAlerts()));
        row("DELETE " + path, c -> c.alerts().delete(alert));
        row(
                "PUT /V4/TriggeredAlerts/Action/Delete",
                "{'alertId':[5,6]}",
                c -> c.alerts().deleteAll(List.of(5L, 6L)));
        row("GET /V4/AlertDefinitions", c -> c.alerts().definitions());
        row(
                "PUT /V4/AlertDefinitions/" + definition + "/Disable",
                c -> c.alerts().disable(definition));
        row(
                "PUT /V4/AlertDefinitions/" + definition + "/Enable",
                c -> c.alerts().enable(definition));
    }

    @Test
    void everyOperation_sendsTheDocumentedRequest() {
        for (Row row : rows) {
            server.clearRequestsAndFaults();
            row.call.accept(client);
            assertThat(inventory.lines()).containsExactly(row.line);
            ReceivedRequest sent = inventory.last();
            assertThat(sent.json()).as(row.line).isEqualTo(json(row.body));
            assertThat(sent.body().length).as(row.line).isEqualTo(row.body.length());
            assertThat(sent.header("Accept")).contains("application/json");
            assertThat(sent.header("Authtoken").orElseThrow()).startsWith("QSDK ");
        }
        System.out.println("requests of administration: " + rows.size());
    }

    /** The order of fields does not matter. */
    private static Optional<Map<String, Object>> json(String body) {
        return new ReceivedRequest("POST", "/", Map.of(), body.getBytes(StandardCharsets.UTF_8)).json();
    }

    @Test
    void everyOperation_malformedResponse_throwsSdkException_andIsSentOnce() {
        List<FakeResponse> malformed = List.of(
                FakeResponse.text(200, "text/html", "<html></html>"),
                FakeResponse.text(200, "application/xml", "<CVGui_GenericResp errorCode=\"5\" errorMessage=\"no\"/>"),
                FakeResponse.text(200, "application/json", "[1]"),
                FakeResponse.text(200, "application/json", "\"text\""),
                ErrorShape.TOP_LEVEL.response(200, "A_NEW_CODE", "vendor text"),
                ErrorShape.ERR_LIST.response(200, 987654, "vendor text"),
                ErrorShape.RESPONSE_LIST.response(200, "5", "vendor text"),
                FakeResponse.empty(403),
                FakeResponse.text(418, "text/plain", "teapot"));
        for (Row row : rows) {
            for (FakeResponse reply : malformed) {
                server.clearRequestsAndFaults();
                server.failNext(Fault.response(reply));
                assertThatThrownBy(() -> row.call.accept(client))
                        .as("%s %s", row.line, reply)
                        .isInstanceOf(SdkException.class);
                assertThat(inventory.lines()).hasSize(1);
            }
        }
    }
}
