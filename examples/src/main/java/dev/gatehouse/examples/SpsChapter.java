package dev.gatehouse.examples;

import dev.gatehouse.sdk.core.SdkConfig;
import dev.gatehouse.sdk.core.Secret;
import dev.gatehouse.sdk.sps.SpsCredentials;
import dev.gatehouse.sdk.testkit.sps.SpsRelease;
import dev.gatehouse.sdk.testkit.sps.SpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.function.Consumer;

/** One Identity SPS in the tour. */
final class SpsChapter implements Chapter {

    private static final Environment ENVIRONMENT = new Environment("SPS");

    @Override
    public String product() {
        return "One Identity SPS";
    }

    @Override
    public String story() {
        return "An appliance encrypts its own mails and alerts; both changes come into force together, a bad one not at all.";
    }

    @Override
    public boolean isReal() {
        return ENVIRONMENT.isSet();
    }

    @Override
    public void run(Consumer<String> say) throws IOException {
        if (isReal()) {
            SpsExample.run(
                    ENVIRONMENT.config(),
                    SpsCredentials.password(ENVIRONMENT.text("USERNAME"), ENVIRONMENT.secret("PASSWORD")),
                    mailCa(),
                    say);
            return;
        }
        try (SpsServer server = SpsServer.start(SpsRelease.LTS_8_0).addUser("api", "api's password")) {
            SpsExample.run(
                    SdkConfig.of(server.url()),
                    SpsCredentials.password("api", Secret.of("api's password")),
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
