package dev.gatehouse.sdk.testkit.commvault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.sdk.testkit.FakeServerExtension;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JobsTest {

    @RegisterExtension
    final FakeServerExtension<FakeCommvaultServer> commvault = new FakeServerExtension<>(FakeCommvaultServer::start);

    private FakeCommvaultServer server;
    private String token;
    private long host;

    @BeforeEach
    void addClient() {
        server = commvault.server();
        server.addUser("admin", "s");
        token = server.issueToken("admin");
        host = server.addClient("host-1");
    }

    @Test
    void job_advancesWithEachRead_andThenTheClientIsAnEndpoint() {
        long job = install();

        TestClient.TestResponse waiting = read(job);
        assertThat(waiting.at("/totalRecordsWithoutPaging").asInt()).isEqualTo(1);
        assertThat(waiting.at("/jobs/0/jobSummary/status").asText()).isEqualTo("Waiting");
        assertThat(waiting.at("/jobs/0/jobSummary/jobEndTime").asLong()).isZero();
        assertThat(waiting.at("/jobs/0/jobSummary/destClientName").asText()).isEqualTo("host-1");
        assertThat(read(job).at("/jobs/0/jobSummary/percentComplete").asInt()).isEqualTo(50);
        assertThat(server.isEndpoint("host-1")).isFalse();
        server.clock().advance(Duration.ofMinutes(2));
        TestClient.TestResponse done = read(job);
        assertThat(done.at("/jobs/0/jobSummary/status").asText()).isEqualTo("Completed");
        assertThat(done.at("/jobs/0/jobSummary/jobElapsedTime").asLong()).isGreaterThanOrEqualTo(120);
        assertThat(server.isEndpoint("host-1")).isTrue();
        assertThat(read(job).at("/jobs/0/jobSummary/jobEndTime")).isEqualTo(done.at("/jobs/0/jobSummary/jobEndTime"));
    }

    @ParameterizedTest
    @CsvSource({
        "Completed w/ one or more errors, true, true",
        "Failed, true, false",
        "Killed, true, false",
        "Committed, true, false",
        "Abnormal Terminated Cleanup, true, false",
        "Pending, false, false"
    })
    void job_lastStep_determinesWhetherTheClientIsAnEndpoint(String status, boolean ended, boolean installed) {
        server.installSteps(new JobStep(status, 12.5, "<b>why</b>"));
        TestClient.TestResponse seen = read(install());

        assertThat(seen.at("/jobs/0/jobSummary/percentComplete").asDouble()).isEqualTo(12.5);
        assertThat(seen.at("/jobs/0/jobSummary/pendingReason").asText()).isEqualTo("<b>why</b>");
        assertThat(seen.at("/jobs/0/jobSummary/jobEndTime").asLong() > 0).isEqualTo(ended);
        assertThat(server.isEndpoint("host-1")).isEqualTo(installed);
    }

    @ParameterizedTest
    @CsvSource({"false, 200", "true, 404"})
    void job_new_isHiddenFromTheFirstReads(boolean as404, int status) {
        server.hideNewJobs(2, as404);
        long job = install();

        for (int i = 0; i < 2; i++) {
            TestClient.TestResponse hidden = read(job);
            assertThat(hidden.status()).isEqualTo(status);
            assertThat(hidden.at("/totalRecordsWithoutPaging").asInt()).isZero();
        }
        assertThat(read(job).at("/jobs/0/jobSummary/jobId").asLong()).isEqualTo(job);
    }

    @Test
    void job_unknown_isAnEmptyList() {
        assertThat(read(999).at("/jobs").isEmpty()).isTrue();
        assertThat(read(999).status()).isEqualTo(200);
    }

    @Test
    void job_addedByTheTest_hasItsOwnSteps() {
        long job = server.addJob(JobStep.of("Suspended", 3));

        assertThat(read(job).at("/jobs/0/jobSummary/status").asText()).isEqualTo("Suspended");
    }

    private long install() {
        return TestClient.call("POST", server.url() + "/V4/Client/" + host + "/CVS3endpoint", token, "")
                .at("/jobId")
                .asLong();
    }

    private TestClient.TestResponse read(long job) {
        return TestClient.get(server.url() + "/Job/" + job, token);
    }
}
