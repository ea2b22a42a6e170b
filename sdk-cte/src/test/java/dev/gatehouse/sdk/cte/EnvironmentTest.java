package dev.gatehouse.sdk.cte;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.sdk.contract.KeyFile;
import dev.gatehouse.sdk.core.SdkConfig;
import dev.gatehouse.sdk.core.Secret;
import dev.gatehouse.sdk.core.error.SdkException;
import dev.gatehouse.sdk.testkit.ByteServer;
import dev.gatehouse.sdk.testkit.ReceivedRequest;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
    void tenant_goesWithAUser() {
        assertThat(grant("USERNAME", "u", "PASSWORD", "p", "AUTH_DOMAIN_PATH", "/acme"))
                .containsEntry("auth_domain_path", "/acme")
                .doesNotContainKey("auth_domain");
    }

    @Test
    void labelsAndLimitsOfTheRefreshToken_goWithAUser() {
        assertThat(grant(
                        "USERNAME",
                        "u",
                        "PASSWORD",
                        "p",
                        "LABELS",
                        "a, b",
                        "REFRESH_TOKEN_LIFETIME",
                        "PT8H",
                        "REFRESH_TOKEN_IDLE_LIMIT",
                        "PT10M"))
                .containsEntry("labels", List.of("a", "b"))
                .containsEntry("refresh_token_lifetime", 480)
                .containsEntry("refresh_token_revoke_unused_in", 10);
    }

    /** Each setting of the credentials can be set by a variable, except the grant, which follows from the others. */
    @Test
    void everyCredentialSetting_hasAVariable() {
        String read = String.join(
                " ",
                "USERNAME PASSWORD REFRESH_TOKEN CLIENT_ID DOMAIN AUTH_DOMAIN AUTH_DOMAIN_PATH",
                "CONNECTION LABELS REFRESH_TOKEN_LIFETIME REFRESH_TOKEN_IDLE_LIMIT");
        assertThat(Stream.of(CteCredentials.class.getDeclaredMethods())
                        .filter(method -> Modifier.isAbstract(method.getModifiers()))
                        .map(method ->
                                method.getName().replaceAll("([A-Z])", "_$1").toUpperCase(Locale.ROOT)))
                .containsExactlyInAnyOrderElementsOf(List.of(("GRANT " + read).split(" ", -1)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "/api", "/api/", "/api/v1", "/api/v1/"})
    void baseUrl_mayEndInThePathOfTheApi(String end) {
        try (ByteServer server = ByteServer.start(ByteServer.always(ByteServer.json(403, "{}")));
                CteClient client = CteClient.create(
                        SdkConfig.of(server.url() + end), CteCredentials.password("u", Secret.of("p")))) {
            assertThatThrownBy(() -> client.clients().get("host-1")).isInstanceOf(SdkException.class);
            assertThat(server.received().get(0).path()).isEqualTo("/api/v1/auth/tokens");
        }
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
