package dev.gatehouse.sdk.testkit.tresorit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.sdk.testkit.FakeServerExtension;
import dev.gatehouse.sdk.testkit.tresorit.TestClient.TestResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TresorsTest {

    private static final String APPROVE = "/tresor/approve-tresor-creation";
    private static final String REJECT = "/tresor/reject-tresor-creation";
    private static final String DELETE = "/tresor/delete-tresor";
    private static final String MEMBERS = "/tresor/list-members?tresorid=";

    @RegisterExtension
    final FakeServerExtension<FakeTresoritServer> extension = new FakeServerExtension<>(FakeTresoritServer::start);

    private FakeTresoritServer server;
    private TestClient client;
    private String owner;

    @BeforeEach
    void start() {
        server = extension.server();
        client = new TestClient(server);
        owner = server.addUser();
    }

    @Test
    void createdTresor_hasItsCreatorAsMember_andIsApproved() throws Exception {
        String tresor = server.createTresor(owner);
        assertThat(tresor).matches("0000[a-z0-9]{20}");
        assertThat(server.tresor(tresor)).isEqualTo(TresorState.CREATED);
        assertThat(client.get(MEMBERS + tresor).list("Members")).containsExactly(owner);

        assertThat(on(APPROVE, tresor).status()).isEqualTo(200);
        assertThat(server.tresor(tresor)).isEqualTo(TresorState.APPROVED);
    }

    @Test
    void createdTresor_isRejected() throws Exception {
        String tresor = server.createTresor(owner);
        assertThat(on(REJECT, tresor).status()).isEqualTo(200);
        assertThat(server.tresor(tresor)).isEqualTo(TresorState.REJECTED);
    }

    @Test
    void approvedTresor_isDeleted() throws Exception {
        String tresor = server.addTresor(owner, server.addUser(), server.addUnvalidatedUser());
        assertThat(client.get(MEMBERS + tresor).list("Members")).hasSize(3);

        assertThat(on(DELETE, tresor).status()).isEqualTo(200);
        assertThat(server.tresor(tresor)).isEqualTo(TresorState.DELETED);
    }

    @ParameterizedTest
    @CsvSource({
        "CREATED, TresorIsNotApproved, -, -, -",
        "APPROVED, -, TresorIsAlreadyApproved, TresorIsAlreadyApproved, -",
        "DELETED, TresorAlreadyDeleted, TresorAlreadyDeleted, TresorAlreadyDeleted, TresorAlreadyDeleted",
        "REJECTED, TresorNotExists, TresorNotExists, TresorNotExists, TresorNotExists",
        "NONE, TresorNotExists, TresorNotExists, TresorNotExists, TresorNotExists"
    })
    void tresorInState_rejectsOperationsThatTheStateForbids(
            String state, String delete, String approve, String reject, String members) throws Exception {
        assertThat(codeOf(on(DELETE, tresorIn(state)))).isEqualTo(delete);
        assertThat(codeOf(on(APPROVE, tresorIn(state)))).isEqualTo(approve);
        assertThat(codeOf(on(REJECT, tresorIn(state)))).isEqualTo(reject);
        assertThat(codeOf(client.get(MEMBERS + tresorIn(state)))).isEqualTo(members);
    }

    @Test
    void rejectedTresor_isNotDocumented_soItsCodeCanBeSet() throws Exception {
        server.errorCodeFor(Undocumented.REJECTED_TRESOR, "TresorAlreadyDeleted");
        assertThat(on(REJECT, tresorIn("REJECTED")).code()).isEqualTo("TresorAlreadyDeleted");
    }

    @Test
    void unknownField_isRejected() throws Exception {
        Map<String, String> body = Map.of("TresorId", server.createTresor(owner), "OperationId", "x");
        assertThat(client.post(APPROVE, body).code()).isEqualTo("BadInput");
    }

    @Test
    void listTresors_pagesByTheIdOfTheNextTresor() throws Exception {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            all.add(server.addTresor(owner));
        }
        tresorIn("DELETED");
        tresorIn("REJECTED");

        TestResponse first = client.get("/tresor/list-tresors?pagesize=2");
        assertThat(first.list("Tresors")).containsExactlyElementsOf(all.subList(0, 2));
        assertThat(first.json()).containsEntry("NextTresor", all.get(2));
        TestResponse second = client.get("/tresor/list-tresors?pagesize=2&continuefrom=" + all.get(2));
        assertThat(second.list("Tresors")).containsExactlyElementsOf(all.subList(2, 4));
        TestResponse last = client.get("/tresor/list-tresors?pagesize=2&continueFrom=" + all.get(4));
        assertThat(last.list("Tresors")).containsExactly(all.get(4));
        assertThat(last.json()).containsEntry("NextTresor", null);
        assertThat(client.get("/tresor/list-tresors").list("Tresors")).isEqualTo(all);
    }

    @Test
    void listTresors_hasAtMost100PerPage() throws Exception {
        for (int i = 0; i < 101; i++) {
            server.addTresor(owner);
        }
        assertThat(client.get("/tresor/list-tresors?pagesize=100&continuefrom=").list("Tresors"))
                .hasSize(100);
        assertThat(client.get("/tresor/list-tresors").list("Tresors")).hasSize(100);
    }

    @Test
    void lastPage_isNotDocumented_soNextTresorCanBeNullAbsentOrEmpty() throws Exception {
        server.lastPage(LastPage.ABSENT);
        assertThat(client.get("/tresor/list-tresors").json()).containsOnlyKeys("Tresors");
        server.lastPage(LastPage.EMPTY);
        assertThat(client.get("/tresor/list-tresors").json()).containsEntry("NextTresor", "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "101", "ten", "99999999999"})
    void pageSize_outside1To100_isRejected(String size) throws Exception {
        assertThat(client.get("/tresor/list-tresors?pagesize=" + size).code()).isEqualTo("BadInput");
        server.errorCodeFor(Undocumented.PAGE_SIZE, "UnexpectedError");
        assertThat(client.get("/tresor/list-tresors?pagesize=" + size).status()).isEqualTo(500);
    }

    private String tresorIn(String state) throws Exception {
        String tresor = state.equals("NONE") ? "none" : server.createTresor(owner);
        if (state.equals("APPROVED") || state.equals("DELETED")) {
            on(APPROVE, tresor);
        }
        if (state.equals("DELETED")) {
            on(DELETE, tresor);
        }
        if (state.equals("REJECTED")) {
            on(REJECT, tresor);
        }
        return tresor;
    }

    private TestResponse on(String operation, String tresor) throws Exception {
        return client.post(operation, Map.of("TresorId", tresor));
    }

    private static String codeOf(TestResponse response) {
        return response.status() == 200 ? "-" : response.code();
    }
}
