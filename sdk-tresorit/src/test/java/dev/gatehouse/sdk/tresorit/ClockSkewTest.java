package dev.gatehouse.sdk.tresorit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.sdk.contract.CapturedLogs;
import dev.gatehouse.sdk.contract.TestTime;
import dev.gatehouse.sdk.core.ApiResponse;
import dev.gatehouse.sdk.core.SdkConfig;
import dev.gatehouse.sdk.core.Secret;
import dev.gatehouse.sdk.core.error.ApiException;
import dev.gatehouse.sdk.core.error.UnauthenticatedException;
import dev.gatehouse.sdk.core.spi.ApiRequest;
import dev.gatehouse.sdk.core.spi.JsonCodec;
import dev.gatehouse.sdk.core.spi.Operation;
import dev.gatehouse.sdk.core.spi.ServerAddress;
import dev.gatehouse.sdk.testkit.FakeResponse;
import dev.gatehouse.sdk.testkit.FakeServerExtension;
import dev.gatehouse.sdk.testkit.Fault;
import dev.gatehouse.sdk.testkit.ReceivedRequest;
import dev.gatehouse.sdk.testkit.tresorit.FakeTresoritServer;
import dev.gatehouse.sdk.testkit.tresorit.Undocumented;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A clock that differs from the server's by more than 15 minutes is corrected once. */
@Timeout(30)
class ClockSkewTest {

    private static final String CORRECTED = "signatures are corrected";

    @RegisterExtension
    final FakeServerExtension<FakeTresoritServer> started = new FakeServerExtension<>(FakeTresoritServer::start);

    private final TestTime time = new TestTime();
    private FakeTresoritServer server;

    @BeforeEach
    void synchronizeClocks() {
        server = started.server();
        server.clock().advance(Duration.between(server.clock().instant(), time.now()));
    }

    @ParameterizedTest
    @CsvSource({"PT24H,86", "PT-24H,86", "PT16M,9", "PT-16M,9"})
    void clockOutOfRange_isCorrectedOnce(Duration difference, String secondsStart) {
        server.clock().advance(difference);
        String tresor = server.addTresor(server.addUser());
        try (CapturedLogs logs = new CapturedLogs();
                TresoritClient client = client()) {
            client.users().list();
            client.tresors().listMembers(tresor);
            client.users().list();
            assertThat(server.received()).as("one replay in three calls").hasSize(4);
            assertThat(logs.lines())
                    .filteredOn(line -> line.contains(CORRECTED))
                    .singleElement()
                    .satisfies(line -> assertThat(line)
                            .contains("WARN")
                            .contains("is " + secondsStart)
                            .contains(difference.isNegative() ? "ahead of" : "behind"));
        }
    }

    @Test
    void clockOffByTenMinutes_isNotCorrected() {
        server.clock().advance(Duration.ofMinutes(10));
        try (CapturedLogs logs = new CapturedLogs();
                TresoritClient client = client()) {
            client.users().list();
            assertThat(server.received()).hasSize(1);
            server.primaryKey("f".repeat(64));
            assertThatThrownBy(() -> client.users().list()).isInstanceOf(UnauthenticatedException.class);
            assertThat(server.received()).hasSize(2);
            assertThat(logs.lines()).noneMatch(line -> line.contains(CORRECTED));
        }
    }

    /** The code is not documented, so the client must not depend on it. */
    @ParameterizedTest
    @ValueSource(strings = {"InvalidAuthorization", "InvalidToken", "TresorCreationForbidden"})
    void anyCodeWithStatus403_isRecognized(String code) {
        server.errorCodeFor(Undocumented.DATE_OUT_OF_RANGE, code);
        server.clock().advance(Duration.ofDays(1));
        try (TresoritClient client = client()) {
            client.users().list();
            assertThat(server.received()).hasSize(2);
        }
    }

    @Test
    void otherStatus_isNotRecognized() {
        server.errorCodeFor(Undocumented.DATE_OUT_OF_RANGE, "BadInput");
        server.clock().advance(Duration.ofDays(1));
        try (TresoritClient client = client()) {
            assertThatThrownBy(() -> client.users().list()).isInstanceOf(ApiException.class);
            assertThat(server.received()).hasSize(1);
        }
    }

    @Test
    void nonIdempotentRequest_isReplayed_becauseTheServerRejectedTheSignature() {
        server.clock().advance(Duration.ofDays(1));
        String tresor = server.createTresor(server.addUser());
        try (TresoritClient client = client()) {
            client.tresors().approveCreation(tresor);
            assertThat(server.received()).hasSize(2);
        }
    }

    @Test
    void clockThatMovesAgain_isNotCorrectedAgain_andNothingLoops() {
        server.clock().advance(Duration.ofDays(1));
        try (TresoritClient client = client()) {
            client.users().list();
            server.clock().advance(Duration.ofDays(1));
            server.clearRequestsAndFaults();
            for (int i = 1; i <= 2; i++) {
                assertThatThrownBy(() -> client.users().list()).isInstanceOf(UnauthenticatedException.class);
                assertThat(server.received()).hasSize(i);
            }
        }
    }

    @Test
    void clockSetToTheRightTimeLater_dropsTheCorrection() {
        server.clock().advance(Duration.ofDays(1));
        try (TresoritClient client = client()) {
            client.users().list();
            time.advance(Duration.ofDays(1));
            client.users().list();
            client.users().list();
            assertThat(server.received()).hasSize(2 + 2 + 1);
        }
    }

    @Test
    void wrongKeyAndWrongClock_areOneReplay() {
        server.clock().advance(Duration.ofDays(1));
        server.primaryKey("f".repeat(64));
        try (TresoritClient client = TresoritClient.create(
                SdkConfig.of(server.url()).withTime(time),
                TresoritCredentials.of(Secret.of("e".repeat(64))).withTenantId(server.tenantId()))) {
            assertThatThrownBy(() -> client.users().list()).isInstanceOf(UnauthenticatedException.class);
            assertThat(server.received()).hasSize(2);
        }
    }

    /** A second send of a change would be harmless, but would look like a retry in the audit log of the server. */
    @Test
    void wrongKeyAndWrongClock_sendEachLaterChangeOnce_andRecoverWithTheRightKey() {
        server.clock().advance(Duration.ofDays(1));
        String right = server.primaryKey();
        server.primaryKey("f".repeat(64));
        String tresor = server.createTresor(server.addUser());
        try (TresoritClient client = TresoritClient.create(
                SdkConfig.of(server.url()).withTime(time),
                TresoritCredentials.of(Secret.of(right)).withTenantId(server.tenantId()))) {
            assertThatThrownBy(() -> client.tresors().approveCreation(tresor))
                    .isInstanceOf(UnauthenticatedException.class);
            assertThat(server.received()).hasSize(2);
            for (int sent = 3; sent <= 6; sent++) {
                assertThatThrownBy(() -> client.tresors().approveCreation(tresor))
                        .isInstanceOf(UnauthenticatedException.class);
                assertThat(server.received()).hasSize(sent);
            }
            server.primaryKey(right);
            client.users().list();
            client.tresors().approveCreation(tresor);
            client.tresors().approveCreation(server.createTresor(server.addUser()));
            assertThat(server.received()).as("the read was replayed").hasSize(6 + 4);
        }
    }

    /** An error of the operation itself, in a response whose Date header a proxy replaced. */
    @Test
    void wrongDateHeader_doesNotMakeTheClientUnusable() {
        try (TresoritClient client = client()) {
            server.failNext(Fault.response(
                    server.errorResponse("TresorSharingForbidden").header("Date", date(Duration.ofDays(3)))));
            assertThatThrownBy(() -> client.users().list()).isInstanceOf(ApiException.class);
            assertThat(server.received()).as("replayed with the wrong date").hasSize(2);
            client.users().list();
            client.users().list();
            assertThat(server.received()).hasSize(4);
        }
    }

    /** The server accepted the signature, so another date can't help. */
    @Test
    void errorOfTheOperation_withAWrongDateHeader_isNotReplayedForAChange() {
        String tresor = server.createTresor(server.addUser());
        try (CapturedLogs logs = new CapturedLogs();
                TresoritClient client = client()) {
            server.failNext(Fault.response(
                    server.errorResponse("TresorSharingForbidden").header("Date", date(Duration.ofDays(3)))));
            assertThatThrownBy(() -> client.tresors().approveCreation(tresor))
                    .isInstanceOf(ApiException.class)
                    .hasMessageContaining("TresorSharingForbidden");
            assertThat(server.received()).hasSize(1);
            assertThat(logs.lines()).noneMatch(line -> line.contains(CORRECTED));
        }
    }

    @Test
    void requestThatTakesLong_doesNotMakeTheDateHeaderUntrusted() {
        try (TresoritClient client = client()) {
            server.failNext(
                    this::delayed,
                    Fault.response(FakeResponse.empty(200).header("Date", date(Duration.ofMinutes(20)))));
            client.tresors().approveCreation("0000q2w3e4r5t6y7u8i9o0p1");
            server.clock().advance(Duration.ofDays(1));
            client.users().list();
            assertThat(server.received()).hasSize(3);
        }
    }

    /** Two calls at the same time, and a clock that is only a little too far ahead. */
    @Test
    void rejectionOfARequestThatWasSignedBefore_doesNotDropTheCorrection() {
        ApiRequest read = Operation.get("test", "/api/v4/admin/user/list-users")
                .request()
                .finish(ServerAddress.of(SdkConfig.of(server.url())), Map.of(), JsonCodec.pascalCase());
        server.clock().advance(Duration.ofSeconds(-910));
        ApiResponse rejected = new ApiResponse(
                403,
                name -> name.equalsIgnoreCase("Date") ? List.of(date(Duration.ZERO)) : List.of(),
                new byte[0],
                JsonCodec.pascalCase());
        ClockSkew clock = new ClockSkew(time);
        Instant signed = time.now();
        clock.correct(signed, rejected);
        time.advance(Duration.ofSeconds(20));
        clock.received(read, signed, rejected);
        assertThat(Duration.between(clock.now(), time.now())).isGreaterThan(Duration.ofMinutes(15));
    }

    @Test
    void errorOfTheOperation_confirmsACorrection() {
        server.clock().advance(Duration.ofDays(1));
        try (TresoritClient client = client()) {
            for (int sent = 2; sent <= 4; sent++) {
                assertThatThrownBy(() -> client.users().setState("none", true)).isInstanceOf(ApiException.class);
                assertThat(server.received()).hasSize(sent);
            }
        }
    }

    @Test
    void readDelayedOnTheWay_isSignedOnceMore_aChangeIsNot() {
        String tresor = server.createTresor(server.addUser());
        try (CapturedLogs logs = new CapturedLogs();
                TresoritClient client = client()) {
            server.failNext(this::delayed, outOfRange());
            client.users().list();
            assertThat(server.received()).hasSize(2);
            server.failNext(this::delayed, outOfRange());
            assertThatThrownBy(() -> client.tresors().approveCreation(tresor)).isInstanceOf(ApiException.class);
            assertThat(server.received()).hasSize(3);
            assertThat(logs.lines()).noneMatch(line -> line.contains(CORRECTED));
        }
    }

    @Test
    void dateHeaderOfAnAcceptedRequest_thatIsWrong_isIgnoredFromThenOn() {
        try (TresoritClient client = client()) {
            server.failNext(Fault.response(FakeResponse.empty(200).header("Date", date(Duration.ofDays(3)))));
            client.tresors().approveCreation("0000q2w3e4r5t6y7u8i9o0p1");
            server.failNext(Fault.response(
                    server.errorResponse("InvalidAuthorization").header("Date", date(Duration.ofDays(3)))));
            assertThatThrownBy(() -> client.users().list()).isInstanceOf(UnauthenticatedException.class);
            assertThat(server.received()).hasSize(2);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "yesterday", "Thu, 99 Foo 2026 00:00:00 GMT"})
    void invalidDateHeader_isIgnored(String date) {
        try (TresoritClient client = client()) {
            server.failNext(
                    Fault.response(server.errorResponse("InvalidAuthorization").header("Date", date)));
            assertThatThrownBy(() -> client.users().list()).isInstanceOf(UnauthenticatedException.class);
            assertThat(server.received()).hasSize(1);
        }
    }

    /** Both clocks advance while the request is on its way. */
    private boolean delayed(ReceivedRequest request) {
        time.advance(Duration.ofMinutes(20));
        server.clock().advance(Duration.ofMinutes(20));
        return true;
    }

    private Fault outOfRange() {
        return Fault.response(
                server.errorResponse("InvalidAuthorization").header("Date", date(Duration.ofMinutes(20))));
    }

    private String date(Duration ahead) {
        Instant now = server.clock().instant().plus(ahead);
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(now.atOffset(ZoneOffset.UTC));
    }

    private TresoritClient client() {
        SdkConfig config = SdkConfig.of(server.url()).withTime(time).withDeadline(Duration.ofHours(1));
        return TresoritClient.create(config, TestClients.credentials(server));
    }
}
