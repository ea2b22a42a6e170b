package dev.gatehouse.sdk.testkit.cte;

import static dev.gatehouse.sdk.testkit.cte.TestClient.LOGIN;
import static dev.gatehouse.sdk.testkit.cte.TestClient.TE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.sdk.testkit.FakeServerExtension;
import dev.gatehouse.sdk.testkit.Fault;
import dev.gatehouse.sdk.testkit.cte.TestClient.TestResponse;
import java.net.http.HttpRequest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CteStrictnessTest {

    private static final String CLIENTS = TE + "/clients";

    @RegisterExtension
    final FakeServerExtension<FakeCteServer> fake = new FakeServerExtension<>(FakeCteServer::start);

    private FakeCteServer server;
    private TestClient http;

    @BeforeEach
    void setUp() {
        server = fake.server();
        http = TestClient.loggedIn(server);
    }

    @Test
    void accept_mustAllowJson_ifItIsSent() {
        HttpRequest.Builder other = http.request("GET", CLIENTS, "")
                .header("Authorization", "Bearer " + http.bearer())
                .header("Accept", "text/html");
        TestResponse rejected = http.send(other);

        assertThat(rejected.row()).isEqualTo("400 Accept: application/json is required");
        assertThat(rejected.json().path("code").asInt()).isEqualTo(15);
        assertThat(rejected.text("codeDesc")).isEqualTo("NCERRBadRequest: Bad HTTP request");
        server.strict(false);
        assertThat(http.send(other).status()).isEqualTo(200);
    }

    /** The vendor's Terraform provider and Ansible modules send no such header. */
    @Test
    void accept_isOptional() {
        HttpRequest.Builder bare = http.request("GET", CLIENTS, "").header("Authorization", "Bearer " + http.bearer());

        assertThat(http.send(bare).status()).isEqualTo(200);
        assertThat(http.send(http.request("POST", "/auth/tokens", LOGIN).header("Content-Type", "application/json"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void contentType_isRequiredWithABody() {
        HttpRequest.Builder form = http.request("POST", "/auth/tokens", LOGIN)
                .header("Accept", "application/json")
                .header("Content-Type", "application/x-www-form-urlencoded");

        assertThat(http.send(form).status()).isEqualTo(400);
        assertThat(http.send(form.setHeader("Content-Type", "application/json; charset=utf-8"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void unknownField_isRejected_orIgnoredIfLenient() {
        String body = "{'name':'host-1','colour':'red'}";

        assertThat(http.post(CLIENTS, body).row()).isEqualTo("400 unknown field \"colour\"");
        assertThat(server.client("host-1")).isEmpty();
        server.strict(false);
        assertThat(http.post(CLIENTS, body).status()).isEqualTo(201);
        assertThat(server.client("host-1").orElseThrow()).doesNotContainKey("colour");
    }

    @Test
    void bodyThatIsNotAJsonObject_isRejected() {
        assertThat(http.post(CLIENTS, "{'name'").status()).isEqualTo(400);
        assertThat(http.post(CLIENTS, "").status()).isEqualTo(400);
        assertThat(http.post(CLIENTS, "['a']").status()).isEqualTo(400);
    }

    @Test
    void nullField_countsAsAbsent() {
        assertThat(http.post(CLIENTS, "{'name':'host-1','description':null}").status())
                .isEqualTo(201);
        assertThat(http.post(CLIENTS, "{'name':null}").status()).isEqualTo(422);
    }

    @Test
    void unknownPath_isNotFoundInTheEnvelope() {
        TestResponse rejected = http.get(TE + "/unicorns");

        assertThat(rejected.status()).isEqualTo(404);
        assertThat(rejected.text("codeDesc")).startsWith("NCERRResourceNotFound");
        assertThat(http.post(TE + "/profiles", "{}").status()).isEqualTo(404);
    }

    @Test
    void withoutLicense_writesAreForbidden() {
        server.licensed(false);
        TestResponse rejected = http.post(CLIENTS, "{'name':'host-1'}");

        assertThat(rejected.row()).isEqualTo("403 No license is installed for the feature TransparentEncryption");
        assertThat(rejected.text("codeDesc")).isEqualTo("NCERRInsufficientPermissions");
        assertThat(http.get(CLIENTS).status()).isEqualTo(200);
    }

    @Test
    void withoutRights_everythingIsForbidden() {
        server.addUser("eve", "pw").revokeRights("eve");
        http.logIn("{'username':'eve','password':'pw'}");

        assertThat(http.get(CLIENTS).status()).isEqualTo(403);
    }

    @Test
    void detail_mayFollowTheColon() {
        server.with(CteBehaviour.DETAIL_IN_CODE_DESC).addClient("host-1");
        server.markForDeletion("host-1");
        TestResponse rejected = http.patch(CLIENTS + "/host-1/resetpassword", "{}");

        assertThat(rejected.text("codeDesc"))
                .isEqualTo("NCERRBadRequest: Client is marked for deletion. Cannot modify CTE Client");
        assertThat(rejected.json().has("message")).isFalse();
    }

    @Test
    void sparseError_hasNoCodeAndNoRequestId() {
        server.with(CteBehaviour.SPARSE_RESPONSES);
        assertThat(http.get(CLIENTS + "/none").json().fieldNames()).toIterable().containsExactly("codeDesc");
    }

    @Test
    void fault_overridesTheState() {
        server.failNext(request -> request.path().endsWith("/clients"), Fault.status(503));

        assertThat(http.get(CLIENTS).status()).isEqualTo(503);
        assertThat(http.get(CLIENTS).status()).isEqualTo(200);
    }
}
