package dev.gatehouse.sdk.testkit.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.gatehouse.sdk.testkit.TlsClients;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.ParameterException;

class FakeServersTest {

    @TempDir
    Path directory;

    @Test
    void all_useOneAuthority_andPrintWhatClientsNeed() throws Exception {
        try (FakeServers servers = start("--all", "--port", "0")) {
            List<String> lines = print(servers).lines().toList();

            assertThat(lines).hasSize(7);
            HttpClient client = TlsClients.trusting(Files.readString(directory.resolve("ca.pem")));
            for (String line : lines.subList(0, 5)) {
                assertThat(line).matches("[a-z]+ +https://127.0.0.1:\\d+\\S*  \\S.*");
                HttpRequest request = HttpRequest.newBuilder(URI.create(line.split(" +", -1)[1]))
                        .build();
                assertThat(client.send(request, HttpResponse.BodyHandlers.discarding())
                                .statusCode())
                        .isGreaterThanOrEqualTo(400);
            }
            assertThat(lines.get(5)).endsWith("ca.pem");
            assertThat(Files.readString(directory.resolve("client.pem")))
                    .contains("BEGIN CERTIFICATE", "BEGIN PRIVATE KEY");
        }
    }

    @Test
    void http_andOneProduct() throws Exception {
        try (FakeServers servers = start("sps", "--http", "--port", "0")) {
            assertThat(print(servers)).matches("sps +http://127.0.0.1:\\d+  user admin, password \\S+\\R");
            assertThat(directory).isEmptyDirectory();
        }
    }

    @ParameterizedTest
    @CsvSource({"cte,8441", "commvault,8442", "nevis,8443", "sps,8444", "tresorit,8445"})
    void ports_belongToProducts(String product, int port) {
        Settings settings = Settings.parse(product);
        assertThat(settings.products()).extracting(Product::toString).containsExactly(product);
        assertThat(settings.port(settings.products().get(0))).isEqualTo(port);
    }

    @Test
    void lenient_reachesTheServers() throws Exception {
        String unknownField = "{\"username\":\"admin\",\"password\":\"Admin-Passw0rd\",\"x\":1}";
        assertThat(logIn("--http", unknownField)).isEqualTo(400);
        assertThat(logIn("--lenient", unknownField)).isEqualTo(200);
    }

    private int logIn(String option, String body) throws Exception {
        try (FakeServers servers = start("cte", "--http", "--port", "0", option)) {
            String url = print(servers).split(" +", -1)[1];
            HttpRequest login = HttpRequest.newBuilder(URI.create(url + "/api/v1/auth/tokens"))
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(body))
                    .build();
            return HttpClient.newHttpClient()
                    .send(login, HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        }
    }

    @Test
    void state_isSavedAtTheStopAndLoadedAtTheStart() throws Exception {
        Path file = directory.resolve("state.json");
        start("--all", "--http", "--port", "0", "--state", file.toString()).close();
        JsonNode first = new ObjectMapper().readTree(file.toFile());
        assertThat(first.fieldNames()).toIterable().containsExactly("cte", "commvault", "nevis", "sps", "tresorit");
        assertThat(directory.toFile().list()).containsExactly("state.json");

        start("cte", "--http", "--port", "0", "--state", file.toString()).close();
        assertThat(new ObjectMapper().readTree(file.toFile()))
                .as("a product that did not run keeps its state")
                .isEqualTo(first);

        Files.writeString(file, "{\"cte\":{\"format\":0}}");
        assertThatThrownBy(() -> start("cte", "--http", "--port", "0", "--state", file.toString()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void directoryOfTheState_isCreated_andOnlyTheOwnerReadsTheState() throws Exception {
        Path file = directory.resolve("a/b/state.json");
        start("cte", "--http", "--port", "0", "--state", file.toString()).close();
        assertThat(file).exists();
        if (Files.getFileStore(file).supportsFileAttributeView(PosixFileAttributeView.class)) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"[1,2]", "{\"name\":\"app\"}", "not JSON", ""})
    void fileWithOtherContent_isNotOverwritten(String content) throws Exception {
        Path file = Files.writeString(directory.resolve("state.json"), content);
        assertThatThrownBy(() -> start("cte", "--http", "--port", "0", "--state", file.toString()))
                .isInstanceOf(IOException.class)
                .hasMessage("not a state of fake servers: " + file);
        assertThat(file).hasContent(content);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "''; Specify --all or products",
                "cts; Unmatched argument",
                "--all --port x; is not an int",
                "--all --prot 1; Unknown option"
            })
    void invalidArguments_areReported(String arguments, String message) {
        String[] split = arguments.isEmpty() ? new String[0] : arguments.split(" ", -1);
        assertThatThrownBy(() -> Settings.parse(split))
                .isInstanceOf(ParameterException.class)
                .hasMessageContaining(message);
    }

    @Test
    void usage_namesProductsAndOptions() {
        assertThat(Settings.parse("--help").usage()).contains("tresorit", "--state", "--certificates", "--bind");
    }

    private FakeServers start(String... arguments) throws IOException {
        List<String> all = new ArrayList<>(List.of("--certificates", directory.toString()));
        all.addAll(List.of(arguments));
        return FakeServers.start(Settings.parse(all.toArray(String[]::new)));
    }

    private static String print(FakeServers servers) {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        servers.printTo(new PrintStream(text, true, StandardCharsets.UTF_8));
        return text.toString(StandardCharsets.UTF_8);
    }
}
