package dev.gatehouse.sdk.testkit.cte;

import static dev.gatehouse.sdk.testkit.cte.TestClient.TE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.sdk.testkit.FakeServerExtension;
import dev.gatehouse.sdk.testkit.cte.TestClient.TestResponse;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CteClientsTest {

    private static final String CLIENTS = TE + "/clients";
    private static final String HOST = CLIENTS + "/host-1";
    private static final String MARKED = "400 Client is marked for deletion. Cannot modify CTE Client";

    @RegisterExtension
    final FakeServerExtension<FakeCteServer> fake = new FakeServerExtension<>(FakeCteServer::start);

    private FakeCteServer server;
    private TestClient http;
    private String id;

    @BeforeEach
    void setUp() {
        server = fake.server();
        id = server.addClient("host-1");
        http = TestClient.loggedIn(server);
    }

    @Test
    void resetPassword_generatesANewPassword() {
        String before = server.clientPassword("host-1");
        TestResponse reset = http.patch(HOST + "/resetpassword", "{}");

        assertThat(reset.status()).isEqualTo(200);
        assertThat(reset.text("id")).isEqualTo(id);
        assertThat(reset.json().has("password")).isFalse();
        assertThat(server.clientPassword("host-1")).isNotEqualTo(before);
        assertThat(http.patch(HOST + "/resetpassword", "").status()).isEqualTo(200);
    }

    @Test
    void resetPassword_clientMarkedForDeletion_isBadRequest() {
        server.markForDeletion("host-1");
        assertThat(http.patch(HOST + "/resetpassword", "{}").row()).isEqualTo(MARKED);
    }

    @Test
    void resetPassword_expiredToken_isSpelledUnauthorised() {
        server.clock().advance(Duration.ofSeconds(350));
        assertThat(http.patch(HOST + "/resetpassword", "{}").row())
                .matches("401 Unauthorised: Bearer token malformed: Token is expired by 5[0-9]s");
    }

    @Test
    void resetPassword_unknownClient_isNotFoundWithoutAMessage() {
        TestResponse rejected = http.patch(CLIENTS + "/nobody/resetpassword", "{}");

        assertThat(rejected.status()).isEqualTo(404);
        assertThat(rejected.text("codeDesc")).isEqualTo("NCERRResourceNotFound: Resource not found");
        assertThat(rejected.json().path("code").asInt()).isEqualTo(16);
        assertThat(rejected.json().has("message")).isFalse();
        assertThat(rejected.text("requestID")).isNotEmpty();
    }

    @Test
    void resetPassword_manualPassword_isUnprocessable() {
        server.setManualPassword("host-1", "S3cret!pass");

        assertThat(http.patch(HOST + "/resetpassword", "{}").row())
                .isEqualTo("422 Client has MANUAL password_creation_method. Cannot generate automatic password");
        assertThat(http.patch(HOST, "{'password_creation_method':'GENERATE'}").status())
                .isEqualTo(200);
        assertThat(http.patch(HOST + "/resetpassword", "{}").status()).isEqualTo(200);
    }

    @Test
    void create_returnsTheClient() {
        String profile = server.addProfile("strict");
        TestResponse created = http.post(
                CLIENTS,
                "{'name':'host-2','client_type':'CTE-U','description':'d','registration_allowed':true,"
                        + "'communication_enabled':true,'password_creation_method':'MANUAL','password':'S3cret!pass',"
                        + "'profile_identifier':'strict','labels':{'team':'x'},'user_space_client':true}");

        assertThat(created.status()).isEqualTo(201);
        assertThat(created.text("profile_id")).isEqualTo(profile);
        assertThat(server.client("host-2").orElseThrow())
                .containsEntry("client_type", "CTE-U")
                .containsEntry("communication_enabled", true)
                .containsEntry("system_locked", false)
                .containsEntry("client_health_status", "UNREGISTERED")
                .doesNotContainKey("password");
        assertThat(server.clientPassword("host-2")).isEqualTo("S3cret!pass");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '#',
            value = {
                "{'name':'host-1'}; 409 Could not create client as it already exists",
                "{'description':'d'}; 422 Validation errors:\\nname: name is a required field",
                "{'name':'a','client_type':'CTE_U'}; 422 Validation errors:\\nclient_type: Key:"
                        + " 'CreateClientParams.client_type' Error:Field validation for 'client_type' failed on the"
                        + " 'eq=FS|eq=CTE-U|eq=CSI' tag.",
                "{'name':'a','profile_identifier':'p'}; 404 Client Profile set Failed: Failed to get CTE profile for"
                        + " ProfileID: p. Err: record not found",
                "{'name':'a','password_creation_method':'MANUAL'}; 400 Password is required",
                "{'name':'a','communication_enabled':true}; 400 communication_enabled needs registration_allowed",
                "{'name':'a','client_type':'CTE-U','client_locked':true}; 400 a CTE-U client cannot be locked",
                "{'name':'a','profile_id':'p'}; 400 unknown field \"profile_id\"",
                "{'name':1}; 400 field \"name\" must be a string"
            })
    void create_isRejected(String body, String row) {
        assertThat(http.post(CLIENTS, body).row()).isEqualTo(row.replace("\\n", "\n"));
        assertThat(http.get(CLIENTS).json().path("total").asInt()).isEqualTo(1);
    }

    @Test
    void get_acceptsIdNameOrUri() {
        String uri = http.get(HOST).text("uri");

        assertThat(http.get(CLIENTS + "/" + id).text("name")).isEqualTo("host-1");
        assertThat(http.get(HOST).text("id")).isEqualTo(id);
        assertThat(http.get(CLIENTS + "/" + uri.replace(":", "%3A")).text("id")).isEqualTo(id);
        assertThat(http.get(CLIENTS + "/nobody").status()).isEqualTo(404);
    }

    @Test
    void update_changesOnlyWhatIsSent() {
        server.addDomain("emea");
        server.setClientField("host-1", "client_health_status", "HEALTHY");
        http.patch(HOST, "{'description':'a','client_locked':true}");
        TestResponse updated = http.patch(
                HOST,
                "{'description':'','enabled_capabilities':'LDT,EKP','shared_domain_list':['emea'],"
                        + "'enable_domain_sharing':true,'max_num_cache_log':7,'protection_mode':'CTE RWP',"
                        + "'dynamic_parameters':'[]','profile_id':'" + FakeCteServer.DEFAULT_PROFILE + "'}");

        assertThat(updated.status()).isEqualTo(200);
        assertThat(server.client("host-1").orElseThrow())
                .containsEntry("description", "")
                .containsEntry("client_locked", true)
                .containsEntry("max_num_cache_log", 7);
        assertThat(http.patch(HOST, "{'protection_mode':'CTE'}").status()).isEqualTo(400);
        assertThat(http.patch(HOST, "{'disable_capability':'EKP'}").text("enabled_capabilities"))
                .isEqualTo("LDT");
    }

    @Test
    void cacheLimits_haveNoEffectWhileUnregistered() {
        assertThat(http.patch(HOST, "{'max_num_cache_log':7}").status()).isEqualTo(200);
        assertThat(server.client("host-1").orElseThrow()).doesNotContainKey("max_num_cache_log");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '#',
            value = {
                "{'password_creation_method':'MANUAL'}; 400 Password is required",
                "{'shared_domain_list':['mars']}; 400 Cannot find the specified domain: mars",
                "{'profile_id':'p'}; 404 Client Profile set Failed: Failed to get CTE profile for ProfileID: p. Err:"
                        + " record not found",
                "{'profile_identifier':'p'}; 400 unknown field \"profile_identifier\"",
                "{'name':'b'}; 400 unknown field \"name\"",
                "{'client_type':'FS'}; 400 unknown field \"client_type\"",
                "{'password':'S3cret!pass'}; 400 password is only taken with password_creation_method MANUAL",
                "{'password_creation_method':'MANUAL','password':'short'}; 422 Validation errors:\\npassword: password"
                        + " must have 8 characters or more, with a letter, a digit and a special character",
                "{'enabled_capabilities':'LDT,X'}; 422 Validation errors:\\nenabled_capabilities: enabled_capabilities"
                        + " must be a comma list of LDT, EKP, ES",
                "{'dynamic_parameters':'{}'}; 422 Validation errors:\\ndynamic_parameters: dynamic_parameters must be a"
                        + " string that holds a JSON array"
            })
    void update_isRejected(String body, String row) {
        assertThat(http.patch(HOST, body).row()).isEqualTo(row.replace("\\n", "\n"));
    }

    @Test
    void manualPassword_isSetByUpdate() {
        http.patch(HOST, "{'password_creation_method':'MANUAL','password':'S3cret!pass'}");
        assertThat(server.clientPassword("host-1")).isEqualTo("S3cret!pass");

        assertThat(http.patch(HOST, "{'password':'0ther#pass'}").status()).isEqualTo(200);
        assertThat(server.clientPassword("host-1")).isEqualTo("0ther#pass");
    }

    @Test
    void deletion_marksTheClientAndWaitsForTheAgent() {
        assertThat(http.patch(HOST + "/delete", "{'del_client':true}").status()).isEqualTo(200);
        assertThat(http.get(HOST).json().path("del_client").asBoolean()).isTrue();
        assertThat(http.patch(HOST, "{'description':'x'}").row()).isEqualTo(MARKED);
        assertThat(http.patch(HOST + "/delete", "{'del_client':true}").row()).isEqualTo(MARKED);

        server.confirmDeletion("host-1");
        assertThat(http.get(HOST).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{'force_del_client':true}", "{'del_client':true,'force_del_client':true}"})
    void forcedDeletion_doesNotWait_evenForAMarkedClient(String body) {
        server.addClientGroup("web");
        server.addMember("web", "host-1").markForDeletion("host-1");

        assertThat(http.patch(HOST + "/delete", body).status()).isEqualTo(200);
        assertThat(server.client("host-1")).isEmpty();
        assertThat(server.members("web")).isEmpty();
    }

    @Test
    void delClient_isAnUpdateToo() {
        http.patch(HOST, "{'del_client':true}");
        assertThat(server.client("host-1").orElseThrow()).containsEntry("del_client", true);
    }

    @Test
    void deleteMany_isAllOrNone() {
        server.addClient("host-2");
        String both = "{'client_id_list':['host-1','host-2'],'del_client':true}";
        server.markForDeletion("host-2");

        assertThat(http.patch(CLIENTS + "/delete", both).row()).isEqualTo(MARKED);
        assertThat(server.client("host-1").orElseThrow()).containsEntry("del_client", false);
        assertThat(http.patch(CLIENTS + "/delete", both.replace("del_client", "force_del_client"))
                        .status())
                .isEqualTo(200);
        assertThat(http.get(CLIENTS).json().path("total").asInt(-1)).isZero();
        assertThat(http.patch(CLIENTS + "/delete", both).status()).isEqualTo(404);
        assertThat(http.patch(CLIENTS + "/delete", "{'client_id_list':[],'del_client':true}")
                        .status())
                .isEqualTo(422);
    }

    @Test
    void delete_requiresAFlag() {
        assertThat(http.patch(HOST + "/delete", "{'del_client':false}").status())
                .isEqualTo(400);
    }

    @Test
    void clientGroups_ofAClient() {
        server.addClientGroup("web");
        server.addClientGroup("db");
        server.addMember("db", "host-1");

        TestResponse groups = http.get(HOST + "/clientgroups?limit=5");
        assertThat(groups.json().path("total").asInt()).isEqualTo(1);
        assertThat(groups.json().at("/resources/0/name").asText()).isEqualTo("db");
        assertThat(http.get(CLIENTS + "/nobody/clientgroups").status()).isEqualTo(404);
    }

    @Test
    void otherShapes_changeFieldsAndStatuses() {
        server.with(CteBehaviour.OTHER_SHAPES).setClientField("host-1", "client_version", "7.6.0");
        TestResponse client = http.get(HOST);

        assertThat(client.json().has("created_at")).isTrue();
        assertThat(client.json().has("createdAt")).isFalse();
        assertThat(client.json().path("client_version").asInt()).isEqualTo(7);
        assertThat(client.json().path("errors").isArray()).isTrue();
        assertThat(http.patch(HOST + "/resetpassword", "{}").status()).isEqualTo(204);
        assertThat(http.patch(HOST + "/delete", "{'del_client':true}").status()).isEqualTo(204);
    }

    @Test
    void sparseResponses_toWritesContainOnlyIds() {
        server.with(CteBehaviour.SPARSE_RESPONSES);
        assertThat(http.post(CLIENTS, "{'name':'host-2'}").json().fieldNames())
                .toIterable()
                .containsExactly("id", "profile_id", "profile_name");
    }

    @Test
    void invalidTestSetup_isRejected() {
        assertThatThrownBy(() -> server.addClient("host-1")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> server.addDomain("root")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> server.markForDeletion("nobody")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> server.confirmDeletion("host-1")).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> server.setClientField("host-1", "id", "1"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
