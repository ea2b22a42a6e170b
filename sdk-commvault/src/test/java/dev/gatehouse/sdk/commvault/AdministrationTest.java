package dev.gatehouse.sdk.commvault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.sdk.commvault.jobs.JobCategory;
import dev.gatehouse.sdk.commvault.jobs.JobQuery;
import dev.gatehouse.sdk.commvault.jobs.JobSearch;
import dev.gatehouse.sdk.commvault.jobs.JobStatus;
import dev.gatehouse.sdk.core.error.SdkException;
import dev.gatehouse.sdk.testkit.FakeResponse;
import dev.gatehouse.sdk.testkit.FakeServerExtension;
import dev.gatehouse.sdk.testkit.Fault;
import dev.gatehouse.sdk.testkit.ReceivedRequest;
import dev.gatehouse.sdk.testkit.commvault.ErrorShape;
import dev.gatehouse.sdk.testkit.commvault.FakeCommvaultServer;
import dev.gatehouse.sdk.testkit.commvault.JobStep;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
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
        row("GET /Job?jobFilter=", c -> c.jobs().list(JobQuery.all()).iterator().hasNext());
        row(
                "GET /Job?completedJobLookupTime=3600&clientId=" + inventory.host1
                        + "&jobCategory=Active&jobFilter=Backup%2CAux%20Copy",
                c -> c.jobs()
                        .list(JobQuery.ofClient(inventory.host1)
                                .withCategory(JobCategory.ACTIVE)
                                .withLookBack(Duration.ofHours(1))
                                .withTypes("Backup", "Aux Copy"))
                        .iterator()
                        .hasNext());
        row(
                "POST /Jobs",
                "{'scope':1,'category':0,'pagingConfig':{'offset':0,'limit':100,'sortField':'jobId','sortDirection':1},"
                        + "'jobFilter':{'showAgedJobs':false,'hideAdminJobs':false}}",
                c -> c.jobs().search(JobSearch.builder().build()).iterator().hasNext());
        row(
                "POST /Jobs",
                "{'scope':1,'category':2,'pagingConfig':{'offset':0,'limit':100,'sortField':'jobId','sortDirection':1},"
                        + "'jobFilter':{'completedJobLookupTime':60,'showAgedJobs':true,'hideAdminJobs':true,"
                        + "'clientList':[{'clientId':3}],'jobTypeList':['Backup'],'statusList':['Failed']}}",
                c -> c.jobs()
                        .search(JobSearch.builder()
                                .addClientIds(3L)
                                .category(JobCategory.FINISHED)
                                .addStatuses(JobStatus.FAILED)
                                .addTypes("Backup")
                                .lookBack(Duration.ofMinutes(1))
                                .aged(true)
                                .hideAdminJobs(true)
                                .build())
                        .iterator()
                        .hasNext());
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

    @Test
    void everyOperation_sendsTheDocumentedRequest() {
        for (Row row : rows) {
            server.clearRequestsAndFaults();
            row.call.accept(client);
            assertThat(inventory.lines()).containsExactly(row.line);
            ReceivedRequest sent = inventory.last();
            assertThat(sent.text()).as(row.line).isEqualTo(row.body);
            assertThat(sent.header("Accept")).contains("application/json");
            assertThat(sent.header("Authtoken").orElseThrow()).startsWith("QSDK ");
        }
        System.out.println("requests of administration: " + rows.size());
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
