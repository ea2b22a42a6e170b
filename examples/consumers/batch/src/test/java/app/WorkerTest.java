package app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.sdk.testkit.FakeServerExtension;
import dev.gatehouse.sdk.testkit.cte.FakeCteServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;

/** What a worker finds if the one before it ended at a rare point. */
class WorkerTest {

    @RegisterExtension
    final FakeServerExtension<FakeCteServer> ciphertrust = new FakeServerExtension<>(FakeCteServer::start);

    private final String database = "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";

    @TempDir
    Path folder;

    private Path input;

    @BeforeEach
    void addHosts() throws IOException {
        Hosts.onTheServer(10).forEach(ciphertrust.server()::addClient);
        input = Files.write(folder.resolve("hosts.csv"), Hosts.input(10));
    }

    @Test
    void killedBeforeThePartIsDone_orBetweenTheTransactionsThatStartAJob_nothingIsSentTwice() throws Exception {
        run(FakeCteServer.PASSWORD);
        assertThat(changes()).isEqualTo(12);
        execute("update change_partition set done = false");
        run(FakeCteServer.PASSWORD);
        for (String table : List.of(
                "batch_step_execution_context",
                "batch_step_execution",
                "batch_job_execution_context",
                "batch_job_execution_params",
                "batch_job_execution")) {
            execute("delete from " + table);
        }
        execute("update host_change set state = 'SENT' where host = '" + Hosts.NOT_VALID + "'");
        execute("update change_partition set done = false");
        run(FakeCteServer.PASSWORD);
        assertThat(changes()).isEqualTo(12);
    }

    @Test
    void rejectedLogin_endsTheWorker_andAnotherOneContinues() {
        assertThatThrownBy(() -> run("wrong")).hasMessageContaining("failed; start the worker again");
        assertThat(changes()).isZero();
        run(FakeCteServer.PASSWORD);
        assertThat(changes()).isEqualTo(12);
        assertThat(ciphertrust.server().client("host-3").orElseThrow().get("labels"))
                .hasToString("{change=CHG-4711}");
    }

    @Test
    void hostThatAnotherPartChanges_isNotSent() throws Exception {
        assertThatThrownBy(() -> run("wrong")).hasMessageContaining("failed; start the worker again");
        execute("insert into host_change values ('CHG-4711', 'host-4', 99, 'SENT', '')");
        run(FakeCteServer.PASSWORD);
        assertThat(changes()).isEqualTo(11);
    }

    @Test
    void anotherInput_isRejected() throws Exception {
        run(FakeCteServer.PASSWORD);
        Files.write(input, List.of("host", "host-1"));
        assertThatThrownBy(() -> run(FakeCteServer.PASSWORD))
                .hasMessageContaining("has 1 lines, but change CHG-4711 was started with 15");
        Files.write(input, List.of("host"));
        assertThatThrownBy(() -> run(FakeCteServer.PASSWORD)).hasMessageContaining("has 0 lines");
    }

    private long changes() {
        return ciphertrust.server().received().stream()
                .filter(request -> request.method().equals("PATCH"))
                .count();
    }

    private void run(String password) {
        SpringApplication.run(
                        Application.class,
                        "--spring.datasource.url=" + database,
                        "--gatehouse.cte.url=" + ciphertrust.server().url(),
                        "--gatehouse.cte.username=" + FakeCteServer.USER,
                        "--gatehouse.cte.password=" + password,
                        "--change.id=CHG-4711",
                        "--change.input=" + input,
                        "--change.partitions=20",
                        "--change.settle=0s")
                .close();
    }

    private void execute(String statement) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database, "sa", "")) {
            connection.createStatement().execute(statement);
        }
    }
}
