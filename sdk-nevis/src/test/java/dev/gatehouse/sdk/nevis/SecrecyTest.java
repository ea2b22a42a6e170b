package dev.gatehouse.sdk.nevis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.gatehouse.sdk.contract.CapturedLogs;
import dev.gatehouse.sdk.core.Secret;
import dev.gatehouse.sdk.nevis.users.UserPatch;
import dev.gatehouse.sdk.testkit.FakeServerExtension;
import dev.gatehouse.sdk.testkit.Fault;
import dev.gatehouse.sdk.testkit.Reply;
import dev.gatehouse.sdk.testkit.nevis.FakeNevisServer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Plants secrets wherever one goes, lets calls succeed and fail, and looks for them in logs and exceptions. */
class SecrecyTest {

    private static final Secret PLANTED = Secret.of("pl4nted");

    private static final String ECHO = "{\"errors\":[{\"code\":\"errors.tomorrow\",\"message\":\"pl4nted\"}]}";

    @RegisterExtension
    final FakeServerExtension<FakeNevisServer> extension = new FakeServerExtension<>(FakeNevisServer::start);

    private static String base64(String text) {
        return Base64.getEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 200, 401, 422, 500})
    void noLogOrException_holdsASecret(int status) {
        FakeNevisServer server =
                extension.server().addUser("100", "u", "jdoe").setPassword("100", "u", PLANTED.reveal());
        server.addSecToken("X-Sec", PLANTED.reveal()).as("100", "u");
        server.addOAuthClient("id", PLANTED.reveal()).as("100", "u");
        server.addApiKey("u", "c", PLANTED.reveal()).as("100", "u");
        List<NevisCredentials> logins = List.of(
                NevisCredentials.secToken("X-Sec", PLANTED),
                NevisCredentials.apiKey("u", "c", PLANTED),
                NevisCredentials.clientCredentials(server.url() + "/oauth/token", "id", PLANTED));
        List<Consumer<NevisClient>> calls = List.of(
                nevis -> nevis.users()
                        .proving(PLANTED)
                        .update("100", "u", UserPatch.builder().remarks("r").build()),
                nevis -> nevis.principal().proof("jdoe", PLANTED));
        List<String> said = new ArrayList<>();
        try (CapturedLogs logs = new CapturedLogs()) {
            for (NevisCredentials login : logins) {
                for (Consumer<NevisClient> call : calls) {
                    if (status != 0) {
                        server.failNext(Fault.reply(Reply.text(status, "application/json", ECHO)));
                    }
                    try (NevisClient nevis = NevisClient.create(Logins.config(server), login)) {
                        // The second one, after a refused login, is told what the first was.
                        for (int time = 0; time < 2; time++) {
                            Throwable thrown = catchThrowable(() -> call.accept(nevis));
                            if (thrown != null) {
                                said.add(CapturedLogs.print(thrown));
                            }
                        }
                    }
                }
            }
            said.addAll(logs.lines());
        }
        assertThat(server.received()).hasSizeGreaterThanOrEqualTo(6);
        assertThat(said).isNotEmpty();
        for (String form : List.of("pl4nted", base64("u:c:pl4nted"), base64("id:pl4nted"))) {
            assertThat(said).noneMatch(line -> line.contains(form));
        }
    }
}
