package dev.gatehouse.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A module that is in the tree is in every place that lists modules. */
class ModulesTest {

    /** The suites that each vendor module extends, by the ends of their names. */
    private static final List<String> SUITES = List.of(
            "ConcurrencyTest",
            "ConnectionsTest",
            "ContractTest",
            "HostileBodiesTest",
            "LoginFaultsTest",
            "MatrixTest",
            "SendingFaultsTest");

    @Test
    void everyFolder_isInTheReactor() throws IOException {
        try (Stream<Path> folders = Files.list(Modules.ROOT)) {
            List<String> modules = folders.filter(folder -> Files.exists(folder.resolve("pom.xml")))
                    .map(folder -> folder.getFileName().toString())
                    .filter(name -> name.startsWith("sdk-"))
                    .toList();
            assertThat(Modules.all()).containsExactlyInAnyOrderElementsOf(modules);
        }
        assertThat(Modules.vendors()).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("dev.gatehouse.examples.Modules#published")
    void publishedModule_isInTheBom(String module) {
        assertThat(Modules.pom("sdk-bom")).contains("<artifactId>" + module + "</artifactId>");
    }

    /** The checks of this module read compiled classes, so the build must compile them before. */
    @ParameterizedTest
    @MethodSource("dev.gatehouse.examples.Modules#vendors")
    void vendorModule_isADependencyOfExamples(String module) {
        assertThat(Modules.pom("examples")).contains("<artifactId>" + module + "</artifactId>");
    }

    @ParameterizedTest
    @MethodSource("dev.gatehouse.examples.Modules#vendors")
    void vendorModule_hasAPageInDocs(String module) {
        assertThat(Modules.ROOT.resolve("docs/" + Modules.vendor(module) + ".md"))
                .exists();
    }

    @ParameterizedTest
    @MethodSource("dev.gatehouse.examples.Modules#vendors")
    void vendorModule_isInTheTableOfTheReadme(String module) {
        assertThat(Modules.read(Modules.ROOT.resolve("README.md")))
                .contains("(docs/" + Modules.vendor(module) + ".md)", "`" + module + "`");
    }

    @ParameterizedTest
    @MethodSource("dev.gatehouse.examples.Modules#vendors")
    void vendorModule_isInTheChangelog(String module) {
        assertThat(Modules.read(Modules.ROOT.resolve("CHANGELOG.md"))).contains("`" + module + "`");
    }

    @ParameterizedTest
    @MethodSource("dev.gatehouse.examples.Modules#vendors")
    void vendorModule_extendsEverySharedSuite(String module) throws IOException {
        try (Stream<Path> files = Files.walk(Modules.ROOT.resolve(module).resolve("src/test/java"))) {
            List<String> tests = files.map(file -> file.getFileName().toString().toLowerCase(Locale.ROOT))
                    .toList();
            assertThat(SUITES)
                    .allSatisfy(suite -> assertThat(tests)
                            .contains((Modules.vendor(module) + suite + ".java").toLowerCase(Locale.ROOT)));
        }
    }
}
