package dev.gatehouse.sdk.testkit.cte;

import static dev.gatehouse.sdk.testkit.cte.TestClient.TE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.sdk.testkit.FakeServerExtension;
import dev.gatehouse.sdk.testkit.cte.TestClient.TestResponse;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CteClientGroupsTest {

    private static final String GROUPS = TE + "/clientgroups";
    private static final String WEB = GROUPS + "/web";
    private static final String MEMBERS = WEB + "/clients";

    @RegisterExtension
    final FakeServerExtension<FakeCteServer> fake = new FakeServerExtension<>(FakeCteServer::start);

    private FakeCteServer server;
    private TestClient http;
    private String id;

    @BeforeEach
    void setUp() {
        server = fake.server();
        id = server.addClientGroup("web");
        server.addClient("host-1");
        server.addClient("host-2");
        http = TestClient.loggedIn(server);
    }

    @Test
    void create_returnsTheGroup() {
        String profile = server.addProfile("strict");
        TestResponse created = http.post(
                GROUPS,
                "{'name':'db_1-x','cluster_type':'HDFS','description':'d','communication_enabled':true,"
                        + "'profile_id':'" + profile + "','password_creation_method':'MANUAL',"
                        + "'password':'S3cret!pass','ldt_designated_primary_set':'s'}");

        assertThat(created.status()).isEqualTo(201);
        assertThat(created.text("cluster_type")).isEqualTo("HDFS");
        assertThat(created.text("profile_name")).isEqualTo("strict");
        assertThat(created.json().has("password")).isFalse();
        assertThat(server.groupPassword("db_1-x")).isEqualTo("S3cret!pass");
        assertThat(server.clientGroup("db_1-x").orElseThrow()).containsEntry("communication_enabled", true);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1web", "we b", "wéb", "-web", "w/b"})
    void create_invalidName_isBadRequest(String name) {
        assertThat(http.post(GROUPS, "{'name':'" + name + "','cluster_type':'HDFS'}")
                        .row())
                .isEqualTo("400 Invalid name supplied. The name must consist of alpha-numeric characters; it must start"
                        + " with an alpha character; and the only non-alpha-numeric characters allowed are underscore"
                        + " (_) and dash (-).");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '#',
            value = {
                "{'name':'a','cluster_type':'HDFS','profile_id':'p'}; 404 ClientGroup Profile set Failed: Failed to get"
                        + " CTE profile for ProfileID: p. Err: record not found",
                "{'name':'web','cluster_type':'HDFS'}; 409 Could not create clientgroup as it already exists",
                "{'name':'a'}; 422 Validation errors:\\ncluster_type: cluster_type is a required field",
                "{'name':'a','cluster_type':'hdfs'}; 422 Validation errors:\\ncluster_type: Key:"
                        + " 'CreateClientGroupParams.cluster_type' Error:Field validation for 'cluster_type' failed on"
                        + " the 'eq=NON-CLUSTER|eq=HDFS' tag.",
                "{}; 422 Validation errors:\\nname: name is a required field\\ncluster_type: cluster_type is a required"
                        + " field",
                "{'name':'a','cluster_type':'HDFS','password_creation_method':'MANUAL'}; 400 Password is required",
                "{'name':'a','cluster_type':'HDFS','client_locked':true}; 400 unknown field \"client_locked\""
            })
    void create_isRejected(String body, String row) {
        assertThat(http.post(GROUPS, body).row()).isEqualTo(row.replace("\\n", "\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/web/clients"})
    void expiredToken_isSpelledUnauthorized(String below) {
        server.clock().advance(Duration.ofSeconds(350));
        assertThat(http.post(GROUPS + below, "{}").row())
                .matches("401 Unauthorized: Bearer token malformed: Token is expired by 5[0-9]s");
    }

    @Test
    void getAndList() {
        http.post(GROUPS, "{'name':'big','cluster_type':'HDFS'}");

        assertThat(http.get(GROUPS + "/" + id).text("name")).isEqualTo("web");
        assertThat(http.get(GROUPS + "/none").status()).isEqualTo(404);
        assertThat(http.get(GROUPS).json().path("total").asInt()).isEqualTo(2);
        assertThat(http.get(GROUPS + "?cluster_type=HDFS").json().findValuesAsText("name"))
                .containsExactly("big");
        assertThat(http.get(GROUPS + "?name=web").json().findValuesAsText("name"))
                .containsExactly("web");
    }

    @Test
    void update_changesOnlyWhatIsSent() {
        server.addDomain("emea");
        server.addProfile("strict");
        TestResponse updated = http.patch(
                WEB,
                "{'description':'d','client_locked':true,'profile_id':'strict','enabled_capabilities':'RESIGN',"
                        + "'enable_domain_sharing':true,'shared_domain_list':['emea']}");

        assertThat(updated.status()).isEqualTo(200);
        assertThat(updated.text("domain_list")).isEqualTo("[\"emea\"]");
        assertThat(http.patch(WEB, "{'client_locked':false}").text("description"))
                .isEqualTo("d");
        assertThat(server.clientGroup("web").orElseThrow()).containsEntry("profile_name", "strict");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '#',
            value = {
                "{'name':'b'}; 400",
                "{'cluster_type':'HDFS'}; 400",
                "{'shared_domain_list':['mars']}; 400",
                "{'password_creation_method':'MANUAL'}; 400",
                "{'profile_id':'p'}; 404",
                "{'enabled_capabilities':'LDT'}; 422"
            })
    void update_isRejected(String body, int status) {
        assertThat(http.patch(WEB, body).status()).isEqualTo(status);
    }

    @Test
    void passwordOfAGroup() {
        assertThat(http.patch(WEB + "/password", "{'password_creation_method':'MANUAL','password':'S3cret!pass'}")
                        .text("id"))
                .isEqualTo(id);
        assertThat(server.groupPassword("web")).isEqualTo("S3cret!pass");
        assertThat(http.patch(WEB + "/resetpassword", "{}").status()).isEqualTo(422);

        http.patch(WEB + "/password", "{'password_creation_method':'GENERATE'}");
        String generated = server.groupPassword("web");
        assertThat(http.patch(WEB + "/resetpassword", "").text("id")).isEqualTo(id);
        assertThat(server.groupPassword("web")).isNotEqualTo(generated);
    }

    @Test
    void delete_keepsItsClients() {
        server.addMember("web", "host-1");

        assertThat(http.delete(WEB).status()).isEqualTo(204);
        assertThat(server.clientGroup("web")).isEmpty();
        assertThat(server.client("host-1")).isPresent();
        assertThat(http.delete(WEB).status()).isEqualTo(404);
    }

    @Test
    void delete_ofANonEmptyGroup_mayBeRejected() {
        server.with(CteBehaviour.KEEP_NON_EMPTY_GROUPS).addMember("web", "host-1");

        assertThat(http.delete(WEB).status()).isEqualTo(409);
        assertThat(http.delete(MEMBERS + "/host-1").status()).isEqualTo(204);
        assertThat(http.delete(WEB).status()).isEqualTo(204);
    }

    @Test
    void addClients_thenListAndRemove() {
        TestResponse added = http.post(MEMBERS, "{'client_list':['host-1','host-2'],'inherit_attributes':false}");

        assertThat(added.status()).isEqualTo(201);
        assertThat(added.json().path("association_response")).hasSize(2);
        assertThat(http.get(MEMBERS).json().findValuesAsText("name")).containsExactly("host-1", "host-2");
        assertThat(http.delete(MEMBERS + "/host-1").status()).isEqualTo(204);
        assertThat(server.members("web")).containsExactly(Map.entry("host-2", false));
        assertThat(http.delete(MEMBERS + "/host-1").status()).isEqualTo(404);
    }

    @Test
    void addClients_inheriting_setsTheProfile() {
        server.addProfile("strict");
        http.patch(WEB, "{'profile_id':'strict'}");
        http.post(MEMBERS, "{'client_list':['host-1'],'inherit_attributes':true}");

        assertThat(server.members("web")).containsEntry("host-1", true);
        assertThat(server.client("host-1").orElseThrow()).containsEntry("profile_name", "strict");
    }

    @Test
    void addClients_markedForDeletion_rejectsTheCompleteRequest() {
        server.with(CteBehaviour.ADD_UNTIL_FAILURE).markForDeletion("host-2");

        assertThat(http.post(MEMBERS, "{'client_list':['host-1','host-2']}").row())
                .isEqualTo("400 Client host-2 is marked for deletion. Cannot add client to clientgroup. Rejecting"
                        + " complete request");
        assertThat(server.members("web")).isEmpty();
    }

    @Test
    void addClients_alreadyMember_isConflict() {
        server.addMember("web", "host-2");

        assertThat(http.post(MEMBERS, "{'client_list':['host-1','host-2']}").row())
                .isEqualTo("409 Failed to create Client-ClientGroup Association. Error:could not create"
                        + " clientgroupclientassn as it already exists");
        assertThat(server.members("web")).containsOnlyKeys("host-2");
        assertThat(http.post(MEMBERS, "{'client_list':['host-1','host-1']}").status())
                .isEqualTo(409);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '#',
            value = {
                "none; {'client_list':['host-1']}; 422 Failed to get CTE ClientGroup: record not found",
                "web; {'client_list':['host-1','none']}; 422 Failed to get CTE Client: record not found",
                "web; {'client_list':[]}; 422 Validation errors:\\nclient_list: client_list must contain at least 1"
                        + " item",
                "web; {'inherit_attributes':true}; 422 Validation errors:\\nclient_list: client_list must contain at"
                        + " least 1 item",
                "web; {'client_id':['host-1']}; 400 unknown field \"client_id\"",
                "web; {'client_list':'host-1'}; 400 field \"client_list\" must be an array of strings"
            })
    void addClients_isRejected(String group, String body, String row) {
        assertThat(http.post(GROUPS + "/" + group + "/clients", body).row()).isEqualTo(row.replace("\\n", "\n"));
        assertThat(server.members("web")).isEmpty();
    }

    @Test
    void addClients_mayStopAtTheFirstFailure() {
        server.with(CteBehaviour.ADD_UNTIL_FAILURE);

        assertThat(http.post(MEMBERS, "{'client_list':['host-1','none']}").status())
                .isEqualTo(422);
        assertThat(server.members("web")).containsOnlyKeys("host-1");
    }

    @Test
    void addClients_byPatch_doesNotExist() {
        assertThat(http.patch(MEMBERS, "{'client_list':['host-1']}").status()).isEqualTo(404);
    }

    @Test
    void otherShapes_returnTheAddedClientsAsItems() {
        server.with(CteBehaviour.OTHER_SHAPES);
        TestResponse added = http.post(MEMBERS, "{'client_list':['host-1']}");

        assertThat(added.status()).isEqualTo(200);
        assertThat(added.json().path("items")).hasSize(1);
        assertThat(http.delete(MEMBERS + "/host-1").status()).isEqualTo(200);
    }
}
