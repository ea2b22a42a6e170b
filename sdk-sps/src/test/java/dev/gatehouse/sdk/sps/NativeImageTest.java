package dev.gatehouse.sdk.sps;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.sdk.contract.NativeImageMetadata;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/** The metadata for GraalVM's native image in the jar is what the model needs. */
class NativeImageTest {

    @Test
    void metadata_isThatOfTheModel() throws Exception {
        String needed = NativeImageMetadata.renew();
        assertThat(NativeImageMetadata.file("sdk-sps"))
                .as("renew it: copy sdk-sps/target/reachability-metadata.json over it")
                .exists();
        assertThat(Files.readString(NativeImageMetadata.file("sdk-sps")))
                .as("renew it: copy sdk-sps/target/reachability-metadata.json over it")
                .isEqualTo(needed);
    }
}
