package dev.gatehouse.sdk.testkit.cte;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.sdk.testkit.FakeServerExtension;
import dev.gatehouse.sdk.testkit.cte.TestClient.TestResponse;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Behaviour of registration tokens, profiles, keys, storage groups, LDT groups, primary sets and reports. */
class CteAdministrationTest {

    private static final String TE = TestClient.TE;
    private static final String TOKENS = "/client-management/regtokens";

    @RegisterExtension
    final FakeServerExtension<FakeCteServer> fake = new FakeServerExtension<>(FakeCteServer::start);

    private FakeCteServer server;
    private TestClient http;

    @BeforeEach
    void setUp() {
        server = fake.server();
        http = TestClient.loggedIn(server);
        server.addClient("host-1");
        server.addClientGroup("web");
    }

    @Test
    void registrationToken_countsRegistrations() {
        String token = http.post(TOKENS, "{'max_clients':2}").text("token");

        String id = server.registerAgent(token, "host-1");
        server.registerAgent(token, "host-9");
        assertThat(server.client(id).orElseThrow())
                .containsEntry("name", "host-1")
                .containsEntry("client_health_status", "HEALTHY");
        assertThat(http.get(TOKENS)
                        .json()
                        .path("resources")
                        .path(0)
                        .path("clients_registered")
                        .asInt())
                .isEqualTo(2);
        assertThatThrownBy(() -> server.registerAgent(token, "host-10"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the registration token is used up");
        assertThatThrownBy(() -> server.registerAgent("none", "host-10"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the registration token does not exist");
    }

    @Test
    void registrationToken_expires() {
        TestResponse created = http.post(TOKENS, "{'lifetime':'10m'}");
        assertThat(created.text("valid_until")).isNotEmpty();
        server.clock().advance(Duration.ofMinutes(11));

        assertThatThrownBy(() -> server.registerAgent(created.text("token"), "host-1"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the registration token has expired");
        http.logIn(TestClient.LOGIN);
        assertThat(http.delete(TOKENS + "/" + created.text("id")).status()).isEqualTo(204);
        assertThat(http.post(TOKENS, "{'lifetime':'soon'}").status()).isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            {}; 422
            {'name':'p','connect_timeout':4}; 422
            {'name':'p','ldt_qos_schedule':'NEVER'}; 422
            {'name':'p','cache_settings':{'max_space':99}}; 422
            {'name':'p','qos_schedules':[{'start_time_hour':24}]}; 422
            {'name':'p','colour':'red'}; 400
            {'name':'DefaultClientProfile'}; 409
            """)
    void profile_isRejected(String body, int status) {
        assertThat(http.post(TE + "/profiles", body).status()).isEqualTo(status);
    }

    @Test
    void profileInUse_isNotDeleted() {
        assertThat(http.delete(TE + "/profiles/DefaultClientProfile").status()).isEqualTo(409);
        String id = server.addProfile("night");
        assertThat(http.patch(TE + "/profiles/night", "{'labels':{'a':'b'},'qos_schedules':[]}")
                        .status())
                .isEqualTo(200);
        assertThat(http.get(TE + "/profiles/" + id)
                        .json()
                        .path("labels")
                        .path("a")
                        .asText())
                .isEqualTo("b");
        assertThat(http.delete(TE + "/profiles/night").status()).isEqualTo(204);
        assertThat(http.get(TE + "/profiles/night").status()).isEqualTo(404);
    }

    @Test
    void undeletableKey_isNotDeleted() {
        http.post("/vault/keys2", "{'name':'k-1','undeletable':true}");
        http.post("/vault/keys2", "{'name':'k-2','undeletable':false}");

        assertThat(http.delete("/vault/keys2/k-1").status()).isEqualTo(409);
        assertThat(http.delete("/vault/keys2/k-2").status()).isEqualTo(204);
        assertThat(server.key("k-1")).isPresent();
        assertThat(server.key("k-2")).isEmpty();
    }

    @Test
    void storageGroup_isGuardedByPoliciesOfItsType() {
        server.addPolicy("basic");
        server.addPolicy("volumes", "CSI");
        http.post(TE + "/csigroups", "{'name':'k8s','k8s_namespace':'n','k8s_storage_class':'s'}");
        String points = TE + "/csigroups/k8s/guardpoints";

        assertThat(http.post(points, "{'policy_list':['basic']}").status()).isEqualTo(400);
        assertThat(http.post(points, "{'policy_list':['none']}").status()).isEqualTo(404);
        TestResponse created = http.post(points, "{'policy_list':['volumes']}");
        String id = created.json()
                .path("guardpoints")
                .path(0)
                .path("guardpoint")
                .path("id")
                .asText();
        assertThat(http.post(points, "{'policy_list':['volumes']}").status()).isEqualTo(409);
        assertThat(http.delete(TE + "/csigroups/k8s").status()).isEqualTo(409);
        assertThat(http.patch(TE + "/csigroups/guardpoints/" + id, "{'guard_enabled':false}")
                        .status())
                .isEqualTo(200);
        assertThat(http.get(points)
                        .json()
                        .path("resources")
                        .path(0)
                        .path("guard_enabled")
                        .asBoolean(true))
                .isFalse();
        assertThat(http.delete(TE + "/csigroups/guardpoints/" + id).status()).isEqualTo(204);
        assertThat(http.delete(TE + "/csigroups/k8s").status()).isEqualTo(204);
    }

    @Test
    void ldtGroupWithClients_isNotDeleted() {
        String group = TE + "/ldtgroupcommservice/ldt";
        assertThat(http.post(TE + "/ldtgroupcommservice", "{'name':'-ldt'}").status())
                .isEqualTo(400);
        http.post(TE + "/ldtgroupcommservice", "{'name':'ldt'}");
        http.post(group + "/clients", "{'client_list':['host-1']}");

        assertThat(http.get(group + "/clients")
                        .json()
                        .path("resources")
                        .path(0)
                        .path("name")
                        .asText())
                .isEqualTo("host-1");
        assertThat(http.delete(group).status()).isEqualTo(409);
        http.patch(group + "/clients/delete/", "{'client_list':['host-1']}");
        assertThat(http.delete(group).status()).isEqualTo(204);
    }

    @Test
    void unknownPrimarySet_isABadRequest() {
        String sets = TE + "/clientgroups/web/dps";
        http.post(TE + "/ldtgroupcommservice", "{'name':'ldt'}");
        http.post(sets, "{'name':'dps','client_list':'host-1','ldt_comm_group_service_id':'ldt'}");

        assertThat(http.get(sets + "/dps").text("primary_client_name_list")).isEqualTo("host-1");
        assertThat(http.get(sets + "/none").row()).isEqualTo("400 Failed to get designated primary set");
        assertThat(http.patch(sets + "/dps", "{'client_list':'host-7'}").status())
                .isEqualTo(404);
        assertThat(http.get(TE + "/clientgroups/none/dps").status()).isEqualTo(404);
    }

    @Test
    void reports_containTheGuardPointsOfClientsAndTheirGroups() {
        server.addPolicy("basic");
        server.addGuardPoint("host-1", "/a", "basic");
        server.addMember("web", "host-1");
        http.post(
                TE + "/clientgroups/web/guardpoints",
                "{'guard_paths':['/b'],'guard_point_params':{'guard_point_type':'directory_auto','policy_id':'basic'}}");

        assertThat(http.get(TE + "/reports/clients/?client_name=host-1").json().path("resources"))
                .singleElement()
                .satisfies(row -> assertThat(Map.of(
                                "total",
                                row.path("total_gp").asInt(),
                                "enabled",
                                row.path("enabled_gp").asInt()))
                        .isEqualTo(Map.of("total", 2, "enabled", 2)));
        assertThat(http.get(TE + "/reports/clients-guard-status?guard_path=/b")
                        .json()
                        .path("total")
                        .asInt())
                .isEqualTo(1);
        assertThat(http.get(TE + "/reports/clients-profiles")
                        .json()
                        .path("total")
                        .asInt())
                .isEqualTo(1);
        assertThat(http.get(TE + "/reports/clients-keys/").json().path("total").asInt())
                .isZero();
    }

    @Test
    void unenrolledClient_isUnregistered() {
        server.setClientField("host-1", "client_health_status", "HEALTHY");
        assertThat(http.post(TE + "/unenroll", "{'name':'host-1'}").text("name"))
                .isEqualTo("host-1");
        assertThat(server.client("host-1").orElseThrow()).containsEntry("client_health_status", "UNREGISTERED");
        assertThat(http.post(TE + "/unenroll", "{'name':'none'}").status()).isEqualTo(404);
    }
}
