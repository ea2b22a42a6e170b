package dev.gatehouse.sdk.tresorit;

import dev.gatehouse.sdk.contract.TestTime;
import dev.gatehouse.sdk.core.SdkConfig;
import dev.gatehouse.sdk.core.Secret;
import dev.gatehouse.sdk.core.TimeSource;
import dev.gatehouse.sdk.testkit.tresorit.FakeTresoritServer;
import java.time.Duration;

/** Creates clients of the fake server. */
final class TestClients {

    private TestClients() {}

    static TresoritCredentials credentials(FakeTresoritServer server) {
        return TresoritCredentials.of(Secret.of(server.primaryKey())).withTenantId(server.tenantId());
    }

    static TresoritClient client(FakeTresoritServer server) {
        return TresoritClient.create(SdkConfig.of(server.url()), credentials(server));
    }

    /** Returns a client that does not wait before a retry. */
    static TresoritClient withoutWaits(FakeTresoritServer server) {
        return TresoritClient.create(
                SdkConfig.builder(server.url()).time(synchronizedTime(server)).build(), credentials(server));
    }

    /** Returns a test clock, and sets the clock of the server to its time. */
    static TimeSource synchronizedTime(FakeTresoritServer server) {
        TestTime time = new TestTime();
        server.clock().advance(Duration.between(server.clock().instant(), time.now()));
        return time;
    }
}
