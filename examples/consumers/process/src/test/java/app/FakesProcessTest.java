package app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.sdk.core.SdkConfig;
import dev.gatehouse.sdk.core.Secret;
import dev.gatehouse.sdk.core.Tls;
import dev.gatehouse.sdk.cte.CteClient;
import dev.gatehouse.sdk.cte.CteCredentials;
import dev.gatehouse.sdk.cte.clients.NewClient;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Fake servers in a process of their own; their state survives a restart. */
@Timeout(60)
class FakesProcessTest {

    @TempDir
    Path directory;

    @Test
    void state_survivesARestart() throws Exception {
        assertThatThrownBy(() -> Class.forName("dev.gatehouse.sdk.testkit.FakeServer"))
                .isInstanceOf(ClassNotFoundException.class);
        Process first = start();
        try (CteClient cte = client(first)) {
            cte.clients().create(NewClient.of("host-1"));
        } finally {
            stop(first);
        }
        Process second = start();
        try (CteClient cte = client(second)) {
            assertThat(cte.clients().get("host-1").name()).contains("host-1");
        } finally {
            stop(second);
        }
    }

    private Process start() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-jar",
                        Path.of("target", "dependency", "fakes.jar").toString(),
                        "cte",
                        "--port",
                        "0",
                        "--certificates",
                        directory.toString(),
                        "--state",
                        directory.resolve("state.json").toString())
                .redirectErrorStream(true)
                .start();
    }

    /** The first line has product and address; the last one starts with "ready". */
    private CteClient client(Process process) throws IOException {
        BufferedReader lines = process.inputReader();
        String first = lines.readLine();
        for (String line = first; !line.startsWith("ready"); line = lines.readLine()) {}
        SdkConfig config = SdkConfig.of(first.split(" +")[1])
                .withTls(Tls.system().trustingOnly(directory.resolve("ca.pem")));
        return CteClient.create(config, CteCredentials.password("admin", Secret.of("Admin-Passw0rd")));
    }

    private static void stop(Process process) throws InterruptedException {
        process.destroy();
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    }
}
