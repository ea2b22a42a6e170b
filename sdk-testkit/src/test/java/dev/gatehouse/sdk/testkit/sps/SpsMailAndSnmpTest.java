package dev.gatehouse.sdk.testkit.sps;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gatehouse.sdk.testkit.FakeServerExtension;
import dev.gatehouse.sdk.testkit.sps.TestClient.TestResponse;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpsMailAndSnmpTest {

    private static final String EMAIL = "/api/configuration/management/email";
    private static final String TRAP = "/api/configuration/management/snmp/trap";
    private static final String OFF = "{'selection': 'disabled'}";
    private static final String NO_LOGIN = "{'enabled': false}";

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

    private static String mail(String auth, String encryption) {
        return "{'admin_address': 'a@example.com', 'alerting_address': 'b@example.com',"
                + "'reporting_address': 'c@example.com', 'sender_address': null, 'smtp_auth': " + auth
                + ", 'smtp_encryption': " + encryption
                + ", 'smtp_server': {'selection': 'fqdn', 'value': 'mx.example.com'}}";
    }

    private static String starttls(String client, String check) {
        return "{'selection': 'starttls', 'client_authentication': " + client + ", 'server_certificate_check': " + check
                + "}";
    }

    private String snmp3(String auth, String authMethod, String encryption, String encryptionPassword, String engine) {
        return "{'enabled': true, 'version': {'selection': '3', 'value': {'auth_method': '" + authMethod
                + "', 'auth_password': '" + auth + "', 'encryption_method': '" + encryption
                + "', 'encryption_password': " + encryptionPassword + ", 'engine_id': '" + engine
                + "', 'server': {'selection': 'ip', 'value': '10.0.0.1'}, 'username': 'trap'}}}";
    }

    @Test
    void mail_withLogin_returnsThePasswordAsReference() throws Exception {
        String key = client.password("any");

        TestResponse put =
                client.put(EMAIL, mail("{'enabled': true, 'username': 'u', 'password': '" + key + "'}", OFF));

        assertThat(put.status()).isEqualTo(201);
        JsonNode auth = client.get(EMAIL).json().at("/body/smtp_auth");
        assertThat(auth.at("/password/key").asText()).isEqualTo(key);
        assertThat(auth.at("/password/meta/href").asText()).isEqualTo("/api/configuration/passwords/" + key);
        assertThat(client.commit().status()).isEqualTo(200);
    }

    @Test
    void mail_withStarttlsCheckAndClientCertificate_isAccepted() throws Exception {
        String certificate = SpsConfigurationTest.pem("identity-certificate.pem");
        String escaped = certificate.replace("\n", "\\n");
        String key = sps.committedBelow("x509").get(0).substring("x509/".length());

        TestResponse put = client.put(
                EMAIL,
                mail(
                        NO_LOGIN,
                        starttls(
                                "{'enabled': true, 'x509_identity': '" + key + "'}",
                                "{'enabled': true, 'server_certificate_ca': '" + escaped + "'}")));

        assertThat(put.status()).isEqualTo(201);
        JsonNode encryption = client.get(EMAIL).json().at("/body/smtp_encryption");
        assertThat(encryption.at("/client_authentication/x509_identity/key").asText())
                .isEqualTo(key);
        assertThat(encryption
                        .at("/server_certificate_check/server_certificate_ca")
                        .asText())
                .isEqualTo(certificate);
        assertThat(client.put(EMAIL, mail(NO_LOGIN, starttls(NO_LOGIN, NO_LOGIN)))
                        .status())
                .isEqualTo(201);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'selection': 'disabled', 'client_authentication': {'enabled': true}}"
                        + "| smtp_encryption.client_authentication.enabled | can only be enabled with starttls",
                "{'selection': 'disabled', 'server_certificate_check': {'enabled': true}}"
                        + "| smtp_encryption.server_certificate_check.enabled | can only be enabled with starttls",
                "{'selection': 'starttls', 'client_authentication': {'enabled': false}}"
                        + "| smtp_encryption.server_certificate_check | is missing",
                "{'selection': 'tls'} | smtp_encryption.selection | must be one of [disabled, starttls]",
                "{} | smtp_encryption.selection | is missing",
                "{'selection': 'starttls', 'client_authentication': {'enabled': true},"
                        + "'server_certificate_check': {'enabled': false}}"
                        + "| smtp_encryption.client_authentication.x509_identity | is missing",
                "{'selection': 'starttls', 'client_authentication': {'enabled': false},"
                        + "'server_certificate_check': {'enabled': true, 'server_certificate_ca': 'no PEM'}}"
                        + "| smtp_encryption.server_certificate_check.server_certificate_ca"
                        + "| must be a PEM certificate without anything else",
            })
    void mail_undocumentedEncryption_isASemanticError(String encryption, String at, String finding) throws Exception {
        TestResponse response = client.put(EMAIL, mail(NO_LOGIN, encryption));

        assertThat(response.errorType()).isEqualTo("SemanticError");
        assertThat(response.finding(at)).isEqualTo(finding);
    }

    @Test
    void unknownSelection_thatIsStored_isAccepted() throws Exception {
        client.delete("/api/transaction");
        Map<String, Object> newer = sps.committed("management/email").orElseThrow();
        newer.put("smtp_encryption", Map.of("selection", "tls", "level", 3));
        sps.configure("management/email", newer);
        client.open();

        assertThat(client.put(EMAIL, mail(NO_LOGIN, "{'selection': 'tls', 'level': 4}"))
                        .status())
                .isEqualTo(201);
        assertThat(client.get(EMAIL).json().at("/body/smtp_encryption/level").asInt())
                .isEqualTo(4);
    }

    @ParameterizedTest
    @CsvSource({"md5,none", "sha1,aes", "sha,des"})
    void snmp3_withItsOwnPasswords_isAccepted(String auth, String encryption) throws Exception {
        String first = client.password("eight888");
        String second = encryption.equals("none") ? "null" : "'" + client.password("eight888") + "'";

        TestResponse put = client.put(TRAP, snmp3(first, auth, encryption, second, "0x0123456789ABCDEF"));

        assertThat(put.status()).isEqualTo(201);
        JsonNode value = client.get(TRAP).json().at("/body/version/value");
        assertThat(value.at("/auth_password/key").asText()).isEqualTo(first);
        assertThat(value.path("auth_method").asText()).isEqualTo(auth);
        assertThat(value.path("encryption_password").isNull()).isEqualTo(encryption.equals("none"));
    }

    @Test
    void snmp3_violatingTheDocumentedRules_isASemanticError() throws Exception {
        String good = client.password("eight888");
        String other = "'" + client.password("eight888") + "'";
        String shorter = client.password("seven77");
        String foreign = client.password("eight888~");
        String engine = "0x0123456789";
        String at = "version.value.";

        assertThat(client.put(TRAP, snmp3(shorter, "md5", "none", "null", engine))
                        .finding(at + "auth_password"))
                .contains("at least 8");
        assertThat(client.put(TRAP, snmp3(foreign, "md5", "none", "null", engine))
                        .finding(at + "auth_password"))
                .contains("allowed");
        assertThat(client.put(TRAP, snmp3(good, "md5", "aes", "'" + shorter + "'", engine))
                        .finding(at + "encryption_password"))
                .contains("at least 8");
        assertThat(client.put(TRAP, snmp3(good, "md5", "none", other, engine)).finding(at + "encryption_password"))
                .isEqualTo("must be null without encryption");
        assertThat(client.put(TRAP, snmp3(good, "md5", "aes", "null", engine)).finding(at + "encryption_password"))
                .isEqualTo("must reference a password");
        assertThat(client.put(TRAP, snmp3(good, "md5", "none", "null", "0x123456789"))
                        .finding(at + "engine_id"))
                .contains("10 digits");
        assertThat(client.put(TRAP, snmp3(good, "sha256", "none", "null", engine))
                        .finding(at + "auth_method"))
                .isEqualTo("must be one of [md5, sha, sha1]");
        assertThat(client.put(TRAP, snmp3(good, "md5", "3des", "null", engine)).finding(at + "encryption_method"))
                .isEqualTo("must be one of [aes, des, none]");
        sps.authMethods("md5", "sha1");
        assertThat(client.put(TRAP, snmp3(good, "sha", "none", "null", engine)).errorType())
                .isEqualTo("SemanticError");
        assertThat(client.put(TRAP, snmp3(good, "md5", "none", "null", engine)).status())
                .isEqualTo(201);
    }

    @Test
    void password_referencedTwice_isASemanticError() throws Exception {
        String key = client.password("eight888");
        String href = "/api/configuration/passwords/" + key;

        TestResponse twice = client.put(TRAP, snmp3(key, "md5", "aes", "'" + key + "'", "0x0123456789"));
        assertThat(twice.finding(href)).isEqualTo("is referenced more than once");

        client.put(EMAIL, mail("{'enabled': true, 'username': 'u', 'password': '" + key + "'}", OFF));
        assertThat(client.put(TRAP, snmp3(key, "md5", "none", "null", "0x0123456789"))
                        .finding(href))
                .isEqualTo("is referenced more than once");
    }

    @Test
    void password_writtenBack_countsAsOneReference() throws Exception {
        String mail = mail("{'enabled': true, 'username': 'u', 'password': '" + client.password("x") + "'}", OFF);
        client.put(EMAIL, mail);
        client.commit();
        client.open();

        assertThat(client.put(EMAIL, mail).status()).isEqualTo(201);
        assertThat(client.commit().status()).isEqualTo(200);
    }

    @Test
    void validationAtCommit_keepsTheTransactionOpen_andTheCommittedConfiguration() throws Exception {
        sps.validateAtCommit();
        assertThat(client.put(TRAP, snmp3("no-such-key", "md5", "none", "null", "0x0123456789"))
                        .status())
                .isEqualTo(201);

        TestResponse commit = client.commit();

        assertThat(commit.status()).isEqualTo(400);
        assertThat(commit.finding("/api/configuration/passwords/no-such-key")).isEqualTo("does not exist");
        assertThat(sps.openTransactions()).isEqualTo(1);
        assertThat(sps.committed("management/snmp/trap").orElseThrow().toString())
                .contains("2c");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'enabled': false}",
                "{'enabled': true, 'version': {'selection': '2c', 'value': {'community': 'c',"
                        + "'server': {'selection': 'fqdn', 'value': 'traps.example.com'}}}}"
            })
    void trap_offOrVersion2c_isAccepted(String body) throws Exception {
        assertThat(client.put(TRAP, body).status()).isEqualTo(201);
        assertThat(client.get(TRAP).json().path("body")).isEqualTo(TestClient.JSON.readTree(body.replace('\'', '"')));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'enabled': true} | version | is missing",
                "{'enabled': 'yes', 'version': null} | enabled | must be true or false",
                "{'enabled': true, 'version': {'selection': 2, 'value': {}}} | version.selection | must be one of [2c, 3]",
                "{'enabled': true, 'version': {'selection': '2c', 'value': 'x'}} | version.value | must be an object",
                "{'enabled': true, 'version': {'selection': '2c', 'value': {'community': 'c'}}}"
                        + "| version.value.server | is missing",
            })
    void trap_violatingItsSchema_isASemanticError(String body, String at, String finding) throws Exception {
        assertThat(client.put(TRAP, body).finding(at)).isEqualTo(finding);
    }
}
