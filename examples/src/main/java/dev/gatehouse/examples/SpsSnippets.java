package dev.gatehouse.examples;

import dev.gatehouse.sdk.core.BodySource;
import dev.gatehouse.sdk.core.BodyTarget;
import dev.gatehouse.sdk.core.Secret;
import dev.gatehouse.sdk.sps.SpsClient;
import dev.gatehouse.sdk.sps.cluster.ClusterJoinRequest;
import dev.gatehouse.sdk.sps.cluster.ClusterNode;
import dev.gatehouse.sdk.sps.configuration.Reference;
import dev.gatehouse.sdk.sps.configuration.StagedConfigurationApi;
import dev.gatehouse.sdk.sps.management.Host;
import dev.gatehouse.sdk.sps.management.SmtpAuth;
import dev.gatehouse.sdk.sps.plugins.Plugin;
import dev.gatehouse.sdk.sps.sessions.RecordedSession;
import dev.gatehouse.sdk.sps.sessions.SessionQuery;
import dev.gatehouse.sdk.sps.setup.ApplianceSetup;
import dev.gatehouse.sdk.sps.setup.SetupState;
import dev.gatehouse.sdk.sps.transaction.TransactionOptions;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Code on the package pages and the documentation page of One Identity SPS. */
final class SpsSnippets {

    private SpsSnippets() {}

    static void status(SpsClient sps) {
        // @start region="sps-status"
        System.out.println("Firmware " + sps.status().info().firmwareVersion().orElse("unknown"));
        System.out.println("Logged in as " + sps.status().user().name().orElse("?"));
        // @end
    }

    static void management(SpsClient sps) {
        // @start region="sps-management"
        sps.inTransaction(tx -> {
            tx.management().email().edit(mail -> mail.withSmtpServer(Host.fqdn("mx.example.com")));
            tx.management().healthMonitoring().edit(health -> health.withMaximumDiskUtilizationRatio(85));
        });
        // @end
    }

    static void lockWait(SpsClient sps) {
        // @start region="sps-lock-wait"
        TransactionOptions patient = TransactionOptions.defaults().withLockWait(Duration.ofMinutes(1));
        sps.inTransaction(
                patient, tx -> tx.management().email().edit(mail -> mail.withSmtpServer(Host.fqdn("mx.example.com"))));
        // @end
    }

    static void configuration(SpsClient sps) {
        // @start region="sps-configuration"
        sps.inTransaction(tx -> {
            StagedConfigurationApi policies = tx.configuration("policies/time_policies");
            for (var child : policies.list().items()) {
                System.out.println(child.key());
            }
            tx.configuration("management/email").edit(mail -> {
                Map<String, @Nullable Object> changed = new LinkedHashMap<>(mail);
                changed.put("admin_address", "ops@example.com");
                return changed;
            });
        });
        // @end
    }

    static void stored(SpsClient sps, Secret password) {
        // @start region="sps-stored"
        sps.inTransaction(tx -> {
            Reference stored = tx.passwords().create(password);
            tx.management().email().edit(mail -> mail.withSmtpAuth(SmtpAuth.login("mailer", stored)));
        });
        // @end
    }

    static void sessions(SpsClient sps, Path folder) {
        // @start region="sps-sessions"
        for (RecordedSession session : sps.sessions().search(SessionQuery.matching("protocol:SSH"))) {
            Path file = folder.resolve(session.key() + ".zat");
            sps.sessions()
                    .downloadTrail(
                            session.key(),
                            BodyTarget.toFile(file).withProgress((bytes, total) -> System.out.println(bytes)));
        }
        // @end
    }

    static void firmware(SpsClient sps, Path image) {
        // @start region="sps-firmware"
        sps.firmware().upload(BodySource.of(image));
        int slot = sps.firmware().slots().find("8.0.1").orElseThrow().number();
        sps.firmware().test(slot);
        sps.firmware().upgrade(slot, "ticket 4711"); // restarts the appliance
        sps.firmware().awaitVersion("8.0.1", Duration.ofMinutes(30)); // logs in again
        // @end
    }

    static void support(SpsClient sps, Path file) {
        // @start region="sps-support"
        String key = sps.supportBundles().start();
        sps.supportBundles().await(key, Duration.ofMinutes(10));
        sps.supportBundles().download(key, BodyTarget.toFile(file));
        sps.supportBundles().delete(key);
        // @end
    }

    static void setup(SpsClient sps, ApplianceSetup settings) {
        // @start region="sps-setup"
        if (sps.setup()
                .status()
                .status()
                .filter(SetupState.UNINITIALIZED::equals)
                .isPresent()) {
            sps.setup().complete(settings); // no login yet; no response if the address changes
            sps.setup().awaitCompleted(Duration.ofMinutes(10));
        }
        // @end
    }

    static Plugin plugins(SpsClient sps, Path zip) {
        // @start region="sps-plugins"
        Plugin plugin = sps.callInTransaction(tx -> tx.plugins().upload(BodySource.of(zip)));
        // @end
        return plugin;
    }

    static void cluster(SpsClient central, SpsClient joining) {
        // @start region="sps-cluster"
        ClusterNode self = central.callInTransaction(tx -> tx.cluster().promote());
        ClusterJoinRequest request = joining.callInTransaction(
                tx -> tx.cluster().requestJoin(self.address().orElseThrow()));
        central.cluster().addNode(request);
        // @end
    }
}
