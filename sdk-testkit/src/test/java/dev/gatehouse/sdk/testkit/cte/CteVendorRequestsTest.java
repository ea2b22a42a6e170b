package dev.gatehouse.sdk.testkit.cte;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gatehouse.sdk.testkit.FakeServerExtension;
import dev.gatehouse.sdk.testkit.cte.TestClient.TestResponse;
import java.net.http.HttpRequest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Requests that the vendor's Terraform provider (2026) and Ansible collection (2025) send, rebuilt from their sources.
 * Neither sends an {@code Accept} header. Terraform sends one structure for several operations: fields without a value
 * are empty, false, 0 or null. A lenient server accepts all of them, a strict one those that have no field of another
 * operation.
 */
class CteVendorRequestsTest {

    private static final String TE = TestClient.TE;

    @RegisterExtension
    final FakeServerExtension<FakeCteServer> fake = new FakeServerExtension<>(FakeCteServer::start);

    private FakeCteServer server;
    private TestClient http;
    private String gp;

    @BeforeEach
    void setUp() {
        server = fake.server();
        http = TestClient.loggedIn(server);
        server.addClient("host-1");
        server.addClient("host-2");
        server.addClientGroup("web");
        server.addProfile("night");
        server.addPolicy("basic");
        server.addPolicy("volumes", "CSI");
        gp = server.addGuardPoint("host-1", "/data", "basic");
        http.post(TE + "/csigroups", "{'name':'k8s','k8s_namespace':'n','k8s_storage_class':'s'}");
        http.post(TE + "/ldtgroupcommservice", "{'name':'ldt'}");
        http.post(
                TE + "/clientgroups/web/dps",
                "{'name':'dps','client_list':'host-1','ldt_comm_group_service_id':'ldt'}");
    }

    /** Sends a request as the client does, without {@code Accept}. */
    private TestResponse send(String method, String path, String body) {
        HttpRequest.Builder request = http.request(
                        method, path.startsWith("/client-m") || path.startsWith("/vault") ? path : TE + path, body)
                .header("Authorization", "Bearer " + http.bearer());
        return http.send(body.isEmpty() ? request : request.header("Content-Type", "application/json"));
    }

    @ParameterizedTest(name = "{0}: {1} {2}")
    @CsvSource(delimiter = ';', quoteCharacter = '^', textBlock = """
            strict;  PATCH; /clients/host-1/delete; {'del_client':true,'force_del_client':true}
            strict;  PATCH; /clients/delete; {'client_id_list':['host-1','host-2'],'del_client':true,'force_del_client':true}
            strict;  POST;  /unenroll; {'name':'host-1'}
            strict;  POST;  /clients; {'name':'CTE-Client-Ansible','description':'Created via Ansible','communication_enabled':false,'client_type':'FS','password_creation_method':'GENERATE','user_space_client':true}
            strict;  PATCH; /clients/host-1; {'registration_allowed':true,'description':'Updated via Ansible','enabled_capabilities':'LDT'}
            strict;  PATCH; /clients/host-1/auth-binaries; {'auth_binaries':'[{\\'privilege\\':\\'authenticator\\',\\'filename\\':\\'/bin/login\\'}]','re_sign':false}
            strict;  POST;  /clients/host-1/ldtpause; {'paused':true}
            lenient; POST;  /clients; {'id':'','name':'tf-1','client_type':'FS','communication_enabled':false,'description':'','password_creation_method':'GENERATE','profile_identifier':'','registration_allowed':true,'del_client':false,'disable_capability':'','enable_domain_sharing':false,'max_num_cache_log':0,'max_space_cache_log':0,'profile_id':'','shared_domain_list':null,'labels':null}
            lenient; PATCH; /clients/host-1; {'id':'','name':'','client_type':'','communication_enabled':false,'description':'d','password_creation_method':'GENERATE','profile_identifier':'','registration_allowed':true,'del_client':false,'disable_capability':'','enable_domain_sharing':false,'max_num_cache_log':200,'max_space_cache_log':100,'profile_id':'','shared_domain_list':null,'labels':{'a':null}}
            strict;  POST;  /clients/host-1/guardpoints; {'guard_paths':['/opt/path1/'],'guard_point_params':{'guard_point_type':'directory_auto','policy_id':'basic','automount_enabled':true}}
            strict;  PATCH; /clients/host-1/guardpoints/<gp>; {'guard_enabled':true}
            strict;  PATCH; /clients/host-1/guardpoints/<gp>; {'mfa_enabled':false}
            strict;  PATCH; /clients/host-1/guardpoints/<gp>/early-access; {'early_access':true}
            strict;  PATCH; /clients/host-1/guardpoints/<gp>/preserve-sparse-regions-off; {'preserve_sparse_regions':false}
            strict;  PATCH; /clients/host-1/guardpoints/enable/; {'guard_point_id_list':['<gp>'],'guard_enabled':false}
            strict;  PATCH; /clients/host-1/guardpoints/unguard; {'guard_point_id_list':['<gp>']}
            lenient; POST;  /clientgroups; {'id':'','cluster_type':'NON-CLUSTER','name':'tf-group','communication_enabled':false,'description':'','ldt_designated_primary_set':'','client_locked':false,'enable_domain_sharing':false,'shared_domain_list':null,'system_locked':false,'client_list':null,'inherit_attributes':false,'client_id':'','paused':false}
            lenient; POST;  /clientgroups/web/clients; {'id':'','cluster_type':'','name':'','client_list':['host-1'],'inherit_attributes':true,'client_id':'','paused':false}
            strict;  POST;  /clientgroups/web/clients; {'client_list':['host-1'],'inherit_attributes':false}
            strict;  PATCH; /clientgroups/web/auth-binaries; {'auth_binaries':'[]','re_sign':true}
            strict;  POST;  /clientgroups/web/ldtpause; {'paused':true}
            strict;  PATCH; /clientgroups/web/password; {'password_creation_method':'GENERATE'}
            strict;  POST;  /clientgroups/web/dps; {'name':'dps-2','client_list':'host-1,host-2','ldt_comm_group_service_id':'ldt'}
            strict;  PATCH; /clientgroups/web/dps/dps; {'client_list':'host-2'}
            strict;  DELETE; /clientgroups/web/dps/dps; ^^
            strict;  POST;  /profiles; {'name':'tf-profile','concise_logging':false,'description':'','ldt_qos_cap_cpu_allocation':false,'ldt_qos_cpu_percent':0,'ldt_qos_rekey_rate':0,'cache_settings':{'max_files':200,'max_space':100},'syslog_settings':{'local':false,'servers':[{'name':'s','port':514,'protocol':'UDP','message_format':'PLAIN'}]},'qos_schedules':[{'end_time_hour':2,'end_time_minute':0,'end_weekday':'Monday','start_time_hour':1,'start_time_minute':0,'start_weekday':'Monday'}],'server_settings':[{'hostName':'n','priority':1}]}
            strict;  PATCH; /profiles/night; {'concise_logging':true,'description':'','ldt_qos_cap_cpu_allocation':false,'ldt_qos_cpu_percent':10,'ldt_qos_rekey_rate':0,'qos_schedules':[],'server_settings':[]}
            strict;  DELETE; /profiles/night; ^^
            strict;  POST;  /csigroups; {'id':'','k8s_namespace':'n','k8s_storage_class':'s','client_profile':'','name':'tf-csi','description':'','policy_list':null,'guard_enabled':false,'op_type':''}
            strict;  PATCH; /csigroups/k8s; {'id':'','k8s_namespace':'','k8s_storage_class':'','client_profile':'night','name':'','description':'d','policy_list':null,'guard_enabled':false,'op_type':''}
            strict;  POST;  /csigroups/k8s/guardpoints; {'policy_list':['volumes']}
            strict;  DELETE; /csigroups/k8s; ^^
            strict;  POST;  /ldtgroupcommservice; {'id':'','name':'tf-ldt','description':'','client_list':null}
            strict;  PATCH; /ldtgroupcommservice/ldt; {'id':'','name':'ldt','description':'d','client_list':null}
            strict;  POST;  /ldtgroupcommservice/ldt/clients; {'id':'','name':'','description':'','client_list':['host-1']}
            strict;  PATCH; /ldtgroupcommservice/ldt/clients/delete/; {'client_list':['host-1']}
            strict;  PATCH; /ldtgroupcommservice/ldt/clients/delete; {'client_list':['host-1']}
            strict;  POST;  /client-management/regtokens; {'lifetime':'10h','max_clients':5,'name_prefix':'p','cert_duration':730,'ca_id':'c','label':{'ClientProfile':'x'}}
            strict;  POST;  /vault/keys2; {'name':'k','algorithm':'aes','size':256,'undeletable':false,'unexportable':false,'usageMask':76,'xts':false,'meta':{'ownerId':'local|1','permissions':{'ReadKey':['CTE Clients']},'cte':{'persistent_on_client':true,'encryption_mode':'CBC','cte_versioned':false}}}
            """)
    void write_isAccepted(String mode, String method, String path, String body) {
        server.strict(mode.equals("strict"));
        TestResponse response = send(method, path.replace("<gp>", gp), body.replace("<gp>", gp));

        assertThat(response.status()).as(response.row()).isBetween(200, 299);
        server.strict(false);
    }

    /** Ansible reads every PATCH response as JSON, and fails on an object without a text in it. */
    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            /clients/host-1/guardpoints/unguard; {'guard_point_id_list':['<gp>']}
            /clientgroups/web/auth-binaries; {'auth_binaries':'[]'}
            /clients/host-1/delete; {'del_client':true,'force_del_client':true}
            /clients/delete; {'client_id_list':['host-1'],'del_client':true,'force_del_client':true}
            /clients/host-1/auth-binaries; {'auth_binaries':'[]'}
            /profiles/night; {'description':'d'}
            """)
    void patchResponse_isJsonWithText(String path, String body) {
        JsonNode response = send("PATCH", path, body.replace("<gp>", gp)).json();

        assertThat(response.isObject()).isTrue();
        assertThat(response).anyMatch(JsonNode::isTextual);
    }

    /** Ansible finds every resource by its name and takes the first one of the response. */
    @ParameterizedTest
    @CsvSource({
        "clients,host-2",
        "clientgroups,web",
        "profiles,night",
        "policies,volumes",
        "csigroups,k8s",
        "ldtgroupcommservice,ldt"
    })
    void lookUpByName_returnsOnlyThatResource(String kind, String name) {
        TestResponse response = send("GET", "/" + kind + "/?skip=0&limit=1&name=" + name + "&unknown=x", "");

        assertThat(response.json().path("total").asInt()).isEqualTo(1);
        assertThat(response.json().path("resources").path(0).path("name").asText())
                .isEqualTo(name);
        assertThat(send("GET", "/" + kind + "?name=none", "")
                        .json()
                        .path("total")
                        .asInt())
                .isZero();
    }

    @Test
    void keyIsFoundByItsName() {
        send("POST", "/vault/keys2", "{'name':'k'}");
        TestResponse found = send("GET", "/vault/keys2/?skip=0&limit=1&name=k", "");

        assertThat(found.json().path("resources").path(0).path("name").asText()).isEqualTo("k");
    }

    /** The PowerShell module and the public health check send lists with a slash at the end of the path. */
    @Test
    void lists_workWithASlashAtTheEnd() {
        for (String path : List.of(
                "/clients/",
                "/clients/host-1/guardpoints/",
                "/clientgroups/web/clients/",
                "/reports/clients/",
                "/reports/clients-guard-status/")) {
            assertThat(send("GET", path, "").status()).as(path).isEqualTo(200);
        }
    }

    @Test
    void labels_areMerged_oneIsRemovedByNull_allByNullInsteadOfTheObject() {
        assertThat(labels("{'a':'1','b':'2'}")).isEqualTo("{\"a\":\"1\",\"b\":\"2\"}");
        assertThat(labels("{'b':'3','c':'4'}")).isEqualTo("{\"a\":\"1\",\"b\":\"3\",\"c\":\"4\"}");
        assertThat(labels("{'a':null}")).isEqualTo("{\"b\":\"3\",\"c\":\"4\"}");
        assertThat(labels("{}")).isEqualTo("{\"b\":\"3\",\"c\":\"4\"}");
        assertThat(labels("null")).isEqualTo("{}");
    }

    private String labels(String sent) {
        JsonNode client =
                send("PATCH", "/clients/host-1", "{'labels':" + sent + "}").json();
        return client.path("labels").toString();
    }
}
