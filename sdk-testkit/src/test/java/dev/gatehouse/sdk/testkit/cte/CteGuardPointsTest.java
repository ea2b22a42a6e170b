package dev.gatehouse.sdk.testkit.cte;

import static dev.gatehouse.sdk.testkit.cte.TestClient.TE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.sdk.testkit.FakeServerExtension;
import dev.gatehouse.sdk.testkit.cte.TestClient.TestResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CteGuardPointsTest {

    private static final String HOST = TE + "/clients/host-1/guardpoints";
    private static final String CREATE = "{'guard_paths':['/a','/b'],'guard_point_params':{'guard_point_type':"
            + "'directory_auto','policy_id':'basic','guard_enabled':false,'automount_enabled':true}}";

    @RegisterExtension
    final FakeServerExtension<FakeCteServer> fake = new FakeServerExtension<>(FakeCteServer::start);

    private FakeCteServer server;
    private TestClient http;

    @BeforeEach
    void setUp() {
        server = fake.server();
        server.addClient("host-1");
        server.addClientGroup("web");
        server.addPolicy("basic");
        http = TestClient.loggedIn(server);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/clients/host-1", "/clientgroups/web"})
    void guardPoint_ofClientOrGroup_isCreatedReadUpdatedAndRemoved(String owner) {
        String points = TE + owner + "/guardpoints";
        TestResponse created = http.post(points, CREATE);

        assertThat(created.status()).isEqualTo(201);
        assertThat(created.json().findValuesAsText("guard_path")).containsExactly("/b", "/a");
        String id = created.json().at("/guardpoints/0/guardpoint/id").asText();
        TestResponse point = http.get(points + "/" + id);
        assertThat(point.text("guard_path")).isEqualTo("/b");
        assertThat(point.text("policy_name")).isEqualTo("basic");
        assertThat(point.json().path("guard_enabled").asBoolean()).isTrue();
        assertThat(point.json().path("automount_enabled").asBoolean()).isTrue();

        String list = "{'guard_point_id_list':['" + id + "'],'guard_enabled':false}";
        assertThat(http.patch(points + "/enable/", list).status()).isEqualTo(200);
        assertThat(http.get(points + "/" + id).json().path("guard_enabled").asBoolean(true))
                .isFalse();

        String ids = "{'guard_point_id_list':['" + id + "']}";
        assertThat(http.patch(points + "/unguard", ids).status()).isEqualTo(200);
        assertThat(http.get(points + "/" + id).status()).isEqualTo(404);
        assertThat(http.get(points).json().path("total").asInt()).isEqualTo(1);
    }

    @Test
    void list_filtersByPathAndPolicy() {
        server.addPolicy("other");
        server.addGuardPoint("host-1", "/a", "basic");
        server.addGuardPoint("host-1", "/b", "other");

        assertThat(http.get(HOST + "?guard_path=/a").json().findValuesAsText("guard_path"))
                .containsExactly("/a");
        assertThat(http.get(HOST + "?policy=other").json().findValuesAsText("guard_path"))
                .containsExactly("/b");
        assertThat(http.get(HOST + "?sort=-guard_path").json().findValuesAsText("guard_path"))
                .containsExactly("/b", "/a");
    }

    @Test
    void update_returns200_andIgnoresMostFields() {
        String id = server.addGuardPoint("host-1", "/a", "basic");
        TestResponse updated = http.patch(
                HOST + "/" + id, "{'guard_enabled':false,'mfa_enabled':true,'cifs_enabled':true,'early_access':true}");

        assertThat(updated.status()).isEqualTo(200);
        Map<String, Object> point = server.guardPointsOfClient("host-1").get(0);
        assertThat(point)
                .containsEntry("guard_enabled", true)
                .containsEntry("mfa_enabled", true)
                .containsEntry("cifs_enabled", false)
                .containsEntry("early_access", false);
    }

    @Test
    void specialPaths() {
        String id = server.addGuardPoint("host-1", "/a", "basic");

        assertThat(http.patch(HOST + "/" + id + "/early-access", "{'early_access':true}")
                        .status())
                .isEqualTo(200);
        String off = HOST + "/" + id + "/preserve-sparse-regions-off";
        assertThat(http.patch(off, "{'preserve_sparse_regions':true}").status()).isEqualTo(400);
        assertThat(http.patch(off, "{'preserve_sparse_regions':false}").status())
                .isEqualTo(200);
        assertThat(server.guardPointsOfClient("host-1").get(0))
                .containsEntry("early_access", true)
                .containsEntry("preserve_sparse_regions", false);
    }

    @Test
    void ransomwareProtection_requiresNoPolicy() {
        TestResponse created = http.post(
                HOST, "{'guard_paths':['/a'],'guard_point_params':{'guard_point_type':'ransomware_protection'}}");
        assertThat(created.status()).isEqualTo(201);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '#',
            value = {
                "{'guard_point_params':{'guard_point_type':'directory_auto','policy_id':'basic'}}; 422",
                "{'guard_paths':['/x']}; 422",
                "{'guard_paths':['/x'],'guard_point_params':{'policy_id':'basic'}}; 422",
                "{'guard_paths':['/x'],'guard_point_params':{'guard_point_type':'directory_auto'}}; 422",
                "{'guard_paths':['/x'],'guard_point_params':{'guard_point_type':'DIRECTORY','policy_id':'basic'}}; 422",
                "{'guard_paths':['/x'],'guard_point_params':{'guard_point_type':'directory_auto','policy_id':'no'}};"
                        + " 404",
                "{'guard_paths':['/a'],'guard_point_params':{'guard_point_type':'directory_auto','policy_id':'basic'}};"
                        + " 409",
                "{'guard_paths':['/x'],'guard_point_params':{'guard_point_type':'directory_auto','policy':'basic'}};"
                        + " 400",
                "{'guard_paths':'/x','guard_point_params':{}}; 400"
            })
    void create_isRejected(String body, int status) {
        server.addGuardPoint("host-1", "/a", "basic");

        assertThat(http.post(HOST, body).status()).isEqualTo(status);
        assertThat(server.guardPointsOfClient("host-1")).hasSize(1);
    }

    @Test
    void markedClient_rejectsEveryWrite() {
        String id = server.addGuardPoint("host-1", "/a", "basic");
        server.markForDeletion("host-1");
        String ids = "{'guard_point_id_list':['" + id + "']}";

        for (TestResponse rejected : List.of(
                http.post(HOST, CREATE),
                http.patch(HOST + "/" + id, "{'mfa_enabled':true}"),
                http.patch(HOST + "/unguard", ids),
                http.patch(HOST + "/enable/", ids.replace("}", ",'guard_enabled':true}")))) {
            assertThat(rejected.row()).isEqualTo("400 Client is marked for deletion. Cannot modify CTE Client");
        }
        assertThat(http.get(HOST + "/" + id).status()).isEqualTo(200);
    }

    @Test
    void guardPointOfAnotherClient_isNotFound() {
        String id = server.addGuardPoint("host-1", "/a", "basic");
        String ids = "{'guard_point_id_list':['" + id + "']}";

        assertThat(http.get(TE + "/clientgroups/web/guardpoints/" + id).status())
                .isEqualTo(404);
        assertThat(http.patch(TE + "/clientgroups/web/guardpoints/unguard", ids).status())
                .isEqualTo(404);
        assertThat(http.get(TE + "/clients/none/guardpoints").status()).isEqualTo(404);
        assertThat(server.guardPointsOfGroup("web")).isEmpty();
    }

    @Test
    void enableAndUnguard_requireTheirFields() {
        assertThat(http.patch(HOST + "/enable/", "{'guard_point_id_list':['x']}")
                        .status())
                .isEqualTo(422);
        assertThat(http.patch(HOST + "/unguard", "{'guard_point_id_list':[]}").status())
                .isEqualTo(422);
        assertThat(http.patch(HOST + "/unguard", "{'guard_point_id_list':'x,y'}")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void enable_isAcceptedWithAndWithoutSlash_andDeleteDoesNotExist() {
        String id = server.addGuardPoint("host-1", "/a", "basic");
        String list = "{'guard_point_id_list':['" + id + "'],'guard_enabled':false}";

        assertThat(http.patch(HOST + "/enable", list).status()).isEqualTo(200);
        assertThat(http.patch(HOST + "/enable/", list).status()).isEqualTo(200);
        assertThat(http.delete(HOST + "/" + id).status()).isEqualTo(404);
    }
}
