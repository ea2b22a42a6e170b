package dev.gatehouse.examples;

import dev.gatehouse.sdk.commvault.CommvaultClient;
import dev.gatehouse.sdk.commvault.CommvaultCredentials;
import dev.gatehouse.sdk.core.SdkConfig;
import dev.gatehouse.sdk.core.Secret;
import dev.gatehouse.sdk.core.TimeSource;
import dev.gatehouse.sdk.testkit.commvault.FakeCommvaultServer;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;

/** Commvault in the tour. */
final class CommvaultChapter implements Chapter {

    @Override
    public String product() {
        return "Commvault S3 Vault";
    }

    @Override
    public String story() {
        return """
                Creates and stores backups. An "S3 vault" stores backups of applications that use the S3 protocol.
                A "plan" defines where and how the backups are stored. The example creates a vault with two endpoints.
                The server responds before the endpoints are installed; the SDK reports what is done and what is not.
                At the end a colleague gets a right on the vault, and the vault is retired.
                """;
    }

    @Override
    public String prefix() {
        return "COMMVAULT";
    }

    @Override
    public void run(Consumer<String> say) {
        if (isReal()) {
            CommvaultExample.run(CommvaultClient.fromEnvironment(), say);
            return;
        }
        try (FakeCommvaultServer server = FakeCommvaultServer.start()) {
            server.addUser("admin", "admin's password");
            server.addUser("anna", "anna's password");
            server.addPlan("Object storage");
            server.addRole("S3 User", "S3_getObject", "S3_putObject");
            server.addClient("media-1");
            server.addClient("media-2");
            // On real servers, too, a new job is not visible immediately.
            server.hideNewJobs(1, false);
            CommvaultExample.run(
                    CommvaultClient.create(
                            SdkConfig.builder(server.url())
                                    .time(new NoWaiting())
                                    .build(),
                            CommvaultCredentials.password("admin", Secret.of("admin's password"))),
                    say);
        }
    }

    /** Shortens waits: the job of the fake server advances with each poll. */
    private static final class NoWaiting implements TimeSource {

        @Override
        public Instant now() {
            return TimeSource.system().now();
        }

        @Override
        public long nanoTime() {
            return TimeSource.system().nanoTime();
        }

        @Override
        public void sleep(Duration duration) throws InterruptedException {
            TimeSource.system().sleep(Duration.ofMillis(1));
        }
    }
}
