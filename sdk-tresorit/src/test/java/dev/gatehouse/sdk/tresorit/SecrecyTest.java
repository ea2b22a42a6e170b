package dev.gatehouse.sdk.tresorit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.gatehouse.sdk.contract.CapturedLogs;
import dev.gatehouse.sdk.core.SdkConfig;
import dev.gatehouse.sdk.core.Secret;
import dev.gatehouse.sdk.core.error.ApiException;
import dev.gatehouse.sdk.core.observe.CallEvent;
import dev.gatehouse.sdk.core.observe.CallListener;
import dev.gatehouse.sdk.testkit.FakeServerExtension;
import dev.gatehouse.sdk.testkit.Fault;
import dev.gatehouse.sdk.testkit.Reply;
import dev.gatehouse.sdk.testkit.tresorit.FakeTresoritServer;
import dev.gatehouse.sdk.tresorit.error.TresoritError;
import dev.gatehouse.sdk.tresorit.users.UserRegistration;
import dev.gatehouse.sdk.tresorit.users.UserValidation;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** All logs, events, exceptions and texts of a registration, with a secret planted wherever one can be. */
class SecrecyTest {

    private static final String BEGUN =
            "{\"UserId\":\"u\",\"RegSessionId\":\"pl4nted-session\",\"RegSessionVerifier\":\"pl4nted-verifier\"}";

    @RegisterExtension
    final FakeServerExtension<FakeTresoritServer> extension = new FakeServerExtension<>(FakeTresoritServer::start);

    static List<Fault> answers() {
        return List.of(
                json(200, "{}"),
                json(403, "{\"ErrorCode\":\"UserNotExists\",\"ErrorMessage\":\"pl4nted\",\"Trace\":\"pl4nted\"}"),
                json(403, "{\"ErrorCode\":\"InvalidAuthorization\",\"ErrorMessage\":\"pl4nted\"}"),
                json(500, "pl4nted"),
                json(200, "{\"ErrorCode\":\"BadInput\",\"ErrorMessage\":\"pl4nted\"}"),
                Fault.reply(Reply.text(200, "text/html", "<html>pl4nted</html>")),
                Fault.garbage(),
                Fault.reset());
    }

    @ParameterizedTest
    @MethodSource("answers")
    void nothingThatIsSaid_holdsASecret(Fault answer) {
        FakeTresoritServer server = extension.server();
        List<String> said = new ArrayList<>();
        CallListener listener = new CallListener() {
            @Override
            public void onAttempt(CallEvent event) {
                said.add(event.toString());
            }
        };
        SdkConfig config = SdkConfig.builder(server.url())
                .addListener(listener)
                .time(Rig.synced(server))
                .build();
        TresoritCredentials credentials = Rig.credentials(server);
        try (CapturedLogs logs = new CapturedLogs();
                TresoritClient client = TresoritClient.create(config, credentials)) {
            server.failNext(json(200, BEGUN));
            UserRegistration begun = client.users().initRegistration();
            UserValidation validation = UserValidation.of(begun, Secret.of("pl4nted-validation"));
            server.failNext(answer);
            Throwable thrown = catchThrowable(() -> client.users().validate(validation));
            if (thrown != null) {
                said.add(CapturedLogs.print(thrown));
            }
            if (thrown instanceof ApiException refusal) {
                said.add(String.valueOf(refusal.details(TresoritError.class)));
            }
            Stream.of(config, credentials, client, begun, validation)
                    .map(String::valueOf)
                    .forEach(said::add);
            said.addAll(logs.lines());
            assertThat(logs.lines()).as("the log is on").isNotEmpty();
        }
        assertThat(said).noneMatch(text -> text.contains("pl4nted"));
        assertThat(said).noneMatch(text -> text.contains(server.primaryKey()) || text.contains("AdminKey "));
    }

    private static Fault json(int status, String body) {
        return Fault.reply(Reply.text(status, "application/json", body));
    }
}
