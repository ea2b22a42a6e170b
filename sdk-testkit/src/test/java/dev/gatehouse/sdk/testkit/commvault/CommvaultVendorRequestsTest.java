package dev.gatehouse.sdk.testkit.commvault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.sdk.testkit.FakeServerExtension;
import dev.gatehouse.sdk.testkit.commvault.TestClient.TestResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Requests of the vendor's Python SDK cvpysdk (11.40.2) and of its MCP server (0.1.0), and the fields of the responses
 * without which they fail, as runs against this server show them. Both have more requests that other tests send.
 */
class CommvaultVendorRequestsTest {

    @RegisterExtension
    final FakeServerExtension<FakeCommvaultServer> fake = new FakeServerExtension<>(FakeCommvaultServer::start);

    private FakeCommvaultServer server;
    private String token;

    @BeforeEach
    void setUp() {
        server = fake.server();
        server.addUser("admin", "secret");
        server.addEndUser("anna", "secret");
        server.addUserGroup("team", "anna");
        server.addRole("S3 User", "S3_getObject");
        server.addPlan("Gold");
        server.addClient("host-1");
        server.addServerGroup("servers");
        server.addCompany("acme");
        server.addDiskStorage("pool", 1000, 400);
        server.addMediaAgent("ma-1");
        server.addAlertDefinition("Backup failed");
        server.addJob("Backup", "host-1", JobStep.of("Running", 5));
        token = server.issueToken("admin");
    }

    /** The ids are those of {@link #setUp()}, in its order: 1 the administrator, ..., 12 the job. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ';', textBlock = """
            Client/6;                           /clientProperties/0/client/osInfo/OsDisplayInfo/OSName; Linux
            Client/6;                           /clientProperties/0/client/versionInfo/GalaxyRelease/ReleaseString; 11.0
            Client/6;                           /clientProperties/0/clientProps/clientActivityControl/activityControlOptions/2/activityType; 16
            V2/Plan/5?propertyLevel=30;         /plan/operationWindow/ruleId; 0
            V2/Plan/5?propertyLevel=30;         /plan/fullOperationWindow/ruleId; 0
            V2/Plan/5/AssociatedEntities;       /entities; ''
            Role/4;                             /roleProperties/0/role/flags/disabled; false
            ClientGroup/7;                      /clientGroupDetail/clientGroup/clientGroupName; servers
            ClientGroup/7;                      /clientGroupDetail/isSmartClientGroup; false
            V2/MediaAgents/10;                  /mediaAgentList/0/mediaAgentProps/mediaAgentIdxCacheProps/cacheEnabled; true
            V2/MediaAgents/10;                  /mediaAgentList/0/powerManagementInfo/isPowerMgmtSupported; false
            AlertRule/11;                       /alertDetail/alert/alertType/name; Data Protection
            Organization;                       /providers/0/shortName/id; 8
            CommCell/Credentials?propertyLevel=30; /credentialRecordInfo; ''
            Events?jobId=12;                    /commservEvents/0/jobId; 12
            StoragePolicy?getAll=TRUE;          /policies/0/storagePolicyName; Gold
            V2/StoragePolicy;                   /policies/0/storagePolicyId; 5
            V2/StoragePolicy/5?propertyLevel=10; /copies/0/StoragePolicyCopy/copyId; 5
            V2/StoragePolicy/5/Copy/5;          /copy/retentionRules/retainBackupDataForDays; 30
            V2/Library?propertyLevel=10;        /response/0/entityInfo/name; pool
            V2/Library/9;                       /libraryInfo/library/libraryName; pool
            Schedules;                          /taskDetail/0/subTasks/0/subTask/subTaskId; 5
            Schedule/5;                         /taskInfo/task/taskName; Gold
            subclient?clientName=host-1;        /subClientProperties/0/subClientEntity/subclientId; 6
            subclient?clientId=6;               /filterQueryCount; 1
            subclient/6;                        /subClientProperties/0/subClientEntity/clientName; host-1
            Job/12/TaskDetails;                 /taskInfo/task/taskId; 12
            Job/99/TaskDetails;                 /error/errList/0/errLogMessage; no such job
            user/2/security;                    /associations; ''
            Security/Dashboard;                 /securityCategories/0/parameter/0/status; 1
            cr/reportsplusengine/datasets/getslacounts/data?cache=true; /records/0/2; Met SLA
            """)
    void read_hasTheFieldsThatTheClientsNeed(String path, String field, String expected) {
        TestResponse response = TestClient.get(server.url() + "/" + path, token);

        assertThat(response.status()).as(response.text()).isEqualTo(200);
        assertThat(response.at(field).isMissingNode()).as(response.text()).isFalse();
        assertThat(response.at(field).asText()).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = ';', textBlock = """
            POST;   User/2?Level=50;            {"users": [{"enableUser": false}]};     /response/0/errorCode
            POST;   UserGroup?includeSystemCreated=true; {"groups": [{"userGroupEntity": {"userGroupName": "new"}, "securityAssociations": {}, "users": [{"userName": "anna"}], "localUserGroups": [], "associatedExternalUserGroups": []}]}; /response/0/errorCode
            DELETE; UserGroup/3?newUserId=1&newUserGroupId=0; ''; /response/0/errorCode
            DELETE; V2/Plan/5?confirmDelete=True; ''; /errorCode
            POST;   AlertRule/11/Action/Disable; ''; /errorCode
            POST;   Schedules/task/Action/Enable; {"taskId": "5"}; /errorCode
            POST;   Qcommand/qoperation%20execute; {"JobManager_PerformMultiCellJobOpReq": {"jobOpReq": {"operationType": "JOB_SUSPEND"}, "message": "ALL_JOBS", "operationDescription": "All jobs"}}; /error/errorCode
            """)
    void write_reportsSuccess(String method, String path, String body, String code) {
        TestResponse response = TestClient.call(method, server.url() + "/" + path, token, body);

        assertThat(response.at(code).isMissingNode()).as(response.text()).isFalse();
        assertThat(response.at(code).asInt()).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"User/2; {\"users\": []}", "User/2; {}", "UserGroup; {\"groups\": []}"})
    void writeWithoutItsObject_isABadRequest(String path, String body) {
        assertThat(TestClient.call("POST", server.url() + "/" + path, token, body)
                        .status())
                .isEqualTo(400);
    }

    @Test
    void writesChangeTheState() {
        post("User/2", "{\"users\": [{\"enableUser\": false}]}");
        assertThat(TestClient.get(server.url() + "/User/2", token)
                        .at("/users/0/enableUser")
                        .asBoolean(true))
                .isFalse();

        post(
                "Qcommand/qoperation%20execute",
                "{\"JobManager_PerformMultiCellJobOpReq\": {\"jobOpReq\": {\"operationType\": \"JOB_KILL\"}}}");
        assertThat(TestClient.get(server.url() + "/Job/12", token)
                        .at("/jobs/0/jobSummary/status")
                        .asText())
                .isEqualTo("Killed");

        String job = post("subclient/6/action/backup?backupLevel=Full", "")
                .at("/jobIds/0")
                .asText();
        assertThat(TestClient.get(server.url() + "/Job/" + job, token)
                        .at("/jobs/0/jobSummary/jobType")
                        .asText())
                .isEqualTo("Backup");
        String logs = post("createtask", "{\"taskInfo\": {\"subTasks\": []}}")
                .at("/jobIds/0")
                .asText();
        assertThat(TestClient.get(server.url() + "/Job/" + logs, token).status())
                .isEqualTo(200);
    }

    private TestResponse post(String path, String body) {
        TestResponse response = TestClient.call("POST", server.url() + "/" + path, token, body);
        assertThat(response.status()).as(response.text()).isEqualTo(200);
        return response;
    }
}
