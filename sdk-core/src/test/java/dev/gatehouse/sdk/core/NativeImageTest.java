package dev.gatehouse.sdk.core;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.sdk.contract.NativeImageMetadata;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/** The reachability metadata for GraalVM native images matches the classes of the module. */
class NativeImageTest {

    @Test
    void metadata_matchesTheClasses() throws Exception {
        String generated = NativeImageMetadata.generate("dev/gatehouse/sdk/core/spi/version.txt");
        assertThat(NativeImageMetadata.file("sdk-core"))
                .as("outdated: replace it with sdk-core/target/reachability-metadata.json")
                .exists();
        assertThat(Files.readString(NativeImageMetadata.file("sdk-core")))
                .as("outdated: replace it with sdk-core/target/reachability-metadata.json")
                .isEqualTo(generated);
    }
}
