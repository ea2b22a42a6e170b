package dev.gatehouse.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.sdk.commvault.CommvaultClient;
import dev.gatehouse.sdk.commvault.CommvaultCredentials;
import dev.gatehouse.sdk.core.RetryPolicy;
import dev.gatehouse.sdk.core.SdkConfig;
import dev.gatehouse.sdk.core.Secret;
import dev.gatehouse.sdk.cte.CteClient;
import dev.gatehouse.sdk.cte.CteCredentials;
import dev.gatehouse.sdk.nevis.NevisClient;
import dev.gatehouse.sdk.nevis.NevisCredentials;
import dev.gatehouse.sdk.sps.SpsClient;
import dev.gatehouse.sdk.sps.SpsCredentials;
import dev.gatehouse.sdk.testkit.Fault;
import dev.gatehouse.sdk.testkit.StreamedBody;
import dev.gatehouse.sdk.testkit.commvault.FakeCommvaultServer;
import dev.gatehouse.sdk.testkit.commvault.JobStep;
import dev.gatehouse.sdk.testkit.cte.FakeCteServer;
import dev.gatehouse.sdk.testkit.nevis.FakeNevisServer;
import dev.gatehouse.sdk.testkit.sps.FakeSpsServer;
import dev.gatehouse.sdk.testkit.sps.SpsRelease;
import dev.gatehouse.sdk.testkit.tresorit.FakeTresoritServer;
import dev.gatehouse.sdk.tresorit.TresoritClient;
import dev.gatehouse.sdk.tresorit.TresoritCredentials;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The report counts all pages of all products, and continues if a product is not available. */
class FleetReportTest {

    @TempDir
    Path folder;

    private final List<String> said = new ArrayList<>();
    private final FleetReport report = new FleetReport(said::add);

    @Test
    void allProducts_areCounted() throws IOException {
        addCte();
        addCommvault();
        addNevis();
        addSps();
        addTresorit();
        Path file = folder.resolve("report.csv");
        report.write(file);

        assertThat(Files.readAllLines(file))
                .map(line -> line.replace("\"", ""))
                .containsExactly(
                        "product,resource,state,count",
                        "CTE,hosts,HEALTHY,300",
                        "CTE,hosts,UNREGISTERED,700",
                        "CTE,policies,CSI,1",
                        "CTE,policies,Standard,1",
                        "Commvault,vaults,,2",
                        "Commvault,jobs,Completed,120",
                        "Commvault,jobs,Failed,1",
                        "nevisIDM,tenants,,2",
                        "nevisIDM,users,active,120",
                        "nevisIDM,users,disabled,1",
                        "SPS,sessions,RDP,1",
                        "SPS,sessions,SSH,600",
                        "ZeroKit,tresors,,130");
        assertThat(said)
                .contains("CTE           1,000 hosts", "Report: " + file)
                .hasSize(9);
    }

    @Test
    void unavailableProduct_isOneRow_andTheOthersAreReported() throws IOException {
        try (FakeCteServer server = FakeCteServer.start();
                CteClient cte = client(server)) {
            server.addClient("host-1");
            server.failNext(request -> request.path().endsWith("/policies"), Fault.status(503));
            report.cte(() -> cte);
        }
        report.nevis(() -> NevisClient.fromEnvironment(Map.of(), UnaryOperator.identity()));
        addTresorit();
        Path file = folder.resolve("report.csv");
        report.write(file);
        assertThat(Files.readAllLines(file))
                .map(line -> line.replace("\"", ""))
                .containsExactly(
                        "product,resource,state,count",
                        "CTE,,not available,0",
                        "nevisIDM,,not available,0",
                        "ZeroKit,tresors,,130");
        assertThat(said).anyMatch(line -> line.matches("CTE +not available: cte.policies.list: HTTP 503.*"));
    }

    private void addCte() {
        try (FakeCteServer server = FakeCteServer.start();
                CteClient cte = client(server)) {
            for (int i = 0; i < 1000; i++) {
                server.addClient("host-" + i);
                if (i < 300) {
                    server.setClientField("host-" + i, "client_health_status", "HEALTHY");
                }
            }
            server.addPolicy("standard");
            server.addPolicy("kubernetes", "CSI");
            report.cte(() -> cte);
        }
    }

    private static CteClient client(FakeCteServer server) {
        return CteClient.create(
                SdkConfig.builder(server.url()).retry(RetryPolicy.none()).build(),
                CteCredentials.password(FakeCteServer.USER, Secret.of(FakeCteServer.PASSWORD)));
    }

    private void addCommvault() {
        try (FakeCommvaultServer server = FakeCommvaultServer.start()) {
            server.addUser("admin", "admin's password");
            long plan = server.addPlan("Object storage");
            server.addVault("invoices", plan);
            server.addVault("contracts", plan);
            IntStream.range(0, 120).forEach(i -> server.addJob(JobStep.of("Completed", 100)));
            server.addJob(JobStep.of("Failed", 10));
            try (CommvaultClient commvault = CommvaultClient.create(
                    SdkConfig.of(server.url()),
                    CommvaultCredentials.password("admin", Secret.of("admin's password")))) {
                report.commvault(() -> commvault);
            }
        }
    }

    private void addNevis() {
        try (FakeNevisServer server = FakeNevisServer.start();
                NevisClient nevis = NevisClient.create(
                        SdkConfig.of(server.url()), NevisCredentials.bearer(Secret.of(FakeNevisServer.ROOT_TOKEN)))) {
            server.addClient("200", "acme");
            IntStream.range(0, 120).forEach(i -> server.addUser("200", "user-" + i, "user-" + i));
            server.addUser("100", "former", "former").changeUser("100", "former", Map.of("userState", "disabled"));
            report.nevis(() -> nevis);
        }
    }

    private void addSps() {
        try (FakeSpsServer server = FakeSpsServer.start(SpsRelease.LTS_8_0).addUser("auditor", "auditor's password");
                SpsClient sps = SpsClient.create(
                        SdkConfig.of(server.url()),
                        SpsCredentials.password("auditor", Secret.of("auditor's password")))) {
            IntStream.range(0, 600).forEach(i -> server.addSession("ssh-" + i, Map.of(), StreamedBody.random(1, 1)));
            server.addSession("rdp", Map.of("protocol", "RDP"), StreamedBody.random(1, 1));
            report.sps(() -> sps);
        }
    }

    private void addTresorit() {
        try (FakeTresoritServer server = FakeTresoritServer.start();
                TresoritClient tresorit = TresoritClient.create(
                        SdkConfig.of(server.hostedUrl()), TresoritCredentials.of(Secret.of(server.primaryKey())))) {
            String owner = server.addUser();
            IntStream.range(0, 130).forEach(i -> server.addTresor(owner));
            report.tresorit(() -> tresorit);
        }
    }

    @Test
    void emptyList_isOneRow() throws IOException {
        try (FakeCteServer server = FakeCteServer.start();
                CteClient cte = client(server)) {
            report.cte(() -> cte);
        }
        Path file = folder.resolve("report.csv");
        report.write(file);
        assertThat(Files.readAllLines(file))
                .containsExactly("product,resource,state,count", "CTE,hosts,,0", "CTE,policies,,0");
    }
}
