package dev.gatehouse.sdk.tresorit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.sdk.core.error.ApiException;
import dev.gatehouse.sdk.core.error.ConflictException;
import dev.gatehouse.sdk.core.error.InvalidRequestException;
import dev.gatehouse.sdk.core.error.NotFoundException;
import dev.gatehouse.sdk.core.error.SdkException;
import dev.gatehouse.sdk.testkit.FakeResponse;
import dev.gatehouse.sdk.testkit.FakeServerExtension;
import dev.gatehouse.sdk.testkit.Fault;
import dev.gatehouse.sdk.testkit.tresorit.FakeTresoritServer;
import dev.gatehouse.sdk.testkit.tresorit.Undocumented;
import dev.gatehouse.sdk.tresorit.error.OperationOutdatedException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Outdated operations, unknown outcomes and retries of decisions. */
class ApprovalsTest {

    /** A decision on the operation with the given id. */
    interface Decision {
        void on(TresoritClient client, String id);
    }

    @RegisterExtension
    final FakeServerExtension<FakeTresoritServer> extension = new FakeServerExtension<>(FakeTresoritServer::start);

    private FakeTresoritServer server;
    private TresoritClient client;
    private String owner;
    private String member;
    private String guest;
    private String tresor;

    @BeforeEach
    void connect() {
        server = extension.server();
        client = TestClients.withoutWaits(server);
        owner = server.addUser();
        member = server.addUser();
        guest = server.addUser();
        tresor = server.addTresor(owner, member);
    }

    @AfterEach
    void disconnect() {
        client.close();
    }

    static Stream<Decision> approvals() {
        return Stream.of(
                (client, id) -> client.shares().approve(id),
                (client, id) -> client.kicks().approve(id),
                (client, id) -> client.invitationLinks().approveCreation(id),
                (client, id) -> client.invitationLinks().approveCreation(id, "info"),
                (client, id) -> client.invitationLinks().approveAcception(id),
                (client, id) -> client.invitationLinks().approveRevocation(id));
    }

    @Test
    void approval_undocumentedCode_isOutdated() {
        server.failNextWith("NewerThanThisTable", 400, "");
        assertThatThrownBy(() -> client.shares().approve("op")).isInstanceOf(OperationOutdatedException.class);
    }

    @Test
    void sameCodeOfARejection_isNotOutdated() {
        server.failNextWith("TargetUserAlreadyTresorMember");
        assertThatThrownBy(() -> client.shares().reject("op")).isExactlyInstanceOf(ConflictException.class);
    }

    /** Each approval runs in its own thread. One succeeds, all others are outdated. */
    @Test
    void sixteenConcurrentApprovals_oneSucceeds() throws Exception {
        List<String> shares = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            shares.add(server.proposeShare(tresor, owner, server.addUser()));
        }
        List<Callable<String>> tasks = shares.stream()
                .<Callable<String>>map(share -> () -> {
                    try {
                        client.shares().approve(share);
                        return "approved";
                    } catch (OperationOutdatedException e) {
                        return "outdated";
                    }
                })
                .toList();
        ExecutorService threads = Executors.newFixedThreadPool(16);
        try {
            List<String> outcomes = new ArrayList<>();
            for (Future<String> outcome : threads.invokeAll(tasks)) {
                outcomes.add(outcome.get());
            }
            assertThat(outcomes).filteredOn("approved"::equals).hasSize(1);
            assertThat(outcomes).filteredOn("outdated"::equals).hasSize(15);
        } finally {
            threads.shutdown();
        }
        assertThat(server.received()).hasSize(16);
        assertThat(server.members(tresor)).hasSize(3);
        System.out.println("concurrent approvals: 16 calls, 16 requests, 1 approved, 15 outdated");
    }

    static Stream<Arguments> failuresWithUnknownOutcome() {
        return Stream.of(
                        Fault.reset().afterProcessing(),
                        Fault.close().afterProcessing(),
                        Fault.malformedBody().afterProcessing(),
                        Fault.malformedResponse().afterProcessing(),
                        Fault.status(500).afterProcessing(),
                        Fault.status(503).afterProcessing())
                .flatMap(fault -> approvals().map(approve -> Arguments.of(fault, approve)));
    }

    @ParameterizedTest
    @MethodSource("failuresWithUnknownOutcome")
    void approval_withUnknownOutcome_isNotRetried(Fault fault, Decision approve) {
        server.failNext(fault);
        assertUnknownOutcomeAndNoRetry(c -> approve.on(c, "op"));
    }

    @Test
    void rejection_failedOnTheFirstAttempt_hasNoCorrectiveAction() {
        assertThatThrownBy(() -> client.shares().reject("op"))
                .isInstanceOfSatisfying(
                        InvalidRequestException.class,
                        e -> assertThat(e.correctiveAction()).isEmpty());
    }

    @Test
    void rejectionOfATresor_thatIsApproved_isNotReportedAsRejected() {
        server.failNext(Fault.status(500));
        assertThatThrownBy(() -> client.tresors().rejectCreation(tresor))
                .isInstanceOfSatisfying(
                        ConflictException.class,
                        e -> assertThat(e.correctiveAction()).isEmpty());
    }

    @Test
    void decidedOperation_mayCauseAnyCode() {
        String share = server.proposeShare(tresor, owner, guest);
        client.shares().reject(share);
        server.errorCodeFor(Undocumented.DECIDED_OPERATION, "TresorNotExists");
        assertThatThrownBy(() -> client.shares().reject(share)).isInstanceOf(NotFoundException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"TenantDisabled", "ThereIsNoAvailableTenant", "ConfigurationError"})
    void unavailableTenant_isNotRetried(String code) {
        server.failNextWith(code);
        assertThatThrownBy(() -> client.users().list()).isInstanceOf(ApiException.class);
        assertThat(server.received()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"StorageNetwork", "UnexpectedStorage", "UnexpectedError", "ClientDisconnected"})
    void serverError_isRetried_forIdempotentOperations(String code) {
        server.failNextWith(code);
        client.users().setState(member, false);
        server.failNextWith(code);
        client.tresors().listMembers(tresor);
        assertThat(server.received()).hasSize(4);
    }

    /** Each attempt has its own date and signature. Otherwise the server would reject a retry after a long wait. */
    @Test
    void retry_isSignedAgain() {
        server.failNext(Fault.response(FakeResponse.empty(503).header("Retry-After", "60")));
        client.tresors().listMembers(tresor);
        assertThat(server.received()).hasSize(2);
        assertThat(server.received().get(0).header("TresoritDate")).contains("2026-01-01T00:00:00Z");
        assertThat(server.received().get(1).header("TresoritDate")).contains("2026-01-01T00:01:00Z");
        assertThat(server.received().get(0).header("Authorization"))
                .isNotEqualTo(server.received().get(1).header("Authorization"));
    }

    private void assertUnknownOutcomeAndNoRetry(Consumer<TresoritClient> call) {
        assertThatThrownBy(() -> call.accept(client))
                .isInstanceOfSatisfying(
                        SdkException.class, e -> assertThat(e.outcomeUnknown()).isTrue());
        assertThat(server.received()).hasSize(1);
    }
}
