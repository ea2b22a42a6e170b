package dev.gatehouse.sdk.testkit.cte;

import static dev.gatehouse.sdk.testkit.cte.Wire.LOGIN;
import static dev.gatehouse.sdk.testkit.cte.Wire.TE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.sdk.testkit.FakeServerExtension;
import dev.gatehouse.sdk.testkit.Fault;
import dev.gatehouse.sdk.testkit.cte.Wire.Answer;
import java.net.http.HttpRequest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CteStrictnessTest {

    private static final String CLIENTS = TE + "/clients";

    @RegisterExtension
    final FakeServerExtension<FakeCteServer> standIn = new FakeServerExtension<>(FakeCteServer::start);

    private FakeCteServer server;
    private Wire wire;

    @BeforeEach
    void setUp() {
        server = standIn.server();
        wire = Wire.loggedIn(server);
    }

    @Test
    void accept_isRequired() {
        HttpRequest.Builder bare = wire.request("GET", CLIENTS, "").header("Authorization", "Bearer " + wire.bearer());
        Answer refused = wire.send(bare);

        assertThat(refused.row()).isEqualTo("400 Accept: application/json is required");
        assertThat(refused.json().path("code").asInt()).isEqualTo(15);
        assertThat(refused.text("codeDesc")).isEqualTo("NCERRBadRequest: Bad HTTP request");
        server.strict(false);
        assertThat(wire.send(bare).status()).isEqualTo(200);
    }

    @Test
    void contentType_isRequiredWithABody() {
        HttpRequest.Builder form = wire.request("POST", "/auth/tokens", LOGIN)
                .header("Accept", "application/json")
                .header("Content-Type", "application/x-www-form-urlencoded");

        assertThat(wire.send(form).status()).isEqualTo(400);
        assertThat(wire.send(form.setHeader("Content-Type", "application/json; charset=utf-8"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void unknownField_isRefused_orIgnoredWhenLenient() {
        String body = "{'name':'host-1','colour':'red'}";

        assertThat(wire.post(CLIENTS, body).row()).isEqualTo("400 unknown field \"colour\"");
        assertThat(server.client("host-1")).isEmpty();
        server.strict(false);
        assertThat(wire.post(CLIENTS, body).status()).isEqualTo(201);
        assertThat(server.client("host-1").orElseThrow()).doesNotContainKey("colour");
    }

    @Test
    void bodyThatIsNoJsonObject_isRefused() {
        assertThat(wire.post(CLIENTS, "{'name'").status()).isEqualTo(400);
        assertThat(wire.post(CLIENTS, "").status()).isEqualTo(400);
        assertThat(wire.post(CLIENTS, "['a']").status()).isEqualTo(400);
    }

    @Test
    void nullField_countsAsAbsent() {
        assertThat(wire.post(CLIENTS, "{'name':'host-1','description':null}").status())
                .isEqualTo(201);
        assertThat(wire.post(CLIENTS, "{'name':null}").status()).isEqualTo(422);
    }

    @Test
    void unknownPath_isNotFoundInTheEnvelope() {
        Answer refused = wire.get(TE + "/unicorns");

        assertThat(refused.status()).isEqualTo(404);
        assertThat(refused.text("codeDesc")).startsWith("NCERRResourceNotFound");
        assertThat(wire.post(TE + "/profiles", "{}").status()).isEqualTo(404);
    }

    @Test
    void withoutLicence_writesAreForbidden() {
        server.licensed(false);
        Answer refused = wire.post(CLIENTS, "{'name':'host-1'}");

        assertThat(refused.row()).isEqualTo("403 No license is installed for the feature TransparentEncryption");
        assertThat(refused.text("codeDesc")).isEqualTo("NCERRInsufficientPermissions");
        assertThat(wire.get(CLIENTS).status()).isEqualTo(200);
    }

    @Test
    void withoutRights_everythingIsForbidden() {
        server.addUser("eve", "pw").revokeRights("eve");
        wire.logIn("{'username':'eve','password':'pw'}");

        assertThat(wire.get(CLIENTS).status()).isEqualTo(403);
    }

    @Test
    void detail_mayStandBehindTheColon() {
        server.with(CteBehaviour.DETAIL_IN_CODE_DESC).addClient("host-1");
        server.markForDeletion("host-1");
        Answer refused = wire.patch(CLIENTS + "/host-1/resetpassword", "{}");

        assertThat(refused.text("codeDesc"))
                .isEqualTo("NCERRBadRequest: Client is marked for deletion. Cannot modify CTE Client");
        assertThat(refused.json().has("message")).isFalse();
    }

    @Test
    void sparseError_hasNoCodeAndNoRequestId() {
        server.with(CteBehaviour.SPARSE_RESPONSES);
        assertThat(wire.get(CLIENTS + "/none").json().fieldNames()).toIterable().containsExactly("codeDesc");
    }

    @Test
    void fault_standsInFrontOfTheState() {
        server.failNext(request -> request.path().endsWith("/clients"), Fault.status(503));

        assertThat(wire.get(CLIENTS).status()).isEqualTo(503);
        assertThat(wire.get(CLIENTS).status()).isEqualTo(200);
    }
}
