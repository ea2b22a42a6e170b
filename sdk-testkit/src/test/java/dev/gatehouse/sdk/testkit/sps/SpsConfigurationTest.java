package dev.gatehouse.sdk.testkit.sps;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gatehouse.sdk.testkit.FakeServerExtension;
import dev.gatehouse.sdk.testkit.sps.TestClient.TestResponse;
import java.io.InputStream;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpsConfigurationTest {

    private static final String ROOT = "/api/configuration/";
    private static final String HEALTH = ROOT + "management/health_monitoring";
    private static final String PASSWORDS = ROOT + "passwords";
    private static final String X509 = ROOT + "x509";
    private static final String TIMES = ROOT + "policies/time_policies";

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
    void list_returnsKeysAndSiblings() throws Exception {
        JsonNode snmp = client.get(ROOT + "management/snmp").json();

        // Sample of the guide for 6.0 LTS
        assertThat(snmp)
                .isEqualTo(
                        json("{'items': [{'key': 'trap', 'meta': {'href': '/api/configuration/management/snmp/trap'}}],"
                                + "'meta': {'first': '/api/configuration/management/certificates',"
                                + "'href': '/api/configuration/management/snmp',"
                                + "'last': '/api/configuration/management/webinterface',"
                                + "'next': '/api/configuration/management/soap',"
                                + "'parent': '/api/configuration/management',"
                                + "'previous': '/api/configuration/management/health_monitoring',"
                                + "'transaction': '/api/transaction'}}"));
        assertThat(client.get(ROOT + "management").json().path("items").findValuesAsText("key"))
                .containsExactly(
                        "certificates",
                        "disk_fillup_prevention",
                        "email",
                        "health_monitoring",
                        "snmp",
                        "soap",
                        "syslog",
                        "webinterface");
        assertThat(client.get("/api/configuration").json().path("items").findValuesAsText("key"))
                .contains("alerting", "management", "passwords", "policies", "x509");
        assertThat(client.post(ROOT + "management", "{}").errorType()).isEqualTo("MethodNotAllowed");
    }

    @Test
    void object_returnsBodyKeyAndMeta() throws Exception {
        // Sample of the guide for 6.0 LTS
        assertThat(client.get(HEALTH).json())
                .isEqualTo(json("{'body': {'maximum_disk_utilization_ratio': 80, 'maximum_load1': null,"
                        + "'maximum_load15': null, 'maximum_load5': null, 'maximum_swap_utilization_ratio': 70},"
                        + "'key': 'health_monitoring', 'meta': {"
                        + "'first': '/api/configuration/management/certificates',"
                        + "'href': '/api/configuration/management/health_monitoring',"
                        + "'last': '/api/configuration/management/webinterface',"
                        + "'next': '/api/configuration/management/snmp',"
                        + "'parent': '/api/configuration/management',"
                        + "'previous': '/api/configuration/management/email',"
                        + "'transaction': '/api/transaction'}}"));
        JsonNode trap = client.get(ROOT + "management/snmp/trap").json();
        assertThat(trap.path("body"))
                .isEqualTo(json("{'enabled': true, 'version': {'selection': '2c', 'value': {'community': 'public',"
                        + "'server': {'selection': 'ip', 'value': '10.20.30.40'}}}}"));
        assertThat(trap.at("/meta/next").isNull()).isTrue();
        assertThat(trap.at("/meta/first")).isEqualTo(trap.at("/meta/last"));
        assertThat(client.delete(HEALTH).errorType()).isEqualTo("MethodNotAllowed");
    }

    @Test
    void newerRelease_returnsBodiesInListsAndRemainingSeconds() throws Exception {
        try (FakeSpsServer newer = FakeSpsServer.start(SpsRelease.LTS_8_0)) {
            TestClient other = TestClient.loggedIn(newer, "api");

            JsonNode snmp = other.get(ROOT + "management/snmp").json();
            assertThat(snmp.at("/items/0/body/enabled").asBoolean()).isTrue();
            assertThat(snmp.at("/meta/remaining_seconds").asInt()).isBetween(590, 600);
            assertThat(other.get(ROOT + "management").json().path("items").findValuesAsText("key"))
                    .contains("accounting", "web_gateway_authentication", "license")
                    .doesNotContain("soap");
            String gateway = ROOT + "management/web_gateway_authentication";
            assertThat(other.put(gateway, "{'auto_assign': true, 'banner': {'enabled': true, 'text': 'Hi'}}")
                            .status())
                    .isEqualTo(201);
            assertThat(other.get(gateway).json().at("/body/banner/text").asText())
                    .isEqualTo("Hi");
        }
    }

    @Test
    void put_replacesTheObjectAndReturns201() throws Exception {
        TestResponse response = client.put(HEALTH, SpsTransactionTest.health(55));

        assertThat(response.status()).isEqualTo(201);
        assertThat(response.json().path("key").asText()).isEqualTo("health_monitoring");
        assertThat(client.get(HEALTH).json().path("body")).isEqualTo(json(SpsTransactionTest.health(55)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'maximum_load1': null} | maximum_load5 | is missing",
                "{'maximum_disk_utilization_ratio': '80'} | maximum_disk_utilization_ratio | must be an int",
                "{'maximum_disk_utilization_ratio': 80.5} | maximum_disk_utilization_ratio | must be an int",
                "{'maximum_load1': true} | maximum_load1 | must be a number",
                "{'body': {}} | maximum_load1 | is missing",
            })
    void put_withMissingOrWrongFields_isASemanticError(String body, String at, String finding) throws Exception {
        TestResponse response = client.put(HEALTH, body);

        assertThat(response.status()).isEqualTo(400);
        assertThat(response.errorType()).isEqualTo("SemanticError");
        assertThat(response.finding(at)).isEqualTo(finding);
        assertThat(sps.staged()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "null", "'text'"})
    void put_notAJsonObject_isAnInvalidRequestBody(String body) throws Exception {
        TestResponse response = client.put(HEALTH, body);

        assertThat(response.status()).isEqualTo(400);
        assertThat(response.errorType()).isEqualTo("InvalidRequestBody");
    }

    @Test
    void put_withoutJsonContentType_isRejected_unlessLenient() throws Exception {
        String body = SpsTransactionTest.health(55).replace('\'', '"');
        HttpRequest.Builder plain = client.request("PUT", HEALTH, body).header("Content-Type", "text/plain");

        assertThat(client.send(plain).errorType()).isEqualTo("InvalidRequestBody");
        assertThat(client.send(client.request("PUT", HEALTH, body)).errorType()).isEqualTo("InvalidRequestBody");
        HttpRequest.Builder charset =
                client.request("PUT", HEALTH, body).header("Content-Type", "application/json; charset=utf-8");
        assertThat(client.send(charset).status()).isEqualTo(201);
        sps.strict(false);
        assertThat(client.send(plain).status()).isEqualTo(201);
        assertThat(client.put(HEALTH, "{'maximum_load1': 1.5}").status()).isEqualTo(201);
    }

    @Test
    void unknownKeys_areDropped_unlessTheStoredObjectHasThem() throws Exception {
        client.delete("/api/transaction");
        Map<String, Object> newer = new java.util.HashMap<>(
                sps.committed("management/disk_fillup_prevention").orElseThrow());
        newer.put("since_next_release", Map.of("deep", 1));
        sps.configure("management/disk_fillup_prevention", newer);
        client.open();
        String disk = ROOT + "management/disk_fillup_prevention";

        client.put(
                disk,
                "{'archiving_enabled': true, 'enabled': true, 'used_space_ratio_limit': 90,"
                        + "'since_next_release': {'deep': 2}, 'mispelt': 1}");

        JsonNode body = client.get(disk).json().path("body");
        assertThat(body.has("mispelt")).isFalse();
        assertThat(body.at("/since_next_release/deep").asInt()).isEqualTo(2);
    }

    @Test
    void password_isCreated_neverListedReplacedOrReturned() throws Exception {
        TestResponse created = client.post(PASSWORDS, "{'plain': 'secret-one'}");
        String key = created.json().path("key").asText();
        String one = PASSWORDS + "/" + key;

        assertThat(created.status()).isEqualTo(201);
        assertThat(created.json().at("/meta/href").asText()).isEqualTo(one);
        assertThat(client.get(one).json().path("body")).isEmpty();
        assertThat(sps.secret(key)).contains("secret-one");
        assertThat(client.get(PASSWORDS).errorType()).isEqualTo("MethodNotAllowed");
        assertThat(client.put(one, "{'plain': 'other'}").errorType()).isEqualTo("MethodNotAllowed");
        assertThat(client.delete(one).errorType()).isEqualTo("MethodNotAllowed");
        assertThat(client.get("/api/transaction/changes").raw().body()).doesNotContain("secret-one");
        assertThat(client.post(PASSWORDS, "{'plain': ''}").errorType()).isEqualTo("SemanticError");
        assertThat(client.post(PASSWORDS, "{'plan': 'x'}").errorType()).isEqualTo("SemanticError");

        client.delete("/api/transaction");
        assertThat(client.get(one).errorType()).isEqualTo("NotFound");
    }

    @Test
    void privateKey_isCreatedAndNeverListed() throws Exception {
        String keys = ROOT + "private_keys";
        String key = client.post(keys, "{'any': 'form'}").json().path("key").asText();

        assertThat(client.get(keys + "/" + key).status()).isEqualTo(200);
        assertThat(client.get(keys).status()).isEqualTo(405);
    }

    @Test
    void identity_requiresCertificateAndPkcs1Key_andHidesTheKey() throws Exception {
        String certificate = pem("identity-certificate.pem");
        String pkcs1 = pem("identity-key-pkcs1.pem");

        TestResponse created = post(Map.of("certificate", certificate, "private_key", pkcs1));

        assertThat(created.status()).isEqualTo(201);
        String one = X509 + "/" + created.json().path("key").asText();
        assertThat(client.get(one).json().at("/body/certificate").asText()).isEqualTo(certificate);
        assertThat(client.get(one).json().path("body").has("private_key")).isFalse();
        assertThat(client.get(X509).json().path("items")).hasSize(3);
        assertThat(client.put(one, "{}").errorType()).isEqualTo("MethodNotAllowed");
        assertThat(client.delete(one).status()).isEqualTo(200);
        assertThat(client.get(one).status()).isEqualTo(404);
    }

    @Test
    void identity_inAnotherFormat_isRejected() throws Exception {
        String certificate = pem("identity-certificate.pem");
        String pkcs1 = pem("identity-key-pkcs1.pem");
        String pkcs8 = pem("identity-key-pkcs8.pem");
        String garbled = pkcs1.replace("MII", "MIJ");

        assertThat(post(Map.of("certificate", certificate, "private_key", pkcs8))
                        .finding("private_key"))
                .contains("PKCS#1");
        assertThat(post(Map.of("certificate", certificate, "private_key", garbled))
                        .finding("private_key"))
                .contains("does not belong");
        assertThat(post(Map.of("certificate", "text\n" + certificate, "private_key", pkcs1))
                        .finding("certificate"))
                .contains("PEM");
        assertThat(post(Map.of("certificate", certificate.replace("\n", "\r\n"), "private_key", pkcs1))
                        .errorType())
                .isEqualTo("SemanticError");
        assertThat(post(Map.of("certificate", certificate)).finding("private_key"))
                .isNotEmpty();
        assertThat(post(Map.of("certificate", certificate, "private_key", pkcs1, "issuer_chain", List.of("no")))
                        .finding("issuer_chain"))
                .isNotEmpty();
    }

    @Test
    void referencedOrBuiltInObject_cannotBeDeleted() throws Exception {
        sps.configure("policies/time_policies/-100", Map.of("name", "always"))
                .configure("policies/time_policies/t1", Map.of("name", "t1"))
                .configure(
                        "policies/usermapping_policies/u1",
                        Map.of("time_policy", FakeSpsServer.reference("policies/time_policies", "t1")));
        client.delete("/api/transaction");
        client.open();

        assertThat(client.delete(TIMES + "/-100").finding(TIMES + "/-100")).isEqualTo("is built in");
        assertThat(client.delete(TIMES + "/t1").finding(TIMES + "/t1")).isEqualTo("is referenced");
        assertThat(client.put(ROOT + "policies/usermapping_policies/u1", "{'time_policy': '-100'}")
                        .status())
                .isEqualTo(201);
        assertThat(client.delete(TIMES + "/t1").status()).isEqualTo(200);
        assertThat(client.get(ROOT + "policies/usermapping_policies/u1")
                        .json()
                        .at("/body/time_policy/meta/href")
                        .asText())
                .isEqualTo(TIMES + "/-100");
        assertThat(client.commit().status()).isEqualTo(200);
        assertThat(sps.committedBelow("policies/time_policies")).containsExactly("policies/time_policies/-100");
    }

    @Test
    void collection_createsReplacesAndDeletes() throws Exception {
        sps.addCollection("ssh/channel_policies");
        String policies = ROOT + "ssh/channel_policies";

        String key = client.post(policies, "{'name': 'one', 'users': []}")
                .json()
                .path("key")
                .asText();
        assertThat(client.get(policies).json().path("items").findValuesAsText("key"))
                .containsExactly(key);
        assertThat(client.put(policies + "/" + key, "{'name': 'two', 'users': [null]}")
                        .status())
                .isEqualTo(201);
        assertThat(client.get(policies + "/" + key).json().path("body"))
                .isEqualTo(json("{'name': 'two', 'users': [null]}"));
        assertThat(client.delete(policies + "/" + key).status()).isEqualTo(200);
        assertThat(client.get(policies).json().path("items")).isEmpty();
        assertThat(client.put(policies + "/" + key, "{}").errorType()).isEqualTo("NotFound");
        assertThat(client.put(policies, "{}").errorType()).isEqualTo("MethodNotAllowed");
    }

    @Test
    void reference_sentAsObjectOrToAMissingObject_isRejected() throws Exception {
        String certificates = ROOT + "management/certificates";
        String key = sps.committedBelow("x509").get(0).substring("x509/".length());
        String object = "{'key': '" + key + "', 'meta': {'href': '" + X509 + "/" + key + "'}}";
        String body =
                "{'ca': {'selection': 'identity', 'x509_identity': '" + key + "'}, 'server': %s, 'tsa': '" + key + "'}";

        assertThat(client.put(certificates, body.formatted(object)).finding("server"))
                .contains("must be the key");
        assertThat(client.put(certificates, body.formatted("'none'")).finding(X509 + "/none"))
                .isEqualTo("does not exist");
        assertThat(client.put(certificates, body.formatted("'" + key + "'")).status())
                .isEqualTo(201);
        sps.strict(false);
        assertThat(client.put(certificates, body.formatted(object)).status()).isEqualTo(201);
    }

    @Test
    void address_writtenAsDottedKey_remainsAReferenceWithItsFragment() throws Exception {
        String href = ROOT + "network/nics/nic1#interfaces/i1/addresses/1";
        Map<String, Object> address = Map.of("key", "nic1.interfaces.i1.addresses.1", "meta", Map.of("href", href));
        sps.configure("local_services/web", Map.of("listen", List.of(Map.of("address", address, "port", 443))));
        client.delete("/api/transaction");
        client.open();

        client.put(
                ROOT + "local_services/web",
                "{'listen': [{'address': 'nic1.interfaces.i1.addresses.1', 'port': 8443}]}");

        JsonNode listen = client.get(ROOT + "local_services/web").json().at("/body/listen/0");
        assertThat(listen.at("/address/meta/href").asText()).isEqualTo(href);
        assertThat(listen.path("port").asInt()).isEqualTo(8443);
    }

    private TestResponse post(Map<String, Object> body) throws Exception {
        return client.send(client.request("POST", X509, TestClient.JSON.writeValueAsString(body))
                .header("Content-Type", "application/json"));
    }

    static String pem(String name) throws Exception {
        try (InputStream in = SpsConfigurationTest.class.getResourceAsStream("/sps/" + name)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static JsonNode json(String text) throws Exception {
        return TestClient.JSON.readTree(text.replace('\'', '"'));
    }
}
