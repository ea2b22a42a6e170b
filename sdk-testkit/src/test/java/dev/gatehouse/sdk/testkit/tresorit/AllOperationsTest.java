package dev.gatehouse.sdk.testkit.tresorit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.sdk.testkit.tresorit.TestClient.TestResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules that apply to each of the 29 operations. */
class AllOperationsTest {

    /** Method, target, body with placeholders for the state in angle brackets, fields of the response. */
    private static final String OPERATIONS = """
            POST   | /tresor/approve-invitation-link-acception  | {"OperationId":"<acception>"} |
            POST   | /tresor/approve-invitation-link-creation   | {"OperationId":"<creation>","AdditionalInfo":"for Ann"} |
            POST   | /tresor/approve-invitation-link-revocation | {"OperationId":"<revocation>"} |
            POST   | /tresor/approve-kick                       | {"OperationId":"<kick>"} |
            POST   | /tresor/approve-share                      | {"OperationId":"<share>"} |
            POST   | /tresor/approve-tresor-creation            | {"TresorId":"<created>"} |
            DELETE | /tenant/delete-custom-content?filename=css/login.css | |
            POST   | /tresor/delete-tresor                      | {"TresorId":"<tresor>"} |
            GET    | /tresor/get-invitation-link-acception-details?operationid=<acception>   | | ByUserId ForUserId TresorId Timestamp
            GET    | /tresor/get-invitation-link-creation-details?operationid=<creation>     | | ByUserId TresorId Timestamp
            GET    | /tresor/get-invitation-link-revocation-details?operationid=<revocation> | | ByUserId TresorId Timestamp
            GET    | /tresor/get-kick-details?operationid=<kick>   | | ByUserId ForUserId TresorId Timestamp
            GET    | /tresor/get-share-details?operationid=<share> | | ByUserId ForUserId TresorId
            POST   | /user/init-user-registration               | | UserId RegSessionId RegSessionVerifier
            GET    | /tenant/list-custom-contents               | | CustomContentCount TotalUsedBytes Contents
            GET    | /tresor/list-members?tresorid=<tresor>     | | Members
            GET    | /tresor/list-tresors?pagesize=2&continuefrom=<tresor> | | Tresors NextTresor
            GET    | /user/list-users                           | | Users
            POST   | /tresor/reject-invitation-link-acception   | {"OperationId":"<acception>"} |
            POST   | /tresor/reject-invitation-link-creation    | {"OperationId":"<creation>"} |
            POST   | /tresor/reject-invitation-link-revocation  | {"OperationId":"<revocation>"} |
            POST   | /tresor/reject-kick                        | {"OperationId":"<kick>"} |
            POST   | /tresor/reject-share                       | {"OperationId":"<share>"} |
            POST   | /tresor/reject-tresor-creation             | {"TresorId":"<created>"} |
            POST   | /user/set-user-state                       | {"UserId":"<user>","Enable":false} |
            POST   | /user/set-tresor-creation-policy           | {"UserId":"<user>","Enable":false} |
            POST   | /user/set-tresor-sharing-policy            | {"UserId":"<user>","Enable":false} |
            PUT    | /tenant/upload-custom-content?fileName=css/login.css | body {} | Name Path Url Size ContentType Etag
            POST   | /user/validate-user-registration           | {"UserId":"<new>","RegSessionId":"<session>","RegValidationVerifier":"<validation>","RegSessionVerifier":"<verifier>"} |
            """;

    private static FakeTresoritServer server;
    private static TestClient client;

    @BeforeAll
    static void start() {
        server = FakeTresoritServer.start();
        client = new TestClient(server);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '\u0001', textBlock = OPERATIONS)
    void operation_requiresSignatureAndMethod_inBothUrlForms(String method, String target, String body, String keys)
            throws Exception {
        Map<String, String> state = state();
        String at = TestClient.ADMIN + fill(target, state);
        byte[] bytes = body == null ? new byte[0] : fill(body, state).getBytes(UTF_8);

        assertThat(TestClient.raw(method, server.url() + at, bytes, Map.of()).code())
                .isEqualTo("InvalidAuthorization");
        assertThat(client.send("PATCH", at, bytes).code()).isEqualTo("TheseArentTheDroidsYouAreLookingFor");

        TestResponse response = client.send(method, at, bytes);
        assertThat(response.status()).as(response.text()).isEqualTo(200);
        if (keys == null) {
            assertThat(response.text()).isEmpty();
        } else {
            assertThat(response.json()).containsOnlyKeys(keys.split(" "));
        }

        Map<String, String> again = state();
        bytes = body == null ? new byte[0] : fill(body, again).getBytes(UTF_8);
        TestResponse hosted = client.send(method, "/tenant-acmetest1" + TestClient.ADMIN + fill(target, again), bytes);
        assertThat(hosted.status()).as(hosted.text()).isEqualTo(200);
    }

    @Test
    void table_has29Operations() {
        assertThat(OPERATIONS.lines()).hasSize(29);
    }

    private static Map<String, String> state() throws Exception {
        String owner = server.addUser();
        String member = server.addUser();
        String guest = server.addUser();
        String tresor = server.addTresor(owner, member);
        String link = server.addLink(tresor, owner);
        TestResponse session = client.post("/user/init-user-registration", Map.of());
        String user = session.value("UserId");
        String sessionId = session.value("RegSessionId");
        return Map.ofEntries(
                Map.entry("user", member),
                Map.entry("tresor", tresor),
                Map.entry("created", server.createTresor(owner)),
                Map.entry("share", server.proposeShare(tresor, owner, guest)),
                Map.entry("kick", server.proposeKick(tresor, owner, member)),
                Map.entry("creation", server.proposeLinkCreation(tresor, owner)),
                Map.entry("acception", server.proposeLinkAcception(link, guest)),
                Map.entry("revocation", server.proposeLinkRevocation(link, owner)),
                Map.entry("new", user),
                Map.entry("session", sessionId),
                Map.entry("validation", server.completeRegistration(user, sessionId)),
                Map.entry("verifier", session.value("RegSessionVerifier")));
    }

    private static String fill(String text, Map<String, String> state) {
        String filled = text;
        for (Map.Entry<String, String> entry : state.entrySet()) {
            filled = filled.replace("<" + entry.getKey() + ">", entry.getValue());
        }
        return filled;
    }
}
