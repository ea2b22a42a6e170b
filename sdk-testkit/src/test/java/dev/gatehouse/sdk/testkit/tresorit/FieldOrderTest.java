package dev.gatehouse.sdk.testkit.tresorit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.sdk.testkit.FakeServerExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Responses have the field order of the reference, byte for byte. The published Java client and its tests read some
 * fields with regular expressions that need them in the first place.
 */
class FieldOrderTest {

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
    void initUserRegistration() throws Exception {
        String id = "[0-9a-f]{32}";
        assertThat(post("/user/init-user-registration", ""))
                .matches("\\{\"UserId\":\"[^\"]+\",\"RegSessionId\":\"" + id + "\",\"RegSessionVerifier\":\"" + id
                        + "\"}");
    }

    @Test
    void listUsers() throws Exception {
        assertThat(get("/user/list-users")).isEqualTo("{\"Users\":[]}");
        String one = server.addUser();
        String two = server.addUnvalidatedUser();
        assertThat(get("/user/list-users"))
                .isEqualTo("{\"Users\":[{\"UserId\":\"" + one + "\",\"UserRegistrationState\":\"Validated\"},"
                        + "{\"UserId\":\"" + two + "\",\"UserRegistrationState\":\"Unvalidated\"}]}");
        server.separateUserLists(true);
        assertThat(get("/user/list-users"))
                .isEqualTo("{\"Validated\":[\"" + one + "\"],\"Unvalidated\":[\"" + two + "\"]}");
    }

    @Test
    void tresorsAndMembers() throws Exception {
        String owner = server.addUser();
        String tresor = server.addTresor(owner);
        String next = server.addTresor(owner);
        assertThat(get("/tresor/list-members?tresorid=" + tresor)).isEqualTo("{\"Members\":[\"" + owner + "\"]}");
        assertThat(get("/tresor/list-tresors?pagesize=1"))
                .isEqualTo("{\"Tresors\":[\"" + tresor + "\"],\"NextTresor\":\"" + next + "\"}");
    }

    @Test
    void details() throws Exception {
        server.sendShareTimestamp(true);
        String owner = server.addUser();
        String other = server.addUser();
        String tresor = server.addTresor(owner);
        String share = server.proposeShare(tresor, owner, other);
        assertThat(get("/tresor/get-share-details?operationid=" + share))
                .matches("\\{\"ByUserId\":\"" + owner + "\",\"ForUserId\":\"" + other + "\",\"TresorId\":\"" + tresor
                        + "\",\"Timestamp\":\"[0-9T:Z-]+\"}");
    }

    @Test
    void customContents() throws Exception {
        server.serviceUrl("https://acmetest1.api.tresorit.io").addCustomContent("css/login.css", new byte[3]);
        String file = "\\{\"Name\":\"login.css\",\"Path\":\"css/login.css\","
                + "\"Url\":\"https://acmetest1.api.tresorit.io/custom/css/login.css\",\"Size\":3,"
                + "\"ContentType\":\"text/css\",\"Etag\":\"0x[0-9a-f]{15}\"}";
        assertThat(get("/tenant/list-custom-contents"))
                .matches("\\{\"CustomContentCount\":1,\"TotalUsedBytes\":3,\"Contents\":\\[" + file + "]}");
        assertThat(client.send(
                                "PUT",
                                TestClient.ADMIN + "/tenant/upload-custom-content?fileName=css/login.css",
                                new byte[3])
                        .text())
                .matches(file);
    }

    @Test
    void errors() throws Exception {
        server.sendTrace(true);
        assertThat(get("/tresor/list-members?tresorid=none"))
                .isEqualTo("{\"ErrorMessage\":\"Tresor head not found.\",\"ErrorCode\":\"TresorNotExists\","
                        + "\"Trace\":\"TresorNotExists: none\"}");
    }

    private String get(String operation) throws Exception {
        return client.get(operation).text();
    }

    private String post(String operation, String body) throws Exception {
        return client.send("POST", TestClient.ADMIN + operation, body.getBytes(UTF_8))
                .text();
    }
}
