package dev.gatehouse.sdk.testkit.nevis;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gatehouse.sdk.testkit.FakeServerExtension;
import dev.gatehouse.sdk.testkit.nevis.TestClient.TestResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CredentialsTest {

    private static final String FIDO2 =
            "{'aaguid':'a','authenticator':'b','attestationConveyancePreference':'none','hashedCredentialId':'h',"
                    + "'rpId':'r','residentKeyRequirement':'required','userVerificationRequirement':'required','extId':'f'}";

    @RegisterExtension
    final FakeServerExtension<FakeNevisServer> nevis = new FakeServerExtension<>(FakeNevisServer::start);

    private FakeNevisServer server;
    private TestClient root;

    @BeforeEach
    void addUser() {
        server = nevis.server().addUser("100", "u1", "jdoe").addFidoUaf("100", "u1", "a");
        root = TestClient.root(server);
    }

    /** Adds a credential of each kind that operations on existing ones need. */
    private void addCredentials() throws Exception {
        create("password", "{'password':'long-password'}");
        create("device-password", "{'extId':'d','password':'long-password'}");
        create("context-passwords", "{'extId':'x','context':'c','password':'long-password'}");
        create("tempstrong-password", "{}");
        create("mtans", "{'extId':'m','mobileNumber':'+41791234567'}");
        create("oath-credentials", "{'extId':'o','label':'l'}");
        create("certificates", "{'extId':'s','certificate':'-----BEGIN CERTIFICATE-----'}");
        create("fido2", FIDO2);
        create("ticket", "{}");
        create("generic-credentials", "{'extId':'g','identification':'i'}");
        create("mobile-signature", "{'identificator':'i','msspIdentifier':'m','msisdn':'1'}");
        assertThat(root.post("100/users/u1/recovery-codes", "").status()).isEqualTo(201);
    }

    private void create(String path, String body) throws Exception {
        assertThat(root.post("100/users/u1/" + path, body).status()).as(path).isEqualTo(201);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GET | credentials | | CredentialView",
                "POST | password | {'password':'long-password'} | CredentialCreate CredentialChangeState",
                "GET | password | | CredentialView",
                "PATCH | password | {'stateName':'disabled'} | CredentialView CredentialModify",
                "DELETE | password | | CredentialDelete",
                "POST | password/reset | | CredentialView CredentialModify",
                "POST | password/change | {'newPassword':'long-password'} | CredentialModify",
                "POST | device-password | {'extId':'d2','password':'long-password'} | CredentialCreate",
                "PATCH | device-password/d | {'extId':'d'} | CredentialView CredentialModify",
                "POST | device-password/d/reset | | CredentialView CredentialModify",
                "POST | device-password/d/change | {'newPassword':'long-password'} | CredentialModify",
                "POST | context-passwords | {'context':'2','password':'long-password'} | CredentialCreate",
                "GET | context-passwords/x | | CredentialView",
                "POST | context-passwords/x/reset | | CredentialView CredentialModify",
                "POST | context-passwords/x/change | {'newPassword':'long-password'} | CredentialModify",
                "POST | tempstrong-password | {} | CredentialCreate",
                "GET | tempstrong-password | | CredentialView",
                "POST | tempstrong-password/reset | | CredentialView CredentialModify",
                "POST | mtans | {'mobileNumber':'+41791234567'} | CredentialCreate",
                "PATCH | mtans/m | {'stateName':'disabled'} | CredentialView CredentialModify",
                "DELETE | mtans/m | | CredentialDelete",
                "POST | mtans/m | {'success':true} | CredentialView CredentialModify",
                "POST | oath-credentials | {'label':'l'} | CredentialCreate CredentialView PolicyConfigurationView",
                "POST | certificates | {'certificate':'-----BEGIN CERTIFICATE-----'} | CredentialCreate CredentialChangeState",
                "PATCH | certificates/s | {'stateName':'disabled'} | CredentialView CredentialModify CredentialChangeState",
                "GET | fido2 | | CredentialView",
                "PATCH | fido2/f | {'userFriendlyName':'n'} | CredentialView CredentialModify",
                "DELETE | fido2/f | | CredentialDelete",
                "DELETE | fido-authenticators/a | | CredentialDelete",
                "POST | recovery-codes | | CredentialCreate CredentialModify",
                "GET | recovery-codes | | CredentialView",
                "POST | url-ticket | {} | CredentialCreate",
                "POST | ticket | {} | CredentialCreate",
                "POST | ticket/reset | | CredentialView CredentialModify"
            })
    void right_isRequired(String method, String path, String body, String rights) throws Exception {
        addCredentials();
        for (String right : rights.split(" ", -1)) {
            NevisCaller caller = server.addBearerToken(right).without("AccessControl." + right);
            TestResponse rejected = TestClient.bearer(server, right)
                    .send(method, "100/users/u1/" + path, body == null ? "" : body, "application/json");
            assertThat(rejected.outcome()).isEqualTo("403 errors.insufficientRightsFunction");
            assertThat(rejected.message()).contains("'AccessControl." + right + "'");
            server.revoke(caller);
        }
        server.addBearerToken("elsewhere").clientDataRoom("200");
        assertThat(TestClient.bearer(server, "elsewhere")
                        .send(method, "100/users/u1/" + path, body == null ? "" : body, "application/json")
                        .outcome())
                .isEqualTo("403 errors.combinedDataroomDenied");
    }

    /** 200s: 200, 201 or 204. Users have the right SelfAdmin only. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GET | credentials | | yes",
                "POST | password/reset | | with token",
                "POST | password/change | {'oldPassword':'long-password','newPassword':'long-password'} | with token",
                "DELETE | password | | no",
                "POST | device-password/d/reset | | with token",
                "POST | device-password/d/change | {'oldPassword':'long-password','newPassword':'long-password'} | yes",
                "GET | context-passwords/x | | yes",
                "POST | context-passwords/x/change | {'oldPassword':'long-password','newPassword':'long-password'} | with token",
                "POST | tempstrong-password/reset | | with token",
                "POST | mtans | {'mobileNumber':'+41791234567'} | no",
                "DELETE | mtans/m | | with token",
                "POST | oath-credentials | {'label':'l'} | with token",
                "POST | certificates | {'certificate':'-----BEGIN CERTIFICATE-----'} | with token",
                "GET | fido2 | | yes",
                "PATCH | fido2/f | {'userFriendlyName':'n'} | with token",
                "DELETE | fido-authenticators/a | | with token",
                "POST | recovery-codes | | yes",
                "GET | recovery-codes | | yes",
                "POST | ticket | {} | no"
            })
    void ownCredential_requiresNoRight_butMayRequireAToken(String method, String path, String body, String self)
            throws Exception {
        addCredentials();
        server.addBearerToken("self").only(NevisCaller.SELF_ADMIN).as("100", "u1");
        TestClient http = TestClient.bearer(server, "self");
        TestResponse response = http.send(method, "100/users/u1/" + path, body == null ? "" : body, "application/json");
        assertThat(response.status() / 100).as(response.text()).isEqualTo(self.equals("yes") ? 2 : 4);
        assertThat(response.status() == 401).isEqualTo(self.equals("with token"));
        if (self.equals("with token")) {
            JsonNode token = http.post(
                            "/nevisidm/api/principal/v1/token",
                            "{'username':'jdoe','password':'long-password','grant_type':'password'}")
                    .json();
            TestResponse proven = http.with(
                            "X-Token", token.path("access_token").asText())
                    .send(method, "100/users/u1/" + path, body == null ? "" : body, "application/json");
            assertThat(proven.status() / 100).as(proven.text()).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "password | {} | 422 errors.nullParameter",
                "password | {'password':'short'} | 422 errors.pwdPolicyViolated",
                "password | {'password':'long-password','stateName':'tmp_locked'} | 422 errors.deserialization",
                "device-password | {'password':'long-password'} | 422 errors.nullParameter",
                "context-passwords | {'password':'long-password'} | 422 errors.nullParameter",
                "mtans | {} | 422 errors.nullParameter",
                "mtans | {'mobileNumber':'079'} | 422 errors.mtanFormatE164Violated",
                "oath-credentials | {} | 422 errors.nullParameter",
                "certificates | {'certificate':'x'} | 422 errors.certificatePolicyViolated",
                "fido2 | {'aaguid':'a'} | 422 errors.nullParameter",
                "fido-authenticators | {} | 405 errors.unsupportedOperation",
                "url-ticket | {'stateName':'tmp-locked'} | 422 errors.deserialization",
                "generic-credentials | {} | 422 errors.nullParameter",
                "securid | {} | 422 errors.nullParameter",
                "mobile-signature | {'msisdn':'1'} | 422 errors.nullParameter",
                "kerberos | {} | 404 errors.invalidUri"
            })
    void creation_invalidBody_isRejected(String path, String body, String outcome) throws Exception {
        assertThat(root.post("100/users/u1/" + path, body).outcome()).isEqualTo(outcome);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void resetOfAPassword_hasABody_onlyIfThePolicyGeneratesPasswords(boolean generated) throws Exception {
        create("password", "{'password':'long-password'}");
        server.options().generatedPasswords(generated);
        TestResponse response = root.post("100/users/u1/password/reset", "");
        assertThat(response.status()).isEqualTo(generated ? 201 : 204);
        assertThat(response.text().contains("passwordFragment")).isEqualTo(generated);
        if (generated) {
            assertThat(root.post("100/users/u1/password/change", "{'newPassword':'long-password'}")
                            .outcome())
                    .isEqualTo("422 errors.unsupportedOperation");
        }
    }

    @Test
    void recoveryCodes_replaceTheEarlierOnes() throws Exception {
        root.post("100/users/u1/recovery-codes", "");
        String before = root.get("100/users/u1/recovery-codes").text();
        root.post("100/users/u1/recovery-codes", "");
        JsonNode after = root.get("100/users/u1/recovery-codes").json();
        assertThat(after.path("codes")).hasSize(16);
        assertThat(before).doesNotContain(after.at("/codes/0/code").asText());
        assertThat(server.credentials("100", "u1")).hasSize(2);
    }

    @Test
    void password_ofADisabledCredential_doesNotProveTheUser() throws Exception {
        create("password", "{'password':'long-password'}");
        server.addBearerToken("self").as("100", "u1");
        String login = "{'username':'jdoe','password':'long-password','grant_type':'password'}";
        TestClient self = TestClient.bearer(server, "self");
        assertThat(self.post("/nevisidm/api/principal/v1/token", login).status())
                .isEqualTo(200);
        root.patch("100/users/u1/password", "{'stateName':'disabled'}");
        assertThat(self.post("/nevisidm/api/principal/v1/token", login).status())
                .isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"archive", "delete"})
    void credentials_endWithTheUser(String how) throws Exception {
        addCredentials();
        if (how.equals("archive")) {
            root.post("100/users/u1/archive", "");
            assertThat(root.post("100/users/u1/mtans", "{'mobileNumber':'+41791234567'}")
                            .outcome())
                    .isEqualTo("422 errors.modifyArchivedUser");
        } else {
            root.delete("100/users/u1");
        }
        assertThat(server.credentials("100", "u1")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "7.2402 | GET | credentials | ",
                "8.2402.0 | GET | credentials | ",
                "8.2505.0 | POST | device-password/d/reset | ",
                "8.2505.0 | POST | tempstrong-password | {}",
                "2.85.0 | GET | fido2 | ",
                "9.2511.0 | POST | otp-credentials | {}",
                "9.2511.0 | POST | mobile-signature | {'identificator':'i','msspIdentifier':'m','msisdn':'1'}",
                "2.77.0 | POST | recovery-codes | "
            })
    void operation_isAbsentBeforeItsVersion(String version, String method, String path, String body) throws Exception {
        create("device-password", "{'extId':'d','password':'long-password'}");
        String text = body == null ? "" : body;
        server.options().version(version);
        assertThat(root.send(method, "100/users/u1/" + path, text, "application/json")
                        .status())
                .isIn(404, 405);
        server.options().version("9.2605.0");
        assertThat(root.send(method, "100/users/u1/" + path, text, "application/json")
                                .status()
                        / 100)
                .isEqualTo(2);
    }

    @Test
    void vascoTokens_areImportedIntoTheClient() throws Exception {
        TestResponse response = root.post("100/vasco", "{'vascoTokens':[{'authMode':'RO','data':'QQ=='}]}");
        assertThat(response.status()).isEqualTo(201);
        assertThat(response.location()).contains("/100/vasco/");
        assertThat(root.post("100/vasco", "{'vascoTokens':[]}").outcome()).isEqualTo("422 errors.nullParameter");
        assertThat(root.post("100/vasco", "{'vascoTokens':[{}]}").outcome()).isEqualTo("422 errors.deserialization");
    }
}
