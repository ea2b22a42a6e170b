package dev.gatehouse.sdk.testkit.tresorit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.sdk.testkit.FakeServerExtension;
import dev.gatehouse.sdk.testkit.tresorit.TestClient.TestResponse;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What published clients and samples of the vendor send, as facts: Java, PHP and .NET clients (2017), the Node.js backend
 * sample 4.0.0, the simple example 4.0.0, the admin sample of the Android SDK, and a Go client of a third party.
 */
class PublishedClientsTest {

    private static final String EMPTY_DIGEST = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

    @RegisterExtension
    final FakeServerExtension<FakeTresoritServer> extension = new FakeServerExtension<>(FakeTresoritServer::start);

    private FakeTresoritServer server;
    private TestClient client;

    @BeforeEach
    void start() {
        server = extension.server();
        client = new TestClient(server);
    }

    /** The order of the signed headers is the client's choice, and some clients sign a digest and a type of no body. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Java    | POST | UserId,TresoritDate,Content-SHA256,Content-Length,Content-Type | /user/init-user-registration |
            .NET    | POST | UserId,TresoritDate,Content-SHA256,Content-Type | /user/init-user-registration |
            PHP     | POST | UserId,TresoritDate,Content-Type,Content-SHA256 | /user/init-user-registration |
            PHP     | GET  | UserId,TresoritDate,Content-Type,Content-SHA256 | /user/list-users |
            PHP     | DELETE | UserId,TresoritDate,Content-Type,Content-SHA256 | /tenant/delete-custom-content?fileName=a.css |
            Node.js | POST | UserId,TresoritDate,Content-Type,Content-SHA256 | /user/init-user-registration | {}
            Node.js | GET  | UserId,TresoritDate,Content-Type | /user/list-users |
            Go      | POST | TresoritDate,UserId,Content-SHA256,Content-Type | /user/init-user-registration |
            Go      | GET  | TresoritDate,UserId | /user/list-users |
            """)
    void signedHeaders_ofThisClient_areAccepted(String name, String method, String names, String operation, String body)
            throws Exception {
        byte[] bytes = body == null ? new byte[0] : body.getBytes(UTF_8);
        Map<String, String> values = client.headers("POST", bytes);
        values.put("Content-Length", Integer.toString(bytes.length));
        Map<String, String> headers = new LinkedHashMap<>();
        for (String header : names.split(",", -1)) {
            headers.put(header, values.get(header));
        }
        TestResponse response = client.send(method, TestClient.ADMIN + operation, bytes, headers, server.primaryKey());
        assertThat(response.status()).as(name + ": " + response.text()).isEqualTo(200);
    }

    /** The Android sample sends the digest in capitals. */
    @Test
    void digestInCapitals_isAccepted() throws Exception {
        Map<String, String> headers = client.headers("POST", new byte[0]);
        headers.put("Content-SHA256", EMPTY_DIGEST.toUpperCase(Locale.ROOT));
        String target = TestClient.ADMIN + "/user/init-user-registration";
        assertThat(client.send("POST", target, new byte[0], headers, server.primaryKey())
                        .status())
                .isEqualTo(200);
    }

    /** The tests of the Java client send a text and those of the .NET client a boolean, both under another name. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"\"False\"|false", "\"True\"|true", "false|false", "true|true"})
    void enabledInsteadOfEnable_isReadIfLenient(String sent, boolean enabled) throws Exception {
        String user = server.addUser();
        byte[] body = ("{\"UserId\":\"" + user + "\", \"Enabled\":" + sent + "}").getBytes(UTF_8);
        String target = TestClient.ADMIN + "/user/set-user-state";
        assertThat(client.send("POST", target, body).code()).isEqualTo("BadInput");
        assertThat(server.user(user).enabled()).isTrue();

        server.strict(false);
        client.post("/user/set-user-state", Map.of("UserId", user, "Enable", !enabled));
        assertThat(client.send("POST", target, body).status()).isEqualTo(200);
        assertThat(server.user(user).enabled()).isEqualTo(enabled);
    }

    @Test
    void enable_winsOverEnabled() throws Exception {
        server.strict(false);
        String user = server.addUser();
        client.post("/user/set-user-state", Map.of("UserId", user, "Enable", false, "Enabled", true));
        assertThat(server.user(user).enabled()).isFalse();
    }

    /** The simple example repeats the operation id in the query. */
    @Test
    void approveShareWithInviteId_isAcceptedIfLenient() throws Exception {
        String owner = server.addUser();
        String share = server.proposeShare(server.addTresor(owner), owner, server.addUser());
        String operation = "/tresor/approve-share?inviteId=" + share;
        assertThat(client.post(operation, Map.of("OperationId", share)).code()).isEqualTo("BadInput");
        server.strict(false);
        assertThat(client.post(operation, Map.of("OperationId", share)).status())
                .isEqualTo(200);
    }

    /** The default configuration of the Node.js backend sample names version 5. */
    @Test
    void version5_isAcceptedIfLenient() throws Exception {
        String target = "/api/v5/admin/user/list-users";
        assertThat(client.send("GET", target, new byte[0]).status()).isEqualTo(404);
        server.strict(false);
        assertThat(client.send("GET", target, new byte[0]).text()).isEqualTo("{\"Users\":[]}");
    }

    @Test
    void anotherTenant_hasItsOwnIds() throws Exception {
        try (FakeTresoritServer other = FakeTresoritServer.start("betatest22")) {
            assertThat(other.adminUserId()).isEqualTo("admin@betatest22.tresorit.io");
            assertThat(other.hostedUrl()).isEqualTo(other.url() + "/tenant-betatest22");
            assertThat(other.addUser()).endsWith("@betatest22.tresorit.io");
            TestClient hosted = new TestClient(other);
            assertThat(hosted.send("GET", "/tenant-betatest22/api/v4/admin/user/list-users", new byte[0])
                            .status())
                    .isEqualTo(200);
            assertThat(hosted.send("GET", "/tenant-acmetest1/api/v4/admin/user/list-users", new byte[0])
                            .code())
                    .isEqualTo("TenantDoesNotExist");
        }
        assertThatThrownBy(() -> FakeTresoritServer.start("Beta")).isInstanceOf(IllegalArgumentException.class);
    }
}
