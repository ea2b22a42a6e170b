package dev.gatehouse.sdk.nevis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.sdk.core.Secret;
import dev.gatehouse.sdk.core.error.UnauthenticatedException;
import dev.gatehouse.sdk.testkit.FakeServerExtension;
import dev.gatehouse.sdk.testkit.nevis.FakeNevisServer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Token servers that differ from RFC 6749 or from Nevis ID. */
class ClientCredentialsOptionsTest {

    private static final String SECRET = "a+b/c=d e%41";

    @RegisterExtension
    final FakeServerExtension<FakeNevisServer> extension = new FakeServerExtension<>(FakeNevisServer::start);

    @ParameterizedTest
    @CsvSource({"true, id%3A1:a%2Bb%2Fc%3Dd+e%2541, id:1", "false, id-1:a+b/c=d e%41, id-1"})
    void secret_isSentFormEncodedOrAsItIs(boolean formEncoded, String pair, String clientId) {
        FakeNevisServer server = extension.server();
        server.addOAuthClient(clientId, SECRET);
        server.options().plainClientSecrets(!formEncoded);
        call(
                server,
                clientId,
                ClientCredentialsOptions.builder().formEncoded(formEncoded).build());

        String basic = server.received().get(0).header("Authorization").orElseThrow();
        assertThat(new String(Base64.getDecoder().decode(basic.substring(6)), StandardCharsets.UTF_8))
                .isEqualTo(pair);
        assertThat(server.received().get(0).text()).isEqualTo("grant_type=client_credentials&scope=nevis");
    }

    @Test
    void secret_inTheOtherForm_isRejected() {
        FakeNevisServer server = extension.server();
        server.addOAuthClient("id-1", SECRET);
        server.options().plainClientSecrets(true);
        assertThatThrownBy(() -> call(server, "id-1", ClientCredentialsOptions.defaults()))
                .isInstanceOf(UnauthenticatedException.class);
    }

    @ParameterizedTest
    @CsvSource({"idm admin, &scope=idm+admin", "'', ''"})
    void scope_isThatOfTheOptions(String scope, String parameter) {
        FakeNevisServer server = extension.server();
        server.addOAuthClient("id-1", SECRET);
        server.options().tokenScope("idm admin");
        call(server, "id-1", ClientCredentialsOptions.builder().scope(scope).build());
        assertThat(server.received().get(0).text()).isEqualTo("grant_type=client_credentials" + parameter);
    }

    @Test
    void idWithColon_mustBeFormEncoded() {
        ClientCredentialsOptions plain =
                ClientCredentialsOptions.builder().formEncoded(false).build();
        assertThatThrownBy(() -> NevisCredentials.clientCredentials("https://login/t", "a:b", Secret.of(SECRET), plain))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("clientId")
                .hasMessageNotContaining(SECRET);
    }

    private static void call(FakeNevisServer server, String clientId, ClientCredentialsOptions options) {
        NevisCredentials credentials =
                NevisCredentials.clientCredentials(server.url() + "/oauth/token", clientId, Secret.of(SECRET), options);
        try (NevisClient nevis = NevisClient.create(TestClients.config(server), credentials)) {
            assertThat(nevis.clients().get("100").name()).contains("Default");
        }
    }
}
