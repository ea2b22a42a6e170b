package dev.gatehouse.sdk.sps;

import static dev.gatehouse.sdk.core.spi.RetrySafety.IDEMPOTENT;
import static dev.gatehouse.sdk.core.spi.RetrySafety.NON_IDEMPOTENT;
import static dev.gatehouse.sdk.core.spi.RetrySafety.SAFE;

import dev.gatehouse.sdk.contract.CannedResponse;
import dev.gatehouse.sdk.contract.Sample;
import dev.gatehouse.sdk.core.spi.RetrySafety;
import dev.gatehouse.sdk.sps.configuration.SettingCollection;
import dev.gatehouse.sdk.sps.configuration.StagedCollection;
import dev.gatehouse.sdk.sps.connections.ChannelPolicy;
import dev.gatehouse.sdk.sps.connections.ConnectionPolicy;
import dev.gatehouse.sdk.sps.connections.Protocol;
import dev.gatehouse.sdk.sps.policies.ArchiveCleanupPolicy;
import dev.gatehouse.sdk.sps.policies.AuditPolicy;
import dev.gatehouse.sdk.sps.policies.TimePolicy;
import dev.gatehouse.sdk.sps.policies.TimeRange;
import dev.gatehouse.sdk.sps.system.CoreFiles;
import dev.gatehouse.sdk.sps.system.DebugLogging;
import dev.gatehouse.sdk.sps.system.DnsSettings;
import dev.gatehouse.sdk.sps.system.Nic;
import dev.gatehouse.sdk.sps.system.TroubleshootingSettings;
import dev.gatehouse.sdk.sps.users.LocalGroup;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/** Samples of the configuration besides the basic settings, for the contract suites. */
final class ConfigurationSamples {

    private static final String ROOT = "/api/configuration/";

    private final List<Sample<SpsClient>> samples = new ArrayList<>();

    private ConfigurationSamples() {}

    static List<Sample<SpsClient>> all() {
        ConfigurationSamples all = new ConfigurationSamples();
        all.collections();
        all.settings();
        all.hostKeys();
        return all.samples;
    }

    private void collections() {
        collection(
                "connections",
                "ssh/connections",
                sps -> sps.connections(Protocol.SSH).policies(),
                tx -> tx.connections(Protocol.SSH).policies(),
                ConnectionPolicy.builder().name("all").active(false).build());
        collection(
                "channelPolicies",
                "ssh/channel_policies",
                sps -> sps.connections(Protocol.SSH).channelPolicies(),
                tx -> tx.connections(Protocol.SSH).channelPolicies(),
                ChannelPolicy.builder().name("none").build());
        collection(
                "timePolicies",
                "policies/time_policies",
                sps -> sps.policies().time(),
                tx -> tx.policies().time(),
                TimePolicy.builder().name("office").addMonday(TimeRange.ALL_DAY).build());
        collection(
                "auditPolicies",
                "policies/audit_policies",
                sps -> sps.policies().audit(),
                tx -> tx.policies().audit(),
                AuditPolicy.builder().name("signed").build());
        collection(
                "archiveCleanupPolicies",
                "policies/archive_cleanup_policies",
                sps -> sps.policies().archiveCleanup(),
                tx -> tx.policies().archiveCleanup(),
                ArchiveCleanupPolicy.builder()
                        .name("nfs")
                        .addStartTimes("10:10")
                        .build());
        collection(
                "trustedCaLists",
                "policies/trusted_ca_lists",
                sps -> sps.policies().trustedCaLists(),
                tx -> tx.policies().trustedCaLists(),
                Map.of("name", "cas"));
        collection(
                "localGroups",
                "aaa/local_database/groups",
                sps -> sps.users().groups(),
                tx -> tx.users().groups(),
                LocalGroup.builder().name("auditors").build());
        collection(
                "localUsers",
                "aaa/local_database/users",
                sps -> sps.users().local(),
                tx -> tx.users().local(),
                Map.of("name", "jane"));
    }

    private void settings() {
        read("dns.get", "GET " + ROOT + "network/dns", sps -> sps.system().dns().get());
        staged(
                "dns.put",
                IDEMPOTENT,
                "PUT " + ROOT + "network/dns",
                CannedResponse.empty(201),
                tx -> tx.system()
                        .dns()
                        .put(DnsSettings.builder().primary("192.0.2.53").build()));
        read(
                "timeZone.get",
                "GET " + ROOT + "datetime/timezone",
                sps -> sps.system().timeZone().get());
        staged(
                "timeZone.put",
                IDEMPOTENT,
                "PUT " + ROOT + "datetime/timezone",
                CannedResponse.empty(201),
                tx -> tx.system().timeZone().put("Europe/Berlin"));
        read(
                "ntpServers.get",
                "GET " + ROOT + "datetime/ntp_servers",
                sps -> sps.system().ntpServers().get());
        staged(
                "ntpServers.put",
                IDEMPOTENT,
                "PUT " + ROOT + "datetime/ntp_servers",
                CannedResponse.empty(201),
                tx -> tx.system().ntpServers().put(List.of("ntp.example.com")));
        read(
                "nic.get",
                "GET " + ROOT + "network/nics/{nic}",
                sps -> sps.system().nic(1).get());
        staged(
                "nic.put",
                IDEMPOTENT,
                "PUT " + ROOT + "network/nics/{nic}",
                CannedResponse.empty(201),
                tx -> tx.system().nic(1).put(Nic.builder().build()));
        read(
                "troubleshooting.get",
                "GET " + ROOT + "troubleshooting",
                sps -> sps.system().troubleshooting().get());
        staged(
                "troubleshooting.put",
                IDEMPOTENT,
                "PUT " + ROOT + "troubleshooting",
                CannedResponse.empty(201),
                tx -> tx.system()
                        .troubleshooting()
                        .put(TroubleshootingSettings.builder()
                                .coreFiles(CoreFiles.builder().retentionDays(7).build())
                                .debugLogging(
                                        DebugLogging.builder().enabled(true).build())
                                .build()));
        read(
                "accessRules.get",
                "GET " + ROOT + "aaa/acls",
                sps -> sps.users().accessRules().get());
    }

    private void hostKeys() {
        read(
                "sshHostKeys.list",
                "GET /api/ssh-host-keys",
                sps -> sps.sshHostKeys().list());
        read(
                "sshHostKeys.get",
                "GET /api/ssh-host-keys/{key}",
                sps -> sps.sshHostKeys().get("ssh-rsa-10.110.0.1:22"));
    }

    private <T> void collection(
            String name,
            String path,
            Function<SpsClient, SettingCollection<T>> reading,
            Function<SpsTransaction, StagedCollection<T>> staging,
            T body) {
        String collection = ROOT + path;
        String object = collection + "/{key}";
        CannedResponse created = SpsFixture.response("configuration.create");
        read(name + ".list", "GET " + collection, sps -> reading.apply(sps).list());
        read(name + ".get", "GET " + object, sps -> reading.apply(sps).get("9"));
        staged(
                name + ".create",
                NON_IDEMPOTENT,
                "POST " + collection,
                created,
                tx -> staging.apply(tx).create(body));
        staged(
                name + ".put",
                IDEMPOTENT,
                "PUT " + object,
                CannedResponse.empty(201),
                tx -> staging.apply(tx).put("9", body));
        staged(
                name + ".delete",
                IDEMPOTENT,
                "DELETE " + object,
                SpsFixture.response("configuration.delete"),
                tx -> staging.apply(tx).delete("9"));
    }

    private void read(String operation, String request, Sample.Call<SpsClient> call) {
        samples.add(new Sample<>("sps." + operation, SAFE, request, SpsFixture.response(operation), call));
    }

    private void staged(
            String operation,
            RetrySafety retrySafety,
            String request,
            CannedResponse response,
            Consumer<SpsTransaction> work) {
        samples.add(new Sample<>("sps." + operation, retrySafety, request, response, sps -> sps.inTransaction(work)));
    }
}
