package dev.gatehouse.sdk.commvault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.sdk.core.error.SdkException;
import dev.gatehouse.sdk.testkit.ByteServer;
import dev.gatehouse.sdk.testkit.Received;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Every login that variables can mean, as the server sees it. */
class EnvironmentTest {

    @Test
    void nothingSet_tellsEveryWayToLogIn() {
        assertThatThrownBy(() -> CommvaultClient.fromEnvironment(Map.of(), UnaryOperator.identity()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("environment: COMMVAULT_URL is missing; no login is complete:"
                        + " set COMMVAULT_USERNAME and COMMVAULT_PASSWORD, or COMMVAULT_EMAIL and COMMVAULT_PASSWORD,"
                        + " or COMMVAULT_SERVICE_PRINCIPAL and COMMVAULT_SECRET, or COMMVAULT_LOGIN_TOKEN,"
                        + " or COMMVAULT_ACCESS_TOKEN");
    }

    @Test
    void password_isALogin() {
        Received login = first("USERNAME", "u", "PASSWORD", "p", "DOMAIN", "d");
        assertThat(login.path()).endsWith("/Login");
        assertThat(login.requireJson()).containsEntry("username", "u").containsEntry("domain", "d");
    }

    @Test
    void emailAndServicePrincipal_areLoginsOfTheCloud() {
        assertThat(first("EMAIL", "a@b.ch", "PASSWORD", "p").requireJson()).containsEntry("username", "a@b.ch");
        assertThat(first("SERVICE_PRINCIPAL", "i", "SECRET", "s").requireJson())
                .containsEntry("username", "i")
                .containsEntry("password", "s");
    }

    @Test
    void tokens_areSentAsTheyAre() {
        assertThat(first("LOGIN_TOKEN", "QSDK t").header("Authtoken")).contains("QSDK t");
        assertThat(first("ACCESS_TOKEN", "t").header("Authorization")).contains("Bearer t");
    }

    /** What the server is sent first by a client of these variables, names and values by turns. */
    private static Received first(String... variables) {
        try (ByteServer server = ByteServer.start(ByteServer.always(ByteServer.json(403, "{}")))) {
            Map<String, String> all = new HashMap<>(Map.of("COMMVAULT_URL", server.url()));
            for (int i = 0; i < variables.length; i += 2) {
                all.put("COMMVAULT_" + variables[i], variables[i + 1]);
            }
            try (CommvaultClient client = CommvaultClient.fromEnvironment(all, UnaryOperator.identity())) {
                assertThatThrownBy(() -> client.users().list().stream().count()).isInstanceOf(SdkException.class);
            }
            return server.received().get(0);
        }
    }
}
