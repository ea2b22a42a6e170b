package dev.gatehouse.sdk.testkit.tresorit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.sdk.testkit.FakeServerExtension;
import dev.gatehouse.sdk.testkit.tresorit.TestClient.TestResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignatureTest {

    private static final String LIST = TestClient.ADMIN + "/user/list-users";
    private static final String KICK = TestClient.ADMIN + "/tresor/approve-kick";
    private static final byte[] NONE = {};

    @RegisterExtension
    final FakeServerExtension<FakeTresoritServer> extension = new FakeServerExtension<>(FakeTresoritServer::start);

    private FakeTresoritServer server;
    private TestClient client;

    @BeforeEach
    void start() {
        server = extension.server();
        client = new TestClient(server);
    }

    /** Name, method, target, body, content type, signature, status and code for a valid signature. */
    private static final String VECTORS = """
            V1 | GET    | api/v4/admin/tresor/list-members?tresorid=0000q2w3e4r5t6y7u8i9o0p1 | | | yQtdBdwn40Ma3n2RLSzPQHW4+GNH+87zvsCTkC5799U= | 404 | TresorNotExists
            V2 | POST   | api/v4/admin/tresor/approve-share | {"OperationId":"op-20170509-0001"} | application/json | pArHi4+swuoLBqm7LcKnm28ARu7oCsxWUMbWq9yWv1s= | 400 | BadInput
            V3 | POST   | api/v4/admin/user/init-user-registration | | application/json | wBCmzA2WWxZfMD23tYGcEYfgBUnhyVJB5NNDP609px0= | 200 |
            V4 | PUT    | api/v4/admin/tenant/upload-custom-content?fileName=css/login.css | body { margin: 0; }~ | text/css | mxr/29p6LbP3O6T9B4odhMfsz+eS66X/Ff0rGa30Gmg= | 200 |
            V5 | POST   | tenant-acmetest1/api/v4/admin/tresor/approve-tresor-creation | {"TresorId":"0000q2w3e4r5t6y7u8i9o0p1"} | application/json | Z0+Dj3YFUdCC06xpcojaNX45hgwrsDKFiugF8bVkFic= | 404 | TresorNotExists
            V6 | POST   | api/v4/admin/user/init-user-registration | {} | application/json | TW8YATPfeaphpYGbr+bWwh6GEmFrroAcrDu6S7J5xYE= | 200 |
            V7 | DELETE | api/v4/admin/tenant/delete-custom-content?fileName=css/login.css | | | VKYsFrAyt4VJGft99DlbdFisqH/hUAi16BV9oyepoCA= | 200 |
            V8 | GET    | api/v4/admin/tresor/list-tresors?pagesize=100&continuefrom=0000q2w3e4r5t6y7u8i9o0p1 | | application/json | r9jbF4j3tFrQB78mYfycLmHCMIPIA04lRoYnMrhpd7g= | 200 |
            """;

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '\u0001', emptyValue = "", nullValues = "-", textBlock = VECTORS)
    void documentedExample_isAccepted_andNoOtherSignature(
            String name, String method, String target, String body, String type, String mac, int status, String code)
            throws Exception {
        server.clock().advance(Duration.between(Instant.now(), Instant.parse("2017-05-09T10:11:12Z")));
        byte[] bytes = body == null ? NONE : body.replace('~', '\n').getBytes(UTF_8);
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("UserId", "admin@acmetest1.tresorit.io");
        headers.put("TresoritDate", "2017-05-09T10:11:12Z");
        if (type != null) {
            headers.put("Content-Type", type);
            headers.put("Content-SHA256", TestClient.sha256(bytes));
        }
        headers.put("HMACHeaders", String.join(",", headers.keySet()) + ",HMACHeaders");
        headers.put("Authorization", "AdminKey " + mac);
        String url = server.url() + "/" + target;

        TestResponse response = TestClient.raw(method, url, bytes, headers);
        assertThat(response.status()).as(response.text()).isEqualTo(status);
        assertThat(response.code()).isEqualTo(code == null ? "" : code);

        headers.put("Authorization", "AdminKey " + (mac.startsWith("A") ? "B" : "A") + mac.substring(1));
        assertThat(TestClient.raw(method, url, bytes, headers).code()).isEqualTo("InvalidAuthorization");
    }

    @Test
    void anyOrderOfHeaders_isAccepted() throws Exception {
        Map<String, String> headers = client.headers("POST", NONE);
        List<String> names = new ArrayList<>(headers.keySet());
        for (int turn = 0; turn < names.size(); turn++) {
            Collections.rotate(names, 1);
            Map<String, String> turned = new LinkedHashMap<>();
            names.forEach(name -> turned.put(name, headers.getOrDefault(name, "")));
            TestResponse response = client.send(
                    "POST", TestClient.ADMIN + "/user/init-user-registration", NONE, turned, server.primaryKey());
            assertThat(response.status()).as("%s", names).isEqualTo(200);
        }
    }

    @Test
    void hmacHeadersFirst_isAccepted() throws Exception {
        Map<String, String> headers = new LinkedHashMap<>(Map.of("HMACHeaders", "HMACHeaders,TresoritDate,UserId"));
        headers.putAll(client.headers("GET", NONE));
        List<String> names = List.of("HMACHeaders", "TresoritDate", "UserId");
        headers.put("Authorization", TestClient.authorization("GET", LIST, names, headers, server.primaryKey()));

        assertThat(TestClient.raw("GET", server.url() + LIST, NONE, headers).status())
                .isEqualTo(200);
    }

    @Test
    void contentTypeAndEmptyDigestOnGet_asPublishedClientsSend_isAccepted() throws Exception {
        Map<String, String> headers = client.headers("GET", NONE);
        headers.put("Content-Type", "application/json");
        assertThat(send("GET", LIST, NONE, headers).status()).isEqualTo(200);
        headers.put("Content-SHA256", TestClient.sha256(NONE));
        assertThat(send("GET", LIST, NONE, headers).status()).isEqualTo(200);
    }

    @Test
    void signedContentLength_asThePublishedJavaClientSends_isAccepted() throws Exception {
        byte[] body = "{}".getBytes(UTF_8);
        Map<String, String> headers = client.headers("POST", body);
        headers.put("Content-Length", "2");

        assertThat(send("POST", TestClient.ADMIN + "/user/init-user-registration", body, headers)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void digestInUpperCase_isAccepted_andAWrongDigestRejected() throws Exception {
        byte[] body = "{}".getBytes(UTF_8);
        Map<String, String> headers = client.headers("POST", body);
        String target = TestClient.ADMIN + "/user/init-user-registration";
        headers.put("Content-SHA256", TestClient.sha256(body).toUpperCase(Locale.ROOT));
        assertThat(send("POST", target, body, headers).status()).isEqualTo(200);

        headers.put("Content-SHA256", TestClient.sha256("{ }".getBytes(UTF_8)));
        assertThat(send("POST", target, body, headers).code()).isEqualTo("InvalidAuthorization");
        assertThat(server.lastRejection()).get().asString().contains("the body's " + TestClient.sha256(body));
    }

    @Test
    void secondaryKey_isAccepted_andAReplacedKeyIsNot() throws Exception {
        String old = server.primaryKey();
        Map<String, String> headers = client.headers("GET", NONE);
        assertThat(client.send("GET", LIST, NONE, headers, server.secondaryKey())
                        .status())
                .isEqualTo(200);

        server.primaryKey("AB".repeat(32));
        assertThat(client.send("GET", LIST, NONE, headers, old).code()).isEqualTo("InvalidAuthorization");
        assertThat(send("GET", LIST, NONE, headers).status()).isEqualTo(200);

        String oldSecondary = server.secondaryKey();
        server.secondaryKey("cd".repeat(32));
        assertThat(client.send("GET", LIST, NONE, headers, oldSecondary).status())
                .isEqualTo(403);
    }

    @Test
    void key_is64HexDigits() {
        assertThatThrownBy(() -> server.primaryKey("00")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> server.secondaryKey("g".repeat(64))).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({"-14,200", "14,200", "-16,403", "16,403"})
    void date_isAcceptedWithin15MinutesOfTheServersClock(int minutes, int status) throws Exception {
        Map<String, String> headers = client.headers("GET", NONE);
        server.clock().advance(Duration.ofMinutes(minutes));

        assertThat(send("GET", LIST, NONE, headers).status()).isEqualTo(status);
    }

    @Test
    void dateOutOfRange_codeCanBeSet() throws Exception {
        Map<String, String> headers = client.headers("GET", NONE);
        server.clock().advance(Duration.ofHours(1));
        assertThat(send("GET", LIST, NONE, headers).code()).isEqualTo("InvalidAuthorization");

        server.errorCodeFor(Undocumented.DATE_OUT_OF_RANGE, "BadInput");
        assertThat(send("GET", LIST, NONE, headers).code()).isEqualTo("BadInput");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Tue, 09 May 2017 10:11:12 GMT",
                "2017-05-09T10:11:12.123Z",
                "2017-05-09T10:11:12+00:00",
                "2017-02-30T10:11:12Z"
            })
    void dateInAnotherFormat_isRejected(String date) throws Exception {
        server.clock().advance(Duration.between(Instant.now(), Instant.parse("2017-05-09T10:11:12Z")));
        Map<String, String> headers = client.headers("GET", NONE);
        headers.put("TresoritDate", date);

        assertThat(send("GET", LIST, NONE, headers).code()).isEqualTo("InvalidAuthorization");
        assertThat(server.lastRejection()).get().asString().contains(date);
    }

    @ParameterizedTest
    @CsvSource({
        "GET,UserId",
        "GET,TresoritDate",
        "POST,UserId",
        "POST,TresoritDate",
        "POST,Content-Type",
        "POST,Content-SHA256"
    })
    void requiredHeader_missingOrUnsigned_isRejected(String method, String name) throws Exception {
        boolean post = method.equals("POST");
        String target = post ? KICK : LIST;
        byte[] body = post ? "{}".getBytes(UTF_8) : NONE;
        Map<String, String> headers = client.headers(method, body);
        String value = headers.remove(name);
        assertThat(send(method, target, body, headers).code()).isEqualTo("InvalidAuthorization");

        List<String> signed = new ArrayList<>(headers.keySet());
        signed.add("HMACHeaders");
        headers.put("HMACHeaders", String.join(",", signed));
        headers.put("Authorization", TestClient.authorization(method, target, signed, headers, server.primaryKey()));
        headers.put(name, value == null ? "" : value);
        assertThat(TestClient.raw(method, server.url() + target, body, headers).code())
                .isEqualTo("InvalidAuthorization");
    }

    @Test
    void hmacHeadersWithoutTheirOwnName_areRejected() throws Exception {
        Map<String, String> headers = client.headers("GET", NONE);
        List<String> names = List.copyOf(headers.keySet());
        headers.put("HMACHeaders", String.join(",", names));
        headers.put("Authorization", TestClient.authorization("GET", LIST, names, headers, server.primaryKey()));

        assertThat(TestClient.raw("GET", server.url() + LIST, NONE, headers).code())
                .isEqualTo("InvalidAuthorization");
    }

    @Test
    void requestWithoutSignature_isRejected() throws Exception {
        assertThat(TestClient.raw("GET", server.url() + LIST, NONE, Map.of()).code())
                .isEqualTo("InvalidAuthorization");
        assertThat(server.lastRejection()).contains("InvalidAuthorization: no header HMACHeaders");
    }

    @Test
    void anotherUser_isRejected() throws Exception {
        Map<String, String> headers = client.headers("GET", NONE);
        headers.put("UserId", "admin@acmetest1.api.tresorit.io");
        assertThat(send("GET", LIST, NONE, headers).code()).isEqualTo("InvalidAuthorization");
    }

    @Test
    void changedTarget_isRejected_escapesIncluded() throws Exception {
        String signed = TestClient.ADMIN + "/tresor/list-members?tresorid=a~b";
        Map<String, String> headers = client.headers("GET", NONE);
        List<String> names = List.of("UserId", "TresoritDate", "HMACHeaders");
        headers.put("HMACHeaders", String.join(",", names));
        headers.put("Authorization", TestClient.authorization("GET", signed, names, headers, server.primaryKey()));

        assertThat(TestClient.raw("GET", server.url() + signed, NONE, headers).code())
                .isEqualTo("TresorNotExists");
        assertThat(TestClient.raw("GET", server.url() + signed.replace("~", "%7E"), NONE, headers)
                        .code())
                .isEqualTo("InvalidAuthorization");
        assertThat(server.lastRejection()).get().asString().contains("GET\napi/v4/admin/tresor/list-members");
    }

    @Test
    void hostedForm_isSignedWithItsPrefix() throws Exception {
        String target = "/tenant-acmetest1" + LIST;
        assertThat(server.hostedUrl() + LIST).isEqualTo(server.url() + target);
        assertThat(client.send("GET", target, NONE).status()).isEqualTo(200);

        Map<String, String> headers = client.headers("GET", NONE);
        List<String> names = List.of("UserId", "TresoritDate", "HMACHeaders");
        headers.put("HMACHeaders", String.join(",", names));
        headers.put("Authorization", TestClient.authorization("GET", LIST, names, headers, server.primaryKey()));
        assertThat(TestClient.raw("GET", server.url() + target, NONE, headers).code())
                .isEqualTo("InvalidAuthorization");
    }

    @Test
    void hostedFormOfAnotherTenant_doesNotExist() throws Exception {
        assertThat(client.send("GET", "/tenant-othertest" + LIST, NONE).code()).isEqualTo("TenantDoesNotExist");
    }

    private TestResponse send(String method, String target, byte[] body, Map<String, String> headers) throws Exception {
        return client.send(method, target, body, headers, server.primaryKey());
    }
}
