package dev.gatehouse.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.sdk.core.RetryPolicy;
import dev.gatehouse.sdk.core.SdkConfig;
import dev.gatehouse.sdk.core.Secret;
import dev.gatehouse.sdk.core.error.ServerErrorException;
import dev.gatehouse.sdk.sps.SpsClient;
import dev.gatehouse.sdk.sps.SpsCredentials;
import dev.gatehouse.sdk.testkit.Fault;
import dev.gatehouse.sdk.testkit.StreamedBody;
import dev.gatehouse.sdk.testkit.sps.FakeSpsServer;
import dev.gatehouse.sdk.testkit.sps.SpsRelease;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The audit of recorded sessions. */
class SpsAuditTest {

    private static final int COUNT = 130;

    @TempDir
    Path folder;

    private final List<String> said = new ArrayList<>();

    @ParameterizedTest
    @EnumSource(
            value = SpsRelease.class,
            names = {"LTS_6_0", "LTS_8_0"})
    void recordingsAreDownloaded_andReported(SpsRelease release) throws IOException {
        try (FakeSpsServer server = server(release);
                SpsClient sps = client(server)) {
            server.addSessionItem("ssh-7", "alerts", Map.of("rule_name", "sudo"));
            Path report = new SpsAudit(sps, folder, said::add).run("protocol:SSH");

            List<String> lines = Files.readAllLines(report);
            assertThat(lines).hasSize(COUNT + 1);
            assertThat(lines.get(8))
                    .isEqualTo(
                            "\"ssh-7\",\"SSH\",\"10.0.0.17\",\"2026-02-03T08:15:00.125Z\",\"1470\",\"linux-servers\","
                                    + "\"1\",\"ssh-7.zat\",\"7\"");
            assertThat(Files.readAllBytes(folder.resolve("ssh-7.zat")))
                    .isEqualTo(StreamedBody.random(7, 7).content().get().readAllBytes());
            assertThat(folder.resolve("rdp.zat")).doesNotExist();
            assertThat(said).first().isEqualTo(COUNT + " sessions match \"protocol:SSH\".");
            assertThat(said).contains("  100 %", "ssh-129: 200000 bytes, complete");
        }
    }

    @ParameterizedTest
    @EnumSource(value = SpsRelease.class, names = "LTS_8_0")
    void failedDownload_endsTheAudit_withoutAFileThatLooksComplete(SpsRelease release) {
        try (FakeSpsServer server = server(release);
                SpsClient sps = client(server)) {
            server.failNext(request -> request.path().endsWith("/ssh-1/audit_trail"), Fault.status(503));
            assertThatThrownBy(() -> new SpsAudit(sps, folder, said::add).run("protocol:SSH"))
                    .isInstanceOf(ServerErrorException.class);
            assertThat(folder).isDirectoryNotContaining("glob:**/ssh-1.*").isDirectoryContaining("glob:**/ssh-0.zat");
            assertThat(folder.resolve("report.csv")).doesNotExist();
        }
    }

    private static FakeSpsServer server(SpsRelease release) {
        FakeSpsServer server = FakeSpsServer.start(release).addUser("auditor", "password of the auditor");
        for (int i = 0; i < COUNT; i++) {
            server.addSession("ssh-" + i, Map.of(), StreamedBody.random(i == COUNT - 1 ? 200_000 : i, i));
        }
        return server.addSession("rdp", Map.of("protocol", "RDP"), StreamedBody.random(1, 1));
    }

    private static SpsClient client(FakeSpsServer server) {
        return SpsClient.create(
                SdkConfig.builder(server.url()).retry(RetryPolicy.none()).build(),
                SpsCredentials.password("auditor", Secret.of("password of the auditor")));
    }
}
