package dev.gatehouse.sdk.testkit.sps;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gatehouse.sdk.testkit.sps.TestClient.TestResponse;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The requests of the vendor's own clients, as their public sources and a run of SafeguardJava against this server show
 * them. The server is strict.
 */
class VendorClientsTest {

    private static final String POWERSHELL = "PowerShell/6.0.0";

    private FakeSpsServer sps = FakeSpsServer.start(SpsRelease.LTS_8_0).addUser("admin", "pass");

    @AfterEach
    void stop() {
        sps.close();
    }

    /** SafeguardJava sends credentials only after a challenge, a content type with every request, and {} for no body. */
    @ParameterizedTest
    @EnumSource
    void safeguardJava_loginSettingsAndTransaction(SpsRelease release) throws Exception {
        restart(release);
        TestClient java = new TestClient(sps);
        TestResponse challenge = java.send(safeguardJava(java, "GET", "/api/authentication", ""));
        assertThat(challenge.status()).isEqualTo(401);
        assertThat(challenge.raw().headers().firstValue("WWW-Authenticate"))
                .hasValueSatisfying(header -> assertThat(header).startsWith("Basic"));
        TestResponse login = java.send(
                safeguardJava(java, "GET", "/api/authentication", "").header("Authorization", basic("admin", "pass")));
        assertThat(login.raw().headers().firstValue("Set-Cookie").orElseThrow()).contains("session_id=", "expires=");

        assertThat(java.send(safeguardJava(java, "GET", "/api/configuration/management/email", ""))
                        .json()
                        .path("body")
                        .isObject())
                .isTrue();
        assertThat(java.send(safeguardJava(java, "GET", "/api/nonexistent/endpoint/that/should/fail", ""))
                        .status())
                .isEqualTo(404);
        assertThat(java.send(safeguardJava(java, "POST", "/api/transaction", "{}"))
                                .status()
                        / 100)
                .isEqualTo(2);
        assertThat(java.send(safeguardJava(java, "PUT", "/api/configuration/datetime/timezone", "\"Europe/Berlin\""))
                        .status())
                .isEqualTo(201);
        assertThat(java.send(safeguardJava(java, "PUT", "/api/transaction", "{\"status\":\"commit\"}"))
                        .status())
                .isEqualTo(200);
        assertThat(sps.committedValue("datetime/timezone")).contains("Europe/Berlin");
        assertThat(sps.lockHolder()).isEmpty();
    }

    @Test
    void safeguardPs_loginWithAMethod_statusChangesAndClear() throws Exception {
        TestClient shell = new TestClient(sps);
        assertThat(powerShell(shell, "GET", "/api/authentication/login_methods", "")
                        .json()
                        .path("login_methods")
                        .size())
                .isEqualTo(1);
        assertThat(shell.send(shell.request("GET", "/api/authentication?login_method=local", "")
                                .header("User-Agent", POWERSHELL)
                                .header("Authorization", basic("admin", "pass")))
                        .status())
                .isEqualTo(200);
        assertThat(powerShell(shell, "POST", "/api/transaction", "").status()).isEqualTo(201);
        TestResponse email = powerShell(shell, "GET", "/api/configuration/management/email", "");
        assertThat(powerShell(
                                shell,
                                "PUT",
                                "/api/configuration/management/email",
                                email.json()
                                        .path("body")
                                        .toPrettyString()
                                        .replace("admin@example.com", "ops@example.com")
                                        .replace("\n", "\r\n"))
                        .status())
                .isEqualTo(201);
        JsonNode transaction = powerShell(shell, "GET", "/api/transaction", "").json();
        assertThat(transaction.at("/body/status").asText()).isEqualTo("open");
        assertThat(transaction.at("/body/commit_message").asText()).isEqualTo("optional");
        assertThat(transaction.at("/meta/remaining_seconds").asInt()).isPositive();
        assertThat(transaction.at("/meta/changes").asText()).isEqualTo("/api/transaction/changes");
        assertThat(powerShell(shell, "GET", "/api/transaction/changes", "")
                        .json()
                        .path("changes")
                        .size())
                .isEqualTo(1);
        assertThat(powerShell(shell, "DELETE", "/api/transaction", "").status()).isEqualTo(200);
        assertThat(sps.commits()).isEmpty();
    }

    @Test
    void safeguardPs_endpointsAreListedByPathsWithAndWithoutSlash() throws Exception {
        TestClient shell = loggedIn();
        for (String path :
                new String[] {"/api//", "/api/configuration", "/api/configuration/", "/api/configuration/management"}) {
            assertThat(powerShell(shell, "GET", path, "").json().path("items")).isNotEmpty();
        }
    }

    /** The module searches three cards in the order of @order, and stops at the first address. */
    @Test
    void safeguardPs_referenceToAnAddress() throws Exception {
        TestClient shell = loggedIn();
        JsonNode interfaces = powerShell(shell, "GET", "/api/configuration/network/nics/nic1", "")
                .json()
                .at("/body/interfaces");
        String id = interfaces.path("@order").get(0).asText();
        JsonNode addresses = interfaces.path(id).path("addresses");
        String first = addresses.path("@order").get(0).asText();
        assertThat("nic1.interfaces." + id + ".addresses." + first).isEqualTo("nic1.interfaces.if1.addresses.a2");
        assertThat(addresses.path(first).asText()).startsWith("192.0.2.10");
        assertThat(powerShell(shell, "GET", "/api/configuration/network/nics/nic3", "")
                        .json()
                        .at("/body/interfaces/@order")
                        .isEmpty())
                .isTrue();
    }

    /** The join to Safeguard for Privileged Passwords: cluster interface and promotion in transactions, the join in none. */
    @Test
    void safeguardPs_join() throws Exception {
        TestClient shell = loggedIn();
        String service = "/api/configuration/local_services/cluster";
        assertThat(powerShell(shell, "GET", service, "")
                        .json()
                        .at("/body/enabled")
                        .asBoolean())
                .isFalse();
        powerShell(shell, "POST", "/api/transaction", "");
        assertThat(powerShell(
                                shell,
                                "PUT",
                                service,
                                "{\"enabled\": true, \"listen_address\": \"nic1.interfaces.if1.addresses.a2\"}")
                        .status())
                .isEqualTo(201);
        powerShell(shell, "PUT", "/api/transaction", "{\"status\": \"commit\"}");
        assertThat(powerShell(shell, "GET", "/api/cluster/status", "").status()).isGreaterThanOrEqualTo(400);
        powerShell(shell, "POST", "/api/transaction", "");
        assertThat(powerShell(shell, "POST", "/api/cluster/promote", "")
                        .json()
                        .at("/body/roles/0")
                        .asText())
                .isEqualTo("central-management");
        powerShell(shell, "PUT", "/api/transaction", "{\"status\": \"commit\"}");
        assertThat(powerShell(shell, "GET", "/api/cluster/status", "").status()).isEqualTo(200);
        String join = "{\"spp\": \"10.0.0.1\", \"spp_api_token\": \"token\", \"spp_cert_chain\": \"PEM\"}";
        assertThat(powerShell(shell, "POST", "/api/cluster/spp", join).status()).isEqualTo(200);
        assertThat(powerShell(shell, "POST", "/api/cluster/spp", join)
                        .json()
                        .at("/error/details/response/Code")
                        .asInt())
                .isEqualTo(60657);
        assertThat(sps.commits()).hasSize(2);
        assertThat(sps.lockHolder()).isEmpty();
    }

    /** Since 7.5 a browser needs a token. The module's own user agent was added because the default one looks like one. */
    @Test
    void safeguardPs_userAgentIsNotABrowser() throws Exception {
        TestClient shell = loggedIn();
        assertThat(powerShell(shell, "POST", "/api/transaction", "").status()).isEqualTo(201);
        assertThat(shell.send(shell.request("DELETE", "/api/transaction", "")
                                .header("User-Agent", "Mozilla/5.0 (Windows NT; en-US) WindowsPowerShell/5.1"))
                        .errorType())
                .isEqualTo("Unauthorized");
    }

    @Test
    void safeguardPs_remoteAccessOfStarling() throws Exception {
        TestClient shell = loggedIn();
        JsonNode starling = powerShell(shell, "GET", "/api/configuration/starling", "")
                .json()
                .path("body");

        assertThat(starling.path("join_info").isNull()).isTrue();
        assertThat(starling.at("/remote_access/enabled").isBoolean()).isTrue();
        powerShell(shell, "POST", "/api/transaction", "");
        assertThat(powerShell(
                                shell,
                                "PUT",
                                "/api/configuration/starling",
                                starling.toString().replace("false", "true"))
                        .status())
                .isEqualTo(201);
    }

    private TestClient loggedIn() throws Exception {
        TestClient shell = new TestClient(sps);
        shell.login("/api/authentication", "admin", "pass", StandardCharsets.US_ASCII);
        return shell;
    }

    private void restart(SpsRelease release) {
        sps.close();
        sps = FakeSpsServer.start(release).addUser("admin", "pass");
    }

    private static HttpRequest.Builder safeguardJava(TestClient client, String method, String path, String body) {
        return client.request(method, path, body)
                .header("Accept", "application/json")
                .header("Content-Type", "application/json")
                .header("User-Agent", "Apache-HttpClient/5.6 (Java/17)");
    }

    private static TestResponse powerShell(TestClient client, String method, String path, String body)
            throws Exception {
        return client.send(client.request(method, path, body)
                .header("Accept", "application/json")
                .header("Content-type", "application/json")
                .header("User-Agent", POWERSHELL));
    }

    private static String basic(String user, String password) {
        return "Basic "
                + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.US_ASCII));
    }
}
