package app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.gatehouse.sdk.cte.CteClient;
import dev.gatehouse.sdk.nevis.NevisClient;
import dev.gatehouse.sdk.testkit.FakeServerExtension;
import dev.gatehouse.sdk.testkit.cte.FakeCteServer;
import dev.gatehouse.sdk.testkit.nevis.FakeNevisServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The clients are beans of a running application, which closes them. */
class GatehouseTest {

    @RegisterExtension
    final FakeServerExtension<FakeCteServer> ciphertrust = new FakeServerExtension<>(FakeCteServer::start);

    @RegisterExtension
    final FakeServerExtension<FakeNevisServer> nevisIdm = new FakeServerExtension<>(FakeNevisServer::start);

    @Test
    void beans_callTheirServers() {
        ciphertrust.server().addClient("host-1");
        nevisIdm.server().addClient("200", "acme");
        try (ConfigurableApplicationContext application = start()) {
            assertThat(application
                            .getBean(CteClient.class)
                            .clients()
                            .get("host-1")
                            .name())
                    .contains("host-1");
            assertThat(application
                            .getBean(NevisClient.class)
                            .clients()
                            .get("200")
                            .name())
                    .contains("acme");
        }
    }

    @Test
    void properties_keepTheirSecrets() {
        try (ConfigurableApplicationContext application = start()) {
            Gatehouse.Properties properties = application.getBean(Gatehouse.Properties.class);
            assertThat(properties.cte().password().reveal()).isEqualTo(FakeCteServer.PASSWORD);
            assertThat(properties.toString())
                    .contains("password=***", "secret=***")
                    .doesNotContain(FakeCteServer.PASSWORD, "secret of the key");
        }
    }

    @Test
    void shutdown_closesTheClients() {
        ciphertrust.server().addClient("host-1");
        CteClient cte;
        NevisClient nevis;
        try (ConfigurableApplicationContext application = start()) {
            cte = application.getBean(CteClient.class);
            nevis = application.getBean(NevisClient.class);
            cte.clients().get("host-1");
            assertThat(ciphertrust.server().activeRefreshTokens()).hasSize(1);
        }
        assertThat(ciphertrust.server().activeRefreshTokens()).isEmpty();
        assertThatIllegalStateException().isThrownBy(() -> cte.clients().get("host-1"));
        assertThatIllegalStateException().isThrownBy(() -> nevis.clients().get("200"));
    }

    private ConfigurableApplicationContext start() {
        nevisIdm.server().addApiKey("1054", "1024", "secret of the key");
        return SpringApplication.run(
                Application.class,
                "--gatehouse.cte.url=" + ciphertrust.server().url(),
                "--gatehouse.cte.username=" + FakeCteServer.USER,
                "--gatehouse.cte.password=" + FakeCteServer.PASSWORD,
                "--gatehouse.nevis.url=" + nevisIdm.server().url(),
                "--gatehouse.nevis.user=1054",
                "--gatehouse.nevis.key=1024",
                "--gatehouse.nevis.secret=secret of the key");
    }
}
