package dev.gatehouse.sdk.testkit.cte;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gatehouse.sdk.testkit.FakeServerExtension;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The state of a server, saved and loaded into another one. */
class CteStateTest {

    private static final String TE = TestClient.TE;

    private static final List<String> READS = List.of(
            TE + "/clients",
            TE + "/clients/host-1",
            TE + "/clients/host-1/guardpoints",
            TE + "/clients/host-1/clientgroups",
            TE + "/clientgroups",
            TE + "/clientgroups/web",
            TE + "/clientgroups/web/clients",
            TE + "/clientgroups/web/guardpoints",
            TE + "/clientgroups/web/dps",
            TE + "/profiles",
            TE + "/policies",
            TE + "/policies/basic",
            TE + "/policies/basic/securityrules",
            TE + "/policies/basic/keyrules",
            TE + "/policies/basic/ldtkeyrules",
            TE + "/usersets",
            TE + "/processsets",
            TE + "/resourcesets",
            TE + "/signaturesets",
            TE + "/signaturesets/images/signatures",
            TE + "/csigroups",
            TE + "/csigroups/k8s/guardpoints",
            TE + "/ldtgroupcommservice/ldt/clients",
            TE + "/reports/clients",
            TE + "/reports/clients-guard-status",
            "/client-management/regtokens",
            "/vault/keys2");

    @RegisterExtension
    final FakeServerExtension<FakeCteServer> fake = new FakeServerExtension<>(FakeCteServer::start);

    @RegisterExtension
    final FakeServerExtension<FakeCteServer> other = new FakeServerExtension<>(FakeCteServer::start);

    private TestClient http;

    @BeforeEach
    void logIn() {
        http = TestClient.loggedIn(fake.server());
    }

    @Test
    void loadedServer_respondsAsTheSavedOne() {
        createOneOfEachKind();
        fake.server().clock().advance(Duration.ofMinutes(2));
        String saved = fake.server().saveState();
        Map<String, JsonNode> reads = reads(http);
        assertThat(reads.get(TE + "/clients/host-1/guardpoints").path("total").asInt())
                .isEqualTo(1);

        other.server().addClient("replaced");
        other.server().loadState(saved);

        assertThat(other.server().saveState()).isEqualTo(saved);
        TestClient second = new TestClient(other.server()).bearer(http.bearer());
        assertThat(reads(second)).isEqualTo(reads);
        assertThat(other.server().clock().instant()).isAfter(Instant.now().plusSeconds(60));
        assertThat(other.server().clientPassword("host-1"))
                .isEqualTo(fake.server().clientPassword("host-1"));
        assertThat(other.server().client("replaced")).isEmpty();
    }

    @Test
    void loadedServer_changesItsOwnStateOnly() {
        createOneOfEachKind();
        String saved = fake.server().saveState();
        other.server().loadState(saved);
        TestClient second = TestClient.loggedIn(other.server());

        assertThat(second.post(TE + "/clients", "{'name':'host-1'}").status()).isEqualTo(409);
        assertThat(second.post(TE + "/policies/basic/securityrules", "{'effect':'deny'}")
                        .json()
                        .path("order_number")
                        .asInt())
                .isEqualTo(2);
        assertThat(second.delete(TE + "/clientgroups/web/clients/host-1").status())
                .isEqualTo(204);
        assertThat(fake.server().saveState()).isEqualTo(saved);
    }

    @Test
    void accounts_andTokens_areKept() {
        fake.server()
                .addDomain("branch")
                .addUser("ldap|eve", "Eve-Passw0rd", "branch")
                .revokeRights("eve");
        String revoked = http.logIn(TestClient.LOGIN).text("refresh_token_id");
        assertThat(http.delete("/auth/tokens/" + revoked).status()).isEqualTo(204);
        String refresh = http.logIn(TestClient.LOGIN).text("refresh_token");

        other.server().loadState(fake.server().saveState());

        TestClient second = new TestClient(other.server());
        assertThat(second.logIn("{'grant_type':'refresh_token','refresh_token':'" + refresh + "'}")
                        .status())
                .isEqualTo(200);
        assertThat(other.server().activeRefreshTokens())
                .isEqualTo(fake.server().activeRefreshTokens())
                .doesNotContain(revoked);
        assertThat(second.logIn("{'username':'eve','password':'Eve-Passw0rd','connection':'ldap',"
                                + "'auth_domain':'branch','domain':'branch'}")
                        .status())
                .isEqualTo(200);
        assertThat(second.get(TE + "/clients").status()).isEqualTo(403);
    }

    private void createOneOfEachKind() {
        List<String> requests = """
                POST  /client-management/regtokens {'lifetime':'10m','max_clients':3}
                POST  /vault/keys2 {'name':'k','algorithm':'aes','size':256}
                POST  /transparent-encryption/profiles {'name':'night','connect_timeout':30}
                POST  /transparent-encryption/clients {'name':'host-1','labels':{'a':'b'}}
                POST  /transparent-encryption/clients {'name':'host-2','password_creation_method':'MANUAL','password':'Manual-Passw0rd!'}
                POST  /transparent-encryption/clientgroups {'name':'web','cluster_type':'NON-CLUSTER'}
                POST  /transparent-encryption/clientgroups/web/clients {'client_list':['host-1','host-2'],'inherit_attributes':true}
                POST  /transparent-encryption/usersets {'name':'users','users':[{'uname':'root','uid':0}]}
                POST  /transparent-encryption/resourcesets {'name':'resources','resources':[{'directory':'/a','file':'*'}]}
                POST  /transparent-encryption/signaturesets {'name':'images','source_list':['/a']}
                PATCH /transparent-encryption/signaturesets/images/addsignatures {'signatures':[{'file_name':'/bin/ls','hash_value':'01'}]}
                POST  /transparent-encryption/processsets {'name':'processes','processes':[{'signature':'images','directory':'/bin'}]}
                POST  /transparent-encryption/policies {'name':'basic','policy_type':'Standard','key_rules':[{'key_id':'k'}]}
                POST  /transparent-encryption/policies/basic/securityrules {'effect':'permit','user_set_id':'users'}
                POST  /transparent-encryption/policies/basic/ldtkeyrules {'current_key':{'key_id':'k'},'is_exclusion_rule':true}
                POST  /transparent-encryption/policies {'name':'volumes','policy_type':'CSI'}
                POST  /transparent-encryption/clients/host-1/guardpoints {'guard_paths':['/data'],'guard_point_params':{'guard_point_type':'directory_auto','policy_id':'basic'}}
                POST  /transparent-encryption/clientgroups/web/guardpoints {'guard_paths':['/web'],'guard_point_params':{'guard_point_type':'directory_auto','policy_id':'basic'}}
                POST  /transparent-encryption/csigroups {'name':'k8s','k8s_namespace':'n','k8s_storage_class':'s'}
                POST  /transparent-encryption/csigroups/k8s/guardpoints {'policy_list':['volumes']}
                POST  /transparent-encryption/ldtgroupcommservice {'name':'ldt'}
                POST  /transparent-encryption/ldtgroupcommservice/ldt/clients {'client_list':['host-1']}
                POST  /transparent-encryption/clientgroups/web/dps {'name':'dps','client_list':'host-1','ldt_comm_group_service_id':'ldt'}
                """.lines().toList();
        for (String request : requests) {
            String[] parts = request.split(" +", 3);
            assertThat(http.send(parts[0], parts[1], parts[2]).status())
                    .as(request)
                    .isBetween(200, 201);
        }
    }

    private static Map<String, JsonNode> reads(TestClient http) {
        return READS.stream().collect(Collectors.toMap(path -> path, path -> {
            TestClient.TestResponse response = http.get(path);
            assertThat(response.status()).as(path).isEqualTo(200);
            return response.json();
        }));
    }
}
