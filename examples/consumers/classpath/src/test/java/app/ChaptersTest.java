package app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.sdk.core.SdkConfig;
import dev.gatehouse.sdk.core.Secret;
import dev.gatehouse.sdk.cte.CteClient;
import dev.gatehouse.sdk.cte.CteCredentials;
import dev.gatehouse.sdk.testkit.Fault;
import dev.gatehouse.sdk.testkit.Reply;
import dev.gatehouse.sdk.testkit.FakeServerExtension;
import dev.gatehouse.sdk.testkit.cte.FakeCteServer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.api.OpenTelemetry;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The README's other pieces run, on a server with one host. */
class ChaptersTest {

    private static final CteCredentials ADMIN = CteCredentials.password(FakeCteServer.USER, Secret.of(FakeCteServer.PASSWORD));

    @RegisterExtension
    final FakeServerExtension<FakeCteServer> extension = new FakeServerExtension<>(FakeCteServer::start);

    private FakeCteServer server;
    private CteClient cte;

    @BeforeEach
    void connect() {
        server = extension.server();
        server.addClient("host-1");
        Local.put("https://ciphertrust.example.com", server.url());
        cte = CteClient.create(SdkConfig.of(server.url()), ADMIN);
    }

    @AfterEach
    void disconnect() {
        cte.close();
    }

    @Test
    void environment_emptyOne_saysWhatIsMissing() {
        assertThatThrownBy(Readme::environment)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("CTE_URL");
        assertThatThrownBy(Readme::environmentAndMore)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("CTE_URL");
    }

    @Test
    void bridges() {
        SimpleMeterRegistry registry = new SimpleMeterRegistry();
        try (CteClient observed =
                CteClient.create(Readme.bridges(server.url(), registry, OpenTelemetry.noop()), ADMIN)) {
            observed.clients().get("host-1");
        }
        assertThat(registry.get("gatehouse.calls")
                        .tag("operation", "cte.clients.get")
                        .timer()
                        .count())
                .isEqualTo(1);
    }

    @Test
    void async() {
        assertThat(Readme.async(cte, ForkJoinPool.commonPool()).join().name()).contains("host-1");
    }

    @Test
    void errors_everyBranch() {
        assertThatCode(() -> {
                    Readme.errors(cte);
                    server.failNext(request -> request.path().endsWith("/resetpassword"), Fault.status(403));
                    Readme.errors(cte);
                    server.failNext(
                            request -> request.path().endsWith("/resetpassword"),
                            Fault.reset().afterProcessing());
                    Readme.errors(cte);
                    server.markForDeletion("host-1").confirmDeletion("host-1");
                    Readme.errors(cte);
                })
                .doesNotThrowAnyException();
        assertThat(server.received())
                .filteredOn(request -> request.path().endsWith("/resetpassword"))
                .hasSize(4);
    }

    @Test
    void retries_fifthAttemptSucceeds() {
        try (CteClient patient = CteClient.create(Readme.retries(), ADMIN)) {
            for (int i = 0; i < 4; i++) {
                server.failNext(request -> request.path().endsWith("/host-1"), Fault.reset());
            }
            assertThat(patient.clients().get("host-1").name()).contains("host-1");
        }
    }

    @Test
    void timeouts() {
        // Logged in and warm: two seconds are short for the first call of a busy machine's JVM.
        cte.clients().get("host-1");
        assertThat(Readme.timeouts(cte).name()).contains("host-1");
    }

    @Test
    void tls_filesAreRead(@TempDir Path folder) throws Exception {
        Path store = folder.resolve("backup-service.p12");
        Path pem = folder.resolve("appliance-ca.pem");
        keytool("-genkeypair", "-alias", "key", "-keyalg", "EC", "-dname", "CN=backup", "-keystore", store);
        keytool("-exportcert", "-rfc", "-alias", "key", "-file", pem, "-keystore", store);
        Local.put("/etc/gatehouse/backup-service.p12", store);
        Local.put("/etc/gatehouse/appliance-ca.pem", pem);

        try (CteClient overTls = CteClient.create(Readme.tls(Secret.of("changeit")), ADMIN)) {
            assertThat(overTls.clients().get("host-1").name()).contains("host-1");
        }
    }

    @Test
    void listener() {
        try (CteClient observed = Readme.listener(server.url(), ADMIN)) {
            assertThat(observed.clients().get("host-1").name()).contains("host-1");
        }
    }

    @Test
    void raw() {
        server.failNext(
                request -> request.path().contains("/reports/clients"),
                Fault.reply(Reply.json(200, Map.of("total", 1))));
        server.failNext(request -> request.path().endsWith("/unenroll"), Fault.reply(Reply.empty(204)));
        assertThat(Readme.raw(cte)).contains(Map.of("total", 1L));
        assertThat(server.received().get(server.received().size() - 1).json()).contains(Map.of("name", "host-1"));
    }

    private static void keytool(Object... arguments) throws Exception {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        for (Object argument : arguments) {
            command.add(argument.toString());
        }
        command.addAll(List.of("-storepass", "changeit", "-storetype", "PKCS12"));
        assertThat(new ProcessBuilder(command).inheritIO().start().waitFor()).isZero();
    }
}
