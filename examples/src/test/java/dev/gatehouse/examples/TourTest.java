package dev.gatehouse.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.sdk.contract.CapturedLogs;
import dev.gatehouse.sdk.testkit.cte.FakeCteServer;
import dev.gatehouse.sdk.testkit.nevis.FakeNevisServer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The example of every product runs. With all loggers enabled, neither its output nor the logs contain a secret. */
class TourTest {

    /** The two lines that the SDK logs for an attempt. They must contain nothing else. */
    private static final Pattern CALL = Pattern.compile("FINE dev\\.gatehouse\\.sdk\\.core\\.call "
            + "[a-zA-Z0-9.]+ [A-Z]+ [-\\w/{}.]+: (\\d{3}|[A-Za-z]+) in \\d+ ms, attempt \\d+ ");

    private static final Pattern HEADERS = Pattern.compile("FINEST dev\\.gatehouse\\.sdk\\.core\\.call [a-zA-Z0-9.]+:"
            + "( ?(Content-Type|Content-Length|Date|Retry-After|Server)=[-\\w/;=:., +]+?,?)* +");

    private static final List<String> SECRETS = List.of(
            FakeCteServer.PASSWORD,
            FakeNevisServer.ROOT_TOKEN,
            "admin's password",
            "anna's password",
            "api's password",
            "auth-passphrase",
            "priv-passphrase",
            "00112233445566778899aabbccddeeff");

    static Stream<Chapter> chapters() {
        return Tour.CHAPTERS.stream();
    }

    @Test
    void productsCanBeSelected() {
        assertThat(Tour.named("all")).isEqualTo(Tour.CHAPTERS);
        assertThat(Tour.named("sps,cte")).extracting(Chapter::prefix).containsExactly("CTE", "SPS");
        assertThatThrownBy(() -> Tour.named("cet")).hasMessageContaining("cte,commvault,nevis,sps,tresorit");
    }

    @ParameterizedTest
    @MethodSource("chapters")
    void example_runsAndRevealsNoSecret(Chapter chapter) throws Exception {
        List<String> steps = new ArrayList<>();
        List<String> logged;
        try (CapturedLogs logs = new CapturedLogs()) {
            chapter.run(steps::add);
            logged = logs.lines();
        }
        assertThat(steps).hasSizeGreaterThan(4);
        assertThat(logged)
                .filteredOn(line -> line.contains(" dev.gatehouse."))
                .isNotEmpty()
                .allMatch(line ->
                        CALL.matcher(line).matches() || HEADERS.matcher(line).matches());
        assertThat(Stream.concat(steps.stream(), logged.stream()))
                .noneMatch(text -> SECRETS.stream().anyMatch(text::contains));
    }
}
