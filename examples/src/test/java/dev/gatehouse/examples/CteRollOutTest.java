package dev.gatehouse.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.sdk.core.SdkConfig;
import dev.gatehouse.sdk.core.Secret;
import dev.gatehouse.sdk.cte.CteClient;
import dev.gatehouse.sdk.cte.CteCredentials;
import dev.gatehouse.sdk.testkit.FakeServerExtension;
import dev.gatehouse.sdk.testkit.Fault;
import dev.gatehouse.sdk.testkit.cte.FakeCteServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The example starts with an empty appliance, guards a host, and leaves nothing behind, even if it fails. */
class CteRollOutTest {

    @RegisterExtension
    final FakeServerExtension<FakeCteServer> extension = new FakeServerExtension<>(FakeCteServer::start);

    private final List<String> steps = new ArrayList<>();
    private final List<Object> effects = new ArrayList<>();

    private CteClient client() {
        return CteClient.create(
                SdkConfig.of(extension.server().url()),
                CteCredentials.password(FakeCteServer.USER, Secret.of(FakeCteServer.PASSWORD)));
    }

    /** Also records the rules of the policy at the time of the report. */
    private void step(String text) {
        steps.add(text);
        if (text.startsWith("The report")) {
            extension.server().policyRules("gatehouse-database", "securityrules").stream()
                    .map(rule -> rule.get("effect"))
                    .forEach(effects::add);
            extension.server().guardPointsOfGroup("gatehouse-databases").stream()
                    .map(point -> point.get("guard_path"))
                    .forEach(effects::add);
        }
    }

    @Test
    void emptyAppliance_hostIsGuarded_policyIsChanged_everythingIsRemoved() {
        CteRollOut.run(client(), (token, host) -> extension.server().registerAgent(token.reveal(), host), this::step);

        assertThat(effects).containsExactly("permit,applykey", "permit,audit", "deny,audit", "/var/lib/mysql");
        assertThat(steps).hasSize(7).contains("The report lists 1 GuardPoint on gatehouse-db-1.");
        assertNothingIsLeft();
    }

    @Test
    void failureInTheMiddle_isThrown_andEverythingIsRemoved() {
        extension.server().failNext(request -> request.path().endsWith("/guardpoints"), Fault.status(403));

        assertThatThrownBy(() -> CteRollOut.run(
                        client(), (token, host) -> extension.server().registerAgent(token.reveal(), host), this::step))
                .hasMessageContaining("HTTP 403");
        assertNothingIsLeft();
    }

    private void assertNothingIsLeft() {
        try (CteClient cte = client()) {
            assertThat(cte.clients().list()).isEmpty();
            assertThat(cte.clientGroups().list()).isEmpty();
            assertThat(cte.policies().list()).isEmpty();
            assertThat(cte.userSets().list()).isEmpty();
            assertThat(cte.registrationTokens().list()).isEmpty();
            assertThat(cte.profiles().list())
                    .singleElement()
                    .satisfies(left -> assertThat(left.name()).contains(FakeCteServer.DEFAULT_PROFILE));
        }
        assertThat(extension.server().key("gatehouse-key")).isEmpty();
    }

    /** The code of a user: without package, imports, comments and blank lines. */
    @Test
    void example_isShort_andNeedsNoRawRequest() throws IOException {
        String source = Files.readString(Path.of("src/main/java/dev/gatehouse/examples/CteRollOut.java"));
        List<String> code = source.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.matches("(package|import|//|/\\*|\\*).*"))
                .toList();

        assertThat(code).hasSizeLessThan(120);
        assertThat(source).doesNotContain("raw()").doesNotContain(Map.class.getName());
    }
}
