package dev.gatehouse.examples;

import dev.gatehouse.sdk.core.BodyTarget;
import dev.gatehouse.sdk.core.Download;
import dev.gatehouse.sdk.core.Secret;
import dev.gatehouse.sdk.core.error.InvalidRequestException;
import dev.gatehouse.sdk.sps.SpsClient;
import dev.gatehouse.sdk.sps.configuration.Reference;
import dev.gatehouse.sdk.sps.error.SpsError;
import dev.gatehouse.sdk.sps.management.Host;
import dev.gatehouse.sdk.sps.management.MailSettings;
import dev.gatehouse.sdk.sps.management.SmtpAuth;
import dev.gatehouse.sdk.sps.management.SmtpEncryption;
import dev.gatehouse.sdk.sps.management.SnmpAuthMethod;
import dev.gatehouse.sdk.sps.management.SnmpEncryptionMethod;
import dev.gatehouse.sdk.sps.management.SnmpV3;
import dev.gatehouse.sdk.sps.sessions.RecordedSession;
import dev.gatehouse.sdk.sps.sessions.SessionQuery;
import dev.gatehouse.sdk.sps.stored.SnmpPasswords;
import dev.gatehouse.sdk.sps.transaction.Change;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Encrypts the mails and alerts of an SPS appliance. Both changes are committed in one transaction. A change that the
 * appliance rejects is rolled back. Downloads the recording of a session.
 */
public final class SpsExample {

    private SpsExample() {}

    /** Runs the example, then closes the client. {@code mailCa} is the PEM certificate of the mail server's authority. */
    public static void run(SpsClient sps, String mailCa, Consumer<String> say) throws IOException {
        try (sps) {
            say.accept("Logged in as " + sps.status().user().name().orElse("?") + " to an appliance with firmware "
                    + sps.status().info().firmwareVersion().orElse("unknown") + ".");
            reportSettings(sps, say);

            say.accept("First transaction: encrypt mails, check the certificate of the mail server, encrypt alerts.");
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
                    say.accept("  not committed yet: " + change.type() + " "
                            + change.path().replaceFirst("[0-9a-f-]{36}$", "<new>"));
                }
            });
            reportSettings(sps, say);

            say.accept("Second transaction: set the disk limit to 99 %, and use a mail password that does not exist.");
            try {
                sps.inTransaction(tx -> {
                    tx.management().healthMonitoring().edit(health -> health.withMaximumDiskUtilizationRatio(99));
                    tx.management()
                            .email()
                            .edit(mail -> mail.withSmtpAuth(SmtpAuth.login("mailer", Reference.of("no-such-key"))));
                });
            } catch (InvalidRequestException e) {
                say.accept("  rejected and rolled back: " + e.code().orElse("?") + " "
                        + e.details(SpsError.class).flatMap(SpsError::details).orElse("")
                        + ". " + e.correctiveAction().orElse(""));
            }
            say.accept("  the disk limit is still "
                    + sps.management()
                            .healthMonitoring()
                            .get()
                            .body()
                            .maximumDiskUtilizationRatio()
                            .orElse(-1)
                    + " %, and the configuration is unlocked.");
            downloadRecording(sps, say);
        }
    }

    private static void downloadRecording(SpsClient sps, Consumer<String> say) throws IOException {
        Optional<RecordedSession> found = sps.sessions().search(SessionQuery.matching("protocol:SSH")).stream()
                .findFirst();
        if (found.isEmpty()) {
            say.accept("No SSH session was recorded.");
            return;
        }
        RecordedSession session = sps.sessions().get(found.get().key());
        Path file = Files.createTempFile("recording", ".zat");
        try {
            Download recording = sps.sessions().downloadTrail(session.key(), BodyTarget.toFile(file));
            say.accept(
                    "Session " + session.key() + " of " + session.creationTime().orElse(Instant.EPOCH) + ": downloaded "
                            + recording.bytes() + " bytes of its recording.");
        } finally {
            Files.delete(file);
        }
    }

    private static void reportSettings(SpsClient sps, Consumer<String> say) {
        MailSettings mail = sps.management().email().get().body();
        boolean encrypted = mail.smtpEncryption() instanceof SmtpEncryption.StartTls;
        boolean version3 = sps.management().snmpTrap().get().body().version().orElse(null) instanceof SnmpV3;
        say.accept("  mails are sent " + (encrypted ? "encrypted (STARTTLS)" : "unencrypted") + ", alerts "
                + (version3 ? "encrypted (SNMP version 3)" : "unencrypted (SNMP version 2c)") + ".");
    }
}
