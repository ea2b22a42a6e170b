package dev.gatehouse.sdk.tresorit;

import dev.gatehouse.sdk.contract.TestTime;
import dev.gatehouse.sdk.core.SdkConfig;
import dev.gatehouse.sdk.core.Secret;
import dev.gatehouse.sdk.core.TimeSource;
import dev.gatehouse.sdk.testkit.tresorit.FakeTresoritServer;
import java.time.Duration;

/** Clients for the stand-in. */
final class Rig {

    private Rig() {}

    static TresoritCredentials credentials(FakeTresoritServer server) {
        return TresoritCredentials.of(Secret.of(server.primaryKey())).withTenantId(server.tenantId());
    }

    static TresoritClient client(FakeTresoritServer server) {
        return TresoritClient.create(SdkConfig.of(server.url()), credentials(server));
    }

    /** A client whose waits take no time. */
    static TresoritClient patient(FakeTresoritServer server) {
        return TresoritClient.create(
                SdkConfig.builder(server.url()).time(synced(server)).build(), credentials(server));
    }

    /** The test's own time, with the server's clock set to it. */
    static TimeSource synced(FakeTresoritServer server) {
        TestTime time = new TestTime();
        server.clock().advance(Duration.between(server.clock().instant(), time.now()));
        return time;
    }
}
