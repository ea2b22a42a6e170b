package dev.gatehouse.examples;

import dev.gatehouse.sdk.core.Secret;
import dev.gatehouse.sdk.sps.SpsClient;
import dev.gatehouse.sdk.sps.configuration.Reference;
import dev.gatehouse.sdk.sps.configuration.StagedConfigurationApi;
import dev.gatehouse.sdk.sps.management.Host;
import dev.gatehouse.sdk.sps.management.SmtpAuth;
import dev.gatehouse.sdk.sps.transaction.TransactionOptions;
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
}
