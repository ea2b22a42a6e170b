package dev.gatehouse.sdk.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The packages of the fake servers have the same files for the same jobs, see ARCHITECTURE. */
class LayoutTest {

    private static final Path ROOT = Path.of("src/main/java/dev/gatehouse/sdk/testkit");

    static List<String> vendors() throws IOException {
        try (Stream<Path> files = Files.walk(ROOT, 2)) {
            return files.filter(file -> file.getFileName().toString().matches("Fake\\w+Server\\.java"))
                    .map(file -> ROOT.relativize(file).getName(0).toString())
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("vendors")
    void vendor_hasTheSameFiles(String vendor) {
        assertThat(Stream.of("Routes", "Authentication", "Call", "Body", "Problem", "State"))
                .allSatisfy(name ->
                        assertThat(ROOT.resolve(vendor).resolve(name + ".java")).exists());
    }
}
