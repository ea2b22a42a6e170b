package dev.gatehouse.sdk.testkit.sps;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gatehouse.sdk.testkit.FakeServerExtension;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies that are not objects, and the resources outside of the basic settings. */
class SpsBodiesTest {

    private static final String ROOT = "/api/configuration/";
    private static final String ZONE = ROOT + "datetime/timezone";

    @RegisterExtension
    final FakeServerExtension<FakeSpsServer> running = new FakeServerExtension<>(FakeSpsServer::start);

    private FakeSpsServer sps;
    private TestClient client;

    @BeforeEach
    void openTransaction() throws Exception {
        sps = running.server();
        client = TestClient.loggedIn(sps, "api");
        client.open();
    }

    @Test
    void text_isReadAndReplaced() throws Exception {
        assertThat(client.get(ZONE).json().path("body").asText()).isEqualTo("America/New_York");

        assertThat(client.put(ZONE, "'Europe/Berlin'").status()).isEqualTo(201);
        client.commit();

        assertThat(sps.committedValue("datetime/timezone")).contains("Europe/Berlin");
        assertThat(sps.committed("datetime/timezone")).isEmpty();
        client.open();
        assertThat(client.put(ZONE, "{'zone': 'x'}").errorType()).isEqualTo("SemanticError");
        assertThat(client.put(ZONE, "Europe").errorType()).isEqualTo("InvalidRequestBody");
    }

    @Test
    void accessRights_areAListThatCannotBeReplaced() throws Exception {
        JsonNode acls = client.get(ROOT + "aaa/acls").json();

        assertThat(acls.at("/body/0/permission").asText()).isEqualTo("read");
        assertThat(acls.path("key").asText()).isEqualTo("acls");
        assertThat(client.put(ROOT + "aaa/acls", "[]").status()).isEqualTo(405);
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "true", "17", "2.5", "'x'", "[1, null, {'a': null}]"})
    void anyValue_isKept(String value) throws Exception {
        sps.configure("datetime/ntp_servers", List.of("ntp.example.com"));

        client.put(ROOT + "datetime/ntp_servers", value);

        JsonNode read = client.get(ROOT + "datetime/ntp_servers").json();
        assertThat(read.path("body")).isEqualTo(TestClient.JSON.readTree(value.replace('\'', '"')));
        assertThat(read.has("body")).isTrue();
        assertThat(sps.staged()).containsExactly("datetime/ntp_servers");
    }

    @Test
    void value_canBeConfiguredByATest() throws Exception {
        sps.configure("site/names", Arrays.asList("a", null));
        client.delete("/api/transaction");

        assertThat(client.get(ROOT + "site/names").json().at("/body/1").isNull())
                .isTrue();
    }

    @Test
    void connection_documentedFieldsAreChecked_othersAreKept() throws Exception {
        String connections = ROOT + "ssh/connections";

        assertThat(client.post(connections, "{'server_address': {'selection': 'fix', 'address': 1}}")
                        .json()
                        .at("/error/details")
                        .toString())
                .contains("name", "server_address.address", "server_address.port");
        String key = client.post(
                        connections, "{'name': 'all', 'active': true, 'rate_limit': null, 'policies': {'audit': '1'}}")
                .json()
                .path("key")
                .asText();

        assertThat(client.get(connections + "/" + key).json().path("body").toString())
                .isEqualTo("{\"active\":true,\"name\":\"all\",\"policies\":{\"audit\":\"1\"},\"rate_limit\":null}");
        assertThat(client.get(ROOT + "mssql/connections").status()).isEqualTo(404);
    }

    @Test
    void hostKeys_areReadOnly_andOutsideOfTheConfiguration() throws Exception {
        sps.addSshHostKey("ssh-rsa-10.110.0.1:22");

        assertThat(client.get("/api/ssh-host-keys").json().at("/items/0/key").asText())
                .isEqualTo("ssh-rsa-10.110.0.1:22");
        for (String key : List.of("ssh-rsa-10.110.0.1:22", "ssh-rsa-10.110.0.1%3A22")) {
            JsonNode one = client.get("/api/ssh-host-keys/" + key).json();
            assertThat(one.path("key").asText()).isEqualTo("ssh-rsa-10.110.0.1:22");
            assertThat(one.path("meta").has("transaction")).isFalse();
        }
        assertThat(client.get("/api/ssh-host-keys/other").errorType()).isEqualTo("NotFound");
        assertThat(client.delete("/api/ssh-host-keys").errorType()).isEqualTo("MethodNotAllowed");
    }
}
