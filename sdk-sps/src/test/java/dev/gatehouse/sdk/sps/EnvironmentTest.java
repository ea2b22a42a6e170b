package dev.gatehouse.sdk.sps;

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

/** Each login that environment variables can configure, as the server receives it. */
class EnvironmentTest {

    @TempDir
    Path folder;

    @Test
    void nothingSet_reportsEveryLogin() {
        assertThatThrownBy(() -> SpsClient.fromEnvironment(Map.of(), UnaryOperator.identity()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("environment: SPS_URL is missing; no login is complete: set SPS_USERNAME and SPS_PASSWORD,"
                        + " or SPS_CLIENT_KEY");
    }

    @Test
    void password_isSentAsBasic() {
        ReceivedRequest login = firstRequest("USERNAME", "u", "PASSWORD", "p", "LOGIN_METHOD", "local");
        assertThat(login.header("Authorization")).contains("Basic dTpw");
        assertThat(login.query("login_method")).contains("local");
    }

    @Test
    void clientKey_selectsTheCertificateLogin() throws Exception {
        String key = KeyFile.create(folder).toString();
        ReceivedRequest login = firstRequest("CLIENT_KEY", key, "CLIENT_KEY_PASSWORD", KeyFile.PASSWORD);
        assertThat(login.header("Authorization")).isEmpty();
        assertThat(login.query("type")).contains("x509");
    }

    /** Returns the first request of a client with the given variables: names and values in turn. */
    private static ReceivedRequest firstRequest(String... variables) {
        try (ByteServer server = ByteServer.start(ByteServer.always(ByteServer.json(403, "{}")))) {
            Map<String, String> all = new HashMap<>(Map.of("SPS_URL", server.url()));
            for (int i = 0; i < variables.length; i += 2) {
                all.put("SPS_" + variables[i], variables[i + 1]);
            }
            try (SpsClient client = SpsClient.fromEnvironment(all, UnaryOperator.identity())) {
                assertThatThrownBy(() -> client.status().info()).isInstanceOf(SdkException.class);
            }
            return server.received().get(0);
        }
    }
}
