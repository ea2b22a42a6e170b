package dev.gatehouse.sdk.tresorit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.gatehouse.sdk.core.CallOptions;
import dev.gatehouse.sdk.core.error.ApiException;
import dev.gatehouse.sdk.core.error.ErrorKind;
import dev.gatehouse.sdk.core.error.RateLimitedException;
import dev.gatehouse.sdk.testkit.FakeServerExtension;
import dev.gatehouse.sdk.testkit.Fault;
import dev.gatehouse.sdk.testkit.Reply;
import dev.gatehouse.sdk.testkit.tresorit.ErrorRow;
import dev.gatehouse.sdk.testkit.tresorit.FakeTresoritServer;
import dev.gatehouse.sdk.tresorit.error.OperationOutdatedException;
import dev.gatehouse.sdk.tresorit.error.TresoritErrorCode;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What each refusal of an approval or rejection says, and does not say. */
class RejectedDecisionsTest {

    private static final Set<String> LOST_RACE = Set.of(
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

    /** Refusals that no rejected operation can be the reason of. */
    private static final Set<String> NOT_BY_A_REJECTION = Set.of(
            "InvalidAuthorization",
            "UnauthorizedAccess",
            "InvalidSession",
            "InvalidAuthSession",
            "InvalidToken",
            "IpAddressBlocked",
            "EmailAddressBlocked",
            "RequiredClaimNotGranted",
            "TenantDoesNotExist",
            "TheseArentTheDroidsYouAreLookingFor",
            "TresorCreationForbidden",
            "TresorIsAlreadyApproved",
            "TresorSharingForbidden",
            "UserIsDisabledByPolicy",
            "UserNotExists",
            "UserUnderDeletion");

    @RegisterExtension
    final FakeServerExtension<FakeTresoritServer> extension = new FakeServerExtension<>(FakeTresoritServer::start);

    private FakeTresoritServer server;
    private TresoritClient client;

    @BeforeEach
    void connect() {
        server = extension.server();
        client = Rig.patient(server);
    }

    @AfterEach
    void disconnect() {
        client.close();
    }

    /** All codes with a status; a 304 can't carry one. */
    static List<ErrorRow> rows() {
        return FakeTresoritServer.errorCodes().stream()
                .filter(row -> row.status().orElse(304) != 304)
                .toList();
    }

    static List<Consumer<TresoritClient>> unsafe() {
        return List.of(
                c -> c.shares().approve("op"),
                c -> c.kicks().approve("op"),
                c -> c.invitationLinks().approveCreation("op"),
                c -> c.invitationLinks().approveCreation("op", "info"),
                c -> c.invitationLinks().approveAcception("op"),
                c -> c.invitationLinks().approveRevocation("op"),
                c -> c.users().initRegistration(),
                c -> c.users().validate(OperationsTest.validation()),
                c -> c.raw().send("POST", "/api/v4/admin/tresor/approve-share"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void approval_code_isALostRaceOnlyWithoutAnotherMeaning(ErrorRow row) {
        server.failNextWith(row.code());
        ApiException e = refusal(() -> client.invitationLinks().with(once()).approveAcception("op"));
        if (LOST_RACE.contains(row.code())) {
            assertThat(e).isInstanceOf(OperationOutdatedException.class);
        } else {
            assertThat(e).isNotInstanceOf(OperationOutdatedException.class);
            assertThat(e.kind())
                    .isEqualTo(
                            TresoritErrorCode.of(row.code()).kind(row.status().orElseThrow()));
            assertThat(e.correctiveAction().orElse("")).doesNotContain("start");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 400, 409, 500, 503})
    void approval_lostRace_isOneUnderWhateverStatus(int status) {
        for (String code : LOST_RACE) {
            server.failNextWith(code, status, "");
            assertThat(refusal(() -> client.shares().approve("op")))
                    .isInstanceOf(OperationOutdatedException.class)
                    .hasMessageContaining("must start the whole operation again")
                    .hasMessageNotContaining("call again");
        }
        assertThat(server.received()).hasSize(11);
    }

    @ParameterizedTest
    @CsvSource({"409, ''", "412, ''", "409, <html>", "412, {}", "409, {\"ErrorCode\":\"StandardHttpErrorWrapping\"}"})
    void approval_conflictWithoutACode_isALostRace(int status, String body) {
        server.failNext(Fault.reply(Reply.text(status, "application/json", body)));
        assertThat(refusal(() -> client.kicks().approve("op"))).isInstanceOf(OperationOutdatedException.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 403, 404, 423, 500})
    void approval_refusedWithoutACode_isNoLostRace(int status) {
        server.failNext(Fault.status(status));
        assertThat(refusal(() -> client.kicks().approve("op"))).isNotInstanceOf(OperationOutdatedException.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 408, 429, 500})
    void approval_unknownCodeUnderAStatusThatTells_isNoLostRace(int status) {
        server.failNextWith("NewerThanThisTable", status, "");
        assertThat(refusal(() -> client.kicks().approve("op"))).isNotInstanceOf(OperationOutdatedException.class);
    }

    /** Only one approval loses no races: that of a tresor. */
    @Test
    void approvalOfATresor_sameCodes_areNoLostRace() {
        for (String code : LOST_RACE) {
            server.failNextWith(code);
            assertThat(refusal(() -> client.tresors().with(once()).approveCreation("t")))
                    .isNotInstanceOf(OperationOutdatedException.class);
        }
        server.failNextWith("NewerThanThisTable", 400, "");
        assertThat(refusal(() -> client.tresors().approveCreation("t")))
                .isNotInstanceOf(OperationOutdatedException.class);
        server.failNext(Fault.status(409));
        assertThat(refusal(() -> client.tresors().approveCreation("t")))
                .isNotInstanceOf(OperationOutdatedException.class);
    }

    /** Throttling is not in the vendor's table: whether the server acted, nobody says. */
    @ParameterizedTest
    @MethodSource("unsafe")
    void tooManyRequests_whatMayNotBeSentTwice_isNot(Consumer<TresoritClient> call) {
        server.failNext(Fault.status(429));
        assertThatThrownBy(() -> call.accept(client)).isInstanceOf(RateLimitedException.class);
        server.failNextWith("TooManyRequests", 429, "slow down");
        assertThatThrownBy(() -> call.accept(client))
                .isInstanceOfSatisfying(
                        RateLimitedException.class, e -> assertThat(e.code()).contains("TooManyRequests"));
        assertThat(server.received()).hasSize(2);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void rejection_unclearThenRefused_isProbablyRejectedUnlessTheCodeTellsOtherwise(ErrorRow row) {
        server.failNext(Fault.status(500));
        server.failNextWith(row.code());
        ApiException e = refusal(() -> client.shares().with(attempts(2)).reject("op"));
        assertThat(e.code()).contains(row.code());
        assertThat(e.outcomeUnknown()).isTrue();
        boolean silent = row.status().orElseThrow() >= 500 || NOT_BY_A_REJECTION.contains(row.code());
        if (silent) {
            assertThat(e.correctiveAction().orElse("")).doesNotContain("rejected");
        } else {
            assertThat(e.correctiveAction().orElseThrow()).contains("probably rejected already");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "InvalidAuthorization, this machine's clock",
        "TheseArentTheDroidsYouAreLookingFor, base address",
        "UserNotExists, Check the user id"
    })
    void rejection_unclearThenRefused_keepsTheAdviceOfTheCode(String code, String advice) {
        server.failNext(Fault.status(500));
        server.failNextWith(code);
        assertThat(refusal(() -> client.kicks().reject("op")).correctiveAction().orElseThrow())
                .contains(advice);
    }

    @ParameterizedTest
    @CsvSource({
        "400, true",
        "403, true",
        "404, true",
        "409, true",
        "401, false",
        "408, false",
        "429, false",
        "500, false"
    })
    void rejection_unclearThenRefusedWithoutACode_isProbablyRejected(int status, boolean told) {
        server.failNext(Fault.status(500));
        server.failNext(Fault.status(status));
        ApiException e = refusal(() -> client.shares().with(attempts(2)).reject("op"));
        assertThat(e.correctiveAction()
                        .filter(text -> text.contains("probably rejected already"))
                        .isPresent())
                .isEqualTo(told);
        assertThat(e.kind()).isEqualTo(ErrorKind.ofStatus(status));
    }

    /** Unclear itself, and no refusal after something unclear. */
    @Test
    void rejection_timedOutAtTheServer_isNotCalledRejected() {
        server.failNext(Fault.status(408));
        ApiException e = refusal(() -> client.shares().with(once()).reject("op"));
        assertThat(e.outcomeUnknown()).isTrue();
        assertThat(e.correctiveAction()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "InvalidAuthorization, 'Check the admin key, the tenant id and this machine''s clock'",
        "TheseArentTheDroidsYouAreLookingFor, Check the base address",
        "UserNotExists, 'Check the user id; a user whose registration was begun'",
        "TresorIsNotApproved, Approve the creation of the tresor first.",
        "StorageConflict, 'Look at the present state, then call again.'"
    })
    void advice_ofACode_isInTheMessage(String code, String advice) {
        server.failNextWith(code);
        assertThat(refusal(() -> client.tresors().delete("t"))).hasMessageContaining(advice);
    }

    private static ApiException refusal(Runnable call) {
        return catchThrowableOfType(ApiException.class, call::run);
    }

    private static CallOptions once() {
        return attempts(1);
    }

    private static CallOptions attempts(int attempts) {
        return CallOptions.builder().attempts(attempts).build();
    }
}
