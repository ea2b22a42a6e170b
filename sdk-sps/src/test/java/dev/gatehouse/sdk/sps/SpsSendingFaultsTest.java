package dev.gatehouse.sdk.sps;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.sdk.contract.Sample;
import dev.gatehouse.sdk.contract.SendingFaultsTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class SpsSendingFaultsTest extends SendingFaultsTest<SpsClient> {

    SpsSendingFaultsTest() {
        super(new SpsFixture());
    }

    /** The operations of a resource begin with its name. */
    @Test
    void everyTypedResource_hasSamplesOfBothItsOperations() throws IOException {
        String source = Files.readString(Path.of(
                "src", "main", "java", "dev", "gatehouse", "sdk", "sps", "management", "SettingResources.java"));
        List<String> names = Pattern.compile("SettingResource\\.of\\(\\s*\"(\\w+)\"")
                .matcher(source)
                .results()
                .map(resource -> "sps." + resource.group(1))
                .toList();
        assertThat(names).isNotEmpty();
        assertThat(new SpsFixture().samples().stream().map(Sample::operation))
                .containsAll(names.stream().map(name -> name + ".get").toList())
                .containsAll(names.stream().map(name -> name + ".put").toList());
    }
}
