package app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.sdk.commvault.CommvaultClient;
import dev.gatehouse.sdk.commvault.CommvaultCredentials;
import dev.gatehouse.sdk.core.SdkConfig;
import dev.gatehouse.sdk.core.Secret;
import dev.gatehouse.sdk.nevis.NevisClient;
import dev.gatehouse.sdk.nevis.NevisCredentials;
import dev.gatehouse.sdk.nevis.clients.ClientPatch;
import dev.gatehouse.sdk.nevis.users.Contacts;
import dev.gatehouse.sdk.nevis.users.UserPatch;
import dev.gatehouse.sdk.sps.SpsClient;
import dev.gatehouse.sdk.sps.SpsCredentials;
import dev.gatehouse.sdk.testkit.commvault.FakeCommvaultServer;
import dev.gatehouse.sdk.testkit.commvault.JobStep;
import dev.gatehouse.sdk.testkit.cte.FakeCteServer;
import dev.gatehouse.sdk.testkit.nevis.FakeNevisServer;
import dev.gatehouse.sdk.testkit.sps.FakeSpsServer;
import dev.gatehouse.sdk.testkit.sps.SpsRelease;
import dev.gatehouse.sdk.testkit.tresorit.FakeTresoritServer;
import dev.gatehouse.sdk.testkit.tresorit.OperationState.Progress;
import dev.gatehouse.sdk.tresorit.TresoritClient;
import dev.gatehouse.sdk.tresorit.TresoritCredentials;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the short example of each product. */
class ProductsTest {

    @Test
    void cte() {
        try (FakeCteServer server = FakeCteServer.start()) {
            server.addClient("host-1");
            String password = server.clientPassword("host-1");
            Local.put("https://ciphertrust.example.com", server.url());

            Documented.cte(Secret.of(FakeCteServer.PASSWORD));

            assertThat(server.members("web-tier")).containsKey("host-1");
            assertThat(server.clientPassword("host-1")).isNotEqualTo(password);
            assertThat(server.activeRefreshTokens()).isEmpty();
        }
    }

    @Test
    void commvault() {
        try (FakeCommvaultServer server = FakeCommvaultServer.start()) {
            server.addUser("admin", "admin's password");
            server.addPlan("Object storage");
            Local.put("https://cc.example.com/commandcenter/api", server.url());

            Documented.commvault(Secret.of("admin's password"));

            assertThat(server.vault("invoices")).isPresent();
            assertThat(server.activeTokens()).isZero();
        }
    }

    @Test
    void nevis() {
        try (FakeNevisServer server = FakeNevisServer.start()) {
            server.addClient("200");
            server.addApiKey("1054", "1024", "secret of the key");
            Local.put("https://api.acme.getnevis.net", server.url());

            Documented.nevis(Secret.of("secret of the key"));

            assertThat(server.client("200")).containsEntry("name", "acme");
        }
    }

    @Test
    void sps() {
        try (FakeSpsServer server = FakeSpsServer.start().addUser("api", "api's password")) {
            Local.put("https://sps.example.com", server.url());

            Documented.sps(Secret.of("api's password"));

            assertThat(server.commits()).hasSize(1);
            assertThat(server.committed("management/email").toString()).contains("mx.example.com");
            assertThat(server.lockHolder()).isEmpty();
        }
    }

    @Test
    void tresorit() {
        try (FakeTresoritServer server = FakeTresoritServer.start()) {
            String owner = server.addUser();
            String guest = server.addUser();
            String share = server.proposeShare(server.addTresor(owner), owner, guest);
            Local.put("https://acmetest1.api.tresorit.io", server.hostedUrl());

            Documented.tresorit(Secret.of(server.primaryKey()), share);

            assertThat(server.operation(share).progress()).isEqualTo(Progress.APPROVED);
        }
    }

    @Test
    void commvault_more() {
        try (FakeCommvaultServer server = FakeCommvaultServer.start()) {
            server.addUser("admin", "secret");
            server.addUser("anna", "anna's password");
            server.addPlan("Object storage");
            server.addClient("media-1");
            long job = server.addJob(JobStep.of("Completed", 100));
            try (CommvaultClient commvault = CommvaultClient.create(
                    SdkConfig.of(server.url()), CommvaultCredentials.password("admin", Secret.of("secret")))) {
                Documented.commvaultVaults(commvault);
                Documented.commvaultJobs(commvault, job);
            }
            assertThat(server.vault("invoices")).isPresent();
        }
    }

    @Test
    void nevis_more() {
        try (FakeNevisServer server = FakeNevisServer.start()) {
            server.addClient("200", "acme").addUser("200", "u-1", "anna").setPassword("200", "u-1", "anna's password");
            server.addBearerToken("anna's token").as("200", "u-1");
            UserPatch patch = UserPatch.builder()
                    .contacts(Contacts.builder().email("anna@example.com").build())
                    .build();
            try (NevisClient anna = NevisClient.create(
                    SdkConfig.of(server.url()), NevisCredentials.bearer(Secret.of("anna's token")))) {
                Documented.nevisPrincipal(anna, "u-1", patch, Secret.of("anna's password"));
            }
            try (NevisClient nevis = NevisClient.create(
                    SdkConfig.of(server.url()), NevisCredentials.bearer(Secret.of(FakeNevisServer.ROOT_TOKEN)))) {
                Documented.nevisClients(nevis);
                server.addUser("200", "anna", "anna-2").setPassword("200", "anna", "anna's password");
                Documented.nevisCredentials(nevis, letter -> {});
                Documented.nevisFields(nevis);
                assertThat(server.credentials("200", "anna")).hasSize(2);
                ClientPatch longName = ClientPatch.builder().name("x".repeat(200)).build();
                assertThat(Printed.by(() -> Documented.nevisErrors(nevis, longName))).isNotEmpty();
            }
        }
    }

    @Test
    void sps_more() {
        try (FakeSpsServer server = FakeSpsServer.start(SpsRelease.LTS_8_0).addUser("api", "secret")) {
            server.addCollection("policies/time_policies");
            try (SpsClient sps = SpsClient.create(
                    SdkConfig.of(server.url()), SpsCredentials.password("api", Secret.of("secret")))) {
                Documented.spsManagement(sps);
                Documented.spsLockWait(sps);
                Documented.spsConfiguration(sps);
            }
            assertThat(server.commits()).hasSize(3);
        }
    }

    @Test
    void tresorit_more(@TempDir Path folder) throws Exception {
        try (FakeTresoritServer server = FakeTresoritServer.start();
                TresoritClient tresorit = TresoritClient.create(
                        SdkConfig.of(server.hostedUrl()), TresoritCredentials.of(Secret.of(server.primaryKey())))) {
            String owner = server.addUser();
            String tresor = server.addTresor(owner);
            String share = server.proposeShare(tresor, owner, server.addUser());
            Documented.tresoritShares(tresorit, share, (by, forUser) -> false);
            assertThat(server.operation(share).progress()).isEqualTo(Progress.REJECTED);
            Path file = Files.writeString(folder.resolve("setup.zip"), "content");
            assertThat(Printed.by(() -> Documented.tresoritProgress(tresorit, file))).endsWith("7 bytes sent");
        }
    }
}
