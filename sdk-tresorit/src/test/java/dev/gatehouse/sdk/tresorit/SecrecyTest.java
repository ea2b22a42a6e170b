package dev.gatehouse.sdk.tresorit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.gatehouse.sdk.contract.CapturedLogs;
import dev.gatehouse.sdk.core.SdkConfig;
import dev.gatehouse.sdk.core.Secret;
import dev.gatehouse.sdk.core.error.ApiException;
import dev.gatehouse.sdk.core.observe.CallEvent;
import dev.gatehouse.sdk.core.observe.CallListener;
import dev.gatehouse.sdk.testkit.FakeResponse;
import dev.gatehouse.sdk.testkit.FakeServerExtension;
import dev.gatehouse.sdk.testkit.Fault;
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

/** No log, event, exception or text of a registration contains a secret. */
class SecrecyTest {

    private static final String REGISTRATION =
            "{\"UserId\":\"u\",\"RegSessionId\":\"s33ded-session\",\"RegSessionVerifier\":\"s33ded-verifier\"}";

    @RegisterExtension
    final FakeServerExtension<FakeTresoritServer> extension = new FakeServerExtension<>(FakeTresoritServer::start);

    static List<Fault> responses() {
        return List.of(
                json(200, "{}"),
                json(403, "{\"ErrorCode\":\"UserNotExists\",\"ErrorMessage\":\"s33ded\",\"Trace\":\"s33ded\"}"),
                json(403, "{\"ErrorCode\":\"InvalidAuthorization\",\"ErrorMessage\":\"s33ded\"}"),
                json(500, "s33ded"),
                json(200, "{\"ErrorCode\":\"BadInput\",\"ErrorMessage\":\"s33ded\"}"),
                Fault.response(FakeResponse.text(200, "text/html", "<html>s33ded</html>")),
                Fault.malformedResponse(),
                Fault.reset());
    }

    @ParameterizedTest
    @MethodSource("responses")
    void texts_containNoSecret(Fault response) {
        FakeTresoritServer server = extension.server();
        List<String> texts = new ArrayList<>();
        CallListener listener = new CallListener() {
            @Override
            public void onAttempt(CallEvent event) {
                texts.add(event.toString());
            }
        };
        SdkConfig config = SdkConfig.builder(server.url())
                .addListener(listener)
                .time(TestClients.synchronizedTime(server))
                .build();
        TresoritCredentials credentials = TestClients.credentials(server);
        try (CapturedLogs logs = new CapturedLogs();
                TresoritClient client = TresoritClient.create(config, credentials)) {
            server.failNext(json(200, REGISTRATION));
            UserRegistration registration = client.users().initRegistration();
            UserValidation validation = UserValidation.of(registration, Secret.of("s33ded-validation"));
            server.failNext(response);
            Throwable thrown = catchThrowable(() -> client.users().validate(validation));
            if (thrown != null) {
                texts.add(CapturedLogs.print(thrown));
            }
            if (thrown instanceof ApiException error) {
                texts.add(String.valueOf(error.details(TresoritError.class)));
            }
            Stream.of(config, credentials, client, registration, validation)
                    .map(String::valueOf)
                    .forEach(texts::add);
            texts.addAll(logs.lines());
            assertThat(logs.lines()).as("the log is on").isNotEmpty();
        }
        assertThat(texts).noneMatch(text -> text.contains("s33ded"));
        assertThat(texts).noneMatch(text -> text.contains(server.primaryKey()) || text.contains("AdminKey "));
    }

    private static Fault json(int status, String body) {
        return Fault.response(FakeResponse.text(status, "application/json", body));
    }
}
