package dev.gatehouse.sdk.sps;

import static dev.gatehouse.sdk.sps.Fixtures.PASSWORD;
import static dev.gatehouse.sdk.sps.Fixtures.USER;
import static dev.gatehouse.sdk.sps.Fixtures.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.sdk.core.SdkConfig;
import dev.gatehouse.sdk.core.Secret;
import dev.gatehouse.sdk.core.observe.CallEvent;
import dev.gatehouse.sdk.core.observe.CallListener;
import dev.gatehouse.sdk.sps.configuration.Reference;
import dev.gatehouse.sdk.sps.management.Host;
import dev.gatehouse.sdk.sps.stored.NewX509Identity;
import dev.gatehouse.sdk.testkit.ReceivedRequest;
import dev.gatehouse.sdk.testkit.sps.FakeSpsServer;
import dev.gatehouse.sdk.testkit.sps.SpsRelease;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Each operation of the module once, as it is sent. */
class WireTest {

    private static final String ROOT = "/api/configuration";

    @Test
    void everyOperation_isSentAsDocumented() {
        TreeSet<String> operations = new TreeSet<>();
        CallListener listener = new CallListener() {
            @Override
            public void onCall(CallEvent call) {
                operations.add(call.operation());
            }
        };
        try (FakeSpsServer server = FakeSpsServer.start(SpsRelease.LTS_8_0).addUser(USER, PASSWORD)) {
            SdkConfig config =
                    SdkConfig.builder(server.url()).addListeners(listener).build();
            Reference[] key = new Reference[1];
            try (SpsClient sps = Fixtures.client(config)) {
                sps.status().info();
                sps.status().user();
                sps.status().health();
                sps.management().list();
                sps.management().snmp();
                sps.begin().rollback();
                sps.inTransaction(tx -> {
                    tx.changes();
                    tx.management().email().edit(mail -> mail.withSmtpServer(Host.fqdn("mx")));
                    tx.management().healthMonitoring().edit(health -> health.withMaximumDiskUtilizationRatio(1));
                    tx.management().snmpTrap().edit(trap -> trap.withEnabled(false));
                    tx.management().diskFillupPrevention().edit(disk -> disk.withEnabled(false));
                    tx.management().webGatewayAuthentication().edit(web -> web.withAutoAssign(true));
                    tx.passwords().create(Secret.of("p"));
                    tx.x509()
                            .create(NewX509Identity.ofPem(
                                    text("identity-certificate.pem"), Secret.of(text("identity-key-pkcs1.pem"))));
                    key[0] = tx.configuration("policies/indexing").create(Map.of("n", 1));
                    tx.configuration("policies/indexing").list();
                    tx.configuration("policies/indexing").child(key[0].key()).edit(policy -> policy);
                    tx.configuration("policies/indexing/" + key[0]).delete();
                    tx.commit("why");
                });
            }
            String policy = ROOT + "/policies/indexing/" + key[0];
            String certificate = text("identity-certificate.pem").replace("\n", "\\n");
            String privateKey = text("identity-key-pkcs1.pem").replace("\n", "\\n");
            assertThat(server.received())
                    .extracting(WireTest::line)
                    .containsExactly(
                            "GET /api/authentication",
                            "GET /api/info",
                            "GET /api/user_info",
                            "GET /api/health_status",
                            "GET " + ROOT + "/management",
                            "GET " + ROOT + "/management/snmp",
                            "POST /api/transaction",
                            "DELETE /api/transaction",
                            "POST /api/transaction",
                            "GET /api/transaction/changes",
                            "GET " + ROOT + "/management/email",
                            "PUT " + ROOT + "/management/email {'admin_address':'admin@example.com',"
                                    + "'alerting_address':'alerts@example.com','reporting_address':'reports@example.com',"
                                    + "'sender_address':null,'smtp_auth':{'enabled':false},"
                                    + "'smtp_encryption':{'selection':'disabled'},"
                                    + "'smtp_server':{'selection':'fqdn','value':'mx'}}",
                            "GET " + ROOT + "/management/health_monitoring",
                            "PUT " + ROOT + "/management/health_monitoring {'maximum_disk_utilization_ratio':1,"
                                    + "'maximum_load1':null,'maximum_load15':null,'maximum_load5':null,"
                                    + "'maximum_swap_utilization_ratio':70}",
                            "GET " + ROOT + "/management/snmp/trap",
                            "PUT " + ROOT
                                    + "/management/snmp/trap {'enabled':false,'version':{'selection':'2c','value':"
                                    + "{'community':'public','server':{'selection':'ip','value':'10.20.30.40'}}}}",
                            "GET " + ROOT + "/management/disk_fillup_prevention",
                            "PUT " + ROOT + "/management/disk_fillup_prevention "
                                    + "{'archiving_enabled':false,'enabled':false,'used_space_ratio_limit':80}",
                            "GET " + ROOT + "/management/web_gateway_authentication",
                            "PUT " + ROOT + "/management/web_gateway_authentication "
                                    + "{'auto_assign':true,'banner':{'enabled':false,'text':''}}",
                            "POST " + ROOT + "/passwords {'plain':'p'}",
                            "POST " + ROOT + "/x509 {'certificate':'" + certificate + "','private_key':'" + privateKey
                                    + "'}",
                            "POST " + ROOT + "/policies/indexing {'n':1}",
                            "GET " + ROOT + "/policies/indexing",
                            "GET " + policy,
                            "PUT " + policy + " {'n':1}",
                            "DELETE " + policy,
                            "PUT /api/transaction {'commit_message':'why','status':'commit'}",
                            "DELETE /api/authentication");
            assertThat(server.received())
                    .filteredOn(received -> received.body().length > 0)
                    .allSatisfy(received ->
                            assertThat(received.header("Content-Type")).contains("application/json"));
            assertThat(server.received())
                    .allSatisfy(
                            received -> assertThat(received.header("Accept")).contains("application/json"));
        }
        System.out.println(
                "SPS operations on the wire: " + (operations.size() + 1) + " (status is in TransactionTest)");
        assertThat(operations)
                .containsExactly(
                        "sps.configuration.create",
                        "sps.configuration.delete",
                        "sps.configuration.get",
                        "sps.configuration.list",
                        "sps.configuration.put",
                        "sps.diskFillupPrevention.get",
                        "sps.diskFillupPrevention.put",
                        "sps.email.get",
                        "sps.email.put",
                        "sps.healthMonitoring.get",
                        "sps.healthMonitoring.put",
                        "sps.login",
                        "sps.logout",
                        "sps.management.list",
                        "sps.passwords.create",
                        "sps.snmp.list",
                        "sps.snmpTrap.get",
                        "sps.snmpTrap.put",
                        "sps.status.health",
                        "sps.status.info",
                        "sps.status.user",
                        "sps.transaction.changes",
                        "sps.transaction.commit",
                        "sps.transaction.open",
                        "sps.transaction.rollback",
                        "sps.webGatewayAuthentication.get",
                        "sps.webGatewayAuthentication.put",
                        "sps.x509.create");
    }

    private static String line(ReceivedRequest received) {
        String body = received.text().replace('"', '\'');
        return received.method() + " " + received.target() + (body.isEmpty() ? "" : " " + body);
    }
}
