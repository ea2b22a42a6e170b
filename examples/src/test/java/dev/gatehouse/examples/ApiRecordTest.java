package dev.gatehouse.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The file {@code api.txt} beside each published module's pom is its public API, so that a change of it is seen in review. */
class ApiRecordTest {

    private static final String RENEW = "mvn -q test -pl examples -am -Dtest=ApiRecordTest"
            + " -Dsurefire.failIfNoSpecifiedTests=false -Dapi=write";

    @ParameterizedTest
    @MethodSource("dev.gatehouse.examples.Modules#published")
    void publicApi_isAsRecorded(String name) throws IOException {
        Path module = Modules.ROOT.resolve(name);
        Path file = module.resolve("api.txt");
        List<String> api = PublicApi.of(module.resolve("target/classes"));
        assertThat(api).isNotEmpty();
        if ("write".equals(System.getProperty("api"))) {
            Files.writeString(file, String.join("\n", api) + "\n");
        }
        List<String> recorded = Files.exists(file) ? Files.readAllLines(file) : List.of();
        List<String> difference = difference(recorded, api);
        assertThat(difference)
                .withFailMessage(
                        "%s differs from the public API:%n%s%nIs it meant? Then renew the record by%n%s",
                        file, String.join("\n", difference), RENEW)
                .isEmpty();
    }

    /** Lines of one text that the other has not, under the type that they belong to. */
    private static List<String> difference(List<String> before, List<String> after) {
        List<String> gone = named(before);
        List<String> come = named(after);
        List<String> difference = new ArrayList<>();
        gone.stream()
                .filter(line -> !come.contains(line))
                .map(line -> "- " + line)
                .forEach(difference::add);
        come.stream()
                .filter(line -> !gone.contains(line))
                .map(line -> "+ " + line)
                .forEach(difference::add);
        return difference;
    }

    private static List<String> named(List<String> lines) {
        List<String> named = new ArrayList<>();
        String type = "";
        for (String line : lines) {
            if (!line.startsWith("  ")) {
                type = line.replaceFirst(" :.*", "");
            }
            if (!line.isEmpty()) {
                named.add(line.startsWith("  ") ? type + ":" + line : line);
            }
        }
        return named;
    }
}
