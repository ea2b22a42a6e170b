package dev.gatehouse.sdk.cte;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.sdk.testkit.FakeResponse;
import dev.gatehouse.sdk.testkit.Fault;
import dev.gatehouse.sdk.testkit.ReceivedRequest;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Closing revokes the refresh token within ten seconds. */
class ClosingTest extends FakeServerTest {

    private static final Duration TEN_SECONDS = Duration.ofSeconds(10);

    @Test
    void close_doesNotWaitLongerThanTenSeconds() {
        CteClient cte = loggedIn();
        server().failNext(ClosingTest::isLogout, busyFor(11));
        cte.close();

        assertThat(time.waits()).isEmpty();
        assertThat(last()).matches(ClosingTest::isLogout);
    }

    @Test
    void close_waitsForABusyServer() {
        CteClient cte = loggedIn();
        server().failNext(ClosingTest::isLogout, busyFor(6));
        cte.close();

        assertThat(server().activeRefreshTokens()).isEmpty();
    }

    /** The limit includes logout, refresh and the second logout. */
    @Test
    void close_withExpiredJwt_takesAtMostTenSecondsInTotal() {
        CteClient cte = loggedIn();
        advance(Duration.ofMinutes(6));
        server().failNext(ClosingTest::isLogout, busyFor(6));
        server().failNext(FakeServerTest::isLogin, busyFor(6));
        cte.close();

        assertThat(time.waits().stream().reduce(Duration.ZERO, Duration::plus))
                .isBetween(Duration.ofSeconds(6), TEN_SECONDS);
        assertThat(last()).matches(FakeServerTest::isLogin);
    }

    private CteClient loggedIn() {
        CteClient cte = client();
        cte.policies().list().forEach(any -> {});
        return cte;
    }

    private static Fault busyFor(int seconds) {
        return Fault.response(FakeResponse.empty(503).header("Retry-After", String.valueOf(seconds)));
    }

    private static boolean isLogout(ReceivedRequest request) {
        return request.method().equals("DELETE");
    }
}
