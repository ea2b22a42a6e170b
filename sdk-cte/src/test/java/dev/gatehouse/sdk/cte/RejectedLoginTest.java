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
import dev.gatehouse.sdk.testkit.Fault;
import dev.gatehouse.sdk.testkit.Reply;
import dev.gatehouse.sdk.testkit.cte.FakeCteServer;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A server that refuses a login, or is slow to give one: many calls must not lock the account, nor hang. */
class RejectedLoginTest extends FakeServerTest {

    private static final Fault REFUSED =
            Fault.reply(Reply.json(401, Map.of("code", 5, "codeDesc", "NCERRUnauthorizedAccess", "message", "words")));

    private Duration refreshTakes = Duration.ZERO;

    @Override
    void attempted(CallEvent event) {
        if (event.operation().equals("cte.refresh")) {
            time.advance(refreshTakes);
        }
    }

    @BeforeEach
    void seed() {
        server().addClient("host-1");
    }

    @Test
    void refusedPassword_isNotSentAgainByLaterCalls() {
        CteClient cte = client(CteCredentials.password(FakeCteServer.USER, Secret.of("wrong")));
        UnauthenticatedException first = refusal(cte);
        UnauthenticatedException second = refusal(cte);

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
        assertThat(second.correctiveAction().orElseThrow()).contains("make a new client");
    }

    @Test
    void refreshTokenAndPasswordRefused_thePasswordIsSentOnce_howeverManyCalls() {
        CteClient cte = client();
        cte.clients().get("host-1");
        server().forget();
        for (int i = 0; i < 200; i++) {
            server().failNext(FakeServerTest::isLogin, REFUSED);
        }
        // From 240 s on it is renewed early, and the JWT still serves; from 300 s on nothing does.
        time.advance(Duration.ofSeconds(240));
        for (int i = 0; i < 29; i++) {
            cte.clients().get("host-1");
            time.advance(Duration.ofSeconds(2));
        }
        time.advance(Duration.ofSeconds(60));
        for (int i = 0; i < 20; i++) {
            refusal(cte);
        }
        assertThat(passwordLogins()).isEqualTo(1);
    }

    @Test
    void loginThatFailedOtherwise_isTriedAgainByTheNextCall() {
        CteClient cte = client();
        for (Fault fault : new Fault[] {Fault.status(503), Fault.status(404), Fault.status(408), Fault.reset()}) {
            server().failNext(FakeServerTest::isLogin, fault);
            assertThat(catchThrowable(() -> cte.clients().get("host-1"))).isInstanceOf(SdkException.class);
        }
        assertThat(cte.clients().get("host-1").name()).contains("host-1");
        assertThat(passwordLogins()).isEqualTo(5);
    }

    /** A proxy's 404 says nothing about the refresh token. */
    @Test
    void refreshTokenThatMayStillBeAlive_isKeptUntilAnotherTakesItsPlace_soCloseRevokesIt() {
        CteClient cte = client();
        cte.clients().get("host-1");
        advance(Duration.ofMinutes(6));
        server().failNext(FakeServerTest::isLogin, Fault.status(404));
        server().failNext(FakeServerTest::isLogin, Fault.status(503));
        assertThat(catchThrowable(() -> cte.clients().get("host-1"))).isInstanceOf(ServerErrorException.class);
        assertThat(server().openRefreshTokens()).hasSize(1);
        cte.close();

        assertThat(server().openRefreshTokens()).isEmpty();
    }

    @Test
    void refreshAnsweredByAnErrorInsideA200_fallsBackToThePasswordToo() {
        CteClient cte = client();
        cte.clients().get("host-1");
        advance(Duration.ofMinutes(6));
        server().failNext(
                        FakeServerTest::isLogin,
                        Fault.reply(Reply.json(
                                200,
                                Map.of("codeDesc", "NCERRUnauthorizedAccess", "message", "Token has been revoked"))));

        assertThat(cte.clients().get("host-1").name()).contains("host-1");
        assertThat(passwordLogins()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void login_hasNoMoreTimeThanTheCallHasLeft(boolean afterARefresh) {
        CteClient cte = client();
        CallOptions options = CallOptions.within(Duration.ofMillis(50));
        if (afterARefresh) {
            cte.clients().get("host-1");
            advance(Duration.ofMinutes(6));
            refreshTakes = Duration.ofMillis(950);
            options = CallOptions.within(Duration.ofSeconds(1));
            server().failNext(FakeServerTest::isLogin, REFUSED);
        }
        // Less than a second, so that a login with the whole of the second would succeed.
        server().failNext(FakeServerTest::isLogin, Fault.delay(Duration.ofMillis(700)));
        CallOptions limited = options;

        SdkException e = catchThrowableOfType(
                SdkException.class, () -> cte.clients().with(limited).get("host-1"));

        assertThat(e).isNotNull();
        assertThat(e.operation()).isEqualTo("cte.login");
    }

    @Test
    void refresh_hasNoMoreTimeThanTheCallHasLeft() {
        CteClient cte = client();
        cte.clients().get("host-1");
        advance(Duration.ofMinutes(6));
        server().failNext(FakeServerTest::isLogin, Fault.reply(Reply.empty(503).header("Retry-After", "2")));

        SdkException e = catchThrowableOfType(
                ServerErrorException.class,
                () -> cte.clients()
                        .with(CallOptions.within(Duration.ofSeconds(1)))
                        .get("host-1"));

        assertThat(e.operation()).isEqualTo("cte.refresh");
        assertThat(time.waits()).isEmpty();
    }

    private static UnauthenticatedException refusal(CteClient cte) {
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
