package dev.gatehouse.sdk.nevis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.sdk.contract.NativeImageMetadata;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/** The metadata for GraalVM's native image in the jar is what the model needs. */
class NativeImageTest {

    @Test
    void metadata_isThatOfTheModel() throws Exception {
        String needed = NativeImageMetadata.renew();
        assertThat(NativeImageMetadata.file("sdk-nevis"))
                .as("renew it: copy sdk-nevis/target/reachability-metadata.json over it")
                .exists();
        assertThat(Files.readString(NativeImageMetadata.file("sdk-nevis")))
                .as("renew it: copy sdk-nevis/target/reachability-metadata.json over it")
                .isEqualTo(needed);
    }
}
