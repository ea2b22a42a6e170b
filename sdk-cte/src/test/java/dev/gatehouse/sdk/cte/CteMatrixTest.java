package dev.gatehouse.sdk.cte;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.gatehouse.sdk.contract.MatrixTest;
import dev.gatehouse.sdk.contract.TestTime;
import dev.gatehouse.sdk.core.SdkConfig;
import dev.gatehouse.sdk.core.Secret;
import dev.gatehouse.sdk.core.error.ApiException;
import dev.gatehouse.sdk.core.error.NotFoundException;
import dev.gatehouse.sdk.cte.DocumentedErrors.Row;
import dev.gatehouse.sdk.testkit.Fault;
import dev.gatehouse.sdk.testkit.cte.CteBehaviour;
import dev.gatehouse.sdk.testkit.cte.FakeCteServer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.function.Executable;

/**
 * The documented errors by operation and status, each with every response variant. It is not documented whether the
 * text is in {@code message} or in {@code codeDesc}, after a colon. Code and request id may be missing.
 */
class CteMatrixTest extends MatrixTest {

    /** Rows that no test case covers yet. */
    private final List<Row> left =
            new ArrayList<>(Stream.concat(DocumentedErrors.seed(), DocumentedErrors.furtherRows())
                    .toList());

    CteMatrixTest() {
        super("cte");
    }

    @Override
    protected Map<String, Executable> testCases() {
        Map<String, Executable> cases = new LinkedHashMap<>();
        cases.put("401, expired, and the renewed token too", rows(3, row -> row.status() == 401));
        cases.put("403, no licence", rows(1, row -> row.status() == 403));
        cases.put("reset: 400, marked for deletion", rows(1, "resetPassword_", 400));
        cases.put("reset: 404, no such client", rows(1, "resetPassword_", 404));
        cases.put("reset: 422, a manual password", rows(2, "resetPassword_", 422));
        cases.put("create group: 400, a bad name", rows(1, "createGroup_", 400));
        cases.put("create group: 404, no such profile", rows(1, "createGroup_", 404));
        cases.put("create group: 409, the name is in use", rows(1, "createGroup_", 409));
        cases.put("create group: 422, cluster type missing or wrong", rows(2, "createGroup_", 422));
        cases.put("add clients: 400, one marked for deletion", rows(1, "addClients_", 400));
        cases.put("add clients: 409, a member already", rows(1, "addClients_", 409));
        cases.put("add clients: 422, no such group, no such client, none at all", rows(3, "addClients_", 422));
        cases.put("400 and 422 of other sources", rows(8, row -> true));
        cases.put("delete: 404 on the retry is a success", CteMatrixTest::retriedDeletion);
        assertThat(left).isEmpty();
        return cases;
    }

    private Executable rows(int count, String prefix, int status) {
        return rows(count, row -> row.name().startsWith(prefix) && row.status() == status);
    }

    private Executable rows(int count, Predicate<Row> which) {
        List<Row> rows = left.stream().filter(which).toList();
        left.removeAll(rows);
        assertThat(rows).hasSize(count);
        return () -> {
            for (Row row : rows) {
                check(row);
                check(row, CteBehaviour.DETAIL_IN_CODE_DESC);
                check(row, CteBehaviour.SPARSE_RESPONSES);
            }
        };
    }

    private static void check(Row row, CteBehaviour... variant) {
        try (FakeCteServer server = FakeCteServer.start();
                CteClient cte = client(server)) {
            server.with(variant).addClient("host-1");
            server.addClientGroup("db");
            row.state().accept(server);

            ApiException e =
                    catchThrowableOfType(ApiException.class, () -> row.call().accept(cte));

            assertThat(e).as(row.name()).isInstanceOf(row.type());
            assertThat(e.status()).isEqualTo(row.status());
            assertThat(e.correctiveAction()).contains(row.action());
            assertThat(e.outcomeUnknown()).isFalse();
        }
    }

    private static void retriedDeletion() {
        try (FakeCteServer server = FakeCteServer.start();
                CteClient cte = client(server)) {
            server.addClientGroup("db");
            server.failNext(
                    request -> request.method().equals("DELETE"), Fault.reset().afterProcessing());

            cte.clientGroups().delete("db");

            assertThat(server.received().stream().map(Object::toString).filter(line -> line.startsWith("DELETE")))
                    .hasSize(2);
            // Without a failed attempt before it, the 404 is an error.
            assertThatThrownBy(() -> cte.clientGroups().delete("db")).isInstanceOf(NotFoundException.class);
        }
    }

    private static CteClient client(FakeCteServer server) {
        return CteClient.create(
                SdkConfig.builder(server.url()).time(new TestTime()).build(),
                CteCredentials.password(FakeCteServer.USER, Secret.of(FakeCteServer.PASSWORD)));
    }
}
