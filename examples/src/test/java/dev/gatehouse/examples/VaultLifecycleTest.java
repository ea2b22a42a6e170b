package dev.gatehouse.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.sdk.commvault.CommvaultClient;
import dev.gatehouse.sdk.commvault.CommvaultCredentials;
import dev.gatehouse.sdk.contract.TestTime;
import dev.gatehouse.sdk.core.SdkConfig;
import dev.gatehouse.sdk.core.Secret;
import dev.gatehouse.sdk.testkit.Fault;
import dev.gatehouse.sdk.testkit.commvault.FakeCommvaultServer;
import dev.gatehouse.sdk.testkit.commvault.JobStep;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class VaultLifecycleTest {

    private final List<String> said = new ArrayList<>();

    @Test
    void emptySystem_endsWithARetiredVault() {
        try (FakeCommvaultServer server = FakeCommvaultServer.start();
                CommvaultClient commvault = client(server)) {
            VaultLifecycle.run(commvault, "media-1", said::add);
            assertThat(said)
                    .containsExactly(
                            "Logged in as admin.",
                            "Created a plan on the storage pool big.",
                            "The vault invoices: ENDPOINTS_INSTALLING.",
                            "The installation of its endpoint: Completed.",
                            "anna may read the vault. The S3 key for it is on its way by mail.",
                            "Retired the vault.");
            assertThat(server.isEndpoint("media-1")).isTrue();
            assertThat(server.vaults()).isEmpty();
            assertThat(server.s3Key("anna")).isPresent();
        }
    }

    @Test
    void secondRun_withBackupData_keepsTheDataAndEverybodysRights() {
        try (FakeCommvaultServer server = FakeCommvaultServer.start();
                CommvaultClient commvault = client(server)) {
            VaultLifecycle.run(commvault, "media-1", said::add);
            server.addVault("invoices", commvault.plans().forVaults().get(0).id());
            server.addJob("Backup", "invoices", JobStep.of("Completed", 100));
            said.clear();
            VaultLifecycle.run(commvault, "media-1", said::add);
            assertThat(said).contains("The vault invoices: FOUND.", "Job Backup: Completed.", "Retired the vault.");
            assertThat(server.vaults()).hasSize(1);
            assertThat(server.rightsOn("invoices")).hasSize(1);
        }
    }

    /** The response to the creation gets lost: nothing is sent twice, and the installation is found. */
    @Test
    void lostResponseOfTheCreation_continues() {
        try (FakeCommvaultServer server = FakeCommvaultServer.start();
                CommvaultClient commvault = client(server)) {
            server.failNext(
                    request -> request.path().endsWith("/CVS3Store"),
                    Fault.reset().afterProcessing());
            VaultLifecycle.run(commvault, "media-1", said::add);
            assertThat(said).contains("The vault invoices: FOUND.", "The installation of its endpoint: Completed.");
            assertThat(server.received())
                    .filteredOn(request -> request.path().endsWith("/CVS3Store"))
                    .hasSize(1);
        }
    }

    @Test
    void sourceHasFewerThan120Lines() throws IOException {
        assertThat(Files.readAllLines(Path.of("src/main/java/dev/gatehouse/examples/VaultLifecycle.java")))
                .hasSizeLessThan(120);
    }

    private static CommvaultClient client(FakeCommvaultServer server) {
        server.addUser("admin", "secret");
        server.addClient("media-1");
        server.addDiskStorage("unknown", 0, 0);
        server.addDiskStorage("big", 1000, 900);
        return CommvaultClient.create(
                SdkConfig.builder(server.url()).time(new TestTime()).build(),
                CommvaultCredentials.password("admin", Secret.of("secret")));
    }
}
