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
                Makes and keeps backups. An "S3 vault" takes backups from applications that speak S3, the protocol of cloud
                storage; a "plan" says where and how they are kept. Here a vault is made, and two machines become its doors.
                The server answers at once and works on: the SDK tells what is done and what is not.
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
            server.addClient("media-1");
            server.addClient("media-2");
            // A job is not visible at once on real servers either.
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

    /** The stand-in's job goes on with each look, so nobody needs to wait for it. */
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
