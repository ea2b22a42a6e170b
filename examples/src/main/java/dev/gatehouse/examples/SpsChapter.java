package dev.gatehouse.examples;

import dev.gatehouse.sdk.core.SdkConfig;
import dev.gatehouse.sdk.core.Secret;
import dev.gatehouse.sdk.sps.SpsClient;
import dev.gatehouse.sdk.sps.SpsCredentials;
import dev.gatehouse.sdk.testkit.StreamedBody;
import dev.gatehouse.sdk.testkit.sps.FakeSpsServer;
import dev.gatehouse.sdk.testkit.sps.SpsRelease;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/** One Identity SPS in the tour. */
final class SpsChapter implements Chapter {

    @Override
    public String product() {
        return "One Identity SPS";
    }

    @Override
    public String story() {
        return """
                Controls and records the sessions of administrators on servers. Its settings change in transactions: a
                transaction is committed as a whole or rolled back, and it locks the configuration for everyone else.
                The example encrypts the mails and alerts (SNMP traps) of the appliance. Then it rolls back a wrong change.
                At last it finds a session and downloads its recording.
                """;
    }

    @Override
    public String prefix() {
        return "SPS";
    }

    @Override
    public void run(Consumer<String> say) throws IOException {
        if (isReal()) {
            SpsExample.run(SpsClient.fromEnvironment(), mailCa(), say);
            return;
        }
        try (FakeSpsServer server = FakeSpsServer.start(SpsRelease.LTS_8_0)
                .addUser("api", "api's password")
                .addSession("ssh-1", Map.of(), StreamedBody.random(3_000_000, 1))) {
            SpsExample.run(
                    SpsClient.create(
                            SdkConfig.of(server.url()), SpsCredentials.password("api", Secret.of("api's password"))),
                    mailCa(),
                    say);
        }
    }

    private static String mailCa() throws IOException {
        try (InputStream pem = Objects.requireNonNull(SpsChapter.class.getResourceAsStream("mail-ca.pem"))) {
            return new String(pem.readAllBytes(), StandardCharsets.US_ASCII);
        }
    }
}
