package dev.gatehouse.sdk.commvault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.sdk.core.error.SdkException;
import dev.gatehouse.sdk.testkit.ByteServer;
import dev.gatehouse.sdk.testkit.ReceivedRequest;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Every login that environment variables can describe, and its first request. */
class EnvironmentTest {

    @Test
    void noVariables_messageListsEveryLogin() {
        assertThatThrownBy(() -> CommvaultClient.fromEnvironment(Map.of(), UnaryOperator.identity()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("environment: COMMVAULT_URL is missing; no login is complete:"
                        + " set COMMVAULT_USERNAME and COMMVAULT_PASSWORD, or COMMVAULT_EMAIL and COMMVAULT_PASSWORD,"
                        + " or COMMVAULT_SERVICE_PRINCIPAL and COMMVAULT_SECRET, or COMMVAULT_LOGIN_TOKEN,"
                        + " or COMMVAULT_ACCESS_TOKEN");
    }

    @Test
    void password_logsIn() {
        ReceivedRequest login = firstRequest("USERNAME", "u", "PASSWORD", "p", "DOMAIN", "d");
        assertThat(login.path()).endsWith("/Login");
        assertThat(login.requireJson()).containsEntry("username", "u").containsEntry("domain", "d");
    }

    @Test
    void everyOptionOfALogin_hasAVariable() {
        assertThat(firstRequest(
                                "USERNAME",
                                "u",
                                "PASSWORD",
                                "p",
                                "COMMSERVER",
                                "h*c",
                                "DEVICE_ID",
                                "d",
                                "TIMEOUT",
                                "PT20M")
                        .requireJson())
                .containsEntry("commserver", "h*c")
                .containsEntry("deviceId", "d")
                .containsEntry("timeout", 20);
    }

    @Test
    void emailAndServicePrincipal_logInToCommvaultCloud() {
        assertThat(firstRequest("EMAIL", "a@b.ch", "PASSWORD", "p").requireJson())
                .containsEntry("username", "a@b.ch");
        assertThat(firstRequest("SERVICE_PRINCIPAL", "i", "SECRET", "s").requireJson())
                .containsEntry("username", "i")
                .containsEntry("password", "s");
    }

    @Test
    void tokens_areSentUnchanged() {
        assertThat(firstRequest("LOGIN_TOKEN", "QSDK t").header("Authtoken")).contains("QSDK t");
        assertThat(firstRequest("ACCESS_TOKEN", "t").header("Authorization")).contains("Bearer t");
    }

    /** Returns the first request of a client with the given variables, which are names and values in turn. */
    private static ReceivedRequest firstRequest(String... variables) {
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
