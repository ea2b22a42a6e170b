package dev.gatehouse.examples;

import dev.gatehouse.sdk.core.SdkConfig;
import dev.gatehouse.sdk.core.Secret;
import dev.gatehouse.sdk.core.error.InvalidRequestException;
import dev.gatehouse.sdk.sps.Change;
import dev.gatehouse.sdk.sps.SpsClient;
import dev.gatehouse.sdk.sps.SpsCredentials;
import dev.gatehouse.sdk.sps.SpsError;
import dev.gatehouse.sdk.sps.configuration.Reference;
import dev.gatehouse.sdk.sps.management.Host;
import dev.gatehouse.sdk.sps.management.MailSettings;
import dev.gatehouse.sdk.sps.management.SmtpAuth;
import dev.gatehouse.sdk.sps.management.SmtpEncryption;
import dev.gatehouse.sdk.sps.management.SnmpAuthMethod;
import dev.gatehouse.sdk.sps.management.SnmpEncryptionMethod;
import dev.gatehouse.sdk.sps.management.SnmpV3;
import dev.gatehouse.sdk.sps.stored.SnmpPasswords;
import java.util.function.Consumer;

/**
 * One Identity SPS: the appliance's own mails and alerts become encrypted. Both changes come into force together; a
 * change that the appliance refuses leaves nothing behind.
 */
public final class SpsExample {

    private SpsExample() {}

    /** Runs the example and tells each step; {@code mailCa} is the PEM of who signed the mail server's certificate. */
    public static void run(SdkConfig config, SpsCredentials credentials, String mailCa, Consumer<String> say) {
        try (SpsClient sps = SpsClient.create(config, credentials)) {
            say.accept("Firmware " + sps.status().info().firmwareVersion().orElse("not told") + ", logged in as "
                    + sps.status().user().name().orElse("?"));
            tell(sps, say);

            say.accept("One transaction: mail by STARTTLS with a checked certificate, SNMP by version 3");
            sps.inTransaction(tx -> {
                tx.management()
                        .email()
                        .edit(mail -> mail.withSmtpServer(Host.fqdn("mx.example.com"))
                                .withSmtpEncryption(SmtpEncryption.startTls().checkingServer(mailCa)));
                SnmpPasswords passwords =
                        tx.passwords().createForSnmp(Secret.of("auth-passphrase"), Secret.of("priv-passphrase"));
                tx.management()
                        .snmpTrap()
                        .edit(trap -> trap.withVersion(SnmpV3.builder()
                                .authMethod(SnmpAuthMethod.SHA)
                                .authPassword(passwords.authentication())
                                .encryptionMethod(SnmpEncryptionMethod.AES)
                                .encryptionPassword(passwords.encryption())
                                .engineId("0x0123456789ABCDEF")
                                .server(Host.ip("10.20.30.40"))
                                .username("monitor")
                                .build()));
                for (Change change : tx.changes()) {
                    say.accept("  staged: " + change.type() + " " + change.path());
                }
            });
            tell(sps, say);

            say.accept("A second transaction refers to a password that does not exist");
            try {
                sps.inTransaction(tx -> {
                    tx.management().healthMonitoring().edit(health -> health.withMaximumDiskUtilizationRatio(99));
                    tx.management()
                            .email()
                            .edit(mail -> mail.withSmtpAuth(SmtpAuth.login("mailer", Reference.of("no-such-key"))));
                });
            } catch (InvalidRequestException e) {
                say.accept("  refused: " + e.code().orElse("?") + " "
                        + e.details(SpsError.class).flatMap(SpsError::details).orElse("")
                        + ". " + e.correctiveAction().orElse(""));
            }
            say.accept("  disk limit is still "
                    + sps.management()
                            .healthMonitoring()
                            .get()
                            .body()
                            .maximumDiskUtilizationRatio()
                            .orElse(-1)
                    + " %, and no lock is left");
        }
    }

    private static void tell(SpsClient sps, Consumer<String> say) {
        MailSettings mail = sps.management().email().get().body();
        boolean encrypted = mail.smtpEncryption() instanceof SmtpEncryption.StartTls;
        boolean version3 = sps.management().snmpTrap().get().body().version().orElse(null) instanceof SnmpV3;
        say.accept("  mail " + (encrypted ? "by STARTTLS" : "in the clear") + ", SNMP traps "
                + (version3 ? "by version 3" : "by version 2c"));
    }
}
