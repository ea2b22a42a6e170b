package dev.gatehouse.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The metadata for GraalVM's native image in each jar is what the entities of the module need. */
class NativeImageTest {

    private static final String RENEW = "mvn -q test -pl examples -am -Dtest=NativeImageTest"
            + " -Dsurefire.failIfNoSpecifiedTests=false -Dmetadata=write";

    @ParameterizedTest
    @MethodSource("dev.gatehouse.examples.Modules#named")
    void metadata_isWhatTheModuleNeeds(String module) throws Exception {
        String needed = NativeImageMetadata.of(module);
        Path file = NativeImageMetadata.file(module);
        if ("write".equals(System.getProperty("metadata"))) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, needed);
        }
        assertThat(file).as("to renew it: %s", RENEW).exists();
        assertThat(Files.readString(file)).as("to renew it: %s", RENEW).isEqualTo(needed);
    }
}
