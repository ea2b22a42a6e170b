package dev.gatehouse.sdk.testkit.cte;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.sdk.testkit.FakeServerExtension;
import dev.gatehouse.sdk.testkit.cte.TestClient.TestResponse;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Requests for policies and sets that the vendor's Terraform provider and Ansible collection send, rebuilt from their
 * sources. Neither sends an {@code Accept} header. Terraform sends the same structure in a create and an update: fields
 * without a value are empty, false or null.
 */
class CtePolicyRequestsTest {

    private static final String TE = TestClient.TE;
    private static final String RULE = "{'action':'all_ops','effect':'permit,audit,applykey','partial_match':true}";

    /** Method, path and body; {@code <kind>} stands for the id of a policy's first rule. */
    private static final String REQUESTS = """
            POST;   /policies; {'id':'','name':'tf-1','description':'','policy_type':'Standard','metadata':{'restrict_update':false},'never_deny':false,'data_transform_rules':null,'idt_key_rules':null,'key_rules':[{'key_id':'k','key_type':'name','resource_set_id':'resources'}],'ldt_key_rules':null,'security_rules':[{'action':'all_ops','effect':'permit,audit','exclude_process_set':false,'exclude_resource_set':false,'exclude_user_set':false,'partial_match':false,'process_set_id':'','resource_set_id':'','user_set_id':''}],'signature_rules':null,'force_restrict_update':false}
            POST;   /policies; {'id':'','name':'tf-2','description':'','policy_type':'LDT','metadata':{'restrict_update':false},'never_deny':false,'data_transform_rules':null,'idt_key_rules':null,'key_rules':null,'ldt_key_rules':[{'current_key':{'key_id':'clear_key'},'transformation_key':{'key_id':'k','key_type':'name'},'is_exclusion_rule':false,'resource_set_id':'resources'}],'security_rules':null,'signature_rules':null,'force_restrict_update':false}
            POST;   /policies; {'id':'','name':'tf-3','description':'','policy_type':'IDT','metadata':{'restrict_update':false},'never_deny':false,'data_transform_rules':null,'idt_key_rules':[{'current_key':'clear_key','current_key_type':'name','transformation_key':'k','transformation_key_type':'name'}],'key_rules':null,'ldt_key_rules':null,'security_rules':null,'signature_rules':null,'force_restrict_update':false}
            POST;   /policies; {'id':'','name':'tf-4','description':'','policy_type':'CSI','metadata':{'restrict_update':false},'never_deny':false,'data_transform_rules':null,'idt_key_rules':null,'key_rules':[{'key_id':'k'}],'ldt_key_rules':null,'security_rules':null,'signature_rules':[{'signature_set_id':'images'}],'force_restrict_update':false}
            PATCH;  /policies/standard; {'id':'','name':'','description':'d','policy_type':'LDT','metadata':{'restrict_update':false},'never_deny':true,'data_transform_rules':null,'idt_key_rules':null,'key_rules':null,'ldt_key_rules':null,'security_rules':null,'signature_rules':null,'force_restrict_update':false}
            POST;   /policies; {'name':'an-1','description':'Created via Ansible','never_deny':false,'metadata':{'restrict_update':false},'security_rules':[{'action':'key_op','effect':'permit,applykey','partial_match':true},{'resource_set_id':'resources','exclude_resource_set':false,'partial_match':true,'action':'all_ops','effect':'permit,audit,applykey'}],'policy_type':'Standard','key_rules':[{'key_id':'k','resource_set_id':'resources'}],'data_transform_rules':[{'key_id':'k','resource_set_id':'resources'}]}
            PATCH;  /policies/standard; {'description':'Updated by Ansible'}
            POST;   /policies/standard/securityrules; {'action':'all_ops','effect':'deny','exclude_process_set':false,'exclude_resource_set':false,'exclude_user_set':false,'partial_match':false,'process_set_id':'','resource_set_id':'','user_set_id':'users'}
            PATCH;  /policies/standard/securityrules/<securityrules>; {'order_number':2,'action':'read,write','effect':'permit','exclude_process_set':false,'exclude_resource_set':false,'exclude_user_set':true,'partial_match':true,'process_set_id':'processes','resource_set_id':'','user_set_id':''}
            PATCH;  /policies/standard/securityrules/<securityrules>; {'resource_set_id':'resources','exclude_resource_set':false,'partial_match':true,'action':'all_ops','effect':'permit,audit,applykey'}
            DELETE; /policies/standard/securityrules/<securityrules>;
            POST;   /policies/standard/keyrules; {'key_id':'k2','key_type':'name','resource_set_id':'resources'}
            PATCH;  /policies/standard/keyrules/<keyrules>; {'order_number':1,'key_id':'k2'}
            DELETE; /policies/standard/keyrules/<keyrules>;
            POST;   /policies/standard/datatxrules; {'key_id':'k2','resource_set_id':'resources'}
            PATCH;  /policies/standard/datatxrules/<datatxrules>; {'key_id':'k2','resource_set_id':'resources'}
            DELETE; /policies/standard/datatxrules/<datatxrules>;
            POST;   /policies/ldt/ldtkeyrules; {'current_key':{'key_id':'clear_key'},'transformation_key':{'key_id':'k'},'is_exclusion_rule':false}
            PATCH;  /policies/ldt/ldtkeyrules/<ldtkeyrules>; {'order_number':1,'current_key':{'key_id':'clear_key','key_type':'name'},'is_exclusion_rule':true,'resource_set_id':'resources'}
            DELETE; /policies/ldt/ldtkeyrules/<ldtkeyrules>;
            PATCH;  /policies/idt/idtkeyrules/<idtkeyrules>; {'current_key':'clear_key','transformation_key':'k2'}
            POST;   /policies/csi/signaturerules; {'signature_set_id_list':['images']}
            PATCH;  /policies/csi/signaturerules/<signaturerules>; {'signature_set_id':'images'}
            DELETE; /policies/csi/signaturerules/<signaturerules>;
            DELETE; /policies/standard;
            POST;   /usersets; {'id':'','uri':'','account':'','devAccount':'','application':'','name':'tf-users','description':'','labels':null,'users':[{'gid':null,'gname':'','os_domain':'','uid':0,'uname':'root'}]}
            PATCH;  /usersets/users; {'id':'','uri':'','account':'','devAccount':'','application':'','name':'','description':'','labels':{'a':null},'users':[]}
            PATCH;  /usersets/users/addusers; {'users':[{'uname':'root','uid':1,'gname':'wheel','gid':2,'os_domain':'Linux'}]}
            PATCH;  /usersets/users/updateuser/0; {'uname':'root','uid':1}
            DELETE; /usersets/users/delusers?userIndexList=0,2;
            DELETE; /usersets/users;
            POST;   /processsets; {'id':'','name':'tf-processes','description':'','labels':{},'processes':[{'directory':'/bin','file':'*','labels':null,'resource_set_id':'','signature':''}]}
            PATCH;  /processsets/processes; {'description':'Updated via Ansible','processes':[{'signature':'signatures','directory':'/home/ansible','file':'*'}]}
            PATCH;  /processsets/processes/addprocesses; {'processes':[{'signature':'signatures','directory':'/home/b','file':'*'}]}
            PATCH;  /processsets/processes/updateprocess/1; {'directory':'/home/c','file':'*','signature':'signatures'}
            DELETE; /processsets/processes/delprocesses?processIndexList=1;
            POST;   /resourcesets; {'id':'','name':'tf-resources','uri':'','account':'','application':'','dev_account':'','description':'','labels':null,'resources':[{'directory':'/a','file':'*','hdfs':false,'include_subfolders':true}],'type':'Directory'}
            PATCH;  /resourcesets/resources; {'id':'','name':'','uri':'','account':'','application':'','dev_account':'','description':'','labels':null,'resources':null,'type':''}
            PATCH;  /resourcesets/resources/addresources; {'resources':[{'directory':'/c','file':'*','hdfs':false,'include_subfolders':false}]}
            PATCH;  /resourcesets/resources/updateresource/1; {'directory':'/d','file':'*','hdfs':false,'include_subfolders':false}
            DELETE; /resourcesets/resources/delresources?resourceIndexList=1;
            POST;   /signaturesets; {'id':'','uri':'','Account':'','application':'','dev_account':'','name':'tf-signatures','description':'','labels':null,'type':'Application','source_list':['/a']}
            PATCH;  /signaturesets/signatures; {'source_list':['/home/b']}
            PATCH;  /signaturesets/signatures/delete-sources; {'source_list':['/home/a']}
            PATCH;  /signaturesets/signatures/addsignatures; {'signatures':[{'file_name':'/bin/cp','hash_value':'01'}]}
            GET;    /signaturesets/signatures/signatures/?skip=0&limit=1&file_name=/bin/ls;
            POST;   /signaturesets/signatures/signapp; {'client_id':'host-1'}
            POST;   /signaturesets/signatures/querysignapp; {'client_id':'host-1'}
            POST;   /signaturesets/signatures/cancelsignapp; {'client_id':'host-1'}
            """;

    @RegisterExtension
    final FakeServerExtension<FakeCteServer> fake = new FakeServerExtension<>(FakeCteServer::start);

    private FakeCteServer server;
    private TestClient http;

    @BeforeEach
    void setUp() {
        server = fake.server();
        http = TestClient.loggedIn(server);
        server.addClient("host-1");
        http.post(TE + "/usersets", "{'name':'users','users':[{'uname':'a'},{'uname':'b'},{'uname':'c'}]}");
        http.post(TE + "/processsets", "{'name':'processes','processes':[{'directory':'/a'},{'directory':'/b'}]}");
        http.post(TE + "/resourcesets", "{'name':'resources','resources':[{'directory':'/a'},{'directory':'/b'}]}");
        http.post(TE + "/signaturesets", "{'name':'signatures','source_list':['/home/a']}");
        http.patch(
                TE + "/signaturesets/signatures/addsignatures",
                "{'signatures':[{'file_name':'/bin/ls','hash_value':'00'}]}");
        http.post(TE + "/signaturesets", "{'name':'images','type':'Container-Image'}");
        http.post(
                TE + "/policies",
                "{'name':'standard','policy_type':'Standard','security_rules':[" + RULE + "," + RULE
                        + "],'key_rules':[{'key_id':'k'}],'data_transform_rules':[{'key_id':'k'}]}");
        http.post(
                TE + "/policies",
                "{'name':'ldt','policy_type':'LDT','ldt_key_rules':[{'current_key':{'key_id':'clear_key'},"
                        + "'transformation_key':{'key_id':'k'}}]}");
        http.post(
                TE + "/policies",
                "{'name':'idt','policy_type':'IDT','idt_key_rules':[{'current_key':'clear_key',"
                        + "'transformation_key':'k'}]}");
        http.post(
                TE + "/policies",
                "{'name':'csi','policy_type':'CSI','signature_rules':[{'signature_set_id':'images'}]}");
    }

    /** Sends a request as the clients do, without {@code Accept}. */
    private TestResponse send(String method, String path, String body) {
        String target = path;
        for (Map.Entry<String, String> rule : Map.of(
                        "securityrules", "standard",
                        "keyrules", "standard",
                        "datatxrules", "standard",
                        "ldtkeyrules", "ldt",
                        "idtkeyrules", "idt",
                        "signaturerules", "csi")
                .entrySet()) {
            List<Map<String, Object>> rules = server.policyRules(rule.getValue(), rule.getKey());
            target = target.replace(
                    "<" + rule.getKey() + ">", (String) rules.get(0).get("id"));
        }
        HttpRequest.Builder request =
                http.request(method, TE + target, body).header("Authorization", "Bearer " + http.bearer());
        return http.send(body.isEmpty() ? request : request.header("Content-Type", "application/json"));
    }

    static Stream<Arguments> requests() {
        return REQUESTS.lines().map(line -> {
            String[] parts = line.split(";", 3);
            return Arguments.of(parts[0].strip(), parts[1].strip(), parts[2].strip());
        });
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @MethodSource("requests")
    void strictServer_acceptsIt(String method, String path, String body) {
        TestResponse response = send(method, path, body);

        assertThat(response.status()).as(response.row()).isBetween(200, 299);
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @MethodSource("requests")
    void lenientServer_acceptsIt(String method, String path, String body) {
        server.strict(false);
        TestResponse response = send(method, path, body);

        assertThat(response.status()).as(response.row()).isBetween(200, 299);
    }

    @Test
    void requests_areOfManyKinds() {
        assertThat(requests()
                        .map(request -> request.get()[0] + " " + request.get()[1])
                        .distinct())
                .hasSizeGreaterThanOrEqualTo(40);
    }

    /** Ansible reads every PATCH response as JSON and tries the id and the position of a rule. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/policies/standard/securityrules/<securityrules>",
                "/policies/standard/keyrules/<keyrules>",
                "/policies/standard/datatxrules/<datatxrules>",
                "/policies/ldt/ldtkeyrules/<ldtkeyrules>",
                "/policies/idt/idtkeyrules/<idtkeyrules>"
            })
    void patchedRule_hasIdAndPosition(String path) {
        TestResponse response = send("PATCH", path, "{'order_number':1}");

        assertThat(response.text("id")).isNotEmpty();
        assertThat(response.json().path("order_number").asInt()).isEqualTo(1);
    }

    @Test
    void createdPolicy_hasItsRules_andThoseOfLdtHaveOneMore() {
        TestResponse response = http.post(
                TE + "/policies",
                "{'name':'tf','policy_type':'LDT','security_rules':[" + RULE + "],'ldt_key_rules':[{'current_key':"
                        + "{'key_id':'clear_key'},'transformation_key':{'key_id':'k'}}]}");

        assertThat(response.json().path("security_rules").findValuesAsText("action"))
                .containsExactly("key_op", "all_ops");
        assertThat(response.json()
                        .path("ldt_key_rules")
                        .path(0)
                        .path("order_number")
                        .asInt())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "usersets,users",
        "processsets,processes",
        "resourcesets,resources",
        "signaturesets,images",
        "policies,csi"
    })
    void lookUpByName_returnsOnlyThatResource(String kind, String name) {
        TestResponse response = send("GET", "/" + kind + "/?skip=0&limit=1&name=" + name + "&unknown=x", "");

        assertThat(response.json().path("total").asInt()).isEqualTo(1);
        assertThat(response.json().at("/resources/0/name").asText()).isEqualTo(name);
    }

    @Test
    void typeOfAPolicyOrSet_isSilentlyKept() {
        http.patch(TE + "/policies/standard", "{'policy_type':'LDT'}");
        http.patch(TE + "/signaturesets/images", "{'type':'Application'}");

        assertThat(server.policy("standard").orElseThrow()).containsEntry("policy_type", "Standard");
        assertThat(server.set("signaturesets", "images").orElseThrow()).containsEntry("type", "Container-Image");
    }

    @Test
    void labels_areMerged_nullRemoves_emptyChangesNothing_andANullDescriptionBecomesAText() {
        http.patch(TE + "/usersets/users", "{'labels':{'a':'1','b':'2'}}");
        http.patch(TE + "/usersets/users", "{'labels':{'a':null,'c':'3'},'users':null}");
        http.patch(TE + "/usersets/users", "{'labels':{}}");
        assertThat(server.set("usersets", "users").orElseThrow())
                .containsEntry("labels", Map.of("b", "2", "c", "3"))
                .extractingByKey("users")
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .hasSize(3);

        http.patch(TE + "/usersets/users", "{'labels':null,'description':null}");
        assertThat(server.set("usersets", "users").orElseThrow())
                .containsEntry("labels", Map.of())
                .containsEntry("description", "<null>");
    }

    @Test
    void positionsOfMembers_shiftAfterARemoval() {
        http.delete(TE + "/usersets/users/delusers?userIndexList=0");

        assertThat(http.get(TE + "/usersets/users").json().path("users").toString())
                .isEqualTo("[{\"uname\":\"b\",\"index\":0},{\"uname\":\"c\",\"index\":1}]");
        assertThat(http.delete(TE + "/usersets/users/delusers?userIndexList=2").status())
                .isEqualTo(404);
    }

    @Test
    void idtKeyRule_isNotAddedOrDeleted() {
        assertThat(send("POST", "/policies/idt/idtkeyrules", "{'current_key':'a','transformation_key':'b'}")
                        .status())
                .isEqualTo(404);
        assertThat(send("DELETE", "/policies/idt/idtkeyrules/<idtkeyrules>", "").status())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            /policies; {'name':'p','policy_type':'standard'}
            /policies; {'name':'p','policy_type':'Standard'}
            /policies; {'name':'p','policy_type':'LDT','ldt_key_rules':[{'is_exclusion_rule':true,'current_key':{}}]}
            /policies/standard/securityrules; {'action':'read'}
            /policies/standard/securityrules; {'effect':'permit, audit'}
            /policies/standard/keyrules; {'key_type':'name'}
            /policies/ldt/ldtkeyrules; {'current_key':{'key_id':'k'}}
            /policies/csi/signaturerules; {'signature_set_id_list':[]}
            """)
    void missingOrInvalidFields_areRejected(String path, String body) {
        assertThat(send("POST", path, body).status()).isEqualTo(422);
    }
}
