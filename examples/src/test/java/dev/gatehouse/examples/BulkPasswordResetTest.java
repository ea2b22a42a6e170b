package dev.gatehouse.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.sdk.contract.CapturedLogs;
import dev.gatehouse.sdk.core.Cancellation;
import dev.gatehouse.sdk.core.SdkConfig;
import dev.gatehouse.sdk.core.Secret;
import dev.gatehouse.sdk.cte.CteClient;
import dev.gatehouse.sdk.cte.CteCredentials;
import dev.gatehouse.sdk.testkit.FakeServerExtension;
import dev.gatehouse.sdk.testkit.Fault;
import dev.gatehouse.sdk.testkit.cte.FakeCteServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Every host ends in the report. With the report as the next input, no host is changed again that is done. */
class BulkPasswordResetTest {

    private static final int COUNT = 60;

    @RegisterExtension
    final FakeServerExtension<FakeCteServer> extension = new FakeServerExtension<>(FakeCteServer::start);

    @TempDir
    Path folder;

    private final ByteArrayOutputStream terminal = new ByteArrayOutputStream();

    @Test
    void report_hasEachHost_andIsTheNextInput() throws IOException {
        List<String> hosts = addHosts(COUNT);
        server().markForDeletion("host-3").setManualPassword("host-5", "manual's password1!");
        server().failNext(request -> request.path().contains("/host-7/resetpassword"), Fault.close());
        server().failNext(
                        request -> request.path().contains("/host-9/resetpassword"),
                        Fault.close().afterProcessing());
        List<String> lines = new ArrayList<>(List.of("host,owner"));
        hosts.forEach(host -> lines.add(host + ",\"web, tier\""));
        lines.addAll(List.of("", " absent ,nobody"));

        assertThat(run(Files.write(folder.resolve("hosts.csv"), lines), "report.csv"))
                .isFalse();
        assertThat(report("report.csv"))
                .hasSize(COUNT + 2)
                .contains("host,result,updatedBefore,detail")
                .anyMatch(row -> row.matches("host-3,failed,.+Specify a client that is not marked for deletion.+"))
                .anyMatch(row -> row.matches("host-5,failed,.+GENERATE.+"))
                .anyMatch(row -> row.matches("host-7,unknown,20.+may have processed.+"))
                .anyMatch(row -> row.matches("host-9,unknown,20.+may have processed.+"))
                .anyMatch(row -> row.matches("absent,failed,,.+HTTP 404.+"))
                .filteredOn(row -> row.matches("host-\\d+,done,20.*Z,"))
                .hasSize(COUNT - 4);
        assertThat(terminal.toString(StandardCharsets.UTF_8))
                .contains("{done=" + (COUNT - 4) + ", failed=3, unknown=2}", "report.csv");

        server().confirmDeletion("host-3").addClient("host-3");
        server().clearRequestsAndFaults();
        assertThat(run(folder.resolve("report.csv"), "second.csv")).isFalse();
        assertThat(report("second.csv"))
                .hasSize(COUNT + 2)
                .anyMatch(row -> row.matches("host-7,done,.+,"))
                .anyMatch(row -> row.matches("host-9,done,.+updated since.+"));
        assertThat(resets()).containsExactlyInAnyOrder("host-3", "host-5", "host-7");
    }

    @Test
    void allDone() throws IOException {
        addHosts(20);
        assertThat(run(input(20), "report.csv")).isTrue();
        assertThat(terminal.toString(StandardCharsets.UTF_8)).startsWith("Hosts: {done=20}. ");
        assertThat(resets()).hasSize(20);
    }

    @Test
    void failedLookUp_remainsUnknown() throws IOException {
        addHosts(1);
        server().failNext(request -> request.path().contains("/host-0/resetpassword"), Fault.close());
        run(input(1), "report.csv");
        server().failNext(request -> request.path().endsWith("/host-0"), Fault.status(403));
        run(folder.resolve("report.csv"), "second.csv");
        assertThat(report("second.csv").get(1)).matches("host-0,unknown,20.+HTTP 403.+");
        run(folder.resolve("second.csv"), "third.csv");
        assertThat(report("third.csv").get(1)).matches("host-0,done,.+");
    }

    @Test
    void hostThatTheInputHasTwice_isNotSentIfOneLineIsDone_andLookedUpIfOneIsUnknown() throws IOException {
        addHosts(3);
        Path input = Files.write(
                folder.resolve("hosts.csv"),
                List.of(
                        "host,result,updatedBefore,detail",
                        "host-0,done,,",
                        "host-1,unknown,2026-11-30T00:00:00Z,",
                        "host-2,failed,,",
                        "host-0,,,",
                        "host-0",
                        "host-0,failed,,",
                        "host-1,,,"));
        assertThat(run(input, "report.csv")).isTrue();
        assertThat(report("report.csv")).hasSize(4).anyMatch(row -> row.matches("host-1,done,.+updated since.+"));
        assertThat(resets()).containsExactly("host-2");
    }

    @Test
    void manyFailures_endTheRun_andTheOthersAreNotSent() throws IOException {
        run(input(150), "report.csv");
        assertThat(report("report.csv"))
                .hasSize(151)
                .filteredOn(row -> row.contains("not sent"))
                .hasSizeBetween(30, 50);
        addHosts(150);
        assertThat(run(folder.resolve("report.csv"), "second.csv")).isTrue();
        assertThat(resets()).hasSize(150);
    }

    @Test
    void reportExists_isNotReplaced() throws IOException {
        Path input = input(1);
        assertThatThrownBy(() -> run(input, "hosts.csv")).isInstanceOf(FileAlreadyExistsException.class);
        assertThat(server().received()).isEmpty();
    }

    @Test
    void inputWithoutHosts_isReported() throws IOException {
        Path input = Files.writeString(folder.resolve("hosts.csv"), "name\nhost-0\n");
        assertThatThrownBy(() -> run(input, "report.csv")).hasMessageContaining("column host");
    }

    @Test
    void passwords_areNowhere() throws IOException {
        addHosts(5);
        server().setManualPassword("host-1", "manual's password1!");
        List<String> texts = new ArrayList<>();
        try (CapturedLogs logs = new CapturedLogs()) {
            run(input(5), "report.csv");
            texts.addAll(logs.lines());
        }
        assertThat(texts).isNotEmpty();
        texts.addAll(report("report.csv"));
        texts.add(terminal.toString(StandardCharsets.UTF_8));
        List<String> passwords = new ArrayList<>(List.of(FakeCteServer.PASSWORD));
        IntStream.range(0, 5).forEach(i -> passwords.add(server().clientPassword("host-" + i)));
        assertThat(texts).noneMatch(text -> passwords.stream().anyMatch(text::contains));
    }

    @Test
    void example_isShort_andNeedsNoRawRequest() throws IOException {
        List<String> code =
                Files.readAllLines(Path.of("src/main/java/dev/gatehouse/examples/BulkPasswordReset.java")).stream()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty() && !line.matches("(package|import|//|/\\*|\\*).*"))
                        .toList();
        assertThat(code).hasSizeLessThan(120).noneMatch(line -> line.contains("raw()"));
    }

    private boolean run(Path input, String report) throws IOException {
        try (CteClient cte = CteClient.create(
                SdkConfig.of(server().url()),
                CteCredentials.password(FakeCteServer.USER, Secret.of(FakeCteServer.PASSWORD)))) {
            return new BulkPasswordReset(cte, new PrintStream(terminal, true, StandardCharsets.UTF_8))
                    .run(input, folder.resolve(report), Cancellation.create());
        }
    }

    private FakeCteServer server() {
        return extension.server();
    }

    private List<String> addHosts(int count) {
        List<String> hosts = hosts(count);
        hosts.forEach(server()::addClient);
        return hosts;
    }

    private Path input(int count) throws IOException {
        List<String> lines = new ArrayList<>(List.of("host"));
        lines.addAll(hosts(count));
        return Files.write(folder.resolve("hosts.csv"), lines);
    }

    private static List<String> hosts(int count) {
        return IntStream.range(0, count).mapToObj(i -> "host-" + i).toList();
    }

    private List<String> report(String name) throws IOException {
        return Files.readAllLines(folder.resolve(name)).stream()
                .map(line -> line.replace("\"", ""))
                .toList();
    }

    private List<String> resets() {
        return server().received().stream()
                .filter(request -> request.path().endsWith("/resetpassword"))
                .map(request -> request.path().replaceAll(".*/clients/|/resetpassword", ""))
                .toList();
    }
}
