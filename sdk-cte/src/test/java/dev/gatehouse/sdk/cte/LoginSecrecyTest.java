package dev.gatehouse.sdk.cte;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.gatehouse.sdk.contract.CapturedLogs;
import dev.gatehouse.sdk.core.Secret;
import dev.gatehouse.sdk.testkit.FakeResponse;
import dev.gatehouse.sdk.testkit.Fault;
import dev.gatehouse.sdk.testkit.ReceivedRequest;
import dev.gatehouse.sdk.testkit.cte.FakeCteServer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** No password, JWT or refresh token is in logs, events, exceptions or {@code toString()}, with all loggers enabled. */
class LoginSecrecyTest extends FakeServerTest {

    private static final String SECRET = "s33ded";

    @Test
    void secrets_areNotInLogsEventsAndExceptions() {
        server().addUser("eve", "s33ded-Passw0rd!");
        Fault rejected = Fault.response(
                FakeResponse.json(401, Map.of("code", 5, "codeDesc", "NCERRX: s33ded-echo", "message", "s33ded-echo")));
        List<String> texts = new ArrayList<>();
        try (CapturedLogs logs = new CapturedLogs()) {
            CteCredentials eve = CteCredentials.password("eve", Secret.of("s33ded-Passw0rd!"));
            CteClient cte = client(eve);
            cte.policies().list().forEach(any -> {});
            // A refresh returns another refresh token.
            server().failNext(
                            FakeServerTest::isLogin,
                            Fault.response(FakeResponse.json(
                                    200,
                                    Map.of("jwt", "s33ded-jwt", "refresh_token", "s33ded-refresh", "duration", 300))));
            advance(Duration.ofMinutes(6));
            // The server rejects the new JWT and the new refresh token, so the client logs in with the password.
            cte.policies().list().forEach(any -> {});
            // Rejected: refresh and password, then another refresh; the password is not sent.
            advance(Duration.ofMinutes(6));
            for (int i = 0; i < 3; i++) {
                server().failNext(FakeServerTest::isLogin, rejected);
            }
            for (int i = 0; i < 2; i++) {
                Throwable thrown = catchThrowable(() -> cte.policies().list().forEach(any -> {}));
                assertThat(thrown).isNotNull();
                texts.add(CapturedLogs.print(thrown));
            }
            server().failNext(request -> request.method().equals("DELETE"), rejected);
            cte.close();
            texts.add(eve.toString());
            assertThat(logs.lines()).as("the log is on").isNotEmpty();
            texts.addAll(logs.lines());
        }
        events.forEach(event -> texts.add(event.toString()));

        assertThat(operations).contains("cte.login", "cte.refresh", "cte.policies.list", "cte.logout");
        assertThat(texts).noneMatch(text -> text.contains(SECRET));
        assertThat(sentTokens())
                .hasSizeGreaterThan(3)
                .allSatisfy(token -> assertThat(texts).noneMatch(text -> text.contains(token)));
    }

    /** The tokens of the requests, and the password. */
    private List<String> sentTokens() {
        List<String> tokens = new ArrayList<>();
        for (ReceivedRequest request : server().received()) {
            request.header("Authorization").ifPresent(header -> tokens.add(header.substring("Bearer ".length())));
            String[] parts = request.text().split("\"refresh_token\":\"", 2);
            if (parts.length == 2) {
                tokens.add(parts[1].substring(0, parts[1].indexOf('"')));
            }
        }
        tokens.add(FakeCteServer.PASSWORD);
        return tokens;
    }
}
