package dev.gatehouse.sdk.cte;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.gatehouse.sdk.core.CallOptions;
import dev.gatehouse.sdk.core.Secret;
import dev.gatehouse.sdk.core.error.SdkException;
import dev.gatehouse.sdk.core.error.ServerErrorException;
import dev.gatehouse.sdk.core.error.UnauthenticatedException;
import dev.gatehouse.sdk.core.observe.CallEvent;
import dev.gatehouse.sdk.cte.error.CteError;
import dev.gatehouse.sdk.testkit.FakeResponse;
import dev.gatehouse.sdk.testkit.Fault;
import dev.gatehouse.sdk.testkit.cte.FakeCteServer;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rejected and slow logins. Further calls must neither lock the account nor exceed their deadline. */
class RejectedLoginTest extends FakeServerTest {

    private static final Fault REJECTED = Fault.response(
            FakeResponse.json(401, Map.of("code", 5, "codeDesc", "NCERRUnauthorizedAccess", "message", "text")));

    private Duration refreshDuration = Duration.ZERO;

    @Override
    void attempted(CallEvent event) {
        if (event.operation().equals("cte.refresh")) {
            time.advance(refreshDuration);
        }
    }

    @BeforeEach
    void seed() {
        server().addClient("host-1");
    }

    @Test
    void rejectedPassword_isNotSentByLaterCalls() {
        CteClient cte = client(CteCredentials.password(FakeCteServer.USER, Secret.of("wrong")));
        UnauthenticatedException first = rejection(cte);
        UnauthenticatedException second = rejection(cte);

        assertThat(server().received()).hasSize(1);
        assertThat(first.attempts()).isEqualTo(1);
        assertThat(first.correctiveAction()).isEmpty();
        assertThat(second).isNotSameAs(first);
        assertThat(second.attempts()).isZero();
        assertThat(second.operation()).isEqualTo("cte.login");
        assertThat(second.code()).isEqualTo(first.code()).isPresent();
        assertThat(second.requestId()).isEqualTo(first.requestId()).isPresent();
        assertThat(second.vendorMessage()).isEqualTo(first.vendorMessage()).isPresent();
        assertThat(second.details(CteError.class)).isEqualTo(first.details(CteError.class));
        assertThat(second.correctiveAction().orElseThrow()).contains("Create a new client");
    }

    @Test
    void refreshTokenAndPasswordRejected_thePasswordIsSentOnce_forAnyNumberOfCalls() {
        CteClient cte = client();
        cte.clients().get("host-1");
        server().clearRequestsAndFaults();
        for (int i = 0; i < 200; i++) {
            server().failNext(FakeServerTest::isLogin, REJECTED);
        }
        // From 240 s on the client tries to refresh the JWT, which expires after 300 s.
        time.advance(Duration.ofSeconds(240));
        for (int i = 0; i < 29; i++) {
            cte.clients().get("host-1");
            time.advance(Duration.ofSeconds(2));
        }
        time.advance(Duration.ofSeconds(60));
        for (int i = 0; i < 20; i++) {
            rejection(cte);
        }
        assertThat(passwordLogins()).isEqualTo(1);
    }

    @Test
    void loginThatFailedForOtherReasons_isSentByTheNextCall() {
        CteClient cte = client();
        for (Fault fault : new Fault[] {Fault.status(503), Fault.status(404), Fault.status(408), Fault.reset()}) {
            server().failNext(FakeServerTest::isLogin, fault);
            assertThat(catchThrowable(() -> cte.clients().get("host-1"))).isInstanceOf(SdkException.class);
        }
        assertThat(cte.clients().get("host-1").name()).contains("host-1");
        assertThat(passwordLogins()).isEqualTo(5);
    }

    /** A 404 of a proxy does not mean that the refresh token is invalid. */
    @Test
    void refreshTokenThatMayStillBeValid_isKeptUntilItIsReplaced_soCloseRevokesIt() {
        CteClient cte = client();
        cte.clients().get("host-1");
        advance(Duration.ofMinutes(6));
        server().failNext(FakeServerTest::isLogin, Fault.status(404));
        server().failNext(FakeServerTest::isLogin, Fault.status(503));
        assertThat(catchThrowable(() -> cte.clients().get("host-1"))).isInstanceOf(ServerErrorException.class);
        assertThat(server().activeRefreshTokens()).hasSize(1);
        cte.close();

        assertThat(server().activeRefreshTokens()).isEmpty();
    }

    @Test
    void refreshWithAnErrorInA200_fallsBackToThePassword() {
        CteClient cte = client();
        cte.clients().get("host-1");
        advance(Duration.ofMinutes(6));
        server().failNext(
                        FakeServerTest::isLogin,
                        Fault.response(FakeResponse.json(
                                200,
                                Map.of("codeDesc", "NCERRUnauthorizedAccess", "message", "Token has been revoked"))));

        assertThat(cte.clients().get("host-1").name()).contains("host-1");
        assertThat(passwordLogins()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void login_isLimitedByTheDeadlineOfTheCall(boolean afterARefresh) {
        CteClient cte = client();
        CallOptions options = CallOptions.within(Duration.ofMillis(50));
        if (afterARefresh) {
            cte.clients().get("host-1");
            advance(Duration.ofMinutes(6));
            refreshDuration = Duration.ofMillis(950);
            options = CallOptions.within(Duration.ofSeconds(1));
            server().failNext(FakeServerTest::isLogin, REJECTED);
        }
        // Shorter than one second: a login with the complete deadline would succeed.
        server().failNext(FakeServerTest::isLogin, Fault.delay(Duration.ofMillis(700)));
        CallOptions limited = options;

        SdkException e = catchThrowableOfType(
                SdkException.class, () -> cte.clients().with(limited).get("host-1"));

        assertThat(e).isNotNull();
        assertThat(e.operation()).isEqualTo("cte.login");
    }

    @Test
    void refresh_isLimitedByTheDeadlineOfTheCall() {
        CteClient cte = client();
        cte.clients().get("host-1");
        advance(Duration.ofMinutes(6));
        server().failNext(
                        FakeServerTest::isLogin,
                        Fault.response(FakeResponse.empty(503).header("Retry-After", "2")));

        SdkException e = catchThrowableOfType(
                ServerErrorException.class,
                () -> cte.clients()
                        .with(CallOptions.within(Duration.ofSeconds(1)))
                        .get("host-1"));

        assertThat(e.operation()).isEqualTo("cte.refresh");
        assertThat(time.waits()).isEmpty();
    }

    private static UnauthenticatedException rejection(CteClient cte) {
        UnauthenticatedException e = catchThrowableOfType(
                UnauthenticatedException.class, () -> cte.clients().get("host-1"));
        assertThat(e).isNotNull();
        return e;
    }

    private long passwordLogins() {
        return logins().stream()
                .filter(body -> body.contains("\"grant_type\":\"password\""))
                .count();
    }
}
