package app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.sdk.testkit.cte.FakeCteServer;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Workers are killed at random points and restarted. Every host ends once as done, failed or unknown. The server counts
 * the changes that it receives: no host is changed again that was.
 */
class KilledWorkersTest {

    private final long seed = Long.getLong("seed", System.nanoTime());
    private final SplittableRandom random = new SplittableRandom(seed);
    private final List<JavaProcess> workers = new ArrayList<>();
    private JavaProcess server;
    private Map<String, String> settings;

    @TempDir
    Path folder;

    @Test
    @Timeout(600)
    void postgres_twoWorkers_killedTenTimes() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
            run(postgres.getJdbcUrl("postgres", "postgres"), 400, 2, 10);
        }
    }

    @Test
    @Timeout(600)
    void h2_oneWorker_killedOnce() throws Exception {
        run("jdbc:h2:file:" + folder.resolve("changes") + ";WRITE_DELAY=0", 80, 1, 1);
    }

    @AfterEach
    void end() throws Exception {
        for (JavaProcess worker : workers) {
            worker.close();
        }
        server.close();
    }

    private void run(String database, int hosts, int count, int kills) throws Exception {
        System.out.println("-Dseed=" + seed);
        server = JavaProcess.start(
                FakeServerProcess.class, Map.of(), List.of(Integer.toString(hosts), Long.toString(seed)));
        server.await(lines -> !lines.isEmpty());
        settings = Map.of(
                "GATEHOUSE_CTE_URL",
                server.lines().get(0),
                "GATEHOUSE_CTE_USERNAME",
                FakeCteServer.USER,
                "GATEHOUSE_CTE_PASSWORD",
                FakeCteServer.PASSWORD,
                "SPRING_DATASOURCE_URL",
                database);
        Path input = Files.write(folder.resolve("hosts.csv"), Hosts.input(hosts));
        for (int i = 0; i < count; i++) {
            workers.add(worker(input));
        }
        List<Integer> points = random.ints(1, hosts * 9 / 10)
                .distinct()
                .limit(kills)
                .sorted()
                .boxed()
                .toList();
        for (int point : points) {
            server.await(lines -> lines.size() > point);
            int victim = victim();
            System.out.println("After change " + point + ": killed worker " + victim);
            workers.get(victim).close();
            workers.set(victim, worker(input));
        }
        for (JavaProcess worker : workers) {
            assertThat(worker.waitFor()).isZero();
        }
        verify(database, hosts);
    }

    private JavaProcess worker(Path input) throws Exception {
        return JavaProcess.start(
                Application.class,
                settings,
                List.of(
                        "--change.id=CHG-4711",
                        "--change.input=" + input,
                        "--change.partitions=6",
                        "--change.concurrency=4",
                        "--change.settle=500ms",
                        "--spring.main.lazy-initialization=true")); // starts faster
    }

    /** Returns a worker that works on a part. If all are starting, the next change shows that one works. */
    private int victim() throws InterruptedException {
        while (true) {
            int changes = server.lines().size();
            List<Integer> working = IntStream.range(0, workers.size())
                    .filter(i -> workers.get(i).isAlive())
                    .filter(i -> workers.get(i).lines().stream().anyMatch(line -> line.contains("Part ")))
                    .boxed()
                    .toList();
            if (!working.isEmpty()) {
                return working.get(random.nextInt(working.size()));
            }
            server.await(lines -> lines.size() > changes);
        }
    }

    private void verify(String database, int hosts) throws SQLException {
        Map<String, String> states = new HashMap<>();
        try (Connection connection = DriverManager.getConnection(database);
                ResultSet rows = connection.createStatement().executeQuery("select host, state from host_change")) {
            while (rows.next()) {
                states.put(rows.getString(1), rows.getString(2));
            }
        }
        Map<String, String> expected = new HashMap<>();
        Hosts.onTheServer(hosts).forEach(host -> expected.put(host, "DONE"));
        Hosts.MARKED_FOR_DELETION.forEach(host -> expected.put(host, "FAILED"));
        Hosts.NOT_ON_THE_SERVER.forEach(host -> expected.put(host, "FAILED"));
        expected.put(Hosts.NOT_VALID, "FAILED");
        expected.put(Hosts.NEVER_PROCESSED, "UNKNOWN");
        assertThat(states.keySet()).hasSameSizeAs(expected.keySet());
        expected.forEach((host, state) ->
                assertThat(states.get(host)).as("state of %s", host).isEqualTo(state));

        Map<String, Long> changes = server.lines().stream()
                .filter(line -> line.startsWith(FakeServerProcess.CHANGE))
                .map(line -> line.substring(FakeServerProcess.CHANGE.length()))
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        assertThat(changes).hasSize(expected.size() - 1).doesNotContainKey(Hosts.NOT_VALID);
        assertThat(changes.remove(Hosts.NEVER_PROCESSED)).isBetween(2L, 20L);
        assertThat(changes.remove(Hosts.NOT_PROCESSED_ONCE)).isEqualTo(2);
        changes.forEach((host, times) -> {
            if (expected.get(host).equals("DONE")) {
                assertThat(times).as("changes of %s", host).isEqualTo(1);
            }
        });
        System.out.println("Received once: "
                + changes.values().stream().filter(times -> times == 1).count());
    }
}
