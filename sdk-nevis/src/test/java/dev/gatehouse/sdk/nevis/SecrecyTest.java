package dev.gatehouse.sdk.nevis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.gatehouse.sdk.contract.CapturedLogs;
import dev.gatehouse.sdk.core.Secret;
import dev.gatehouse.sdk.nevis.users.UserPatch;
import dev.gatehouse.sdk.testkit.FakeResponse;
import dev.gatehouse.sdk.testkit.FakeServerExtension;
import dev.gatehouse.sdk.testkit.Fault;
import dev.gatehouse.sdk.testkit.nevis.FakeNevisServer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Uses seeded secrets in successful and failing calls, and searches for them in logs and exceptions. */
class SecrecyTest {

    private static final Secret SEEDED = Secret.of("s33ded");

    private static final String ECHO = "{\"errors\":[{\"code\":\"errors.tomorrow\",\"message\":\"s33ded\"}]}";

    @RegisterExtension
    final FakeServerExtension<FakeNevisServer> extension = new FakeServerExtension<>(FakeNevisServer::start);

    private static String base64(String text) {
        return Base64.getEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 200, 401, 422, 500})
    void logsAndExceptions_containNoSecrets(int status) {
        FakeNevisServer server =
                extension.server().addUser("100", "u", "jdoe").setPassword("100", "u", SEEDED.reveal());
        server.addSecToken("X-Sec", SEEDED.reveal()).as("100", "u");
        server.addOAuthClient("id", SEEDED.reveal()).as("100", "u");
        server.addApiKey("u", "c", SEEDED.reveal()).as("100", "u");
        List<NevisCredentials> logins = List.of(
                NevisCredentials.secToken("X-Sec", SEEDED),
                NevisCredentials.apiKey("u", "c", SEEDED),
                NevisCredentials.clientCredentials(server.url() + "/oauth/token", "id", SEEDED));
        List<Consumer<NevisClient>> calls = List.of(
                nevis -> nevis.users()
                        .withProtectedFieldToken(SEEDED)
                        .update("100", "u", UserPatch.builder().remarks("r").build()),
                nevis -> nevis.principal().protectedFieldToken("jdoe", SEEDED));
        List<String> output = new ArrayList<>();
        try (CapturedLogs logs = new CapturedLogs()) {
            for (NevisCredentials login : logins) {
                for (Consumer<NevisClient> call : calls) {
                    if (status != 0) {
                        server.failNext(Fault.response(FakeResponse.text(status, "application/json", ECHO)));
                    }
                    try (NevisClient nevis = NevisClient.create(TestClients.config(server), login)) {
                        // After a rejected login, the second call throws the exception of the first one again.
                        for (int time = 0; time < 2; time++) {
                            Throwable thrown = catchThrowable(() -> call.accept(nevis));
                            if (thrown != null) {
                                output.add(CapturedLogs.print(thrown));
                            }
                        }
                    }
                }
            }
            output.addAll(logs.lines());
        }
        assertThat(server.received()).hasSizeGreaterThanOrEqualTo(6);
        assertThat(output).isNotEmpty();
        for (String form : List.of("s33ded", base64("u:c:s33ded"), base64("id:s33ded"))) {
            assertThat(output).noneMatch(line -> line.contains(form));
        }
    }
}
