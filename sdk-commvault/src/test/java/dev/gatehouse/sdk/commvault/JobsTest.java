package dev.gatehouse.sdk.commvault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.gatehouse.sdk.commvault.jobs.Job;
import dev.gatehouse.sdk.commvault.jobs.JobNotFinishedException;
import dev.gatehouse.sdk.commvault.jobs.JobOutcome;
import dev.gatehouse.sdk.commvault.jobs.JobStatus;
import dev.gatehouse.sdk.commvault.jobs.JobWait;
import dev.gatehouse.sdk.core.CallOptions;
import dev.gatehouse.sdk.core.error.CallInterruptedException;
import dev.gatehouse.sdk.core.error.NotFoundException;
import dev.gatehouse.sdk.core.error.ResponseFormatException;
import dev.gatehouse.sdk.core.error.UnauthenticatedException;
import dev.gatehouse.sdk.testkit.FakeResponse;
import dev.gatehouse.sdk.testkit.FakeServerExtension;
import dev.gatehouse.sdk.testkit.Fault;
import dev.gatehouse.sdk.testkit.ReceivedRequest;
import dev.gatehouse.sdk.testkit.commvault.FakeCommvaultServer;
import dev.gatehouse.sdk.testkit.commvault.JobStep;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JobsTest {

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

    @ParameterizedTest
    @CsvSource({
        "Completed, OK",
        "completed, OK",
        "Completed w/ one or more warnings, WITH_ISSUES",
        "Completed w/ one or more errors, WITH_ISSUES",
        "Committed, WITH_ISSUES",
        "Failed, FAILED",
        "Failed to Start, FAILED",
        "KILLED, FAILED",
        "Abnormal Terminated Cleanup, FAILED",
        "Running,",
        "Running (cannot be verified),",
        "Waiting,",
        "Pending,",
        "Queued,",
        "Suspend,",
        "Suspended,",
        "Suspend Pending,",
        "Kill Pending,",
        "Interrupt Pending,",
        "Interrupted,",
        "Something New,"
    })
    void status_determinesTheOutcome(String text, JobOutcome outcome) {
        long id = server.addJob(JobStep.of(text, 12.5));
        Job job = client.jobs().get(id);
        assertThat(job.status()).isEqualTo(JobStatus.of(text));
        assertThat(job.outcome()).isEqualTo(Optional.ofNullable(outcome));
        assertThat(job.percentComplete()).hasValue(12.5);
    }

    @Test
    void get_numbersAsText_64BitTimes_zeroMeansNotYet() {
        server.failNext(
                Fault.response(
                        FakeResponse.text(
                                200,
                                "application/json",
                                "{\"processinginstructioninfo\":{},\"totalRecordsWithoutPaging\":\"1\",\"jobs\":[{\"jobSummary\":{"
                                        + "\"jobId\":\"9007199254740993\",\"status\":\"Pending\",\"percentComplete\":\"7\","
                                        + "\"pendingReason\":\"<b>no media</b>\",\"jobType\":\"\",\"jobStartTime\":\"4294967296\","
                                        + "\"jobEndTime\":0,\"lastUpdateTime\":4294967297,\"sizeOfApplication\":1e30,\"subclient\":null}}]}")));
        Job job = client.jobs().get(9007199254740993L);
        assertThat(job)
                .isEqualTo(Job.builder()
                        .id(9007199254740993L)
                        .status(JobStatus.PENDING)
                        .percentComplete(7)
                        .pendingReason("<b>no media</b>")
                        .startedAt(Instant.ofEpochSecond(4294967296L))
                        .updatedAt(Instant.ofEpochSecond(4294967297L))
                        .putAdditionalProperty("sizeOfApplication", new BigDecimal("1e30"))
                        .build());
    }

    @Test
    void get_unknownFields_areKept() {
        server.failNext(
                Fault.response(
                        FakeResponse.text(
                                200,
                                "application/json",
                                "{\"jobs\":[{\"jobSummary\":{\"jobId\":99,\"backupLevel\":2,\"none\":null,\"subclient\":{\"id\":7}}}]}")));
        assertThat(client.jobs().get(99).additionalProperties())
                .isEqualTo(Map.of("backupLevel", 2L, "subclient", Map.of("id", 7L)));
    }

    @Test
    void get_jobWithoutStatus_hasNotEnded() {
        server.failNext(Fault.response(FakeResponse.text(200, "application/json", "{\"jobs\":[{\"jobSummary\":{}}]}")));
        assertThat(client.jobs().get(99).outcome()).isEmpty();
    }

    @Test
    void await_reportsEachPoll_returnsTheEndedJob() {
        long id = server.addJob(
                JobStep.of("Waiting", 0),
                new JobStep("Pending", 30, "no network"),
                JobStep.of("Running", 50),
                JobStep.of("Completed w/ one or more warnings", 100));
        List<String> progress = new ArrayList<>();
        Job job = client.jobs()
                .await(
                        id,
                        JobWait.atMost(Duration.ofHours(1))
                                .withOnProgress(polled -> progress.add(polled.status() + " "
                                        + polled.percentComplete().orElseThrow()
                                        + polled.pendingReason()
                                                .map(reason -> " " + reason)
                                                .orElse(""))));
        assertThat(progress)
                .containsExactly(
                        "Waiting 0.0",
                        "Pending 30.0 no network",
                        "Running 50.0",
                        "Completed w/ one or more warnings 100.0");
        assertThat(job.outcome()).contains(JobOutcome.WITH_ISSUES);
        assertThat(job.endedAt()).isPresent();
        Duration interval = Duration.ofSeconds(30);
        assertThat(inventory.time.waits()).containsExactly(interval, interval, interval);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void await_jobNotVisibleYet_pollsAgain(boolean as404) {
        server.hideNewJobs(3, as404);
        long id = server.addJob(JobStep.of("Failed", 10));
        assertThat(client.jobs().await(id, JobWait.atMost(Duration.ofHours(1))).outcome())
                .contains(JobOutcome.FAILED);
        Duration visibilityInterval = Duration.ofSeconds(2);
        assertThat(inventory.time.waits()).containsExactly(visibilityInterval, visibilityInterval, visibilityInterval);
    }

    @Test
    void await_jobNeverVisible_throwsNotFoundAfterGracePeriod() {
        assertThatThrownBy(() -> client.jobs().await(99, JobWait.atMost(Duration.ofHours(1))))
                .isInstanceOf(NotFoundException.class);
        assertThat(inventory.time.waits().stream().reduce(Duration.ZERO, Duration::plus))
                .isEqualTo(Duration.ofMinutes(1));
        assertThatThrownBy(() -> client.jobs()
                        .await(99, JobWait.atMost(Duration.ofHours(1)).withGrace(Duration.ZERO)))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void await_jobNeverEnds_throwsAtLimitAndLeavesTheJobAlone() {
        long id = server.addJob(JobStep.of("Suspended", 40));
        JobNotFinishedException e = catchThrowableOfType(
                JobNotFinishedException.class, () -> client.jobs().await(id, JobWait.atMost(Duration.ofMinutes(10))));
        assertThat(e.jobId()).isEqualTo(id);
        assertThat(e.lastSeen().map(Job::status)).contains(JobStatus.SUSPENDED);
        assertThat(e.outcomeUnknown()).isFalse();
        assertThat(e).hasMessageContaining("Suspended");
        assertThat(inventory.time.waits().stream().reduce(Duration.ZERO, Duration::plus))
                .isLessThanOrEqualTo(Duration.ofMinutes(10));
        assertThat(server.received()).extracting(ReceivedRequest::method).containsOnly("GET");
    }

    @ParameterizedTest
    @CsvSource({"10, 30, 10", "45, 30, 30 15", "30, 30, 30"})
    void await_pollsOnceMoreAtTheLimit(long limit, long interval, String waits) {
        int polls = waits.split(" ").length;
        JobStep[] steps = Stream.concat(
                        Stream.generate(() -> JobStep.of("Running", 40)).limit(polls),
                        Stream.of(JobStep.of("Completed", 100)))
                .toArray(JobStep[]::new);
        JobWait wait = JobWait.atMost(Duration.ofSeconds(limit)).withInterval(Duration.ofSeconds(interval));
        assertThat(client.jobs().await(server.addJob(steps), wait).outcome()).contains(JobOutcome.OK);
        assertThat(inventory.time.waits())
                .isEqualTo(Stream.of(waits.split(" "))
                        .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)))
                        .toList());
    }

    @Test
    void await_longestDurations_doNotOverflow() {
        long id = server.addJob(JobStep.of("Running", 40), JobStep.of("Completed", 100));
        Duration longest = Duration.ofSeconds(Long.MAX_VALUE);
        JobWait wait = JobWait.atMost(longest).withInterval(Duration.ofDays(1)).withGrace(longest);
        assertThat(client.jobs().await(id, wait).outcome()).contains(JobOutcome.OK);
        JobWait rare = JobWait.atMost(Duration.ofHours(1)).withInterval(longest);
        long other = server.addJob(JobStep.of("Running", 40), JobStep.of("Completed", 100));
        assertThat(client.jobs().await(other, rare).outcome()).contains(JobOutcome.OK);
    }

    @Test
    void await_jobDisappears_throwsNotFoundImmediately() {
        long id = server.addJob(JobStep.of("Running", 40));
        assertThatThrownBy(() -> client.jobs()
                        .await(
                                id,
                                JobWait.atMost(Duration.ofMinutes(10))
                                        .withOnProgress(job -> server.failNext(Fault.status(404)))))
                .isInstanceOf(NotFoundException.class);
        assertThat(inventory.lines()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"9223372036854775807", "-9223372036854775808", "0", "1e400", "\"soon\"", "[]"})
    void get_timesOutOfRange_areAbsent(String time) {
        server.failNext(Fault.response(FakeResponse.text(
                200,
                "application/json",
                "{\"jobs\":[{\"jobSummary\":{\"status\":\"Running\",\"jobStartTime\":" + time + ",\"jobEndTime\":"
                        + time + ",\"lastUpdateTime\":" + time + "}}]}")));
        Job job = client.jobs().get(5);
        assertThat(job).isEqualTo(Job.builder().id(5).status(JobStatus.RUNNING).build());
    }

    @Test
    void get_responseAboutAnotherJob_throws_requestedJobIsTakenFromAList() {
        String other = "{\"jobSummary\":{\"jobId\":6,\"status\":\"Completed\"}}";
        server.failNext(Fault.response(FakeResponse.text(200, "application/json", "{\"jobs\":[" + other + "]}")));
        assertThatThrownBy(() -> client.jobs().get(5)).isInstanceOf(ResponseFormatException.class);
        String own = "{\"jobSummary\":{\"jobId\":\"5\",\"status\":\"Failed\"}}";
        server.failNext(
                Fault.response(FakeResponse.text(200, "application/json", "{\"jobs\":[" + other + "," + own + "]}")));
        assertThat(client.jobs().get(5).status()).isEqualTo(JobStatus.FAILED);
    }

    @Test
    void await_limitReachedBeforeJobIsVisible_hasNoLastSeenJob() {
        JobNotFinishedException e = catchThrowableOfType(
                JobNotFinishedException.class, () -> client.jobs().await(99, JobWait.atMost(Duration.ofSeconds(10))));
        assertThat(e.lastSeen()).isEmpty();
    }

    @Test
    void await_interrupted_throwsAndRestoresTheFlag() {
        long id = server.addJob(JobStep.of("Running", 40));
        try {
            assertThatThrownBy(() -> client.jobs()
                            .await(
                                    id,
                                    JobWait.atMost(Duration.ofMinutes(10))
                                            .withOnProgress(job ->
                                                    Thread.currentThread().interrupt())))
                    .isInstanceOf(CallInterruptedException.class);
            assertThat(Thread.currentThread().isInterrupted()).isTrue();
        } finally {
            Thread.interrupted();
        }
        assertThat(inventory.lines()).hasSize(1);
    }

    @Test
    void await_callOptionsApplyToEachPoll() {
        long id = server.addJob(JobStep.of("Completed", 100));
        CallOptions options = CallOptions.builder()
                .deadline(Duration.ofSeconds(1))
                .attempts(1)
                .putHeader("operatorCompanyId", "7")
                .build();
        server.failNext(Fault.delay(Duration.ofSeconds(2)));
        assertThatThrownBy(() -> client.jobs().with(options).await(id, JobWait.atMost(Duration.ofMinutes(10))))
                .isInstanceOf(dev.gatehouse.sdk.core.error.TransportException.class)
                .isNotInstanceOf(JobNotFinishedException.class);
        assertThat(inventory.last().header("operatorCompanyId")).contains("7");
    }

    @Test
    void await_rejectedTokenWhileWaiting_throws() {
        long id = server.addJob(JobStep.of("Running", 40));
        assertThatThrownBy(() -> client.jobs()
                        .await(id, JobWait.atMost(Duration.ofMinutes(10)).withOnProgress(job -> server.endSessions())))
                .isInstanceOf(UnauthenticatedException.class);
        assertThat(inventory.lines()).hasSize(2);
    }

    @Test
    void jobWait_derivesIntervalFromLimit_rejectsInvalidDurations() {
        assertThat(JobWait.atMost(Duration.ofHours(5)).interval()).isEqualTo(Duration.ofSeconds(30));
        assertThat(JobWait.atMost(Duration.ofMinutes(5)).interval()).isEqualTo(Duration.ofSeconds(15));
        assertThat(JobWait.atMost(Duration.ofSeconds(5)).interval()).isEqualTo(Duration.ofSeconds(1));
        for (Runnable each : List.<Runnable>of(
                () -> JobWait.atMost(Duration.ZERO),
                () -> JobWait.atMost(Duration.ofSeconds(1)).withInterval(Duration.ZERO),
                () -> JobWait.atMost(Duration.ofSeconds(1)).withGrace(Duration.ofSeconds(-1)))) {
            assertThatThrownBy(each::run).isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> JobWait.builder().build()).isInstanceOf(IllegalStateException.class);
    }
}
