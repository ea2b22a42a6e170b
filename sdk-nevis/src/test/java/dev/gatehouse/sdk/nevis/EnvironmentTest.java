package dev.gatehouse.sdk.nevis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.sdk.contract.KeyFile;
import dev.gatehouse.sdk.core.error.SdkException;
import dev.gatehouse.sdk.testkit.ByteServer;
import dev.gatehouse.sdk.testkit.ReceivedRequest;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The requests of every login that environment variables can configure. */
class EnvironmentTest {

    @TempDir
    Path folder;

    @Test
    void noVariables_messageListsEveryLogin() {
        assertThatThrownBy(() -> NevisClient.fromEnvironment(Map.of(), UnaryOperator.identity()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("environment: NEVIS_URL is missing; no login is complete: set NEVIS_TOKEN,"
                        + " or NEVIS_API_USER and NEVIS_API_CREDENTIAL and NEVIS_API_SECRET,"
                        + " or NEVIS_TOKEN_URL and NEVIS_CLIENT_ID and NEVIS_CLIENT_SECRET,"
                        + " or NEVIS_SEC_TOKEN_HEADER and NEVIS_SEC_TOKEN, or NEVIS_CLIENT_KEY");
    }

    @Test
    void tokens_areSent() {
        assertThat(first("TOKEN", "t").header("Authorization")).contains("Bearer t");
        assertThat(first("SEC_TOKEN_HEADER", "X-Sec", "SEC_TOKEN", "s").header("X-Sec"))
                .contains("s");
        assertThat(first("API_USER", "1", "API_CREDENTIAL", "2", "API_SECRET", "s")
                        .header("Authorization"))
                .contains("Bearer MToyOnM");
    }

    @Test
    void clientCredentials_requestATokenFirst() {
        try (ByteServer tokens =
                ByteServer.start(ByteServer.always(ByteServer.json(200, "{\"access_token\":\"t\"}")))) {
            ReceivedRequest call =
                    first("TOKEN_URL", tokens.url() + "/oauth/token", "CLIENT_ID", "i", "CLIENT_SECRET", "s");
            assertThat(tokens.received()).hasSize(1);
            assertThat(call.header("Authorization")).contains("Bearer t");
        }
    }

    @Test
    void clientKey_isALogin() throws Exception {
        String key = KeyFile.create(folder).toString();
        assertThat(first("CLIENT_KEY", key, "CLIENT_KEY_PASSWORD", KeyFile.PASSWORD)
                        .header("Authorization"))
                .isEmpty();
    }

    /** Returns the first request of a client with the given variables, as names and values. */
    private static ReceivedRequest first(String... variables) {
        try (ByteServer server = ByteServer.start(ByteServer.always(ByteServer.json(403, "{}")))) {
            Map<String, String> all = new HashMap<>(Map.of("NEVIS_URL", server.url()));
            for (int i = 0; i < variables.length; i += 2) {
                all.put("NEVIS_" + variables[i], variables[i + 1]);
            }
            try (NevisClient client = NevisClient.fromEnvironment(all, UnaryOperator.identity())) {
                assertThatThrownBy(() -> client.clients().get("100")).isInstanceOf(SdkException.class);
            }
            return server.received().get(0);
        }
    }
}
