package app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.sdk.core.SdkConfig;
import dev.gatehouse.sdk.core.Secret;
import dev.gatehouse.sdk.cte.CteClient;
import dev.gatehouse.sdk.cte.CteCredentials;
import dev.gatehouse.sdk.testkit.Fault;
import dev.gatehouse.sdk.testkit.FakeServerExtension;
import dev.gatehouse.sdk.testkit.cte.FakeCteServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The README's chapter on tests. */
class TestingTest {

    // README: testing
}
