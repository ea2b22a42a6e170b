package dev.gatehouse.examples;

import dev.gatehouse.sdk.sps.SpsClient;
import dev.gatehouse.sdk.sps.configuration.Reference;
import dev.gatehouse.sdk.sps.connections.ConnectionNetwork;
import dev.gatehouse.sdk.sps.connections.ConnectionPolicy;
import dev.gatehouse.sdk.sps.connections.Protocol;
import dev.gatehouse.sdk.sps.connections.ServerAddress;
import dev.gatehouse.sdk.sps.policies.TimePolicy;
import dev.gatehouse.sdk.sps.policies.TimeRange;
import dev.gatehouse.sdk.sps.users.LocalGroup;

/** Code about connections, policies, users and system settings of One Identity SPS. */
final class SpsPolicySnippets {

    private SpsPolicySnippets() {}

    static void connections(SpsClient sps) {
        // @start region="sps-connections"
        ConnectionPolicy databases = ConnectionPolicy.builder()
                .name("databases")
                .network(ConnectionNetwork.builder()
                        .addClients("10.0.0.0/8")
                        .addTargets("10.1.0.0/16")
                        .addPorts(22)
                        .build())
                .serverAddress(ServerAddress.original())
                .build();
        Reference policy = sps.callInTransaction(
                tx -> tx.connections(Protocol.SSH).policies().create(databases));
        sps.inTransaction(tx ->
                tx.connections(Protocol.SSH).policies().edit(policy.key(), connection -> connection.withActive(false)));
        for (var connection : sps.connections(Protocol.SSH).policies().list()) {
            System.out.println(connection.body().name());
        }
        // @end
    }

    static void policies(SpsClient sps) {
        // @start region="sps-policies"
        TimePolicy office = TimePolicy.builder()
                .name("office hours")
                .addMonday(TimeRange.of("8:00", "12:00"), TimeRange.of("13:00", "17:30"))
                .addTuesday(TimeRange.ALL_DAY)
                .build();
        sps.inTransaction(tx -> tx.policies().time().create(office));
        // @end
    }

    static void users(SpsClient sps) {
        // @start region="sps-users"
        sps.inTransaction(tx ->
                tx.users().groups().create(LocalGroup.builder().name("auditors").build()));
        for (var rule : sps.users().accessRules().get().body()) {
            System.out.println(rule.group() + " may use " + rule.objects());
        }
        // @end
    }

    static void system(SpsClient sps) {
        // @start region="sps-system"
        sps.inTransaction(tx -> {
            tx.system().timeZone().put("Europe/Berlin");
            tx.system().dns().edit(dns -> dns.withSecondary("192.0.2.54"));
        });
        System.out.println(
                "Listens on " + sps.system().findAddress("192.0.2.10").orElseThrow());
        // @end
    }

    static void values(SpsClient sps) {
        // @start region="sps-values"
        Object zone = sps.configuration("datetime/timezone").getValue().body();
        sps.inTransaction(tx -> tx.configuration("datetime/timezone").put("Europe/Berlin"));
        // @end
        System.out.println(zone);
    }
}
