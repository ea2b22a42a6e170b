package dev.gatehouse.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.examples.ApprovalExample.Outcome;
import dev.gatehouse.sdk.core.RetryPolicy;
import dev.gatehouse.sdk.core.SdkConfig;
import dev.gatehouse.sdk.core.Secret;
import dev.gatehouse.sdk.core.error.SdkException;
import dev.gatehouse.sdk.testkit.FakeServerExtension;
import dev.gatehouse.sdk.testkit.Fault;
import dev.gatehouse.sdk.testkit.tresorit.FakeTresoritServer;
import dev.gatehouse.sdk.testkit.tresorit.OperationState.Progress;
import dev.gatehouse.sdk.tresorit.TresoritClient;
import dev.gatehouse.sdk.tresorit.TresoritCredentials;
import dev.gatehouse.sdk.tresorit.error.OperationOutdatedException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The result of the example for the end user's client, with and without failures. */
class ApprovalExampleTest {

    @RegisterExtension
    final FakeServerExtension<FakeTresoritServer> extension = new FakeServerExtension<>(FakeTresoritServer::start);

    private FakeTresoritServer server;
    private TresoritClient client;
    private String owner;
    private String guest;
    private String tresor;
    private String share;

    @BeforeEach
    void connect() {
        server = extension.server();
        SdkConfig config =
                SdkConfig.builder(server.hostedUrl()).retry(RetryPolicy.none()).build();
        client = TresoritClient.create(config, TresoritCredentials.of(Secret.of(server.primaryKey())));
        owner = server.addUser();
        guest = server.addUser();
        tresor = server.addTresor(owner);
        share = server.proposeShare(tresor, owner, guest);
    }

    @AfterEach
    void disconnect() {
        client.close();
    }

    @Test
    void ownShareWithinTheRule_isApproved() {
        assertThat(decide(owner)).isEqualTo(Outcome.APPROVED);
        assertThat(server.members(tresor)).contains(guest);
    }

    @Test
    void ownShareAgainstTheRule_isRejected() {
        assertThat(new ApprovalExample(client, any -> false).decide(share, owner))
                .isEqualTo(Outcome.REJECTED);
        assertThat(server.operation(share).progress()).isEqualTo(Progress.REJECTED);
    }

    /** Otherwise anyone who learns an id could end another user's share. */
    @Test
    void shareOfAnotherUser_isLeftAlone() {
        assertThat(decide(guest)).isEqualTo(Outcome.NOT_YOURS);
        assertThat(server.operation(share).progress()).isEqualTo(Progress.OPEN);
        assertThat(decide(owner)).isEqualTo(Outcome.APPROVED);
    }

    @Test
    void lostRace_startsOver() {
        client.shares().approve(server.proposeShare(tresor, owner, server.addUser()));
        assertThat(decide(owner)).isEqualTo(Outcome.START_OVER);
    }

    @Test
    void lostRace_membersCantBeRead_throws() {
        client.shares().approve(server.proposeShare(tresor, owner, server.addUser()));
        server.failNext(request -> request.path().endsWith("/list-members"), Fault.status(503));
        assertThatThrownBy(() -> decide(owner))
                .isInstanceOf(OperationOutdatedException.class)
                .satisfies(e -> assertThat(e.getSuppressed()).hasSize(1));
    }

    @Test
    void submittedTwice_guestIsAMember_isApproved() {
        server.decidedOperationsStayReadable(true);
        decide(owner);
        server.failNext(
                request -> request.path().endsWith("/approve-share"),
                Fault.response(server.errorResponse("TargetUserAlreadyTresorMember")));
        assertThat(decide(owner)).isEqualTo(Outcome.APPROVED);
    }

    @Test
    void noResponse_membersDecide() {
        server.failNext(
                request -> request.path().endsWith("/approve-share"),
                Fault.reset().afterProcessing());
        assertThat(decide(owner)).isEqualTo(Outcome.APPROVED);
    }

    @Test
    void lostRequest_outcomeUnknown() {
        server.failNext(request -> request.path().endsWith("/approve-share"), Fault.reset());
        assertOutcomeUnknown();
    }

    @Test
    void noResponse_membersCantBeRead_outcomeUnknown() {
        server.failNext(
                request -> request.path().endsWith("/approve-share"),
                Fault.reset().afterProcessing());
        server.failNext(request -> request.path().endsWith("/list-members"), Fault.status(503));
        assertOutcomeUnknown();
    }

    private void assertOutcomeUnknown() {
        assertThatThrownBy(() -> decide(owner))
                .isInstanceOfSatisfying(
                        SdkException.class, e -> assertThat(e.outcomeUnknown()).isTrue());
    }

    private Outcome decide(String callingUser) {
        return new ApprovalExample(client, any -> true).decide(share, callingUser);
    }
}
