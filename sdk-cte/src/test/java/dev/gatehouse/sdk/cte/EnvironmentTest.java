package dev.gatehouse.sdk.cte;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.sdk.contract.KeyFile;
import dev.gatehouse.sdk.core.error.SdkException;
import dev.gatehouse.sdk.testkit.ByteServer;
import dev.gatehouse.sdk.testkit.ReceivedRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The logins that environment variables can describe, as the server receives them. */
class EnvironmentTest {

    @TempDir
    Path folder;

    @Test
    void noVariables_reportsEveryPossibleLogin() {
        assertThatThrownBy(() -> CteClient.fromEnvironment(Map.of(), UnaryOperator.identity()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("environment: CTE_URL is missing; no login is complete: set CTE_USERNAME and CTE_PASSWORD,"
                        + " or CTE_REFRESH_TOKEN, or CTE_CLIENT_ID and CTE_CLIENT_KEY, or CTE_CLIENT_KEY");
    }

    @Test
    void password_isAGrant() throws Exception {
        Path secret = Files.writeString(folder.resolve("password"), "p\n");
        assertThat(grant("USERNAME", "u", "PASSWORD_FILE", secret.toString()))
                .containsEntry("grant_type", "password")
                .containsEntry("username", "u")
                .containsEntry("password", "p");
    }

    @Test
    void domainAndConnection_goWithAUser() {
        assertThat(grant("USERNAME", "u", "PASSWORD", "p", "DOMAIN", "d", "AUTH_DOMAIN", "a", "CONNECTION", "c"))
                .containsEntry("domain", "d")
                .containsEntry("auth_domain", "a")
                .containsEntry("connection", "c");
    }

    @Test
    void refreshToken_isAGrant() {
        assertThat(grant("REFRESH_TOKEN", "r"))
                .containsEntry("grant_type", "refresh_token")
                .containsEntry("refresh_token", "r");
    }

    @Test
    void clientKey_isTheGrantOfAUserOrOfAnApiClient() throws Exception {
        String key = KeyFile.create(folder).toString();
        assertThat(grant("CLIENT_KEY", key, "CLIENT_KEY_PASSWORD", KeyFile.PASSWORD))
                .containsEntry("grant_type", "user_certificate");
        assertThat(grant("CLIENT_KEY", key, "CLIENT_KEY_PASSWORD", KeyFile.PASSWORD, "CLIENT_ID", "i"))
                .containsEntry("grant_type", "client_credential")
                .containsEntry("client_id", "i");
    }

    private static Map<String, Object> grant(String... variables) {
        return first(variables).requireJson();
    }

    /** The first request of a client with these variables: alternating names and values. */
    private static ReceivedRequest first(String... variables) {
        try (ByteServer server = ByteServer.start(ByteServer.always(ByteServer.json(403, "{}")))) {
            Map<String, String> all = new HashMap<>(Map.of("CTE_URL", server.url()));
            for (int i = 0; i < variables.length; i += 2) {
                all.put("CTE_" + variables[i], variables[i + 1]);
            }
            try (CteClient client = CteClient.fromEnvironment(all, UnaryOperator.identity())) {
                assertThatThrownBy(() -> client.clients().get("host-1")).isInstanceOf(SdkException.class);
            }
            return server.received().get(0);
        }
    }
}
