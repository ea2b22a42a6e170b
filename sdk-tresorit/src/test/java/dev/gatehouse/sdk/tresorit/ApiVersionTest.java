package dev.gatehouse.sdk.tresorit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.sdk.core.CallOptions;
import dev.gatehouse.sdk.core.SdkConfig;
import dev.gatehouse.sdk.core.error.InvalidRequestException;
import dev.gatehouse.sdk.testkit.FakeServerExtension;
import dev.gatehouse.sdk.testkit.tresorit.FakeTresoritServer;
import dev.gatehouse.sdk.tresorit.customcontents.NewCustomContent;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The version of the API in the paths. */
class ApiVersionTest {

    @RegisterExtension
    final FakeServerExtension<FakeTresoritServer> extension = new FakeServerExtension<>(FakeTresoritServer::start);

    @Test
    void version_isInThePathOfEveryArea_andSigned() {
        FakeTresoritServer server = extension.server().strict(false);
        String tresor = server.createTresor(server.addUser());
        try (TresoritClient client = client(server, "v5")) {
            client.users().list();
            client.users().forEach(user -> {});
            client.users().with(CallOptions.within(Duration.ofMinutes(1))).list();
            client.tresors().approveCreation(tresor);
            client.customContents().upload(NewCustomContent.of("a.css", new byte[1]));
            assertThat(server.received())
                    .hasSize(5)
                    .allSatisfy(request -> assertThat(request.target()).startsWith("/api/v5/admin/"));
            client.raw().get("/api/v4/admin/user/list-users");
            assertThat(server.received().get(5).target()).isEqualTo("/api/v4/admin/user/list-users");
        }
    }

    @Test
    void strictServer_hasOnlyTheDocumentedVersion() {
        try (TresoritClient client = client(extension.server(), "v5")) {
            assertThatThrownBy(() -> client.users().list()).isInstanceOf(InvalidRequestException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "4", "v", "V4", "v4/", "v4/../x", "latest"})
    void invalidVersion_isRejected(String version) {
        assertThatThrownBy(() -> client(extension.server(), version))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("apiVersion");
    }

    private static TresoritClient client(FakeTresoritServer server, String version) {
        return TresoritClient.create(SdkConfig.of(server.url()), TestClients.credentials(server), version);
    }
}
