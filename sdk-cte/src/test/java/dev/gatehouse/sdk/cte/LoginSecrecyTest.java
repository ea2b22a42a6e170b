package dev.gatehouse.sdk.cte;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.gatehouse.sdk.contract.CapturedLogs;
import dev.gatehouse.sdk.core.Secret;
import dev.gatehouse.sdk.testkit.Fault;
import dev.gatehouse.sdk.testkit.Received;
import dev.gatehouse.sdk.testkit.Reply;
import dev.gatehouse.sdk.testkit.cte.FakeCteServer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** With all loggers on, no password, JWT or refresh token shows in logs, events, exceptions or {@code toString()}. */
class LoginSecrecyTest extends FakeServerTest {

    private static final String PLANTED = "pl4nted";

    @Test
    void loginsOfAllSorts_sayNoSecret() {
        server().addUser("eve", "pl4nted-Passw0rd!");
        Fault refused = Fault.reply(
                Reply.json(401, Map.of("code", 5, "codeDesc", "NCERRX: pl4nted-echo", "message", "pl4nted-echo")));
        List<String> said = new ArrayList<>();
        try (CapturedLogs logs = new CapturedLogs()) {
            CteCredentials eve = CteCredentials.password("eve", Secret.of("pl4nted-Passw0rd!"));
            CteClient cte = client(eve);
            cte.policies().list().forEach(any -> {});
            // Renewed by a refresh token, which is replaced.
            server().failNext(
                            FakeServerTest::isLogin,
                            Fault.reply(Reply.json(
                                    200,
                                    Map.of(
                                            "jwt",
                                            "pl4nted-jwt",
                                            "refresh_token",
                                            "pl4nted-refresh",
                                            "duration",
                                            300))));
            advance(Duration.ofMinutes(6));
            // That JWT is none of the server's: 401; and so is the refresh token: the password once more.
            cte.policies().list().forEach(any -> {});
            // Then everything is refused: refresh and password, then refresh, and the password unsent.
            advance(Duration.ofMinutes(6));
            for (int i = 0; i < 3; i++) {
                server().failNext(FakeServerTest::isLogin, refused);
            }
            for (int i = 0; i < 2; i++) {
                Throwable thrown = catchThrowable(() -> cte.policies().list().forEach(any -> {}));
                assertThat(thrown).isNotNull();
                said.add(CapturedLogs.print(thrown));
            }
            server().failNext(request -> request.method().equals("DELETE"), refused);
            cte.close();
            said.add(eve.toString());
            assertThat(logs.lines()).as("the log is on").isNotEmpty();
            said.addAll(logs.lines());
        }
        events.forEach(event -> said.add(event.toString()));

        assertThat(operations).contains("cte.login", "cte.refresh", "cte.policies.list", "cte.logout");
        assertThat(said).noneMatch(text -> text.contains(PLANTED));
        assertThat(tokensThatWereSent())
                .hasSizeGreaterThan(3)
                .allSatisfy(token -> assertThat(said).noneMatch(text -> text.contains(token)));
    }

    /** The server's own tokens as well, taken from the requests. */
    private List<String> tokensThatWereSent() {
        List<String> tokens = new ArrayList<>();
        for (Received request : server().received()) {
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
