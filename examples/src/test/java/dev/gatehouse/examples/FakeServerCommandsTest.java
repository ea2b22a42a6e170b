package dev.gatehouse.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.sdk.testkit.process.Main;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The commands in README.md that log in to the five fake servers and list something, over https. */
@Timeout(120)
class FakeServerCommandsTest {

    private static final Pattern COMMANDS =
            Pattern.compile("<!-- commands: fakes -->\\n```bash\\n(.*?)```", Pattern.DOTALL);
    private static final Pattern ADDRESS = Pattern.compile("https://127.0.0.1:(\\d+)");
    private static final int FIRST_PORT = 8441;

    @TempDir
    Path directory;

    @Test
    void commands_logInAndList() throws Exception {
        Process servers = start(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "--all",
                "--port",
                "0",
                "--certificates",
                directory.toString());
        try {
            String output = run(withPorts(servers, commands()));

            assertThat(output)
                    .contains("\"name\":\"DefaultClientProfile\"")
                    .contains("\"name\":\"admin\"")
                    .contains("\"extId\":\"100\"")
                    .contains("\"href\":\"/api/configuration\"")
                    .contains("{\"Users\":[]}");
        } finally {
            servers.destroy();
            assertThat(servers.waitFor(30, TimeUnit.SECONDS)).isTrue();
        }
    }

    private String commands() throws IOException {
        Matcher commands = COMMANDS.matcher(Files.readString(Modules.ROOT.resolve("README.md")));
        assertThat(commands.find()).isTrue();
        return commands.group(1).replace("target/fakes", directory.toString());
    }

    /** The documented ports may be in use here; the test uses free ones. */
    private static String withPorts(Process servers, String commands) throws IOException {
        String text = commands;
        int documented = FIRST_PORT;
        BufferedReader lines = servers.inputReader();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            Matcher address = ADDRESS.matcher(line);
            if (address.find()) {
                assertThat(text).contains("localhost:" + documented);
                text = text.replace("localhost:" + documented++, "localhost:" + address.group(1));
            }
            if (line.startsWith("ready")) {
                break;
            }
        }
        assertThat(documented).isEqualTo(FIRST_PORT + 5);
        return text;
    }

    private static String run(String commands) throws Exception {
        Process shell = start("bash", "-eu", "-o", "pipefail", "-c", commands);
        String output = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(shell.waitFor()).as(output).isZero();
        return output;
    }

    private static Process start(String... command) throws IOException {
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }
}
