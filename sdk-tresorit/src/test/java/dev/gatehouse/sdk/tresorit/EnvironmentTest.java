package dev.gatehouse.sdk.tresorit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.sdk.core.error.SdkException;
import dev.gatehouse.sdk.testkit.ByteServer;
import dev.gatehouse.sdk.testkit.ReceivedRequest;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Credentials in environment variables, as the server receives them. */
class EnvironmentTest {

    private static final String KEY = "00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff";

    @Test
    void noVariables_reportsAllMissingOnes() {
        assertThatThrownBy(() -> TresoritClient.fromEnvironment(Map.of(), UnaryOperator.identity()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("environment: TRESORIT_URL is missing; TRESORIT_ADMIN_KEY is missing");
    }

    @Test
    void adminKey_signs() {
        ReceivedRequest call = first("ADMIN_KEY", KEY, "TENANT_ID", "acmetest1");
        assertThat(call.header("UserId")).contains("admin@acmetest1.tresorit.io");
        assertThat(call.header("Authorization").orElseThrow()).startsWith("AdminKey ");
    }

    @Test
    void invalidKey_isRejected_andNotInTheMessage() {
        assertThatThrownBy(() -> first("ADMIN_KEY", "hunter2", "TENANT_ID", "acmetest1"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("hunter2");
    }

    /** The first request of a client with these variables: alternating names and values. */
    private static ReceivedRequest first(String... variables) {
        try (ByteServer server = ByteServer.start(ByteServer.always(ByteServer.json(403, "{}")))) {
            Map<String, String> all = new HashMap<>(Map.of("TRESORIT_URL", server.url()));
            for (int i = 0; i < variables.length; i += 2) {
                all.put("TRESORIT_" + variables[i], variables[i + 1]);
            }
            try (TresoritClient client = TresoritClient.fromEnvironment(all, UnaryOperator.identity())) {
                assertThatThrownBy(() -> client.shares().details("1")).isInstanceOf(SdkException.class);
            }
            return server.received().get(0);
        }
    }
}
