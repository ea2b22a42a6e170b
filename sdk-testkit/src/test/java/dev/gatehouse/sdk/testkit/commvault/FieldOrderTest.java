package dev.gatehouse.sdk.testkit.commvault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.sdk.testkit.FakeServerExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Responses have a fixed order of fields, byte for byte, in JSON and in XML. */
class FieldOrderTest {

    @RegisterExtension
    final FakeServerExtension<FakeCommvaultServer> commvault = new FakeServerExtension<>(FakeCommvaultServer::start);

    @Test
    void jsonAndXml() {
        FakeCommvaultServer server = commvault.server();
        server.addUser("admin", "s");
        long plan = server.addPlan("gold");
        long host = server.addClient("host-1");
        String token = server.issueToken("admin");
        assertThat(TestClient.get(server.url() + "/V4/Plan/Summary", token).text())
                .isEqualTo("{\"plansCount\":1,\"plans\":[{\"plan\":{\"id\":" + plan + ",\"name\":\"gold\"},"
                        + "\"planType\":\"Server\",\"status\":\"ENABLED\",\"RPO\":1440,\"numberOfCopies\":1,"
                        + "\"associatedEntities\":0,\"company\":{\"id\":0,\"name\":\"Commcell\"},"
                        + "\"missingEntities\":[],\"resourcePool\":[],\"tags\":[]}]}");
        assertThat(TestClient.get(server.url() + "/GetId?clientname=host-1", token)
                        .text())
                .matches("\\{\"clientName\":\"host-1\",\"clientId\":" + host + ",\"_+type_+\":3}");
        assertThat(TestClient.send("GET", server.url() + "/GetId?clientname=host-1", "", "Authtoken", token)
                        .text())
                .contains("clientName=\"host-1\" clientId=\"" + host + "\"");
    }
}
