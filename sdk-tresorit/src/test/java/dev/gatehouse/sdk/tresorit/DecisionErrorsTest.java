package dev.gatehouse.sdk.tresorit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.gatehouse.sdk.core.CallOptions;
import dev.gatehouse.sdk.core.error.ApiException;
import dev.gatehouse.sdk.core.error.ErrorKind;
import dev.gatehouse.sdk.core.error.RateLimitedException;
import dev.gatehouse.sdk.testkit.FakeResponse;
import dev.gatehouse.sdk.testkit.FakeServerExtension;
import dev.gatehouse.sdk.testkit.Fault;
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

/** Exceptions and corrective actions of failed approvals and rejections. */
class DecisionErrorsTest {

    private static final Set<String> OUTDATED = Set.of(
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

    /** Codes that an earlier rejection can't cause. */
    private static final Set<String> NOT_CAUSED_BY_REJECTION = Set.of(
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
        client = TestClients.withoutWaits(server);
    }

    @AfterEach
    void disconnect() {
        client.close();
    }

    /** All codes with a status other than 304, which has no body. */
    static List<ErrorRow> rows() {
        return FakeTresoritServer.errorCodes().stream()
                .filter(row -> row.status().orElse(304) != 304)
                .toList();
    }

    static List<Consumer<TresoritClient>> nonIdempotent() {
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
    void approval_code_isOutdatedOnlyWithoutAnotherMeaning(ErrorRow row) {
        server.failNextWith(row.code());
        ApiException e = error(() -> client.invitationLinks().with(once()).approveAcception("op"));
        if (OUTDATED.contains(row.code())) {
            assertThat(e).isInstanceOf(OperationOutdatedException.class);
        } else {
            assertThat(e).isNotInstanceOf(OperationOutdatedException.class);
            assertThat(e.kind())
                    .isEqualTo(
                            TresoritErrorCode.of(row.code()).kind(row.status().orElseThrow()));
            assertThat(e.correctiveAction().orElse("")).doesNotContainIgnoringCase("start");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 400, 409, 500, 503})
    void approval_outdatedCode_isOutdatedWithAnyStatus(int status) {
        for (String code : OUTDATED) {
            server.failNextWith(code, status, "");
            assertThat(error(() -> client.shares().approve("op")))
                    .isInstanceOf(OperationOutdatedException.class)
                    .hasMessageContaining("Start the whole operation again in the end user's client")
                    .hasMessageNotContaining("retry the call");
        }
        assertThat(server.received()).hasSize(11);
    }

    @ParameterizedTest
    @CsvSource({"409, ''", "412, ''", "409, <html>", "412, {}", "409, {\"ErrorCode\":\"StandardHttpErrorWrapping\"}"})
    void approval_conflictWithoutCode_isOutdated(int status, String body) {
        server.failNext(Fault.response(FakeResponse.text(status, "application/json", body)));
        assertThat(error(() -> client.kicks().approve("op"))).isInstanceOf(OperationOutdatedException.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 403, 404, 423, 500})
    void approval_otherStatusWithoutCode_isNotOutdated(int status) {
        server.failNext(Fault.status(status));
        assertThat(error(() -> client.kicks().approve("op"))).isNotInstanceOf(OperationOutdatedException.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 408, 429, 500})
    void approval_unknownCodeWithMeaningfulStatus_isNotOutdated(int status) {
        server.failNextWith("NewerThanThisTable", status, "");
        assertThat(error(() -> client.kicks().approve("op"))).isNotInstanceOf(OperationOutdatedException.class);
    }

    /** Only the approval of a tresor can't be outdated. */
    @Test
    void approvalOfATresor_sameCodes_areNotOutdated() {
        for (String code : OUTDATED) {
            server.failNextWith(code);
            assertThat(error(() -> client.tresors().with(once()).approveCreation("t")))
                    .isNotInstanceOf(OperationOutdatedException.class);
        }
        server.failNextWith("NewerThanThisTable", 400, "");
        assertThat(error(() -> client.tresors().approveCreation("t")))
                .isNotInstanceOf(OperationOutdatedException.class);
        server.failNext(Fault.status(409));
        assertThat(error(() -> client.tresors().approveCreation("t")))
                .isNotInstanceOf(OperationOutdatedException.class);
    }

    /** Throttling is not documented, so the server may have processed the request. */
    @ParameterizedTest
    @MethodSource("nonIdempotent")
    void tooManyRequests_nonIdempotentRequest_isNotRetried(Consumer<TresoritClient> call) {
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
    void rejection_failedAfterUnknownOutcome_isProbablyRejected_unlessTheCodeHasAnotherCause(ErrorRow row) {
        server.failNext(Fault.status(500));
        server.failNextWith(row.code());
        ApiException e = error(() -> client.shares().with(attempts(2)).reject("op"));
        assertThat(e.code()).contains(row.code());
        assertThat(e.outcomeUnknown()).isTrue();
        boolean otherCause = row.status().orElseThrow() >= 500 || NOT_CAUSED_BY_REJECTION.contains(row.code());
        if (otherCause) {
            assertThat(e.correctiveAction().orElse("")).doesNotContain("rejected");
        } else {
            assertThat(e.correctiveAction().orElseThrow()).contains("probably rejected the operation");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "InvalidAuthorization, the clock of this machine",
        "TheseArentTheDroidsYouAreLookingFor, base URL",
        "UserNotExists, Check the user id"
    })
    void rejection_failedAfterUnknownOutcome_keepsTheCorrectiveActionOfTheCode(String code, String action) {
        server.failNext(Fault.status(500));
        server.failNextWith(code);
        assertThat(error(() -> client.kicks().reject("op")).correctiveAction().orElseThrow())
                .contains(action);
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
    void rejection_failedWithoutCodeAfterUnknownOutcome_isProbablyRejected(int status, boolean reported) {
        server.failNext(Fault.status(500));
        server.failNext(Fault.status(status));
        ApiException e = error(() -> client.shares().with(attempts(2)).reject("op"));
        assertThat(e.correctiveAction()
                        .filter(text -> text.contains("probably rejected the operation"))
                        .isPresent())
                .isEqualTo(reported);
        assertThat(e.kind()).isEqualTo(ErrorKind.ofStatus(status));
    }

    /** The outcome of this attempt is unknown, but there was no earlier attempt. */
    @Test
    void rejection_timedOutOnTheServer_isNotReportedAsRejected() {
        server.failNext(Fault.status(408));
        ApiException e = error(() -> client.shares().with(once()).reject("op"));
        assertThat(e.outcomeUnknown()).isTrue();
        assertThat(e.correctiveAction()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "InvalidAuthorization, 'Check the admin key, the tenant id and the clock of this machine'",
        "TheseArentTheDroidsYouAreLookingFor, Check the base URL",
        "UserNotExists, 'Check the user id. A user whose registration the client has not completed'",
        "TresorIsNotApproved, Approve the creation of the tresor first.",
        "StorageConflict, 'Read the current state, then retry the call.'"
    })
    void correctiveAction_ofACode_isInTheMessage(String code, String action) {
        server.failNextWith(code);
        assertThat(error(() -> client.tresors().delete("t"))).hasMessageContaining(action);
    }

    private static ApiException error(Runnable call) {
        return catchThrowableOfType(ApiException.class, call::run);
    }

    private static CallOptions once() {
        return attempts(1);
    }

    private static CallOptions attempts(int attempts) {
        return CallOptions.builder().attempts(attempts).build();
    }
}
