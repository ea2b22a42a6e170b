package dev.gatehouse.sdk.testkit.tresorit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.sdk.testkit.FakeServerExtension;
import dev.gatehouse.sdk.testkit.tresorit.OperationState.Progress;
import dev.gatehouse.sdk.testkit.tresorit.TestClient.TestResponse;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OperationsTest {

    @RegisterExtension
    final FakeServerExtension<FakeTresoritServer> extension = new FakeServerExtension<>(FakeTresoritServer::start);

    private FakeTresoritServer server;
    private TestClient client;
    private String owner;
    private String member;
    private String guest;
    private String tresor;
    private String link;

    @BeforeEach
    void start() {
        server = extension.server();
        client = new TestClient(server);
        owner = server.addUser();
        member = server.addUser();
        guest = server.addUser();
        tresor = server.addTresor(owner, member);
        link = server.addLink(tresor, owner);
    }

    @Test
    void approvedShare_addsAMember_approvedKickRemovesIt() throws Exception {
        String share = server.proposeShare(tresor, owner, guest);
        assertThat(server.members(tresor)).doesNotContain(guest);
        assertThat(approve(OperationKind.SHARE, share).status()).isEqualTo(200);
        assertThat(server.members(tresor)).contains(guest);

        String kick = server.proposeKick(tresor, owner, guest);
        assertThat(server.members(tresor)).contains(guest);
        assertThat(approve(OperationKind.KICK, kick).status()).isEqualTo(200);
        assertThat(server.members(tresor)).containsExactly(owner, member);
    }

    @Test
    void link_isUsableFromItsApproval_untilItsRevocation() throws Exception {
        String creation = server.proposeLinkCreation(tresor, member);
        assertThat(server.isLinkUsable(creation)).isFalse();
        assertThatThrownBy(() -> server.proposeLinkAcception(creation, guest))
                .hasMessageStartingWith("InvalidInvitationLink");

        approve(OperationKind.INVITATION_LINK_CREATION, creation);
        assertThat(server.isLinkUsable(creation)).isTrue();
        String acception = server.proposeLinkAcception(creation, guest);
        assertThat(server.members(tresor)).doesNotContain(guest);
        approve(OperationKind.INVITATION_LINK_ACCEPTION, acception);
        assertThat(server.members(tresor)).contains(guest);

        String revocation = server.proposeLinkRevocation(creation, owner);
        assertThat(server.isLinkUsable(creation)).isTrue();
        approve(OperationKind.INVITATION_LINK_REVOCATION, revocation);
        assertThat(server.isLinkUsable(creation)).isFalse();
        assertThat(server.isLinkUsable(link)).isTrue();
    }

    @Test
    void additionalInfo_isStored_andMayBeAbsentOrNull() throws Exception {
        String creation = server.proposeLinkCreation(tresor, owner);
        Map<String, String> body = Map.of("OperationId", creation, "AdditionalInfo", "for Ann");
        client.post("/tresor/approve-invitation-link-creation", body);
        assertThat(server.operation(creation).additionalInfo()).contains("for Ann");

        String another = server.proposeLinkCreation(tresor, owner);
        byte[] withNull = ("{\"OperationId\":\"" + another + "\",\"AdditionalInfo\":null}").getBytes(UTF_8);
        assertThat(client.send("POST", TestClient.ADMIN + "/tresor/approve-invitation-link-creation", withNull)
                        .status())
                .isEqualTo(200);
        assertThat(server.operation(another).additionalInfo()).isEmpty();

        body = Map.of("OperationId", server.proposeShare(tresor, owner, guest), "AdditionalInfo", "x");
        assertThat(client.post("/tresor/approve-share", body).code()).isEqualTo("BadInput");
    }

    @ParameterizedTest
    @EnumSource(OperationKind.class)
    void details_containUsersAndTresor(OperationKind kind) throws Exception {
        String operation = propose(kind);
        Map<String, Object> details = details(kind, operation).json();
        boolean acception = kind == OperationKind.INVITATION_LINK_ACCEPTION;

        assertThat(details).containsEntry("TresorId", tresor).containsEntry("ByUserId", owner);
        if (kind == OperationKind.KICK) {
            assertThat(details).containsEntry("ForUserId", member);
        } else if (kind == OperationKind.SHARE || acception) {
            assertThat(details).containsEntry("ForUserId", guest);
        } else {
            assertThat(details).doesNotContainKey("ForUserId");
        }
        Instant timestamp = server.operation(operation).timestamp();
        if (kind == OperationKind.SHARE) {
            assertThat(details).doesNotContainKey("Timestamp");
            server.sendShareTimestamp(true);
            details = details(kind, operation).json();
        }
        assertThat(details).containsEntry("Timestamp", timestamp.toString());
        assertThat(timestamp.toString()).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ");
    }

    @ParameterizedTest
    @EnumSource(OperationKind.class)
    void rejectedOperation_changesNothing(OperationKind kind) throws Exception {
        String operation = propose(kind);
        assertThat(reject(kind, operation).status()).isEqualTo(200);

        assertThat(server.operation(operation).progress()).isEqualTo(Progress.REJECTED);
        assertThat(server.members(tresor)).containsExactly(owner, member);
        assertThat(server.isLinkUsable(link)).isTrue();
    }

    @ParameterizedTest
    @EnumSource(OperationKind.class)
    void approval_outdatesEveryOtherOpenOperationOnTheTresor_whichCanOnlyBeRejected(OperationKind kind)
            throws Exception {
        String lost = propose(kind);
        String elsewhere = server.proposeShare(server.addTresor(owner), owner, guest);
        approve(OperationKind.SHARE, server.proposeShare(tresor, owner, server.addUser()));

        assertThat(server.operation(lost).progress()).isEqualTo(Progress.OUTDATED);
        TestResponse response = approve(kind, lost);
        assertThat(response.status()).isEqualTo(412);
        assertThat(response.code()).isEqualTo("LatestGkfNotKnownByClient");
        server.errorCodeFor(Undocumented.LOST_RACE, "StorageConflict");
        assertThat(approve(kind, lost).code()).isEqualTo("StorageConflict");
        assertThat(details(kind, lost).status()).isEqualTo(200);
        assertThat(reject(kind, lost).status()).isEqualTo(200);

        assertThat(server.operation(elsewhere).progress()).isEqualTo(Progress.OPEN);
        assertThat(approve(kind, propose(kind)).status()).isEqualTo(200);
    }

    @Test
    void approvalsThatDoNotOutdate_failOnlyIfNoLongerPossible() throws Exception {
        server.approvalsOutdate(false);
        String share = server.proposeShare(tresor, owner, guest);
        String shareAgain = server.proposeShare(tresor, member, guest);
        String acception = server.proposeLinkAcception(link, guest);
        String lateAcception = server.proposeLinkAcception(link, server.addUser());
        String kick = server.proposeKick(tresor, owner, member);
        String kickAgain = server.proposeKick(tresor, owner, member);
        String byKicked = server.proposeLinkCreation(tresor, member);
        String revocation = server.proposeLinkRevocation(link, owner);
        String revocationAgain = server.proposeLinkRevocation(link, owner);

        assertThat(approve(OperationKind.SHARE, share).status()).isEqualTo(200);
        assertThat(approve(OperationKind.SHARE, shareAgain).code()).isEqualTo("TargetUserAlreadyTresorMember");
        assertThat(approve(OperationKind.INVITATION_LINK_ACCEPTION, acception).code())
                .isEqualTo("CallerUserAlreadyTresorMember");
        assertThat(approve(OperationKind.KICK, kick).status()).isEqualTo(200);
        assertThat(approve(OperationKind.KICK, kickAgain).code()).isEqualTo("TargetUserIsNotMemberOfTresor");
        assertThat(approve(OperationKind.INVITATION_LINK_CREATION, byKicked).code())
                .isEqualTo("CallerUserIsNotMemberOfTresor");
        assertThat(approve(OperationKind.INVITATION_LINK_REVOCATION, revocation).status())
                .isEqualTo(200);
        assertThat(approve(OperationKind.INVITATION_LINK_REVOCATION, revocationAgain)
                        .code())
                .isEqualTo("InvalidInvitationLink");
        assertThat(approve(OperationKind.INVITATION_LINK_ACCEPTION, lateAcception)
                        .code())
                .isEqualTo("InvalidInvitationLink");
    }

    @ParameterizedTest
    @EnumSource(OperationKind.class)
    void operationOfAnotherKindOrUnknown_isNotDocumented_soItsCodeCanBeSet(OperationKind kind) throws Exception {
        String other = propose(kind == OperationKind.SHARE ? OperationKind.KICK : OperationKind.SHARE);
        for (String operation : new String[] {other, "none"}) {
            assertThat(approve(kind, operation).code()).isEqualTo("BadInput");
            assertThat(reject(kind, operation).code()).isEqualTo("BadInput");
            assertThat(details(kind, operation).code()).isEqualTo("BadInput");
        }
        assertThat(server.operation(other).progress()).isEqualTo(Progress.OPEN);
        server.errorCodeFor(Undocumented.UNKNOWN_OPERATION, "InvalidSession");
        assertThat(approve(kind, "none").code()).isEqualTo("InvalidSession");
    }

    @ParameterizedTest
    @EnumSource(OperationKind.class)
    void decidedOperation_isNotDecidedAgain(OperationKind kind) throws Exception {
        String rejected = propose(kind);
        reject(kind, rejected);
        String approved = propose(kind);
        approve(kind, approved);

        server.errorCodeFor(Undocumented.DECIDED_OPERATION, "InvalidSession");
        for (String operation : new String[] {approved, rejected}) {
            assertThat(approve(kind, operation).code()).isEqualTo("InvalidSession");
            assertThat(reject(kind, operation).code()).isEqualTo("InvalidSession");
            assertThat(details(kind, operation).code()).isEqualTo("BadInput");
        }
        server.decidedOperationsStayReadable(true);
        assertThat(details(kind, approved).status()).isEqualTo(200);
        assertThat(server.operation(approved).progress()).isEqualTo(Progress.APPROVED);
    }

    @ParameterizedTest
    @EnumSource(OperationKind.class)
    void operationOnADeletedTresor_canOnlyBeRejected(OperationKind kind) throws Exception {
        String operation = propose(kind);
        client.post("/tresor/delete-tresor", Map.of("TresorId", tresor));

        assertThat(approve(kind, operation).code()).isEqualTo("TresorAlreadyDeleted");
        assertThat(reject(kind, operation).status()).isEqualTo(200);
    }

    @Test
    void clientWithoutPermission_isRejected() {
        String created = server.createTresor(owner);
        assertThatThrownBy(() -> server.proposeShare(created, owner, guest))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("TresorIsNotApproved");
        assertThatThrownBy(() -> server.proposeShare("none", owner, guest)).hasMessageStartingWith("TresorNotExists");
        assertThatThrownBy(() -> server.proposeShare(tresor, owner, "none")).hasMessageStartingWith("UserNotExists");
        assertThatThrownBy(() -> server.proposeShare(tresor, owner, owner)).hasMessageStartingWith("CallerAndTarget");
        assertThatThrownBy(() -> server.proposeShare(tresor, owner, member))
                .hasMessageStartingWith("TargetUserAlreadyTresorMember");
        assertThatThrownBy(() -> server.proposeShare(tresor, guest, server.addUser()))
                .hasMessageStartingWith("CallerUserIsNotMemberOfTresor");
        assertThatThrownBy(() -> server.proposeKick(tresor, owner, guest))
                .hasMessageStartingWith("TargetUserIsNotMemberOfTresor");
        assertThatThrownBy(() -> server.proposeLinkAcception(link, member))
                .hasMessageStartingWith("CallerUserAlreadyTresorMember");
        assertThatThrownBy(() -> server.proposeLinkAcception(link, owner)).hasMessageStartingWith("CallerAndTarget");
        assertThatThrownBy(() -> server.proposeLinkRevocation(link, guest))
                .hasMessageStartingWith("CallerUserIsNotMemberOfTresor");
    }

    @Test
    void tresor_canBeSharedWithAnUnvalidatedUser() throws Exception {
        String unvalidated = server.addUnvalidatedUser();
        approve(OperationKind.SHARE, server.proposeShare(tresor, owner, unvalidated));
        assertThat(server.members(tresor)).contains(unvalidated);
    }

    private String propose(OperationKind kind) {
        return switch (kind) {
            case SHARE -> server.proposeShare(tresor, owner, guest);
            case KICK -> server.proposeKick(tresor, owner, member);
            case INVITATION_LINK_CREATION -> server.proposeLinkCreation(tresor, owner);
            case INVITATION_LINK_ACCEPTION -> server.proposeLinkAcception(link, guest);
            case INVITATION_LINK_REVOCATION -> server.proposeLinkRevocation(link, owner);
        };
    }

    private TestResponse approve(OperationKind kind, String operation) throws Exception {
        return client.post("/tresor/approve-" + name(kind), Map.of("OperationId", operation));
    }

    private TestResponse reject(OperationKind kind, String operation) throws Exception {
        return client.post("/tresor/reject-" + name(kind), Map.of("OperationId", operation));
    }

    private TestResponse details(OperationKind kind, String operation) throws Exception {
        return client.get("/tresor/get-" + name(kind) + "-details?operationid=" + operation);
    }

    private static String name(OperationKind kind) {
        return switch (kind) {
            case SHARE -> "share";
            case KICK -> "kick";
            case INVITATION_LINK_CREATION -> "invitation-link-creation";
            case INVITATION_LINK_ACCEPTION -> "invitation-link-acception";
            case INVITATION_LINK_REVOCATION -> "invitation-link-revocation";
        };
    }
}
