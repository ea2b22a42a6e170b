package app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.gatehouse.sdk.cte.CteClient;
import dev.gatehouse.sdk.nevis.NevisClient;
import dev.gatehouse.sdk.testkit.FakeServerExtension;
import dev.gatehouse.sdk.testkit.cte.FakeCteServer;
import dev.gatehouse.sdk.testkit.nevis.FakeNevisServer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
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

    @Test
    void entities_areJson() throws Exception {
        ciphertrust.server().addClient("host-1");
        try (ConfigurableApplicationContext application = start()) {
            URI client = URI.create("http://localhost:"
                    + application.getEnvironment().getRequiredProperty("local.server.port") + "/clients/host-1");
            HttpClient http = HttpClient.newHttpClient();
            String found = http.send(HttpRequest.newBuilder(client).build(), BodyHandlers.ofString())
                    .body();
            assertThat(found)
                    .contains("\"name\":\"host-1\"", "\"clientType\":\"FS\"")
                    .doesNotContain("null")
                    .doesNotContainPattern("(?<!\"labels\":)\\{}"); // an empty map, as the server sent it

            HttpRequest patch = HttpRequest.newBuilder(client)
                    .header("Content-Type", "application/json")
                    .method("PATCH", BodyPublishers.ofString("{\"description\":\"new\",\"clientMfaEnabled\":true}"))
                    .build();
            assertThat(http.send(patch, BodyHandlers.ofString()).statusCode()).isEqualTo(200);
            assertThat(application
                            .getBean(CteClient.class)
                            .clients()
                            .get("host-1")
                            .description())
                    .contains("new");
        }
    }

    private ConfigurableApplicationContext start() {
        nevisIdm.server().addApiKey("1054", "1024", "secret of the key");
        return SpringApplication.run(
                Application.class,
                "--server.port=0",
                "--gatehouse.cte.url=" + ciphertrust.server().url(),
                "--gatehouse.cte.username=" + FakeCteServer.USER,
                "--gatehouse.cte.password=" + FakeCteServer.PASSWORD,
                "--gatehouse.nevis.url=" + nevisIdm.server().url(),
                "--gatehouse.nevis.user=1054",
                "--gatehouse.nevis.key=1024",
                "--gatehouse.nevis.secret=secret of the key");
    }
}
