package dev.gatehouse.sdk.testkit.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The process itself: its output, a clean stop by SIGTERM, and its exit status. */
@Timeout(60)
class MainTest {

    @TempDir
    Path directory;

    private final List<Process> started = new ArrayList<>();

    @AfterEach
    void end() {
        started.forEach(Process::destroyForcibly);
    }

    @Test
    void sigterm_savesTheState() throws Exception {
        Path state = directory.resolve("state.json");
        Process process = start("cte", "--port", "0", "--state", state.toString(), "--certificates", dir());
        List<String> lines = new ArrayList<>();
        try (BufferedReader out = process.inputReader()) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                lines.add(line);
                if (line.startsWith("ready")) {
                    break;
                }
            }
            assertThat(lines).hasSize(5);
            assertThat(state).doesNotExist();
            process.destroy();
            assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(process.exitValue()).isEqualTo(128 + 15);
        assertThat(Files.readString(state)).contains("\"cte\"");
    }

    @Test
    void invalidArgument_exitsWith2_andShowsTheUsage() throws Exception {
        Process process = start("cts");
        String text = text(process);
        assertThat(process.waitFor()).isEqualTo(2);
        assertThat(text).contains("cts", "Usage:", "cte, commvault, nevis, sps,");
    }

    @Test
    void portInUse_exitsWith1() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Process process = start("cte", "--port", String.valueOf(taken.getLocalPort()), "--certificates", dir());
            String text = text(process);
            assertThat(process.waitFor()).isEqualTo(1);
            assertThat(text).startsWith("not started: ").contains("port " + taken.getLocalPort());
        }
    }

    private String dir() {
        return directory.toString();
    }

    private static String text(Process process) throws IOException {
        try (BufferedReader errors = process.errorReader()) {
            return String.join("\n", errors.lines().toList());
        }
    }

    private Process start(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).start();
        started.add(process);
        return process;
    }
}
