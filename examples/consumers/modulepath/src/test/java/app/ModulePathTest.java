package app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.sdk.commvault.CommvaultClient;
import dev.gatehouse.sdk.commvault.CommvaultCredentials;
import dev.gatehouse.sdk.core.SdkConfig;
import dev.gatehouse.sdk.core.Secret;
import dev.gatehouse.sdk.cte.CteClient;
import dev.gatehouse.sdk.cte.CteCredentials;
import dev.gatehouse.sdk.nevis.NevisClient;
import dev.gatehouse.sdk.nevis.NevisCredentials;
import dev.gatehouse.sdk.sps.SpsClient;
import dev.gatehouse.sdk.sps.SpsCredentials;
import dev.gatehouse.sdk.testkit.commvault.FakeCommvaultServer;
import dev.gatehouse.sdk.testkit.cte.FakeCteServer;
import dev.gatehouse.sdk.testkit.nevis.FakeNevisServer;
import dev.gatehouse.sdk.testkit.sps.FakeSpsServer;
import dev.gatehouse.sdk.testkit.tresorit.FakeTresoritServer;
import dev.gatehouse.sdk.tresorit.TresoritClient;
import dev.gatehouse.sdk.tresorit.TresoritCredentials;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Everything runs as named modules, and Jackson can access the entities. */
class ModulePathTest {

    @Test
    void theSdkAndItsUser_areNamedModules() {
        assertThat(Products.class.getModule().getName()).isEqualTo("app");
        assertThat(Stream.of(
                                SdkConfig.class,
                                CommvaultClient.class,
                                CteClient.class,
                                NevisClient.class,
                                SpsClient.class,
                                TresoritClient.class)
                        .map(type -> type.getModule().getName()))
                .containsExactly(
                        "dev.gatehouse.sdk.core",
                        "dev.gatehouse.sdk.commvault",
                        "dev.gatehouse.sdk.cte",
                        "dev.gatehouse.sdk.nevis",
                        "dev.gatehouse.sdk.sps",
                        "dev.gatehouse.sdk.tresorit");
    }

    @Test
    void commvault() {
        try (FakeCommvaultServer server = FakeCommvaultServer.start()) {
            server.addUser("admin", "admin's password");
            try (CommvaultClient commvault = CommvaultClient.create(
                    SdkConfig.of(server.url()),
                    CommvaultCredentials.password("admin", Secret.of("admin's password")))) {
                assertThat(Products.users(commvault)).isEqualTo(1);
            }
        }
    }

    @Test
    void cte() {
        try (FakeCteServer server = FakeCteServer.start();
                CteClient cte = CteClient.create(
                        SdkConfig.of(server.url()),
                        CteCredentials.password(FakeCteServer.USER, Secret.of(FakeCteServer.PASSWORD)))) {
            assertThat(Products.register(cte, "host-1")).isEqualTo("host-1");
        }
    }

    @Test
    void nevis() {
        try (FakeNevisServer server = FakeNevisServer.start().addClient("200", "acme");
                NevisClient nevis = NevisClient.create(
                        SdkConfig.of(server.url()), NevisCredentials.bearer(Secret.of(FakeNevisServer.ROOT_TOKEN)))) {
            assertThat(Products.name(nevis, "200")).isEqualTo("acme");
        }
    }

    @Test
    void sps() {
        try (FakeSpsServer server = FakeSpsServer.start().addUser("api", "api's password");
                SpsClient sps = SpsClient.create(
                        SdkConfig.of(server.url()), SpsCredentials.password("api", Secret.of("api's password")))) {
            assertThat(Products.responds(sps)).isTrue();
        }
    }

    @Test
    void tresorit() {
        try (FakeTresoritServer server = FakeTresoritServer.start();
                TresoritClient tresorit = TresoritClient.create(
                        SdkConfig.of(server.hostedUrl()), TresoritCredentials.of(Secret.of(server.primaryKey())))) {
            server.addUser();
            assertThat(Products.users(tresorit)).isPositive();
        }
    }
}
