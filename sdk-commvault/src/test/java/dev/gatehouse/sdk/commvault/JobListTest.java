package dev.gatehouse.sdk.commvault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.sdk.commvault.jobs.Job;
import dev.gatehouse.sdk.commvault.jobs.JobCategory;
import dev.gatehouse.sdk.commvault.jobs.JobNotFinishedException;
import dev.gatehouse.sdk.commvault.jobs.JobOutcome;
import dev.gatehouse.sdk.commvault.jobs.JobQuery;
import dev.gatehouse.sdk.commvault.jobs.JobSearch;
import dev.gatehouse.sdk.commvault.jobs.JobStatus;
import dev.gatehouse.sdk.commvault.jobs.JobWait;
import dev.gatehouse.sdk.core.error.NotFoundException;
import dev.gatehouse.sdk.core.error.SdkException;
import dev.gatehouse.sdk.core.error.ServerErrorException;
import dev.gatehouse.sdk.core.error.TransportException;
import dev.gatehouse.sdk.testkit.FakeResponse;
import dev.gatehouse.sdk.testkit.FakeServerExtension;
import dev.gatehouse.sdk.testkit.Fault;
import dev.gatehouse.sdk.testkit.commvault.EmptyListStyle;
import dev.gatehouse.sdk.testkit.commvault.FakeCommvaultServer;
import dev.gatehouse.sdk.testkit.commvault.JobStep;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists of jobs, actions on jobs, and the lookup of an installation after a lost response. */
class JobListTest {

    private static final JobWait TEN_MINUTES = JobWait.atMost(Duration.ofMinutes(10));

    @RegisterExtension
    final FakeServerExtension<FakeCommvaultServer> commvault = new FakeServerExtension<>(FakeCommvaultServer::start);

    private FakeCommvaultServer server;
    private Inventory inventory;
    private CommvaultClient client;

    @BeforeEach
    void createClient() {
        server = commvault.server();
        inventory = new Inventory(server);
        client = inventory.client();
    }

    @AfterEach
    void closeClient() {
        client.close();
    }

    private long backup(String status) {
        return server.addJob("Backup", "host-1", JobStep.of(status, 5));
    }

    @Test
    void list_readsAllPagesByHeaders() {
        List<Long> ids =
                LongStream.range(0, 201).map(i -> backup("Running")).boxed().toList();
        assertThat(client.jobs().list(JobQuery.all()).stream().map(Job::id)).containsExactlyElementsOf(ids);
        assertThat(server.received())
                .extracting(request -> request.header("limit").orElse("") + " "
                        + request.header("offset").orElse(""))
                .containsExactly("100 0", "100 100", "100 200");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3, 8})
    void list_pagesAhead_areRequestedOnce(int pages) {
        List<Long> ids =
                LongStream.range(0, 401).map(i -> backup("Running")).boxed().toList();
        assertThat(client.jobs().list(JobQuery.all()).pagesAhead(pages))
                .extracting(Job::id)
                .isEqualTo(ids);
        assertThat(server.received())
                .extracting(request -> request.header("offset").orElse(""))
                .containsExactlyInAnyOrder("0", "100", "200", "300", "400");
        server.clearRequestsAndFaults();
        assertThat(client.jobs().search(JobSearch.builder().build()).pagesAhead(pages))
                .extracting(Job::id)
                .isEqualTo(ids);
        assertThat(server.received()).hasSize(5);
    }

    @Test
    void list_exactlyOnePage_isReadOnce() {
        LongStream.range(0, 100).forEach(i -> backup("Running"));
        assertThat(client.jobs().list(JobQuery.all())).hasSize(100);
        assertThat(inventory.lines()).hasSize(1);
    }

    @Test
    void list_serverIgnoresTheOffset_endsAfterTheSecondPage() {
        String page =
                "{\"totalRecordsWithoutPaging\":1000,\"jobs\":[{\"jobSummary\":{\"jobId\":5,\"status\":\"Running\"}}]}";
        server.failNext(Fault.response(FakeResponse.text(200, "application/json", page)));
        server.failNext(Fault.response(FakeResponse.text(200, "application/json", page)));
        assertThat(client.jobs().list(JobQuery.all())).hasSize(1);
        assertThat(inventory.lines()).hasSize(2);
    }

    @Test
    void list_filtersByTypeClientCategoryAndAge() {
        long running = backup("Running");
        long done = backup("Completed");
        long install = client.vaults().registerEndpoint(inventory.host2);
        client.jobs().get(done);
        assertThat(client.jobs().list(JobQuery.ofClient(inventory.host1)).stream()
                        .map(Job::id))
                .containsExactly(running, done);
        assertThat(client.jobs().list(JobQuery.all().withTypes("Install Client")).stream()
                        .map(Job::id))
                .containsExactly(install);
        assertThat(client.jobs().list(JobQuery.all().withCategory(JobCategory.ACTIVE)).stream()
                        .map(Job::id))
                .containsExactly(running, install);
        server.clock().advance(Duration.ofMinutes(20));
        JobQuery recent = JobQuery.all().withLookBack(Duration.ofMinutes(10));
        assertThat(client.jobs().list(recent).stream().map(Job::id)).containsExactly(running, install);
    }

    @Test
    void list_jobNamesItsClientAndUser() {
        backup("Running");
        Job job = client.jobs().list(JobQuery.all()).iterator().next();
        assertThat(job.clientId()).hasValue(inventory.host1);
        assertThat(job.clientName()).contains("host-1");
        assertThat(job.userName()).contains("admin");
        assertThat(job.jobType()).contains("Backup");
    }

    @ParameterizedTest
    @EnumSource(EmptyListStyle.class)
    void list_noJobs_isEmpty(EmptyListStyle style) {
        server.emptyListStyle(style);
        assertThat(client.jobs().list(JobQuery.all())).isEmpty();
        assertThat(client.jobs().search(JobSearch.builder().build())).isEmpty();
    }

    @Test
    void search_filtersByStatus() {
        backup("Running");
        long failed = backup("Failed");
        client.jobs().get(failed);
        JobSearch search = JobSearch.builder().addStatuses(JobStatus.FAILED).build();
        assertThat(client.jobs().search(search).stream().map(Job::id)).containsExactly(failed);
    }

    @Test
    void search_isRetried_becauseItOnlyReads() {
        backup("Running");
        server.failNext(Fault.status(503));
        assertThat(client.jobs().search(JobSearch.builder().build())).hasSize(1);
        server.failNext(Fault.reset());
        assertThat(client.jobs().details(backup("Running")).state()).contains("Running");
    }

    @Test
    void pauseResumeKill_changeTheState() {
        long job = server.addJob("Backup", "host-1", JobStep.of("Running", 5), JobStep.of("Running", 50));
        client.jobs().pause(job);
        assertThat(client.jobs().await(job, JobStatus.SUSPENDED, TEN_MINUTES).status())
                .isEqualTo(JobStatus.SUSPENDED);
        client.jobs().resume(job);
        assertThat(client.jobs().await(job, JobStatus.RUNNING, TEN_MINUTES).status())
                .isEqualTo(JobStatus.RUNNING);
        client.jobs().pauseAll(List.of(job), "maintenance");
        assertThat(client.jobs().get(job).status()).isEqualTo(JobStatus.SUSPENDED);
        client.jobs().kill(job);
        assertThat(client.jobs().await(job, TEN_MINUTES).outcome()).contains(JobOutcome.FAILED);
    }

    @Test
    void awaitStatus_neverReached_reportsTheStatus() {
        long job = backup("Running");
        assertThatThrownBy(() -> client.jobs().await(job, JobStatus.SUSPENDED, TEN_MINUTES))
                .isInstanceOf(JobNotFinishedException.class)
                .hasMessageContaining("did not reach the status Suspended")
                .hasMessageContaining("its last status is Running");
    }

    @Test
    void action_errorInside200_throws() {
        assertThatThrownBy(() -> client.jobs().kill(999))
                .isInstanceOfSatisfying(
                        ServerErrorException.class,
                        e -> assertThat(e.vendorMessage().map(String::strip)).contains("the job does not run"));
    }

    @Test
    void action_emptyResponse_isSuccess() {
        server.failNext(Fault.response(FakeResponse.empty(200)));
        client.jobs().kill(5);
        server.failNext(Fault.response(FakeResponse.empty(200)));
        assertThat(client.jobs().resubmit(5, false)).isEmpty();
        assertThat(inventory.lines()).hasSize(2);
    }

    @Test
    void action_noResponse_isNotRetried() {
        long job = backup("Running");
        server.failNext(Fault.reset().afterProcessing());
        assertThatThrownBy(() -> client.jobs().resubmit(job, false))
                .isInstanceOfSatisfying(
                        TransportException.class,
                        e -> assertThat(e.outcomeUnknown()).isTrue());
        assertThat(inventory.lines()).hasSize(1);
    }

    @Test
    void resubmit_returnsTheNewJob_suspendedOnRequest() {
        long job = client.jobs().resubmit(backup("Failed"), true).get(0);
        assertThat(client.jobs().get(job).status()).isEqualTo(JobStatus.SUSPENDED);
    }

    @Test
    void details_unknownJob_andNoDetailsYet_areDifferentFailures() {
        assertThatThrownBy(() -> client.jobs().details(999)).isInstanceOf(SdkException.class);
        server.failNext(Fault.response(FakeResponse.text(200, "application/json", "{\"job\":{\"jobDetail\":{}}}")));
        assertThatThrownBy(() -> client.jobs().details(5)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void findInstall_afterALostResponse_findsTheJobOnce() {
        Instant before = inventory.time.now();
        server.failNext(Fault.reset().afterProcessing());
        assertThatThrownBy(() -> client.vaults().registerEndpoint(inventory.host1))
                .isInstanceOf(TransportException.class);
        assertThat(client.jobs().findInstall(inventory.host1, before)).isPresent();
        assertThat(client.jobs().findInstall(inventory.host2, before)).isEmpty();
        assertThat(client.jobs().findInstall(inventory.host1, Instant.parse("2100-01-01T00:00:00Z")))
                .isEmpty();
        assertThat(server.received().get(1).target()).contains("jobFilter=");
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1})
    void invalidIds_areRejectedBeforeAnyRequest(long id) {
        for (Runnable each : List.<Runnable>of(
                () -> client.jobs().pause(id),
                () -> client.jobs().resume(id),
                () -> client.jobs().kill(id),
                () -> client.jobs().resubmit(id, false),
                () -> client.jobs().details(id),
                () -> client.jobs().pauseAll(List.of(id), "r"),
                () -> client.jobs().pauseAll(List.of(), "r"),
                () -> JobQuery.ofClient(id),
                () -> client.jobs().findInstall(id, Instant.EPOCH),
                () -> client.vaults().retire(id),
                () -> client.vaults().delete(id),
                () -> client.vaults().dangerouslyForceDelete(id))) {
            assertThatThrownBy(each::run).isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(server.received()).isEmpty();
    }
}
