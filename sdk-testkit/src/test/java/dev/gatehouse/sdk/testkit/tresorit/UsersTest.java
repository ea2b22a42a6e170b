package dev.gatehouse.sdk.testkit.tresorit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.sdk.testkit.FakeServerExtension;
import dev.gatehouse.sdk.testkit.tresorit.UserState.Registration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UsersTest {

    private static final String VALIDATE = "/user/validate-user-registration";

    @RegisterExtension
    final FakeServerExtension<FakeTresoritServer> extension = new FakeServerExtension<>(FakeTresoritServer::start);

    private FakeTresoritServer server;
    private TestClient client;

    @BeforeEach
    void start() {
        server = extension.server();
        client = new TestClient(server);
    }

    @Test
    void registration_isInitiated_completedByTheClient_validated() throws Exception {
        Map<String, String> validation = initiate();
        String userId = value(validation, "UserId");
        assertThat(userId).matches("\\d{14}\\.[a-z0-9]+@acmetest1\\.tresorit\\.io");
        assertThat(server.user(userId).registration()).isEqualTo(Registration.INITIATED);
        assertThat(users()).isEmpty();

        validation.put("RegValidationVerifier", server.completeRegistration(userId, value(validation, "RegSessionId")));
        assertThat(users()).containsExactly(Map.of("UserId", userId, "UserRegistrationState", "Unvalidated"));
        assertThat(server.user(userId).canLogIn()).isFalse();

        assertThat(client.post(VALIDATE, validation).status()).isEqualTo(200);
        assertThat(users()).containsExactly(Map.of("UserId", userId, "UserRegistrationState", "Validated"));
        assertThat(server.user(userId).canLogIn()).isTrue();
    }

    @Test
    void initiation_createsANewUserAndSessionEachTime() throws Exception {
        Map<String, String> first = initiate();
        Map<String, String> second = initiate();
        assertThat(first.keySet()).containsExactlyInAnyOrderElementsOf(second.keySet());
        assertThat(first.values()).doesNotContainAnyElementsOf(second.values());
    }

    @ParameterizedTest
    @CsvSource({
        "RegSessionId,RegistrationSessionNotExists",
        "RegSessionVerifier,InvalidRegistrationSessionVerifier",
        "RegValidationVerifier,InvalidRegistrationValidationVerifier",
        "UserId,UserNotExists"
    })
    void validation_withAWrongValue_reportsWhich(String field, String code) throws Exception {
        Map<String, String> validation = registered();
        String userId = value(validation, "UserId");
        validation.put(field, "wrong");

        assertThat(client.post(VALIDATE, validation).code()).isEqualTo(code);
        assertThat(server.user(userId).registration()).isEqualTo(Registration.UNVALIDATED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UserId", "RegSessionId", "RegSessionVerifier", "RegValidationVerifier"})
    void validation_requiresAllFourValues(String field) throws Exception {
        Map<String, String> validation = registered();
        validation.remove(field);
        assertThat(client.post(VALIDATE, validation).code()).isEqualTo("BadInput");
    }

    @Test
    void validation_withAnExtraField_isAcceptedOnlyIfLenient() throws Exception {
        Map<String, String> validation = registered();
        validation.put("Alias", "ann");
        assertThat(client.post(VALIDATE, validation).code()).isEqualTo("BadInput");
        server.strict(false);
        assertThat(client.post(VALIDATE, validation).status()).isEqualTo(200);
    }

    @Test
    void validation_withTheSessionOfAnotherUser_isRejected() throws Exception {
        Map<String, String> validation = registered();
        validation.put("RegSessionId", registered().get("RegSessionId"));
        assertThat(client.post(VALIDATE, validation).code()).isEqualTo("RegistrationSessionIdMismatch");
    }

    @Test
    void validation_tooEarlyOrTwice_isNotDocumented_soItsCodeCanBeSet() throws Exception {
        Map<String, String> early = initiate();
        early.put("RegValidationVerifier", "unknown");
        assertThat(client.post(VALIDATE, early).code()).isEqualTo("UserNotExists");
        server.errorCodeFor(Undocumented.EARLY_VALIDATION, "UserInWrongState");
        assertThat(client.post(VALIDATE, early).code()).isEqualTo("UserInWrongState");

        Map<String, String> twice = registered();
        client.post(VALIDATE, twice);
        assertThat(client.post(VALIDATE, twice).code()).isEqualTo("UserInWrongState");
        server.errorCodeFor(Undocumented.ALREADY_VALIDATED, "UserAlreadyRegistered");
        assertThat(client.post(VALIDATE, twice).code()).isEqualTo("UserAlreadyRegistered");
    }

    @Test
    void clientThatRegistersWithWrongValues_isRejected() throws Exception {
        Map<String, String> first = registered();
        String userId = value(first, "UserId");
        assertThatThrownBy(() -> server.completeRegistration(userId, value(first, "RegSessionId")))
                .hasMessageStartingWith("UserAlreadyRegistered");
        assertThatThrownBy(() -> server.completeRegistration(userId, "none"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("RegistrationSessionNotExists");
    }

    @Test
    void policies_areDisabledAndEnabled() throws Exception {
        String user = server.addUser();
        assertThat(server.user(user)).isEqualTo(new UserState(user, Registration.VALIDATED, true, true, true));

        for (boolean enable : new boolean[] {false, false, true}) {
            Map<String, Object> body = Map.of("UserId", user, "Enable", enable);
            assertThat(client.post("/user/set-user-state", body).status()).isEqualTo(200);
            assertThat(server.user(user).enabled()).isEqualTo(enable);
            assertThat(server.user(user).canLogIn()).isEqualTo(enable);
            client.post("/user/set-tresor-creation-policy", body);
            assertThat(server.user(user).tresorCreation()).isEqualTo(enable);
            client.post("/user/set-tresor-sharing-policy", body);
            assertThat(server.user(user).tresorSharing()).isEqualTo(enable);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"set-user-state", "set-tresor-creation-policy", "set-tresor-sharing-policy"})
    void policy_ofAUserWhoIsUnknownInitiatedOrUnderDeletion_isRejected(String operation) throws Exception {
        String initiated = value(initiate(), "UserId");
        String underDeletion = server.addUser();
        server.startUserDeletion(underDeletion);
        // The published clients misspell Enable and still receive this response
        assertThat(client.post("/user/" + operation, Map.of("UserId", initiated, "Enabled", "False"))
                        .code())
                .isEqualTo("UserNotExists");
        assertThat(client.post("/user/" + operation, Map.of("UserId", "nobody", "Enable", true))
                        .status())
                .isEqualTo(403);
        assertThat(client.post("/user/" + operation, Map.of("UserId", underDeletion, "Enable", true))
                        .code())
                .isEqualTo("UserUnderDeletion");
        assertThat(client.post("/user/" + operation, Map.of("UserId", server.addUser(), "Enabled", true))
                        .code())
                .isEqualTo("BadInput");
    }

    @Test
    void policies_applyToTheClient() throws Exception {
        String user = server.addUser();
        String other = server.addUser();
        String tresor = server.addTresor(user);

        client.post("/user/set-tresor-creation-policy", Map.of("UserId", user, "Enable", false));
        assertThatThrownBy(() -> server.createTresor(user)).hasMessageStartingWith("TresorCreationForbidden");
        client.post("/user/set-tresor-sharing-policy", Map.of("UserId", user, "Enable", false));
        assertThatThrownBy(() -> server.proposeShare(tresor, user, other)).hasMessageStartingWith("TresorSharing");
        assertThatThrownBy(() -> server.proposeLinkCreation(tresor, user)).hasMessageStartingWith("TresorSharing");
        client.post("/user/set-user-state", Map.of("UserId", user, "Enable", false));
        assertThatThrownBy(() -> server.createTresor(user)).hasMessageStartingWith("UserIsDisabledByPolicy");
        String unvalidated = server.addUnvalidatedUser();
        assertThatThrownBy(() -> server.createTresor(unvalidated)).hasMessageStartingWith("UserInWrongState");
    }

    @Test
    void listUsers_canReturnTheTwoListsOfItsDescription() throws Exception {
        String validated = server.addUser();
        String unvalidated = server.addUnvalidatedUser();
        initiate();

        assertThat(users()).hasSize(2);
        server.separateUserLists(true);
        assertThat(client.get("/user/list-users").json())
                .isEqualTo(Map.of("Validated", List.of(validated), "Unvalidated", List.of(unvalidated)));
    }

    private Map<String, String> initiate() throws Exception {
        Map<String, String> session = new HashMap<>();
        client.send("POST", TestClient.ADMIN + "/user/init-user-registration", new byte[0])
                .json()
                .forEach((name, value) -> session.put(name, (String) value));
        return session;
    }

    private Map<String, String> registered() throws Exception {
        Map<String, String> session = initiate();
        session.put(
                "RegValidationVerifier",
                server.completeRegistration(value(session, "UserId"), value(session, "RegSessionId")));
        return session;
    }

    private List<Object> users() throws Exception {
        return client.get("/user/list-users").list("Users");
    }

    private static String value(Map<String, String> values, String name) {
        return Objects.requireNonNull(values.get(name));
    }
}
