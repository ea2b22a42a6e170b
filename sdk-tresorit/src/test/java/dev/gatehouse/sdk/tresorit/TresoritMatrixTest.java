package dev.gatehouse.sdk.tresorit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.gatehouse.sdk.contract.MatrixTest;
import dev.gatehouse.sdk.contract.Sample;
import dev.gatehouse.sdk.core.CallOptions;
import dev.gatehouse.sdk.core.error.ApiException;
import dev.gatehouse.sdk.core.error.ConflictException;
import dev.gatehouse.sdk.core.error.ErrorKind;
import dev.gatehouse.sdk.core.error.InvalidRequestException;
import dev.gatehouse.sdk.core.error.NotFoundException;
import dev.gatehouse.sdk.core.error.TransportException;
import dev.gatehouse.sdk.core.error.UnauthenticatedException;
import dev.gatehouse.sdk.testkit.Fault;
import dev.gatehouse.sdk.testkit.ReceivedRequest;
import dev.gatehouse.sdk.testkit.tresorit.ErrorRow;
import dev.gatehouse.sdk.testkit.tresorit.FakeTresoritServer;
import dev.gatehouse.sdk.testkit.tresorit.OperationState.Progress;
import dev.gatehouse.sdk.testkit.tresorit.TresorState;
import dev.gatehouse.sdk.tresorit.error.OperationOutdatedException;
import dev.gatehouse.sdk.tresorit.error.TresoritError;
import dev.gatehouse.sdk.tresorit.error.TresoritErrorCode;
import dev.gatehouse.sdk.tresorit.shares.ShareDetails;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.function.Executable;

/** The 115 codes of the vendor's table by status, and outdated approvals. */
class TresoritMatrixTest extends MatrixTest {

    /** Codes whose kind differs from the kind of their status. */
    private static final Map<ErrorKind, String> BY_CODE = Map.of(
            ErrorKind.UNAUTHENTICATED,
            "InvalidAuthorization UnauthorizedAccess InvalidSession InvalidAuthSession InvalidToken",
            ErrorKind.NOT_FOUND,
            "UserNotExists RegistrationSessionNotExists InvalidInvitationLink MembershipRecordNotFoundForCallerUser"
                    + " MembershipRecordNotFoundForTargetUser CertToRevocateNotFound MasterFragmentKeyNotFound"
                    + " ProfileCertEntityNotFound UserDeviceEntityNotFound AgreeCertDoesNotExist"
                    + " DeviceCertFragmentNotFound",
            ErrorKind.INVALID_REQUEST,
            "InvalidRegistrationSessionVerifier InvalidRegistrationValidationVerifier"
                    + " TheseArentTheDroidsYouAreLookingFor",
            ErrorKind.CONFLICT,
            "TresorIsAlreadyApproved TresorIsNotApproved TresorAlreadyDeleted TresorAlreadyExists"
                    + " TargetUserAlreadyTresorMember CallerUserAlreadyTresorMember TargetUserIsNotMemberOfTresor"
                    + " CallerUserIsNotMemberOfTresor UserInWrongState UserAlreadyRegistered UserUnderDeletion"
                    + " InvitationLinkAlreadyExists MembershipRecordAlreadyExistsForCallerUser"
                    + " MembershipRecordAlreadyExistsForTargetUser HostAlreadyExists InvalidHostState"
                    + " InvalidHostStateTransition InvalidTenantStateTransition TenantAlreadyExist"
                    + " TenantInstallationAlreadyExists DeviceCertAlreadyRegistered UserCertFragmentAlreadySet"
                    + " MasterFragmentVersionMismatch");

    private static final List<String> OUTDATED = List.of(
            "LatestGkfNotKnownByClient",
            "LatestAgreeCertNotKnownByClient",
            "EtagNotMatch",
            "StorageConflict",
            "GkfBlobConflict",
            "MembershipRecordAlreadyExistsForCallerUser",
            "MembershipRecordAlreadyExistsForTargetUser",
            "MembershipRecordNotFoundForCallerUser",
            "MembershipRecordNotFoundForTargetUser",
            "TargetUserAlreadyTresorMember",
            "TargetUserIsNotMemberOfTresor");

    private static final List<BiConsumer<TresoritClient, String>> APPROVALS = List.of(
            (client, id) -> client.shares().approve(id),
            (client, id) -> client.kicks().approve(id),
            (client, id) -> client.invitationLinks().approveCreation(id),
            (client, id) -> client.invitationLinks().approveCreation(id, "info"),
            (client, id) -> client.invitationLinks().approveAcception(id),
            (client, id) -> client.invitationLinks().approveRevocation(id));

    private static final List<BiConsumer<TresoritClient, String>> REJECTIONS = List.of(
            (client, id) -> client.shares().reject(id),
            (client, id) -> client.kicks().reject(id),
            (client, id) -> client.invitationLinks().rejectCreation(id),
            (client, id) -> client.invitationLinks().rejectAcception(id),
            (client, id) -> client.invitationLinks().rejectRevocation(id),
            (client, id) -> client.tresors().rejectCreation(id));

    private interface TestCase {
        void run(FakeTresoritServer server, TresoritClient client);
    }

    TresoritMatrixTest() {
        super("tresorit");
    }

    @Override
    protected Map<String, Executable> testCases() {
        Map<String, Executable> cases = new LinkedHashMap<>();
        cases.put("304 without code, wrapped error without status", testCase(TresoritMatrixTest::codeOrStatusAlone));
        cases.put("400, 36 codes", testCase((server, client) -> codes(server, client, 400, 36)));
        cases.put("403, 52 codes", testCase((server, client) -> codes(server, client, 403, 52)));
        cases.put("404, 10 codes", testCase((server, client) -> codes(server, client, 404, 10)));
        cases.put("409, 2 codes", testCase((server, client) -> codes(server, client, 409, 2)));
        cases.put("412, 3 codes", testCase((server, client) -> codes(server, client, 412, 3)));
        cases.put("500, 8 codes", testCase((server, client) -> codes(server, client, 500, 8)));
        cases.put("503, 2 codes", testCase((server, client) -> codes(server, client, 503, 2)));
        cases.put("403 of key and of user, for every operation", testCase(TresoritMatrixTest::keyAndUser));
        cases.put("approval: each code of an outdated operation", testCase(TresoritMatrixTest::outdated));
        cases.put("approval: outdated, started again", testCase(TresoritMatrixTest::startedAgain));
        cases.put(
                "approval: no response received, state checked, not retried", testCase(TresoritMatrixTest::noResponse));
        cases.put(
                "tresor: no response received, the retry finds it done",
                testCase(TresoritMatrixTest::alreadyDoneCodes));
        cases.put("rejection: failed after an unknown outcome", testCase(TresoritMatrixTest::probablyRejected));
        return cases;
    }

    private static Executable testCase(TestCase testCase) {
        return () -> {
            try (FakeTresoritServer server = FakeTresoritServer.start();
                    TresoritClient client = TestClients.withoutWaits(server)) {
                testCase.run(server, client);
            }
        };
    }

    private static void codeOrStatusAlone(FakeTresoritServer server, TresoritClient client) {
        server.failNextWith("NotModified");
        ApiException notModified = error(client);
        assertThat(notModified.status()).isEqualTo(304);
        assertThat(notModified.code()).as("a 304 has no body").isEmpty();
        assertThat(notModified.kind()).isEqualTo(ErrorKind.OTHER);
        Map<Integer, ErrorKind> kinds =
                Map.of(403, ErrorKind.PERMISSION_DENIED, 404, ErrorKind.NOT_FOUND, 500, ErrorKind.SERVER_ERROR);
        kinds.forEach((status, kind) -> {
            server.failNextWith("StandardHttpErrorWrapping", status, "");
            ApiException e = error(client);
            assertThat(e.kind()).isEqualTo(kind);
            assertThat(e.code()).contains("StandardHttpErrorWrapping");
        });
    }

    private static void codes(FakeTresoritServer server, TresoritClient client, int status, int expected) {
        List<ErrorRow> rows = FakeTresoritServer.errorCodes().stream()
                .filter(row -> row.status().orElse(0) == status)
                .toList();
        assertThat(rows).hasSize(expected);
        for (ErrorRow row : rows) {
            server.failNextWith(row.code());
            ApiException e = error(client);
            assertThat(e.status()).isEqualTo(status);
            assertThat(e.code()).contains(row.code());
            assertThat(e.kind()).as(row.code()).isEqualTo(kind(row.code(), status));
            assertThat(e.vendorMessage()).contains(row.message());
            assertThat(e.details(TresoritError.class).orElseThrow().errorCode())
                    .isSameAs(TresoritErrorCode.of(row.code()));
            assertThat(e).hasMessageContaining(row.code());
        }
        assertThat(server.received()).hasSize(expected);
    }

    /**
     * A rejected signature and a missing user are both a 403. Neither means an outdated operation; neither is retried.
     */
    private static void keyAndUser(FakeTresoritServer server, TresoritClient client) {
        List<Sample<TresoritClient>> samples = new TresoritFixture().samples();
        for (Sample<TresoritClient> sample : samples) {
            server.failNextWith("InvalidAuthorization");
            UnauthenticatedException key = catchThrowableOfType(
                    UnauthenticatedException.class, () -> sample.call().run(client));
            assertThat(key.operation()).isEqualTo(sample.operation());
            assertThat(key.correctiveAction().orElseThrow()).contains("the clock of this machine");
            server.failNextWith("UserNotExists");
            NotFoundException user = catchThrowableOfType(
                    NotFoundException.class, () -> sample.call().run(client));
            assertThat(user.status()).isEqualTo(403);
            assertThat(user.outcomeUnknown()).isFalse();
        }
        assertThat(server.received()).hasSize(2 * samples.size());
    }

    private static void outdated(FakeTresoritServer server, TresoritClient client) {
        for (String code : OUTDATED) {
            APPROVALS.forEach(approve -> {
                server.failNextWith(code);
                OperationOutdatedException e =
                        catchThrowableOfType(OperationOutdatedException.class, () -> approve.accept(client, "op"));
                assertThat(e.code()).contains(code);
                assertThat(e.outcomeUnknown()).isFalse();
                assertThat(e)
                        .isInstanceOf(ConflictException.class)
                        .hasMessageContaining("Start the whole operation again in the end user's client");
            });
        }
        assertThat(server.received()).hasSize(OUTDATED.size() * APPROVALS.size());
    }

    /** Of two operations on a tresor, the second one is outdated. The new operation of its client is approved. */
    private static void startedAgain(FakeTresoritServer server, TresoritClient client) {
        String owner = server.addUser();
        String member = server.addUser();
        String guest = server.addUser();
        String tresor = server.addTresor(owner, member);
        String kick = server.proposeKick(tresor, owner, member);
        String share = server.proposeShare(tresor, owner, guest);

        ShareDetails details = client.shares().details(share);
        assertThat(List.of(details.byUserId(), details.forUserId(), details.tresorId()))
                .containsExactly(owner, guest, tresor);
        client.shares().approve(share);
        assertThat(client.kicks().details(kick).forUserId()).isEqualTo(member);
        assertThatThrownBy(() -> client.kicks().approve(kick)).isInstanceOf(OperationOutdatedException.class);
        assertThatThrownBy(() -> client.kicks().approve(kick)).isInstanceOf(OperationOutdatedException.class);
        assertThat(server.members(tresor)).containsExactly(owner, member, guest);
        client.kicks().reject(kick);
        assertThat(server.operation(kick).progress()).isEqualTo(Progress.REJECTED);

        String again = server.proposeKick(tresor, owner, member);
        assertThat(client.kicks().details(again).forUserId()).isEqualTo(member);
        client.kicks().approve(again);
        assertThat(server.members(tresor)).containsExactly(owner, guest);
    }

    /** The members show whether the share is approved or still pending. */
    private static void noResponse(FakeTresoritServer server, TresoritClient client) {
        String owner = server.addUser();
        String guest = server.addUser();
        String tresor = server.addTresor(owner);
        String share = server.proposeShare(tresor, owner, guest);
        for (Fault fault : List.of(Fault.close(), Fault.close().afterProcessing())) {
            int before = server.received().size();
            server.failNext(fault);
            TransportException e = catchThrowableOfType(
                    TransportException.class, () -> client.shares().approve(share));
            assertThat(e.outcomeUnknown()).isTrue();
            assertThat(server.received()).hasSize(before + 1);
            boolean approved = server.operation(share).progress() == Progress.APPROVED;
            assertThat(client.tresors().listMembers(tresor).contains(guest)).isEqualTo(approved);
        }
        assertThat(server.received())
                .extracting(ReceivedRequest::path)
                .filteredOn(path -> path.endsWith("/approve-share"))
                .hasSize(2);
        assertThat(client.tresors().listMembers(tresor)).containsExactly(owner, guest);
    }

    private static void alreadyDoneCodes(FakeTresoritServer server, TresoritClient client) {
        String tresor = server.createTresor(server.addUser());
        server.failNext(Fault.reset().afterProcessing());
        client.tresors().approveCreation(tresor);
        assertThat(server.received()).hasSize(2);
        assertThat(server.lastRejection().orElseThrow()).startsWith("TresorIsAlreadyApproved");
        // Approved by another call, so this one reports a conflict.
        assertThatThrownBy(() -> client.tresors().approveCreation(tresor))
                .isInstanceOfSatisfying(
                        ConflictException.class, e -> assertThat(e.code()).contains("TresorIsAlreadyApproved"));
        assertThat(server.received()).hasSize(3);

        server.failNext(Fault.status(502).afterProcessing());
        client.tresors().delete(tresor);
        assertThat(server.received()).hasSize(5);
        assertThat(server.tresor(tresor)).isEqualTo(TresorState.DELETED);
        assertThatThrownBy(() -> client.tresors().delete(tresor)).isInstanceOf(ConflictException.class);
    }

    private static void probablyRejected(FakeTresoritServer server, TresoritClient client) {
        REJECTIONS.forEach(reject -> {
            int before = server.received().size();
            server.failNext(Fault.status(500));
            server.failNextWith("BadInput");
            InvalidRequestException e =
                    catchThrowableOfType(InvalidRequestException.class, () -> reject.accept(client, "op"));
            assertThat(e.correctiveAction().orElseThrow()).contains("probably rejected the operation");
            assertThat(e.outcomeUnknown()).isTrue();
            assertThat(server.received()).hasSize(before + 2);
        });
    }

    private static ApiException error(TresoritClient client) {
        return catchThrowableOfType(
                ApiException.class,
                () -> client.tresors()
                        .with(CallOptions.builder().attempts(1).build())
                        .listMembers("t"));
    }

    private static ErrorKind kind(String code, int status) {
        return BY_CODE.entrySet().stream()
                .filter(entry -> List.of(entry.getValue().split(" ")).contains(code))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(ErrorKind.ofStatus(status));
    }
}
