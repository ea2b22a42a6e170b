package dev.gatehouse.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.gatehouse.sdk.commvault.CommvaultClient;
import dev.gatehouse.sdk.cte.CteClient;
import dev.gatehouse.sdk.nevis.NevisClient;
import dev.gatehouse.sdk.sps.SpsClient;
import dev.gatehouse.sdk.tresorit.TresoritClient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every piece of Java and Kotlin in the README stands in compiled code, in a region marked as for Javadoc's {@code
 * snippet} tag, {@code // @start region="name"} to {@code // @end}: here, or in the projects of {@code consumers}.
 */
class ReadmeTest {

    private static final Path ROOT = Path.of("..");
    private static final Pattern FENCE =
            Pattern.compile("(?:<!-- snippet: (\\S+) -->\\n)?```(?:java|kotlin)\\n(.*?)```", Pattern.DOTALL);
    private static final Pattern REGION =
            Pattern.compile("^ *// @start region=\"(\\S+)\"\\n(.*?)^ *// @end$", Pattern.DOTALL | Pattern.MULTILINE);

    @Test
    void codeInTheReadme_isCompiled() throws IOException {
        Map<String, String> compiled = regions();
        Matcher fence = FENCE.matcher(Files.readString(ROOT.resolve("README.md")));
        int found = 0;
        while (fence.find()) {
            found++;
            assertThat(fence.group(1))
                    .as("name of the snippet\n%s", fence.group(2))
                    .isNotNull();
            assertThat(compiled).containsKey(fence.group(1));
            assertThat(fence.group(2)).as(fence.group(1)).isEqualTo(compiled.get(fence.group(1)));
        }
        assertThat(found).isGreaterThan(5);
    }

    @Test
    void versionInTheReadme_isTheProjects() throws IOException {
        Matcher version =
                Pattern.compile("<version>(\\S+)</version>").matcher(Files.readString(ROOT.resolve("pom.xml")));
        assertThat(version.find()).isTrue();
        assertThat(Files.readString(ROOT.resolve("README.md"))).contains("<version>" + version.group(1) + "</version>");
        assertThat(Files.readString(ROOT.resolve("sdk-bom/pom.xml")))
                .contains("<version>" + version.group(1) + "</version>");
    }

    @Test
    void okHttpOfTheBom_isTheBuilds() throws IOException {
        Pattern property = Pattern.compile("<okhttp.version>\\S+</okhttp.version>");
        Matcher built = property.matcher(Files.readString(ROOT.resolve("pom.xml")));
        assertThat(built.find()).isTrue();
        assertThat(Files.readString(ROOT.resolve("sdk-bom/pom.xml"))).contains(built.group());
    }

    @Test
    void commandsInTheReadme_areThoseOfTheBuild() throws IOException {
        String readme = Files.readString(ROOT.resolve("README.md"));
        String ci = Files.readString(ROOT.resolve(".ci/run"));
        assertThat(readme).contains("mvn verify", "mvn -q -Ptour", "mvn -q -Pbenchmark");
        assertThat(ci).contains("verify", "-Ptour");
    }

    @Test
    void variablesOfEachProduct_areInTheReadme() throws IOException {
        String readme = Files.readString(ROOT.resolve("README.md"));
        List<Consumer<Map<String, String>>> clients = List.of(
                variables -> CteClient.fromEnvironment(variables, UnaryOperator.identity()),
                variables -> CommvaultClient.fromEnvironment(variables, UnaryOperator.identity()),
                variables -> NevisClient.fromEnvironment(variables, UnaryOperator.identity()),
                variables -> SpsClient.fromEnvironment(variables, UnaryOperator.identity()),
                variables -> TresoritClient.fromEnvironment(variables, UnaryOperator.identity()));
        for (Consumer<Map<String, String>> client : clients) {
            String told =
                    String.valueOf(catchThrowable(() -> client.accept(Map.of())).getMessage());
            Matcher name = Pattern.compile("[A-Z]+_[A-Z_]+").matcher(told);
            int names = 0;
            while (name.find()) {
                names++;
                assertThat(readme).contains("`" + name.group() + "`");
            }
            assertThat(names).isGreaterThan(1);
        }
    }

    private static Map<String, String> regions() throws IOException {
        Map<String, String> regions = new LinkedHashMap<>();
        for (String folder : List.of("src", "consumers")) {
            try (Stream<Path> files = Files.walk(Path.of(folder))) {
                for (Path file : files.filter(ReadmeTest::isSource).toList()) {
                    Matcher region = REGION.matcher(Files.readString(file));
                    while (region.find()) {
                        assertThat(regions.put(region.group(1), outdented(region.group(2))))
                                .as("two snippets named %s", region.group(1))
                                .isNull();
                    }
                }
            }
        }
        return regions;
    }

    private static boolean isSource(Path file) {
        return file.toString().endsWith(".java") || file.toString().endsWith(".kt");
    }

    private static String outdented(String text) {
        List<String> lines = text.lines().toList();
        int indent = lines.stream()
                .filter(line -> !line.isBlank())
                .mapToInt(line -> line.length() - line.stripLeading().length())
                .min()
                .orElse(0);
        StringBuilder out = new StringBuilder();
        lines.forEach(
                line -> out.append(line.isBlank() ? "" : line.substring(indent)).append('\n'));
        return out.toString();
    }
}
