package app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.sdk.core.Secret;
import dev.gatehouse.sdk.testkit.commvault.FakeCommvaultServer;
import dev.gatehouse.sdk.testkit.cte.FakeCteServer;
import dev.gatehouse.sdk.testkit.nevis.FakeNevisServer;
import dev.gatehouse.sdk.testkit.sps.FakeSpsServer;
import dev.gatehouse.sdk.testkit.tresorit.OperationState.Progress;
import dev.gatehouse.sdk.testkit.tresorit.FakeTresoritServer;
import org.junit.jupiter.api.Test;

/** The README's five lines of each product do what they say. */
class ProductsTest {

    @Test
    void cte() {
        try (FakeCteServer server = FakeCteServer.start()) {
            server.addClient("host-1");
            String password = server.clientPassword("host-1");
            Local.put("https://ciphertrust.example.com", server.url());

            Readme.cte(Secret.of(FakeCteServer.PASSWORD));

            assertThat(server.members("web-tier")).containsKey("host-1");
            assertThat(server.clientPassword("host-1")).isNotEqualTo(password);
            assertThat(server.openRefreshTokens()).isEmpty();
        }
    }

    @Test
    void commvault() {
        try (FakeCommvaultServer server = FakeCommvaultServer.start()) {
            server.addUser("admin", "admin's password");
            server.addPlan("Object storage");
            Local.put("https://cc.example.com/commandcenter/api", server.url());

            Readme.commvault(Secret.of("admin's password"));

            assertThat(server.vault("invoices")).isPresent();
            assertThat(server.livingTokens()).isZero();
        }
    }

    @Test
    void nevis() {
        try (FakeNevisServer server = FakeNevisServer.start()) {
            server.addClient("200");
            server.addApiKey("1054", "1024", "secret of the key");
            Local.put("https://api.acme.getnevis.net", server.url());

            Readme.nevis(Secret.of("secret of the key"));

            assertThat(server.client("200")).containsEntry("name", "acme");
        }
    }

    @Test
    void sps() {
        try (FakeSpsServer server = FakeSpsServer.start().addUser("api", "api's password")) {
            Local.put("https://sps.example.com", server.url());

            Readme.sps(Secret.of("api's password"));

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

            Readme.tresorit(Secret.of(server.primaryKey()), share);

            assertThat(server.operation(share).progress()).isEqualTo(Progress.APPROVED);
        }
    }
}
