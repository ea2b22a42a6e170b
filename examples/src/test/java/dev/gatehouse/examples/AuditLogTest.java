package dev.gatehouse.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.gatehouse.sdk.core.SdkConfig;
import dev.gatehouse.sdk.core.Secret;
import dev.gatehouse.sdk.core.error.SdkException;
import dev.gatehouse.sdk.cte.CteClient;
import dev.gatehouse.sdk.cte.CteCredentials;
import dev.gatehouse.sdk.testkit.FakeServerExtension;
import dev.gatehouse.sdk.testkit.Fault;
import dev.gatehouse.sdk.testkit.cte.FakeCteServer;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The audit log has one line per change, with its target and outcome, and none for reads and logins. */
class AuditLogTest {

    private static final String HOST = "host-of-a-customer";

    @RegisterExtension
    final FakeServerExtension<FakeCteServer> fake = new FakeServerExtension<>(FakeCteServer::start);

    @Test
    void eachChange_isALineOfJson() throws Exception {
        StringWriter text = new StringWriter();
        SdkConfig config = SdkConfig.builder(fake.server().url())
                .addListener(new AuditLog(text))
                .build();
        try (CteClient cte = CteClient.create(
                config, CteCredentials.password(FakeCteServer.USER, Secret.of(FakeCteServer.PASSWORD)))) {
            fake.server().addClient(HOST);
            cte.clients().get(HOST);
            cte.clients().resetPassword(HOST);
            assertThatThrownBy(() -> cte.clients().resetPassword("nobody")).isInstanceOf(SdkException.class);
            fake.server()
                    .failNext(
                            request -> request.path().endsWith("/resetpassword"),
                            Fault.reset().afterProcessing());
            assertThatThrownBy(() -> cte.clients().resetPassword(HOST)).isInstanceOf(SdkException.class);
        }
        List<Map<String, Object>> lines = lines(text).stream()
                .filter(line -> !"cte.logout".equals(line.get("operation")))
                .toList();
        assertThat(lines)
                .extracting(line -> line.get("operation") + " " + line.get("outcome"))
                .containsExactly(
                        "cte.clients.resetPassword DONE",
                        "cte.clients.resetPassword FAILED",
                        "cte.clients.resetPassword UNKNOWN");
        assertThat(lines.get(0))
                .containsEntry("login", FakeCteServer.USER)
                .containsEntry("status", 200)
                .hasEntrySatisfying(
                        "target", target -> assertThat(target.toString()).contains("/" + HOST + "/"))
                .doesNotContainKey("failure");
        assertThat(lines.get(1)).containsKeys("requestId", "status", "failure");
        assertThat(lines.get(2)).containsEntry("failure", "TransportException").doesNotContainKey("status");
        assertThat(text.toString()).doesNotContain(FakeCteServer.PASSWORD);
    }

    private static List<Map<String, Object>> lines(StringWriter text) throws Exception {
        JsonMapper json = new JsonMapper();
        List<Map<String, Object>> lines = new ArrayList<>();
        for (String line : text.toString().lines().toList()) {
            lines.add(json.readValue(line, new TypeReference<Map<String, Object>>() {}));
        }
        return lines;
    }
}
