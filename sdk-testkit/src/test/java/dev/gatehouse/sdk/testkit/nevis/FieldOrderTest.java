package dev.gatehouse.sdk.testkit.nevis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.sdk.testkit.FakeServerExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Responses have a fixed order of fields, byte for byte. */
class FieldOrderTest {

    @RegisterExtension
    final FakeServerExtension<FakeNevisServer> nevis = new FakeServerExtension<>(FakeNevisServer::start);

    @Test
    void errorAndEntity() throws Exception {
        FakeNevisServer server = nevis.server().addClient("200", "Acme");
        TestClient root = TestClient.root(server);
        assertThat(root.get("clients/none").text())
                .matches("\\{\"errors\":\\[\\{\"code\":\"[^\"]+\",\"message\":\"[^\"]+\"}].*");
        assertThat(root.get("clients/200").text()).contains("\"name\":\"Acme\"").startsWith("{\"");
    }
}
