package dev.gatehouse.sdk.testkit.cte;

import static dev.gatehouse.sdk.testkit.cte.TestClient.TE;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gatehouse.sdk.testkit.FakeServerExtension;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Responses have a fixed order of fields. Its values are ids and times, so only the names are compared. */
class FieldOrderTest {

    @RegisterExtension
    final FakeServerExtension<FakeCteServer> fake = new FakeServerExtension<>(FakeCteServer::start);

    @Test
    void membersOfAGroup_andDefaultsOfASet() {
        FakeCteServer server = fake.server();
        server.addClientGroup("web");
        server.addClient("host-1");
        TestClient http = TestClient.loggedIn(server);
        JsonNode added = http.post(
                        TE + "/clientgroups/web/clients", "{'client_list':['host-1'],'inherit_attributes':false}")
                .json();
        assertThat(names(added.at("/association_response/0")))
                .containsExactly("client_id", "client_name", "client_group_id");
        JsonNode set = http.post(TE + "/signaturesets", "{'name':'set'}").json();
        assertThat(names(set)).containsSubsequence("description", "labels", "type");
    }

    private static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
