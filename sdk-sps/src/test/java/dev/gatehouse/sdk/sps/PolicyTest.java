package dev.gatehouse.sdk.sps;

import static dev.gatehouse.sdk.sps.Fixtures.PASSWORD;
import static dev.gatehouse.sdk.sps.Fixtures.USER;
import static dev.gatehouse.sdk.sps.Fixtures.all;
import static dev.gatehouse.sdk.sps.Fixtures.client;
import static dev.gatehouse.sdk.sps.Fixtures.json;
import static dev.gatehouse.sdk.sps.Fixtures.lastBody;
import static dev.gatehouse.sdk.sps.Fixtures.request;
import static dev.gatehouse.sdk.sps.Fixtures.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.sdk.core.CallOptions;
import dev.gatehouse.sdk.core.error.InvalidRequestException;
import dev.gatehouse.sdk.core.error.NotFoundException;
import dev.gatehouse.sdk.core.error.PermissionDeniedException;
import dev.gatehouse.sdk.core.error.ResponseFormatException;
import dev.gatehouse.sdk.sps.configuration.Reference;
import dev.gatehouse.sdk.sps.configuration.SpsList;
import dev.gatehouse.sdk.sps.configuration.SpsResource;
import dev.gatehouse.sdk.sps.connections.AccessControl;
import dev.gatehouse.sdk.sps.connections.AccessPermission;
import dev.gatehouse.sdk.sps.connections.ChannelActions;
import dev.gatehouse.sdk.sps.connections.ChannelPolicy;
import dev.gatehouse.sdk.sps.connections.ChannelRule;
import dev.gatehouse.sdk.sps.connections.ConnectionIndexing;
import dev.gatehouse.sdk.sps.connections.ConnectionNetwork;
import dev.gatehouse.sdk.sps.connections.ConnectionPolicy;
import dev.gatehouse.sdk.sps.connections.Protocol;
import dev.gatehouse.sdk.sps.connections.ServerAddress;
import dev.gatehouse.sdk.sps.connections.Target;
import dev.gatehouse.sdk.sps.policies.ArchiveCleanupPolicy;
import dev.gatehouse.sdk.sps.policies.AuditFeature;
import dev.gatehouse.sdk.sps.policies.AuditPolicy;
import dev.gatehouse.sdk.sps.policies.TimePolicy;
import dev.gatehouse.sdk.sps.policies.TimeRange;
import dev.gatehouse.sdk.testkit.FakeResponse;
import dev.gatehouse.sdk.testkit.FakeServerExtension;
import dev.gatehouse.sdk.testkit.Fault;
import dev.gatehouse.sdk.testkit.sps.FakeSpsServer;
import dev.gatehouse.sdk.testkit.sps.SpsRelease;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Connection policies, channel policies and the policies that they use. */
class PolicyTest {

    private static final String ROOT = "/api/configuration/";

    @RegisterExtension
    final FakeServerExtension<FakeSpsServer> extension = new FakeServerExtension<>(
            () -> FakeSpsServer.start(SpsRelease.LTS_8_0).addUser(USER, PASSWORD));

    @ParameterizedTest
    @EnumSource
    void connectionsOfEachProtocol_areCreatedListedEditedAndDeleted(Protocol protocol) {
        String path = ROOT + protocol.value() + "/connections";
        ConnectionPolicy policy = ConnectionPolicy.builder()
                .name("to-databases")
                .active(true)
                .network(ConnectionNetwork.builder()
                        .addClients("0.0.0.0/0")
                        .addTargets("10.1.0.0/16")
                        .addPorts(1433)
                        .build())
                .serverAddress(ServerAddress.fixed("10.1.2.3", 1433))
                .addAccessControl(AccessControl.builder()
                        .authorizer("auditors")
                        .permission(AccessPermission.AUDIT_AND_AUTHORIZE)
                        .requireDifferentIp(true)
                        .build())
                .putPolicy("audit_policy", "78")
                .build();
        try (SpsClient sps = client(server())) {
            Reference created = sps.callInTransaction(
                    tx -> tx.connections(protocol).policies().create(policy));
            assertThat(lastBody(server(), "POST", path))
                    .isEqualTo(write(json("{'name':'to-databases','active':true,'access_control':[{'authorizer':"
                            + "'auditors','permission':'audit_and_authorize','require_different_ip':true,"
                            + "'subject':{}}],'network':{'clients':['0.0.0.0/0'],'targets':['10.1.0.0/16'],"
                            + "'ports':[1433]},'policies':{'audit_policy':'78'},'server_address':{'address':"
                            + "'10.1.2.3','port':1433,'selection':'fix'}}")));
            assertThat(sps.connections(protocol).policies().list())
                    .singleElement()
                    .satisfies(each -> assertThat(each.body().name()).isEqualTo("to-databases"));
            sps.inTransaction(tx -> tx.connections(protocol)
                    .policies()
                    .edit(created.key(), connection -> connection.withActive(false)));
            assertThat(server().committed(protocol.value() + "/connections/" + created))
                    .hasValueSatisfying(body -> assertThat(body).containsEntry("active", false));
            sps.inTransaction(tx -> tx.connections(protocol).policies().delete(created.key()));
            assertThatThrownBy(() -> sps.connections(protocol)
                            .with(CallOptions.defaults())
                            .policies()
                            .get(created.key()))
                    .isInstanceOf(NotFoundException.class);
        }
    }

    @Test
    void editOfAConnection_keepsWhatTheSdkDoesNotKnow_andWritesKeys() {
        server().configure("policies/indexing/-1", Map.of())
                .configure("policies/audit_policies/78", Map.of("name", "a"))
                .configure("ssh/connections/9", json(CONNECTION));
        try (SpsClient sps = client(server())) {
            ConnectionPolicy read =
                    sps.connections(Protocol.SSH).policies().get("9").body();
            assertThat(read.serverAddress()).contains(ServerAddress.inband(Target.domain("example.com", 22)));
            assertThat(read.indexing().flatMap(ConnectionIndexing::policy)).contains(Reference.of("-1"));
            assertThat(read.channelDatabaseCleanup().orElseThrow().days()).hasValue(30);
            assertThat(read.additionalProperties()).containsOnlyKeys("override_log_level");

            sps.inTransaction(tx -> tx.connections(Protocol.SSH)
                    .policies()
                    .edit(
                            "9",
                            policy -> policy.withAccessControl(
                                            policy.accessControl().get(1),
                                            policy.accessControl().get(0).withRequireDifferentIp(false))
                                    .withServerAddress(ServerAddress.nat("10.20.30.40/24"))));
        }
        String expected = CONNECTION
                .replace("{'key': '-1', 'meta': {'href': '/api/configuration/policies/indexing/-1'}}", "'-1'")
                .replace("{'key': '78', 'meta': {'href': '/api/configuration/policies/audit_policies/78'}}", "'78'")
                .replace(
                        "[{'authorizer': 'a', 'note': null, 'require_different_ip': true}, {'authorizer': 'b', 'x': null}]",
                        "[{'authorizer': 'b', 'x': null}, {'authorizer': 'a', 'require_different_ip': false, 'subject': {}}]")
                .replace(
                        "{'selection': 'inband', 'domains': [{'domain': {'selection': 'domain', 'value': 'example.com'},"
                                + " 'port': 22}]}",
                        "{'network': '10.20.30.40/24', 'selection': 'nat'}");
        assertThat(json(lastBody(server(), "PUT", ROOT + "ssh/connections/9"))).isEqualTo(json(expected));
    }

    private static final String CONNECTION = "{'name': 'all', 'active': true, 'rate_limit': null,"
            + "'access_control': [{'authorizer': 'a', 'note': null, 'require_different_ip': true}, {'authorizer': 'b', 'x': null}],"
            + "'channel_database_cleanup': {'enabled': true, 'days': 30},"
            + "'indexing': {'enabled': true, 'policy': {'key': '-1', 'meta': {'href': '/api/configuration/policies/indexing/-1'}},"
            + " 'priority': 2, 'x': null}, 'override_log_level': {'enabled': false},"
            + "'policies': {'audit_policy': {'key': '78', 'meta': {'href': '/api/configuration/policies/audit_policies/78'}},"
            + " 'ldap_server': null},"
            + "'server_address': {'selection': 'inband', 'domains': [{'domain': {'selection': 'domain', 'value': 'example.com'},"
            + " 'port': 22}]}}";

    @Test
    void serverAddress_everyFormIsReadAndWritten() {
        for (String text : List.of(
                "{'selection': 'original'}",
                "{'selection': 'nat', 'network': '10.20.30.40/24'}",
                "{'selection': 'fix', 'address': 'db.example.com', 'port': 22}",
                "{'selection': 'inband', 'domains': [{'domain': {'selection': 'address', 'value': '10.0.0.0/8'}, 'port': 22}],"
                        + "'exception_domains': [{'domain': {'selection': 'domain', 'value': 'x'}, 'port': 1}],"
                        + "'dns_server': '10.0.0.1', 'dns_suffixes': ['example.com']}",
                "{'selection': 'inband', 'domains': [{'domain': {'selection': 'regex', 'value': 'x'}, 'port': 22, 'y': 1}]}",
                "{'selection': 'inband', 'domains': 'all'}",
                "{'selection': 'fix', 'address': null}",
                "{'selection': 'nat'}",
                "{'selection': 'new', 'x': {'y': null}}")) {
            assertThat(ServerAddress.fromJson(json(text)).json())
                    .usingRecursiveComparison()
                    .isEqualTo(ServerAddress.fromJson(json(
                                    write(ServerAddress.fromJson(json(text)).json())))
                            .json());
            assertThat(json(write(ServerAddress.fromJson(json(text)).json()))).isEqualTo(json(text));
        }
        assertThat(ServerAddress.fromJson("secret").toString()).isEqualTo("Other");
        assertThatThrownBy(() -> ServerAddress.fixed("a", 0)).hasMessageContaining("port must be 1 to 65535");
        assertThatThrownBy(() -> Target.address(" ", 1)).hasMessageContaining("address");
    }

    @Test
    void list_keepsTheOrderOfTheAppliance_andReadsBodiesThatItDoesNotContain() {
        server().configure("rdp/connections/1", Map.of("name", "one"));
        server().failNext(
                        request("GET", ROOT + "rdp/connections"),
                        Fault.response(
                                FakeResponse.json(
                                        200,
                                        json(
                                                "{'items': [{'key': '9', 'meta': {'href': '/x'}, 'body': {'name': 'nine'}},"
                                                        + "{'key': '1', 'meta': {'href': '/y'}}, {'key': '5', 'body': {'name': 'five'}}]}"))));
        try (SpsClient sps = client(server())) {
            List<SpsResource<ConnectionPolicy>> list =
                    sps.connections(Protocol.RDP).policies().list();
            assertThat(list).extracting(each -> each.body().name()).containsExactly("nine", "one", "five");
            assertThat(list).extracting(each -> each.key().orElse("")).containsExactly("9", "1", "5");
            server().failNext(
                            request("GET", ROOT + "rdp/connections"),
                            Fault.response(FakeResponse.json(200, json("{'items': [{'meta': {'href': '/x'}}]}"))));
            assertThatThrownBy(() -> sps.connections(Protocol.RDP).policies().list())
                    .isInstanceOf(ResponseFormatException.class)
                    .hasMessageContaining("neither a body nor a key");
        }
    }

    @Test
    void channelPolicy_keepsRulesAndTheirOrder() {
        server().configure(
                        "ssh/channel_policies/-20100",
                        json(
                                "{'name': 'all', 'rules': [{'actions': {'audit': false, 'content_policy': null}, 'channel': 'a'},"
                                        + "{'actions': {'audit': true}, 'channel': 'b', 'time_policy': null}]}"));
        try (SpsClient sps = client(server())) {
            sps.inTransaction(
                    tx -> tx.connections(Protocol.SSH).channelPolicies().edit("-20100", PolicyTest::auditFirst));
            assertThat(sps.connections(Protocol.SSH)
                            .channelPolicies()
                            .get("-20100")
                            .body()
                            .rules())
                    .hasSize(2);
        }
        assertThat(json(lastBody(server(), "PUT", ROOT + "ssh/channel_policies/-20100")))
                .isEqualTo(json(
                        "{'name': 'all', 'rules': [{'actions': {'audit': true, 'content_policy': null}, 'channel': 'a'},"
                                + "{'actions': {'audit': true}, 'channel': 'b', 'time_policy': null}]}"));
    }

    private static ChannelPolicy auditFirst(ChannelPolicy policy) {
        ChannelRule first = policy.rules().get(0);
        ChannelActions actions = first.actions().orElseThrow().withAudit(true);
        return policy.withRules(first.withActions(actions), policy.rules().get(1));
    }

    @Test
    void timePolicy_isWrittenAsPairs() {
        try (SpsClient sps = client(server())) {
            sps.inTransaction(tx -> tx.policies()
                    .time()
                    .create(TimePolicy.builder()
                            .name("office")
                            .addMonday(TimeRange.of("8:00", "12:00"), TimeRange.of("13:00", "17:30"))
                            .addSunday(TimeRange.ALL_DAY)
                            .build()));
            assertThat(sps.policies().time().list().get(0).body().monday())
                    .containsExactly(TimeRange.of("8:00", "12:00"), TimeRange.of("13:00", "17:30"));
        }
        assertThat(json(lastBody(server(), "POST", ROOT + "policies/time_policies")))
                .isEqualTo(
                        json("{'name': 'office', 'Mon': [['8:00', '12:00'], ['13:00', '17:30']], 'Tue': [], 'Wed': [],"
                                + "'Thu': [], 'Fri': [], 'Sat': [], 'Sun': [['0:00', '23:59']]}"));
        assertThatThrownBy(() -> TimeRange.of("8", "9:00")).hasMessageContaining("from must be a time such as 8:00");
        assertThatThrownBy(() -> TimeRange.of("8:00", "25:00")).hasMessageContaining("to must be a time");
    }

    @Test
    void auditAndArchivePolicies_keepTheirOpenSettings() {
        server().configure(
                        "policies/audit_policies/1",
                        json("{'name': 'signed', 'encryption': {'enabled': false}, 'signing': {'enabled': false},"
                                + "'signing_and_timestamping_interval': 30, 'timestamping': {'enabled': true, 'server':"
                                + "{'selection': 'remote', 'server_url': 'http://tsa', 'oid': {'enabled': false}}}}"))
                .configure(
                        "policies/archive_cleanup_policies/2",
                        json("{'name': 'nfs', 'include_node_id_in_path': false, 'notification_event': {'type': 'all',"
                                + "'send_filelist': true, 'file_count_limit': 10000}, 'start_times': ['10:10'],"
                                + "'target': {'type': 'nfs', 'server': {'selection': 'ip', 'value': '10.0.0.7'}, 'path': '/d'},"
                                + "'template': 'x', 'filter': null}"));
        try (SpsClient sps = client(server())) {
            sps.inTransaction(tx -> {
                tx.policies()
                        .audit()
                        .edit(
                                "1",
                                policy -> policy.withSigningAndTimestampingInterval(60)
                                        .withSigning(AuditFeature.builder()
                                                .enabled(true)
                                                .build()));
                tx.policies().archiveCleanup().edit("2", policy -> policy.withStartTimes("10:10", "22:10"));
            });
            AuditPolicy audit = sps.policies().audit().get("1").body();
            assertThat(audit.timestamping().orElseThrow().additionalProperties())
                    .containsKey("server");
            ArchiveCleanupPolicy archive =
                    sps.policies().archiveCleanup().get("2").body();
            assertThat(archive.target().orElseThrow().path()).contains("/d");
            assertThat(archive.notificationEvent().orElseThrow().fileCountLimit())
                    .hasValue(10000);
        }
        assertThat(lastBody(server(), "PUT", ROOT + "policies/audit_policies/1"))
                .contains("\"server_url\":\"http://tsa\"", "\"signing\":{\"enabled\":true}", ":60");
        assertThat(lastBody(server(), "PUT", ROOT + "policies/archive_cleanup_policies/2"))
                .contains("\"filter\":null", "[\"10:10\",\"22:10\"]", "\"template\":\"x\"");
    }

    @Test
    void trustedCaList_isOpenJson() {
        try (SpsClient sps = client(server())) {
            Reference created = sps.callInTransaction(tx -> {
                Reference key = tx.policies().trustedCaLists().create(Map.of("name", "cas", "n", 1));
                tx.policies().trustedCaLists().edit(key.key(), list -> Map.of("name", "cas2"));
                return key;
            });
            assertThat(sps.policies().trustedCaLists().get(created.key()).body())
                    .isEqualTo(Map.of("name", "cas2"));
            assertThat(server().committed("policies/trusted_ca_lists/" + created))
                    .contains(Map.of("name", "cas2"));
        }
    }

    @Test
    void invalidPolicy_isReportedAndRolledBack() {
        try (SpsClient sps = client(server())) {
            assertThatThrownBy(() -> sps.inTransaction(tx -> {
                        Reference created = tx.connections(Protocol.SSH)
                                .policies()
                                .create(ConnectionPolicy.builder().name("x").build());
                        tx.connections(Protocol.SSH)
                                .policies()
                                .edit(
                                        created.key(),
                                        policy -> policy.withIndexing(ConnectionIndexing.builder()
                                                .enabled(true)
                                                .policy(Reference.of("missing"))
                                                .build()));
                    }))
                    .isInstanceOf(InvalidRequestException.class);
            assertThatThrownBy(() -> sps.policies().time().get(" ")).isInstanceOf(IllegalArgumentException.class);
            server().forbid(USER, ROOT + "policies");
            assertThatThrownBy(() -> sps.policies().time().list()).isInstanceOf(PermissionDeniedException.class);
        }
        assertThat(server().committedBelow("ssh/connections")).isEmpty();
        assertThat(server().lockHolder()).isEmpty();
    }

    @Test
    void hostKeys_areListedAndRead() {
        server().addSshHostKey("ssh-rsa-10.110.0.1:22").addSshHostKey("x509v3-sign-rsa-d00::2222:beef:2222");
        try (SpsClient sps = client(server())) {
            List<SpsList.Item> keys = sps.sshHostKeys().list().items();
            assertThat(keys).hasSize(2);
            for (SpsList.Item key : keys) {
                assertThat(sps.sshHostKeys().get(key.key())).containsEntry("key", key.key());
            }
            assertThatThrownBy(() -> sps.sshHostKeys().get("none")).isInstanceOf(NotFoundException.class);
        }
        assertThat(all(server(), "GET", "/api/ssh-host-keys")).hasSize(1);
    }

    private FakeSpsServer server() {
        return extension.server();
    }
}
